using Broadsheet.Model.Geometry;
using CsCheck;

namespace Broadsheet.Model.Tests;

public sealed class GeometryTests
{
    [Fact]
    public void A_union_holds_both() =>
        Gen.Select(Generators.Rects, Generators.Rects)
            .Sample(
                (a, b) =>
                {
                    var union = a.Union(b);
                    Assert.True(union.Contains(a) && union.Contains(b));
                    Assert.Equal(union, b.Union(a));
                    Assert.Equal(union, Rect.Around([a, b]));
                }
            );

    [Fact]
    public void What_two_rectangles_share_lies_in_both() =>
        Gen.Select(Generators.Rects, Generators.Rects)
            .Sample(
                (a, b) =>
                {
                    var shared = a.Intersect(b);
                    Assert.Equal(shared, b.Intersect(a));
                    Assert.Equal(a.Intersects(b) && !a.IsEmpty && !b.IsEmpty, !shared.IsEmpty);
                    if (!shared.IsEmpty)
                        Assert.True(a.Contains(shared) && b.Contains(shared) && shared.Area <= Math.Min(a.Area, b.Area));
                }
            );

    [Fact]
    public void A_rectangle_holds_its_middle_and_corners() =>
        Generators.Rects.Sample(rect =>
        {
            Assert.True(rect.Contains(rect.Center));
            Assert.All(Polygon.FromRect(rect).Points, p => Assert.True(rect.Contains(p)));
            Assert.Equal(rect, Polygon.FromRect(rect).Bounds);
        });

    [Fact]
    public void Growing_and_shrinking_keep_the_middle() =>
        Gen.Select(Generators.Rects, Gen.Int[-800, 800])
            .Sample(
                (rect, quarter) =>
                {
                    var margin = quarter / 4.0;
                    var grown = rect.Inflate(margin);
                    Assert.True(grown.Width >= 0 && grown.Height >= 0);
                    Assert.Equal(rect.Center, grown.Center);
                    Assert.True(margin < 0 ? rect.Contains(grown) : grown.Contains(rect));
                }
            );

    [Fact]
    public void Nothing_has_an_empty_box_around_it()
    {
        Assert.True(Rect.Around([]).IsEmpty);
        Assert.False(new Rect(0, 0, 1, 1).Intersects(new Rect(1, 0, 1, 1)));
        Assert.True(new Rect(0, 0, double.NaN, 1).IsEmpty);
    }

    [Fact]
    public void Edges_make_the_rectangle_between_them() =>
        Generators.Rects.Sample(rect => Assert.Equal(rect, Rect.FromEdges(rect.Left, rect.Top, rect.Right, rect.Bottom)));
}
