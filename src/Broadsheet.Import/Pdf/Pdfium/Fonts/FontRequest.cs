namespace Broadsheet.Import.Pdf.Pdfium.Fonts;

/// <summary>A font that a PDF names and does not carry.</summary>
/// <param name="Name">Its name, without style.</param>
/// <param name="Charset">The characters needed.</param>
/// <param name="Weight">400 for regular, 700 for bold.</param>
/// <param name="IsItalic">Italic or oblique.</param>
/// <param name="IsSerif">PDFium takes it for a serif face.</param>
internal sealed record FontRequest(string Name, FontCharset Charset, int Weight, bool IsItalic, bool IsSerif);
