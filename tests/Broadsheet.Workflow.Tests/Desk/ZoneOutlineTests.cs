using Broadsheet.Model.Articles;
using Broadsheet.Model.Geometry;
using Broadsheet.Workflow.Desk;
using CsCheck;

namespace Broadsheet.Workflow.Tests.Desk;

public sealed class ZoneOutlineTests
{
    private static readonly Gen<Rect> Rects =
        Gen.Select(Gen.Int[0, 20], Gen.Int[0, 20], Gen.Int[1, 10], Gen.Int[1, 10]).Select(t => new Rect(t.Item1, t.Item2, t.Item3, t.Item4));

    [Fact]
    public void Outlines_cover_what_the_parts_cover_and_do_not_overlap() => Rects.Array[1, 8].Sample(rects =>
    {
        var part = new TextPart { Role = TextRole.Body, Text = "x", Page = 2, Zones = rects };

        var outlines = Assert.Single(ZoneOutline.Of([part])).Outlines.Select(o => o.Bounds).ToArray();

        for (var x = 0.5; x < 32; x++)
        {
            for (var y = 0.5; y < 32; y++)
                Assert.Equal(rects.Any(r => r.Contains(new Point(x, y))) ? 1 : 0, outlines.Count(o => o.Contains(new Point(x, y))));
        }
    });

    [Fact]
    public void Each_page_has_its_own_zone()
    {
        TextPart Part(int page) => new() { Role = TextRole.Body, Text = "x", Page = page, Zones = [new(0, 0, 10, 10)] };

        Assert.Equal([1, 4], ZoneOutline.Of([Part(1), Part(4), Part(1)]).Select(z => z.Page));
    }
}
