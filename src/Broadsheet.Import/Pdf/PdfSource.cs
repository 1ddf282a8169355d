namespace Broadsheet.Import.Pdf;

/// <summary>A PDF file to read.</summary>
/// <param name="Path">Where it is on disk.</param>
/// <param name="Password">Its password; null where it has none.</param>
public sealed record PdfSource(string Path, string? Password = null);
