namespace Broadsheet.Import.Pdf.Pdfium;

/// <summary>PDFium ended itself: out of memory, or an invariant of its own was broken.</summary>
internal sealed class GuestAbortException(string message) : Exception(message);
