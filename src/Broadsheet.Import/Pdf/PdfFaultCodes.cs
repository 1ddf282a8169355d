namespace Broadsheet.Import.Pdf;

/// <summary>The codes under which the engine's faults are told.</summary>
internal static class PdfFaultCodes
{
    public static string Of(PdfFault fault) =>
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
