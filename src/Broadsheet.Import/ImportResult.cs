using Broadsheet.Model.Issues;

namespace Broadsheet.Import;

/// <summary>What came out of some sources: their issues, and what belongs to none of them.</summary>
public sealed record ImportResult
{
    /// <summary>The issues by date, then edition.</summary>
    public required IReadOnlyList<ImportedIssue> Issues { get; init; }

    /// <summary>Problems outside any issue: files of no known format, sources that do not exist, pages without a date.</summary>
    public required IReadOnlyList<ImportProblem> Problems { get; init; }
}
