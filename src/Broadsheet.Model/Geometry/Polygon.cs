namespace Broadsheet.Model.Geometry;

/// <summary>A closed outline on a page: its corners in order, in PDF points, without repeating the first.</summary>
/// <param name="Points">Three corners or more.</param>
public sealed record Polygon(IReadOnlyList<Point> Points)
{
    /// <summary>The smallest upright rectangle around the outline.</summary>
    public Rect Bounds => Rect.FromEdges(Points.Min(p => p.X), Points.Min(p => p.Y), Points.Max(p => p.X), Points.Max(p => p.Y));

    /// <summary>The outline of a rectangle, clockwise from the top-left corner.</summary>
    public static Polygon FromRect(Rect rect) =>
        new([new(rect.Left, rect.Top), new(rect.Right, rect.Top), new(rect.Right, rect.Bottom), new(rect.Left, rect.Bottom)]);
}
