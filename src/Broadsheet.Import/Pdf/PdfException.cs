namespace Broadsheet.Import.Pdf;

/// <summary>A PDF or a page of it could not be read.</summary>
public sealed class PdfException(PdfFault fault, string message, Exception? innerException = null)
    : UnreadableException(PdfFaultCodes.Of(fault), message, innerException)
{
    /// <summary>Why.</summary>
    public PdfFault Fault { get; } = fault;
}
