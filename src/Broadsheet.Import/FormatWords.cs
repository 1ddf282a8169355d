namespace Broadsheet.Import;

/// <summary>What a format is called in what people read.</summary>
/// <param name="Key">Its name in problem codes and fingerprints, in small letters: <c>pdf</c>.</param>
/// <param name="One">One of its files: <c>PDF</c>.</param>
/// <param name="AnyOne">The same with its article: <c>a PDF</c>.</param>
/// <param name="Many">Several of its files: <c>PDFs</c>.</param>
public sealed record FormatWords(string Key, string One, string AnyOne, string Many);
