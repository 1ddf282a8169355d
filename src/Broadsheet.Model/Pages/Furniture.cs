using Broadsheet.Model.Geometry;

namespace Broadsheet.Model.Pages;

/// <summary>A piece of a page that belongs to no article: folio, nameplate, index, weather, section label.</summary>
public sealed record Furniture
{
    /// <summary>What it is.</summary>
    public required FurnitureKind Kind { get; init; }

    /// <summary>Its text; lines end with <c>\n</c>.</summary>
    public required string Text { get; init; }

    /// <summary>Where it stands on the page, in points.</summary>
    public required IReadOnlyList<Rect> Zones { get; init; }
}
