namespace Broadsheet.Web.Reader.Views;

/// <summary>Where a story stands on paper.</summary>
internal sealed record PlaceView
{
    /// <summary>The page in words.</summary>
    public required string Title { get; init; }

    /// <summary>The story's place on the page.</summary>
    public required string Url { get; init; }

    /// <summary>The page with the story's zones lit.</summary>
    public required FacsimileView Facsimile { get; init; }
}
