namespace Broadsheet.Web.Reader.Views;

/// <summary>The issue.</summary>
internal sealed record IssueView
{
    /// <summary>Its address.</summary>
    public required string Url { get; init; }

    /// <summary>Its date with the weekday, in the language of the interface.</summary>
    public required string Date { get; init; }

    /// <summary>Its date, ISO 8601.</summary>
    public required string IsoDate { get; init; }

    /// <summary>The edition: its printed name, or its ordinal in words where the day has several; null for the only one.</summary>
    public string? Edition { get; init; }

    /// <summary>Its printed number in words ("No. 7060"); null where none was read.</summary>
    public string? Number { get; init; }

    /// <summary>How many pages it has, in words.</summary>
    public required string PageCount { get; init; }

    /// <summary>How many stories it has, in words.</summary>
    public required string StoryCount { get; init; }

    /// <summary>Its pages in printed order.</summary>
    public required IReadOnlyList<PageLinkView> Pages { get; init; }

    /// <summary>The issue before; null for none.</summary>
    public IssueLinkView? Previous { get; init; }

    /// <summary>The issue after; null for none.</summary>
    public IssueLinkView? Next { get; init; }

    /// <summary>The editions of the day with their front pages, in the order of the day; empty where there is only one.</summary>
    public IReadOnlyList<IssueLinkView> Editions { get; init; } = [];

    /// <summary>The calendar of its month.</summary>
    public required string MonthUrl { get; init; }

    /// <summary>True when readers without drafts do not see this revision.</summary>
    public bool Draft { get; init; }
}
