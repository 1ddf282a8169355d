namespace Broadsheet.Import.Pdf.Pdfium.Repair;

/// <summary>The types of objects that lead to the pages of a file.</summary>
internal enum FoundType
{
    Other,
    Catalog,
    Pages,
    Page,
    ObjectStream,
    CrossReferences,
}
