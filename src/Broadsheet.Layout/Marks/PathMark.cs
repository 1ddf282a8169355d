using Broadsheet.Model.Geometry;

namespace Broadsheet.Layout.Marks;

/// <summary>A drawn path, sorted by what it looks like.</summary>
public sealed record PathMark
{
    /// <summary>What it looks like.</summary>
    public required PathShape Shape { get; init; }

    /// <summary>Box around what is painted, stroke width included, clipped to the page, in points.</summary>
    public required Rect Bounds { get; init; }

    /// <summary>Width of the stroke in points; 0 where nothing is stroked. A rule drawn as a thin filled box has its thickness
    /// here.</summary>
    public double StrokeWidth { get; init; }

    /// <summary>Stroke colour <c>0xRRGGBB</c>; null where nothing is stroked.</summary>
    public int? StrokeColor { get; init; }

    /// <summary>Fill colour <c>0xRRGGBB</c>; null where nothing is filled.</summary>
    public int? FillColor { get; init; }

    /// <summary>Number of segments of the path: headlines drawn as outlines show as many shapes of many segments.</summary>
    public int Segments { get; init; }
}
