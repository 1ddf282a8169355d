namespace Broadsheet.Web.Reader.Views;

/// <summary>The picture of a page with its articles as touchable areas.</summary>
internal sealed record FacsimileView
{
    /// <summary>Width of the page in the units of the zones.</summary>
    public required string Width { get; init; }

    /// <summary>Height of the page in the units of the zones.</summary>
    public required string Height { get; init; }

    /// <summary>The picture; null where the page could not be rendered.</summary>
    public ImageView? Image { get; init; }

    /// <summary>The articles on it, in reading order.</summary>
    public required IReadOnlyList<ZoneView> Zones { get; init; }
}
