using Broadsheet.Import.Sources;
using Broadsheet.Model.Issues;

namespace Broadsheet.Import.Pdf;

/// <summary>Says why a file or page could not be read and what to do about it.</summary>
internal static class PdfFaults
{
    /// <summary>The problem of a file or page.</summary>
    /// <param name="fault">What the engine said.</param>
    /// <param name="where">File and page.</param>
    public static ImportProblem Problem(PdfException fault, string where)
    {
        var (code, cure) = Cure(fault.Fault);
        var cause = PrintableName.Show(fault.Message).Trim();
        return new ImportProblem(Severity.Error, code, where, $"'{where}' was not imported: {cause}{(cause.EndsWith('.') ? "" : ".")} {cure}");
    }

    private static (string Code, string Cure) Cure(PdfFault fault) =>
        fault switch
        {
            PdfFault.NotReadable => ("pdf-damaged", "Copy it again, or have it written anew by the layout program."),
            PdfFault.PasswordNeeded => ("pdf-password-needed", "Give its password with --password, or deliver it without encryption."),
            PdfFault.PasswordWrong => ("pdf-password-wrong", "Give the right password with --password, or deliver it without encryption."),
            PdfFault.EncryptionUnknown => ("pdf-encryption-unknown", "Deliver it without encryption."),
            PdfFault.NoPages => ("pdf-no-pages", "Have it written anew by the layout program."),
            PdfFault.PageDamaged => ("page-damaged", "Have the page written anew by the layout program."),
            PdfFault.TooSlow => ("page-too-slow", "Have the page written with flattened transparency and simpler drawings, or give it more time."),
            PdfFault.TooLarge => ("page-too-large", "Have the page written at its printed size, with pictures at their printed resolution."),
            PdfFault.EngineFailed => ("pdf-engine-failed", "Have it written anew, as PDF/X or by another program; the file is likely damaged or made to do harm."),
            _ => throw new ArgumentOutOfRangeException(nameof(fault), fault, "Unknown fault."),
        };
}
