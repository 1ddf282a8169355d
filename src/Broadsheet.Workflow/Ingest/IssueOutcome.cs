using Broadsheet.Model.Issues;

namespace Broadsheet.Workflow.Ingest;

/// <summary>What became of one issue of an import.</summary>
public sealed record IssueOutcome
{
    /// <summary>The issue.</summary>
    public required IssueKey Issue { get; init; }

    /// <summary>What became of it.</summary>
    public required ImportStatus Status { get; init; }

    /// <summary>One sentence for people.</summary>
    public required string Message { get; init; }

    /// <summary>Number of its newest revision; 0 when it has none.</summary>
    public int Revision { get; init; }

    /// <summary>True when readers see that revision now.</summary>
    public bool Published { get; init; }

    /// <summary>What became of the pages of an issue that was there before; null for a new one.</summary>
    public PageChanges? Pages { get; init; }

    /// <summary>What is in it; null when it was not read.</summary>
    public IssueCounts? Counts { get; init; }

    /// <summary>What could not be read or is in doubt.</summary>
    public IReadOnlyList<ImportProblem> Problems { get; init; } = [];
}
