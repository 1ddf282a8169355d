namespace Broadsheet.Web.Reader.Views;

/// <summary>A link to an issue.</summary>
internal sealed record IssueLinkView
{
    /// <summary>Its address.</summary>
    public required string Url { get; init; }

    /// <summary>Its date with the weekday, in the language of the interface, and its edition where the day has several.</summary>
    public required string Label { get; init; }

    /// <summary>Its date without the weekday, short.</summary>
    public required string ShortLabel { get; init; }

    /// <summary>Its date, ISO 8601.</summary>
    public required string IsoDate { get; init; }

    /// <summary>True for the issue that is shown now.</summary>
    public bool Current { get; init; }

    /// <summary>The edition in words where it has to be said; null in plain links and for the only one of a day.</summary>
    public string? Edition { get; init; }

    /// <summary>Its front page, small; null in plain links.</summary>
    public ImageView? FrontPage { get; init; }

    /// <summary>What it has, in words: "8 pages, 64 stories"; null in plain links.</summary>
    public string? Summary { get; init; }
}
