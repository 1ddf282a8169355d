using Broadsheet.Model.Geometry;
using Broadsheet.Workflow.Quality;
using CsCheck;

namespace Broadsheet.Workflow.Tests.Quality;

public sealed class ZoneAreaTests
{
    private static readonly Gen<Rect> Box = Gen.Select(Gen.Double[0, 500], Gen.Double[0, 500], Gen.Double[1, 300], Gen.Double[1, 300])
        .Select((x, y, w, h) => new Rect(x, y, w, h));

    [Fact]
    public void Of_two_boxes_it_is_what_both_cover() =>
        Gen.Select(Box, Box)
            .Sample(
                (a, b) =>
                {
                    var (area, box) = ZoneArea.Shared(new([Polygon.FromRect(a)]), new([Polygon.FromRect(b)]));
                    Assert.Equal(a.Intersect(b).Area, area, tolerance: 0.001);
                    if (area > 0.01)
                        Assert.True(box.Inflate(0.01).Contains(a.Intersect(b)) && a.Intersect(b).Inflate(0.01).Contains(box));
                }
            );

    [Fact]
    public void What_lies_in_the_notch_of_an_outline_does_not_overlap_it()
    {
        Polygon notched = new([new(0, 0), new(300, 0), new(300, 100), new(100, 100), new(100, 300), new(0, 300)]);

        Assert.Equal(0, ZoneArea.Shared(new([notched]), new([Polygon.FromRect(new(100, 100, 200, 200))])).Area);
        Assert.Equal(1000, ZoneArea.Shared(new([notched]), new([Polygon.FromRect(new(90, 100, 210, 100))])).Area, 6);
    }
}
