using Broadsheet.Model.Geometry;

namespace Broadsheet.Layout.Marks;

/// <summary>A picture drawn on the page.</summary>
/// <param name="Bounds">Its visible box in points (clipped by the page).</param>
/// <param name="PixelWidth">Width of its data in pixels; 0 where unknown (a shading or a vector drawing).</param>
/// <param name="PixelHeight">Height of its data in pixels.</param>
public sealed record PictureMark(Rect Bounds, int PixelWidth, int PixelHeight)
{
    /// <summary>
    /// A key of its data, the same wherever the same picture stands, on all pages of all files: what stands on many pages is a ground, an
    /// icon or a logo. Null where it is not known, as for data of many megabytes.
    /// </summary>
    public string? Content { get; init; }
}
