using Broadsheet.Model.Issues;

namespace Broadsheet.Import;

/// <summary>What is known of a file before its pages are read.</summary>
public sealed record SourceSummary
{
    /// <summary>Number of pages.</summary>
    public required int PageCount { get; init; }

    /// <summary>Labels of the pages as the file gives them, null for pages without one; as many as pages, or none.</summary>
    public IReadOnlyList<string?> PageLabels { get; init; } = [];

    /// <summary>True where the file is encrypted and opened all the same: its pages are written anew for readers.</summary>
    public bool IsEncrypted { get; init; }

    /// <summary>
    /// Paths of other files of the sources that belong to this one, as <see cref="SurveyRequest.Beside"/> gave them: they are no pages of
    /// their own, and a change in one is a change of this file.
    /// </summary>
    public IReadOnlyList<string> Parts { get; init; } = [];

    /// <summary>What is to be said of the file.</summary>
    public IReadOnlyList<ImportProblem> Problems { get; init; } = [];

    /// <summary>Takes out the files that this one holds, to be imported in its place; null where it is itself to be read.</summary>
    public InsideFiles? Inside { get; init; }
}
