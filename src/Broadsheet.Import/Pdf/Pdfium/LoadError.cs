namespace Broadsheet.Import.Pdf.Pdfium;

/// <summary><c>FPDF_ERR_*</c>: why PDFium did not open a document or page.</summary>
internal enum LoadError
{
    None = 0,
    Unknown = 1,
    File = 2,
    Format = 3,
    Password = 4,
    Security = 5,
    Page = 6,
}
