using Broadsheet.Model.Issues;

namespace Broadsheet.Workflow.Ingest;

/// <summary>What an import did.</summary>
public sealed record ImportReport
{
    /// <summary>The issues by date, then edition.</summary>
    public required IReadOnlyList<IssueOutcome> Issues { get; init; }

    /// <summary>Problems that belong to no issue: files that are no PDF, sources that do not exist.</summary>
    public required IReadOnlyList<ImportProblem> Problems { get; init; }

    /// <summary>All problems, those of no issue first.</summary>
    public IEnumerable<ImportProblem> AllProblems => Problems.Concat(Issues.SelectMany(i => i.Problems));
}
