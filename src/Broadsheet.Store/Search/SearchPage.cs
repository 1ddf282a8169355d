namespace Broadsheet.Store.Search;

/// <summary>One page of what was found.</summary>
public sealed record SearchPage
{
    /// <summary>Totals beyond this are not counted to the end.</summary>
    public const int CountedExactly = 10_000;

    /// <summary>How many articles match; <see cref="CountedExactly"/>, meaning more than that, when <see cref="TotalIsExact"/> is
    /// false.</summary>
    public required long Total { get; init; }

    /// <summary>False when there are more than <see cref="Total"/>.</summary>
    public bool TotalIsExact { get; init; } = true;

    /// <summary>The hits of this page in order.</summary>
    public IReadOnlyList<SearchHit> Hits { get; init; } = [];

    /// <summary>Leads to the page after this one; null on the last. Holds when issues are published meanwhile.</summary>
    public string? NextCursor { get; init; }

    /// <summary>Leads to the page before this one; null on the first.</summary>
    public string? PreviousCursor { get; init; }

    /// <summary>Counts by year, publication and section; null when they were not asked for.</summary>
    public SearchFacets? Facets { get; init; }

    /// <summary>A query that is written nearly the same and has hits; null when there is none or it is not needed.</summary>
    public string? DidYouMean { get; init; }

    /// <summary>True when the query could not be read as written and its words were looked for instead.</summary>
    public bool ReadAsPlainWords { get; init; }

    /// <summary>Why the query was not answered; null when it was.</summary>
    public SearchRefusal? Refusal { get; init; }

    /// <summary>False while issues are still being read into the index, so that hits may be missing.</summary>
    public bool IndexIsComplete { get; init; } = true;
}
