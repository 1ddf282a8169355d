namespace Broadsheet.Web.Reader.Views;

/// <summary>The page that is shown.</summary>
internal sealed record PageView
{
    /// <summary>Its name in addresses.</summary>
    public required string Id { get; init; }

    /// <summary>Its address.</summary>
    public required string Url { get; init; }

    /// <summary>Its printed label.</summary>
    public required string Label { get; init; }

    /// <summary>Its printed name; null where it has none.</summary>
    public string? Name { get; init; }

    /// <summary>Label and name as readers say them.</summary>
    public required string Title { get; init; }

    /// <summary>Its facsimile.</summary>
    public required FacsimileView Facsimile { get; init; }

    /// <summary>The titles on it in reading order.</summary>
    public required IReadOnlyList<TitleView> Titles { get; init; }

    /// <summary>The page before; null on the first.</summary>
    public PageLinkView? Previous { get; init; }

    /// <summary>The page after; null on the last.</summary>
    public PageLinkView? Next { get; init; }

    /// <summary>Address of the page as PDF; null where there is none.</summary>
    public string? PdfUrl { get; init; }

    /// <summary>How much it is enlarged: 1, 2 or 3.</summary>
    public int Zoom { get; init; } = 1;

    /// <summary>Width in CSS pixels that the enlarged facsimile takes; 0 when it is not enlarged.</summary>
    public int ZoomWidth { get; init; }

    /// <summary>Height in CSS pixels that the enlarged facsimile takes; 0 when it is not enlarged.</summary>
    public int ZoomHeight { get; init; }

    /// <summary>The words that were looked for, where the address names some; null otherwise.</summary>
    public HitsView? Hits { get; init; }

    /// <summary>The steps of enlargement.</summary>
    public IReadOnlyList<LinkView> Zooms { get; init; } = [];
}
