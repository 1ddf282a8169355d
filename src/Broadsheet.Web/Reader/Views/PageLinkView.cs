namespace Broadsheet.Web.Reader.Views;

/// <summary>A page in a list of pages.</summary>
internal sealed record PageLinkView
{
    /// <summary>Its name in addresses.</summary>
    public required string Id { get; init; }

    /// <summary>Its address.</summary>
    public required string Url { get; init; }

    /// <summary>Its printed label ("01", "A5"), or its position in brackets where no label is known.</summary>
    public required string Label { get; init; }

    /// <summary>Its printed name ("要闻"); null where it has none.</summary>
    public string? Name { get; init; }

    /// <summary>Label and name as readers say them: "第01版：要闻", "Page 1: Front page".</summary>
    public required string Title { get; init; }

    /// <summary>True for the page that is shown now.</summary>
    public bool Current { get; init; }

    /// <summary>The page, small; null where there is no facsimile.</summary>
    public ImageView? Thumbnail { get; init; }

    /// <summary>Address of the page as PDF; null where there is none.</summary>
    public string? PdfUrl { get; init; }
}
