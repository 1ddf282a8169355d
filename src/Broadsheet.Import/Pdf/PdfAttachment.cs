namespace Broadsheet.Import.Pdf;

/// <summary>A PDF inside a PDF.</summary>
/// <param name="Index">Which of the files in it.</param>
/// <param name="Name">The name it has there; not to be trusted as a path.</param>
public sealed record PdfAttachment(int Index, string Name);
