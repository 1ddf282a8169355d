using Broadsheet.Model.Issues;

namespace Broadsheet.Store.Maintenance;

/// <summary>What a look over a whole store found.</summary>
public sealed record VerificationReport
{
    /// <summary>Publications found; null where they can't be read.</summary>
    public required int? Publications { get; init; }

    /// <summary>Issues found; null where they can't be read.</summary>
    public required int? Issues { get; init; }

    /// <summary>Revisions that were read.</summary>
    public required long Revisions { get; init; }

    /// <summary>Files that were looked at.</summary>
    public required long Assets { get; init; }

    /// <summary>Bytes of the files whose content was read.</summary>
    public required long AssetBytes { get; init; }

    /// <summary>What is not as it was kept, and notes.</summary>
    public required IReadOnlyList<StoreFinding> Findings { get; init; }

    /// <summary>True when nothing is damaged or missing.</summary>
    public bool IsSound => Findings.All(f => f.Severity != Severity.Error);
}
