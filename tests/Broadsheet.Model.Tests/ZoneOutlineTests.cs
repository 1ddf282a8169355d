using Broadsheet.Model.Geometry;
using CsCheck;

namespace Broadsheet.Model.Tests;

public sealed class ZoneOutlineTests
{
    private const int Side = 32;

    private static readonly Gen<Rect> Rects = Gen.Select(Gen.Int[0, 20], Gen.Int[0, 20], Gen.Int[1, 10], Gen.Int[1, 10])
        .Select(t => new Rect(t.Item1, t.Item2, t.Item3, t.Item4));

    [Fact]
    public void Outlines_cover_what_the_rectangles_cover_once_and_nothing_outside() =>
        Rects
            .Array[1, 8]
            .Sample(rects =>
            {
                var outlines = ZoneOutline.Around(rects);
                var outside = Outside(rects);
                for (var x = 0; x < Side; x++)
                {
                    for (var y = 0; y < Side; y++)
                    {
                        var count = outlines.Count(o => Holds(o, x + 0.5, y + 0.5));
                        if (Covered(rects, x, y))
                            Assert.Equal(1, count);
                        else if (outside[x, y])
                            Assert.Equal(0, count);
                    }
                }
            });

    [Fact]
    public void Rectangles_without_area_have_no_outline()
    {
        Assert.Empty(ZoneOutline.Around([]));
        Assert.Empty(ZoneOutline.Around([new Rect(10, 10, 0, 20), new Rect(10, 10, 20, double.NaN)]));
    }

    [Fact]
    public void Very_many_rectangles_have_one_box_around_them()
    {
        var outline = Assert.Single(ZoneOutline.Around(Enumerable.Range(0, 500).Select(i => new Rect(i * 3, i % 7, 2, 2))));

        Assert.Equal(Rect.FromEdges(0, 0, 1499, 8), outline.Bounds);
    }

    private static bool Covered(Rect[] rects, int x, int y) => rects.Any(r => r.Contains(new Point(x + 0.5, y + 0.5)));

    // Cells that can be reached from the edge: a hole can not.
    private static bool[,] Outside(Rect[] rects)
    {
        var outside = new bool[Side, Side];
        var open = new Stack<(int X, int Y)>();
        for (var i = 0; i < Side; i++)
        {
            open.Push((i, Side - 1));
            open.Push((Side - 1, i));
            open.Push((i, 0));
            open.Push((0, i));
        }
        while (open.TryPop(out var c))
        {
            if (c.X < 0 || c.Y < 0 || c.X >= Side || c.Y >= Side || outside[c.X, c.Y] || Covered(rects, c.X, c.Y))
                continue;
            outside[c.X, c.Y] = true;
            foreach (var step in new[] { (c.X - 1, c.Y), (c.X + 1, c.Y), (c.X, c.Y - 1), (c.X, c.Y + 1) })
                open.Push(step);
        }
        return outside;
    }

    private static bool Holds(Polygon outline, double x, double y)
    {
        var inside = false;
        for (var i = 0; i < outline.Points.Count; i++)
        {
            var (a, b) = (outline.Points[i], outline.Points[(i + 1) % outline.Points.Count]);
            if ((a.Y > y) != (b.Y > y) && x < (b.X - a.X) * (y - a.Y) / (b.Y - a.Y) + a.X)
                inside = !inside;
        }
        return inside;
    }
}
