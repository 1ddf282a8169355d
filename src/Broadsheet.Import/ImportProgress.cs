namespace Broadsheet.Import;

/// <summary>What an import is doing right now.</summary>
/// <param name="Step">The kind of work.</param>
/// <param name="Where">File and page, such as <c>A01.pdf</c> or <c>edition.pdf#4</c>; empty for the whole.</param>
/// <param name="Done">Pages finished.</param>
/// <param name="Total">Pages to do; 0 while not known.</param>
public sealed record ImportProgress(ImportStep Step, string Where, int Done, int Total);
