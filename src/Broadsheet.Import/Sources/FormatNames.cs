namespace Broadsheet.Import.Sources;

/// <summary>The names of all formats that are imported, in words.</summary>
/// <param name="formats">The formats.</param>
internal sealed class FormatNames(IReadOnlyList<IImportFormat> formats)
{
    /// <summary>"PDF", "PDF or METS".</summary>
    public string One => string.Join(" or ", formats.Select(f => f.Words.One));

    /// <summary>"a PDF file", "a PDF file or an ALTO file".</summary>
    public string AnyOneFile => string.Join(" or ", formats.Select(f => $"{f.Words.AnyOne} file"));

    /// <summary>"PDFs", "PDFs and ALTO files".</summary>
    public string Many => string.Join(" and ", formats.Select(f => f.Words.Many));
}
