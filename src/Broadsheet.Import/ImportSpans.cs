using System.Diagnostics;

namespace Broadsheet.Import;

/// <summary>
/// What an import tells listeners of its work, as spans of the source <c>Broadsheet.Import</c>; docs/cli.md lists their names. Without a
/// listener nothing is made or measured.
/// </summary>
internal static class ImportSpans
{
    /// <summary>Tag: file and page.</summary>
    public const string Where = "where";

    /// <summary>Tag: processor time in milliseconds, of work that one thread did from beginning to end.</summary>
    public const string Processor = "processor";

    private static readonly ActivitySource Source = new("Broadsheet.Import");

    /// <summary>True where anybody listens: only then is it worth while to say where the work is.</summary>
    public static bool IsHeard => Source.HasListeners();

    /// <summary>Begins a span of work that may wait, or go on on another thread.</summary>
    /// <param name="name">Its name, such as <c>import.read</c>.</param>
    /// <param name="where">File and page; empty for the whole.</param>
    public static Activity? Start(string name, string where = "")
    {
        var span = Source.StartActivity(name);
        if (where.Length > 0)
            span?.SetTag(Where, where);
        return span;
    }

    /// <summary>Begins a span of work that one thread does from beginning to end, whose processor time is told.</summary>
    /// <inheritdoc cref="Start"/>
    public static MeasuredSpan Measure(string name, string where = "") => new(Start(name, where));
}
