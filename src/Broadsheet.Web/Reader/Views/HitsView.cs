namespace Broadsheet.Web.Reader.Views;

/// <summary>The words that were looked for, on a page, and the way from one to the next.</summary>
internal sealed record HitsView
{
    /// <summary>What was looked for.</summary>
    public required string Query { get; init; }

    /// <summary>Which hit of how many is shown, in words; that there is none here where there is none.</summary>
    public required string Summary { get; init; }

    /// <summary>The hits on the page in reading order.</summary>
    public required IReadOnlyList<HitView> Hits { get; init; }

    /// <summary>The hit before, on this page or an earlier one; null for the first of the issue.</summary>
    public LinkView? Previous { get; init; }

    /// <summary>The hit after, on this page or a later one; null for the last of the issue.</summary>
    public LinkView? Next { get; init; }

    /// <summary>The search it came from, in this publication.</summary>
    public required string SearchUrl { get; init; }

    /// <summary>The page without boxes.</summary>
    public required string PlainUrl { get; init; }
}

/// <summary>Words that were looked for, where they are printed.</summary>
internal sealed record HitView
{
    /// <summary>Its name on the page.</summary>
    public required string Id { get; init; }

    /// <summary>True for the one that is shown.</summary>
    public bool Current { get; init; }

    /// <summary>Its boxes: one for each line it runs over.</summary>
    public required IReadOnlyList<BoxView> Boxes { get; init; }
}

/// <summary>A box on the facsimile, in its units.</summary>
internal sealed record BoxView
{
    /// <summary>Left edge.</summary>
    public required string X { get; init; }

    /// <summary>Upper edge.</summary>
    public required string Y { get; init; }

    /// <summary>Width.</summary>
    public required string Width { get; init; }

    /// <summary>Height.</summary>
    public required string Height { get; init; }
}
