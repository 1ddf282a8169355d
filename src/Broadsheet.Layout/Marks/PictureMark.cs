using Broadsheet.Model.Geometry;

namespace Broadsheet.Layout.Marks;

/// <summary>A picture drawn on the page.</summary>
/// <param name="Bounds">Its visible box in points (clipped by the page).</param>
/// <param name="PixelWidth">Width of its data in pixels; 0 where unknown (a shading or a vector drawing).</param>
/// <param name="PixelHeight">Height of its data in pixels.</param>
public sealed record PictureMark(Rect Bounds, int PixelWidth, int PixelHeight);
