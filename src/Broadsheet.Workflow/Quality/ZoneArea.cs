using Broadsheet.Model.Geometry;

namespace Broadsheet.Workflow.Quality;

/// <summary>The area inside some outlines, measured in level slabs: exact for upright edges, close enough for drawn ones.</summary>
internal sealed class ZoneArea(IReadOnlyList<Polygon> outlines)
{
    // Slanted edges are cut into slabs no higher than this.
    private const double Slab = 6;
    private const int MostSlabs = 4000;

    public Rect Bounds { get; } = outlines.Count == 0 ? default : Rect.Around(outlines.Select(o => o.Bounds));

    /// <summary>Square points that both cover, and the box around them.</summary>
    public static (double Area, Rect Box) Shared(ZoneArea a, ZoneArea b)
    {
        var common = a.Bounds.Intersect(b.Bounds);
        if (common.IsEmpty)
            return default;
        var heights = a.Edges()
            .Concat(b.Edges())
            .Where(y => y > common.Top && y < common.Bottom)
            .Append(common.Top)
            .Append(common.Bottom)
            .Distinct()
            .Order()
            .ToList();
        var (area, box, slabs) = (0.0, (Rect?)null, 0);
        for (var i = 0; i + 1 < heights.Count; i++)
        {
            var cuts = (int)Math.Clamp((heights[i + 1] - heights[i]) / Slab, 1, Math.Max(1, MostSlabs / heights.Count));
            for (var cut = 0; cut < cuts && slabs++ < MostSlabs; cut++)
            {
                var (top, bottom) = (Between(heights[i], heights[i + 1], cut, cuts), Between(heights[i], heights[i + 1], cut + 1, cuts));
                foreach (var (left, right) in Meet(a.SpansAt((top + bottom) / 2), b.SpansAt((top + bottom) / 2)))
                {
                    area += (right - left) * (bottom - top);
                    var piece = Rect.FromEdges(left, top, right, bottom);
                    box = box?.Union(piece) ?? piece;
                }
            }
        }

        return (area, box ?? default);
    }

    private static double Between(double from, double to, int part, int parts) => from + (to - from) * part / parts;

    private static IEnumerable<(double Left, double Right)> Meet(List<(double Left, double Right)> a, List<(double Left, double Right)> b)
    {
        foreach (var one in a)
        {
            foreach (var other in b)
            {
                if (Math.Min(one.Right, other.Right) - Math.Max(one.Left, other.Left) > 1e-6)
                    yield return (Math.Max(one.Left, other.Left), Math.Min(one.Right, other.Right));
            }
        }
    }

    private IEnumerable<double> Edges() => outlines.SelectMany(o => o.Points).Select(p => p.Y);

    private List<(double Left, double Right)> SpansAt(double y)
    {
        var spans = new List<(double, double)>();
        foreach (var outline in outlines)
        {
            var crossings = new List<double>();
            for (var i = 0; i < outline.Points.Count; i++)
            {
                var (p, q) = (outline.Points[i], outline.Points[(i + 1) % outline.Points.Count]);
                if (p.Y <= y != q.Y <= y)
                    crossings.Add(p.X + (y - p.Y) / (q.Y - p.Y) * (q.X - p.X));
            }

            crossings.Sort();
            for (var i = 0; i + 1 < crossings.Count; i += 2)
                spans.Add((crossings[i], crossings[i + 1]));
        }

        return spans;
    }
}
