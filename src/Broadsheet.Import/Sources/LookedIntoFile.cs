using Broadsheet.Import.Naming;
using Broadsheet.Model.Issues;

namespace Broadsheet.Import.Sources;

/// <summary>A file that was opened, and what its name tells.</summary>
/// <param name="Order">Position among the files found.</param>
/// <param name="File">The file.</param>
/// <param name="Summary">Its pages.</param>
/// <param name="Facts">What its name tells.</param>
/// <param name="FolderDate">What the folders over it tell.</param>
/// <param name="Folder">The folder it lies in, as text to compare.</param>
internal sealed record LookedIntoFile(
    int Order,
    SourceFile File,
    SourceSummary Summary,
    NameFacts Facts,
    DateOnly? FolderDate,
    string Folder
)
{
    /// <summary>Whether the folders tell the day, or the month only.</summary>
    public DatePrecision FolderPrecision { get; init; }

    /// <summary>How many of its pages are imported, from the first on.</summary>
    public int TakenPages { get; init; } = Summary.PageCount;
}
