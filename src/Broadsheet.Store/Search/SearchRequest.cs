using Broadsheet.Model.Publications;

namespace Broadsheet.Store.Search;

/// <summary>What a reader looks for.</summary>
public sealed record SearchRequest
{
    /// <summary>Longest query that is answered, in UTF-16 code units.</summary>
    public const int LongestQuery = 10_000;

    /// <summary>Most hits on a page.</summary>
    public const int MostHits = 100;

    /// <summary>
    /// Words, all of which must be there; "exact phrases" in any quotation marks; "near words"~5; AND, OR, NOT, <c>-word</c>,
    /// <c>prefix*</c>,
    /// <c>misspelt~</c>, parentheses; fields
    /// <c>headline:</c>, <c>byline:</c>, <c>caption:</c>, <c>text:</c>.
    /// </summary>
    public required string Query { get; init; }

    /// <summary>The publication; null for all.</summary>
    public PublicationSlug? Publication { get; init; }

    /// <summary>First date of issue, inclusive.</summary>
    public DateOnly? From { get; init; }

    /// <summary>Last date of issue, inclusive.</summary>
    public DateOnly? To { get; init; }

    /// <summary>Printed name of the page the article begins on ("要闻"), letter case and width left aside; null for all.</summary>
    public string? PageName { get; init; }

    /// <summary>Section of the page the article begins on ("A"), letter case and width left aside; null for all.</summary>
    public string? Section { get; init; }

    /// <summary>What kinds; empty for all.</summary>
    public IReadOnlyList<SearchKind> Kinds { get; init; } = [];

    /// <summary>In which order.</summary>
    public SearchOrder Order { get; init; }

    /// <summary>
    /// <see cref="SearchPage.NextCursor"/> or <see cref="SearchPage.PreviousCursor"/> of an earlier page of the same query; null, or one
    /// that can't be read, for the first page.
    /// </summary>
    public string? Cursor { get; init; }

    /// <summary>Hits on a page, 1 to <see cref="MostHits"/>.</summary>
    public int Limit { get; init; } = 20;

    /// <summary>True to count by year and month, publication and section.</summary>
    public bool WithFacets { get; init; }
}
