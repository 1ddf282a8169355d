using Broadsheet.Model.Issues;

namespace Broadsheet.Store;

/// <summary>What is known of an issue without reading a revision.</summary>
public sealed record IssueRecord
{
    /// <summary>The issue.</summary>
    public required IssueKey Key { get; init; }

    /// <summary>Number of the newest revision, 1 or more.</summary>
    public required int LatestRevision { get; init; }

    /// <summary>Number of the revision that readers see; null when none is published or the issue is withdrawn.</summary>
    public int? PublishedRevision { get; init; }

    /// <summary>When the published revision was shown, UTC.</summary>
    public DateTimeOffset? PublishedAt { get; init; }

    /// <summary>When the issue was shown for the first time, UTC; null when it never was.</summary>
    public DateTimeOffset? FirstPublishedAt { get; init; }

    /// <summary>Why it was taken away from readers; null when it was not.</summary>
    public string? WithdrawnReason { get; init; }

    /// <summary>When it was taken away, UTC.</summary>
    public DateTimeOffset? WithdrawnAt { get; init; }

    /// <summary>Fingerprint of the source of the newest revision that came from an import.</summary>
    public string? SourceFingerprint { get; init; }

    /// <summary>Facts of the revision that readers see, or of the newest where none is published.</summary>
    public required IssueDigest Digest { get; init; }
}
