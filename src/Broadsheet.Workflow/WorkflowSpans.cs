using System.Diagnostics;

namespace Broadsheet.Workflow;

/// <summary>What keeping and publishing tell listeners of their work, as spans of the source <c>Broadsheet.Workflow</c>; docs/cli.md lists
/// their names. Without a listener nothing is made.</summary>
internal static class WorkflowSpans
{
    private static readonly ActivitySource Source = new("Broadsheet.Workflow");

    /// <summary>Begins a span; null where nobody listens.</summary>
    /// <param name="name">Its name, such as <c>keep.issue</c>.</param>
    /// <param name="where">What it works on.</param>
    public static Activity? Start<T>(string name, T where)
        where T : notnull
    {
        var span = Source.StartActivity(name);
        span?.SetTag("where", where.ToString());
        return span;
    }
}
