using Broadsheet.Model.Geometry;

namespace Broadsheet.Model.Articles;

/// <summary>The area of one page that belongs to one article (热区; IIIF Range part).</summary>
public sealed record Zone
{
    /// <summary>The page: <see cref="Pages.Page.Sequence"/>.</summary>
    public required int Page { get; init; }

    /// <summary>Outlines in points, one or more, that do not overlap each other.</summary>
    public required IReadOnlyList<Polygon> Outlines { get; init; }
}
