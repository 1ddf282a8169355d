using Broadsheet.Model.Articles;
using Broadsheet.Model.Issues;
using Broadsheet.Model.Publications;

namespace Broadsheet.Publish;

/// <summary>What is published of an issue: the revision that readers see, without the articles that were taken away, and the facts around
/// it.</summary>
public sealed record PublishedIssue
{
    /// <summary>The publication.</summary>
    public required Publication Publication { get; init; }

    /// <summary>The issue.</summary>
    public required Issue Issue { get; init; }

    /// <summary>The articles that readers can see, in reading order.</summary>
    public required IReadOnlyList<Article> Articles { get; init; }

    /// <summary>Number of the revision.</summary>
    public required int Revision { get; init; }

    /// <summary>When the issue was first published, UTC; null while it is a draft.</summary>
    public DateTimeOffset? FirstPublishedAt { get; init; }

    /// <summary>When this revision was published, UTC; null while it is a draft.</summary>
    public DateTimeOffset? PublishedAt { get; init; }

    /// <summary>The issue before; null for none.</summary>
    public IssueKey? Previous { get; init; }

    /// <summary>The issue after; null for none.</summary>
    public IssueKey? Next { get; init; }
}
