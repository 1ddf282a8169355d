using Broadsheet.Model.Corrections;
using Broadsheet.Model.Issues;

namespace Broadsheet.Store;

/// <summary>What is saved of an issue in one transaction: all of it, or nothing.</summary>
public sealed record IssueChange
{
    /// <summary>The number of the revision it was made from, 0 for none.</summary>
    public required int ExpectedLatest { get; init; }

    /// <summary>The revisions to append, in order; one or more, all of one issue.</summary>
    public required IReadOnlyList<NewRevision> Revisions { get; init; }

    /// <summary>Show the last of them to readers.</summary>
    public bool Publish { get; init; }
}

/// <summary>A revision to append.</summary>
/// <param name="Issue">The whole issue; its publication must exist. The files it names must be in the asset store already.</param>
/// <param name="Origin">Where it comes from.</param>
/// <param name="Operations">The operations that made it of the revision before; null for an import.</param>
public sealed record NewRevision(Issue Issue, RevisionOrigin Origin, IReadOnlyList<Operation>? Operations = null);
