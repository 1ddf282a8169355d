using Broadsheet.Import.Naming;
using Broadsheet.Model.Issues;

namespace Broadsheet.Import.Faults;

/// <summary>Turns what a format says of a file or page into a problem. The format's message tells cause and cure.</summary>
internal static class FaultProblems
{
    /// <summary>The problem of a file or page that was not imported.</summary>
    /// <param name="fault">What the format said.</param>
    /// <param name="path">The path that the format was given, whose last part its message may name.</param>
    /// <param name="where">File and page for people.</param>
    public static ImportProblem Problem(UnreadableException fault, string path, string where) =>
        new(Severity.Error, fault.Code, where, $"'{where}' was not imported: {Message(fault.Message, path)}");

    /// <summary>A message of a format without the name of the file, which may be an alias, and on one line.</summary>
    public static string Message(string message, string path)
    {
        var text = message.AsSpan();
        var name = Path.GetFileName(path);
        if (text.StartsWith(name, StringComparison.Ordinal))
            text = text[name.Length..].TrimStart('#').TrimStart("0123456789");
        var isSentence = text is not [' ', ..];
        var rest = PrintableName.Show(text.TrimStart(": ").TrimEnd().ToString());
        if (rest is not [>= 'a' and <= 'z', ..])
            return rest;
        return isSentence ? char.ToUpperInvariant(rest[0]) + rest[1..] : $"it {rest}";
    }
}
