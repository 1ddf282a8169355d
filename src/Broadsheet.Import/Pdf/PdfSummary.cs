namespace Broadsheet.Import.Pdf;

/// <summary>What is known of a PDF file before its pages are read.</summary>
/// <param name="PageCount">Number of pages.</param>
/// <param name="PageLabels">Labels of the pages as the file gives them (ISO 32000-1, 12.4.2); null for pages without one. As many as pages,
/// or empty.</param>
/// <param name="IsEncrypted">The file is encrypted, and opened all the same.</param>
/// <param name="IsRepaired">The file is damaged, and only what was left of it can be read: pages may be missing.</param>
public sealed record PdfSummary(int PageCount, IReadOnlyList<string?> PageLabels, bool IsEncrypted, bool IsRepaired = false)
{
    /// <summary>The PDFs inside the file, in its order.</summary>
    public IReadOnlyList<PdfAttachment> Attachments { get; init; } = [];

    /// <summary>True where these are what the file is about, and its own page is a cover sheet.</summary>
    public bool IsPortfolio { get; init; }
}
