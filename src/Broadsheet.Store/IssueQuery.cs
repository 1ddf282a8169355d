using Broadsheet.Model.Publications;

namespace Broadsheet.Store;

/// <summary>Which issues to list.</summary>
public sealed record IssueQuery
{
    /// <summary>The publication; null for all.</summary>
    public PublicationSlug? Publication { get; init; }

    /// <summary>First date, inclusive.</summary>
    public DateOnly? From { get; init; }

    /// <summary>Last date, inclusive.</summary>
    public DateOnly? To { get; init; }

    /// <summary>Only what readers can see.</summary>
    public bool PublishedOnly { get; init; }

    /// <summary>Newest first instead of oldest first.</summary>
    public bool NewestFirst { get; init; }

    /// <summary>Most rows; null for all.</summary>
    public int? Limit { get; init; }
}
