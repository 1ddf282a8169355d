using Broadsheet.Import.Naming;
using Broadsheet.Import.Pdf;
using Broadsheet.Model.Issues;

namespace Broadsheet.Import.Faults;

/// <summary>Turns what the engine says of a file or page into a problem under a code of its own. The engine's message tells cause and
/// cure.</summary>
internal static class FaultProblems
{
    /// <summary>The problem of a file or page that was not imported.</summary>
    /// <param name="fault">What the engine said.</param>
    /// <param name="path">The path that the engine was given, whose last part its message names.</param>
    /// <param name="where">File and page for people.</param>
    public static ImportProblem Problem(PdfException fault, string path, string where) =>
        new(Severity.Error, Code(fault.Fault), where, $"'{where}' was not imported: {Message(fault.Message, path)}");

    /// <summary>A message of the engine without the name of the file, which may be an alias, and on one line.</summary>
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

    private static string Code(PdfFault fault) =>
        fault switch
        {
            PdfFault.NotReadable => "pdf-damaged",
            PdfFault.PasswordNeeded => "pdf-password-needed",
            PdfFault.PasswordWrong => "pdf-password-wrong",
            PdfFault.EncryptionUnknown => "pdf-encryption-unknown",
            PdfFault.NoPages => "pdf-no-pages",
            PdfFault.PageDamaged => "page-damaged",
            PdfFault.TooSlow => "page-too-slow",
            PdfFault.TooLarge => "page-too-large",
            PdfFault.EngineFailed => "pdf-engine-failed",
            _ => throw new ArgumentOutOfRangeException(nameof(fault), fault, "Unknown fault."),
        };
}
