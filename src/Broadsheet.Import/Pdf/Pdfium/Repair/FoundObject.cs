namespace Broadsheet.Import.Pdf.Pdfium.Repair;

/// <summary>An object of a damaged file.</summary>
/// <param name="Number">Its number.</param>
/// <param name="Generation">Its generation; 0 inside an object stream.</param>
/// <param name="Place">Where it begins in the file, or its index in the object stream.</param>
/// <param name="Stream">The number of the object stream that it is in; 0 for none.</param>
/// <param name="Type">Its <c>/Type</c>, as far as it matters here.</param>
internal readonly record struct FoundObject(int Number, int Generation, long Place, int Stream, FoundType Type);
