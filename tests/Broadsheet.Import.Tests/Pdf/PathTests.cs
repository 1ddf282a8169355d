using Broadsheet.Layout.Marks;
using Broadsheet.Model.Geometry;

namespace Broadsheet.Import.Tests.Pdf;

public sealed class PathTests(EngineFixture pdf)
{
    [Theory]
    [InlineData("2 w 100 700 m 300 700 l S", PathShape.HorizontalRule, 100, 99, 200, 2, 2)]
    [InlineData("2 w 100 700 m 100 500 l S", PathShape.VerticalRule, 99, 100, 2, 200, 2)]
    [InlineData("100 699 200 1 re f", PathShape.HorizontalRule, 100, 100, 200, 1, 1)]
    [InlineData("100 500 0.5 200 re f", PathShape.VerticalRule, 100, 100, 0.5, 200, 0.5)]
    [InlineData("1 w 100 500 200 200 re S", PathShape.Frame, 99.5, 99.5, 201, 201, 1)]
    [InlineData("100 500 200 200 re f", PathShape.Tint, 100, 100, 200, 200, 0)]
    [InlineData("30 w 100 700 m 300 700 l S", PathShape.Tint, 100, 85, 200, 30, 0)]
    [InlineData("100 500 m 200 700 300 700 400 500 c f", PathShape.Other, 100, 100, 300, 200, 0)]
    [InlineData("1 w 100 500 m 300 700 l S", PathShape.Other, 99.5, 99.5, 201, 201, 1)]
    [InlineData("100 500 200 200 re 104 504 192 192 re f*", PathShape.Frame, 100, 100, 200, 200, 4)]
    [InlineData("1 0 0 1 50 0 cm 2 0 0 2 0 0 cm 1 w 25 350 m 125 350 l S", PathShape.HorizontalRule, 100, 99, 200, 2, 2)]
    public async Task A_path_is_sorted_by_what_it_looks_like(
        string content,
        PathShape shape,
        double x,
        double y,
        double width,
        double height,
        double stroke
    )
    {
        var path = Assert.Single((await pdf.MarksAsync(content)).Paths);

        Assert.Equal(shape, path.Shape);
        AssertBox(new Rect(x, y, width, height), path.Bounds);
        Assert.Equal(stroke, path.StrokeWidth, 0.01);
    }

    [Fact]
    public async Task A_rounded_box_is_a_box()
    {
        const string rounded =
            "110 500 m 290 500 l 295.5 500 300 504.5 300 510 c 300 690 l 300 695.5 295.5 700 290 700 c "
            + "110 700 l 104.5 700 100 695.5 100 690 c 100 510 l 100 504.5 104.5 500 110 500 c h";

        Assert.Equal(PathShape.Frame, Assert.Single((await pdf.MarksAsync(rounded + " S")).Paths).Shape);
        Assert.Equal(PathShape.Tint, Assert.Single((await pdf.MarksAsync(rounded + " f")).Paths).Shape);
    }

    [Fact]
    public async Task A_path_of_many_parts_is_taken_apart()
    {
        var marks = await pdf.MarksAsync(
            "1 w 50 700 m 550 700 l 50 650 m 550 650 l 50 600 m 550 600 l 300 600 m 300 700 l S 50 100 200 200 re 300 100 200 200 re f"
        );

        Assert.Equal(
            [
                PathShape.HorizontalRule,
                PathShape.HorizontalRule,
                PathShape.HorizontalRule,
                PathShape.VerticalRule,
                PathShape.Tint,
                PathShape.Tint,
            ],
            marks.Paths.Select(path => path.Shape)
        );
    }

    [Fact]
    public async Task An_open_corner_is_two_rules()
    {
        var marks = await pdf.MarksAsync("1 w 50 700 m 550 700 l 550 300 l S");

        Assert.Equal([PathShape.HorizontalRule, PathShape.VerticalRule], marks.Paths.Select(path => path.Shape));
    }

    [Fact]
    public async Task Colours_are_told_and_a_frame_can_be_filled()
    {
        var path = Assert.Single((await pdf.MarksAsync("1 0 0 RG 0 1 0 rg 100 500 200 200 re B")).Paths);

        Assert.Equal((PathShape.Frame, 0xFF0000, 0x00FF00), (path.Shape, path.StrokeColor, path.FillColor));
    }

    [Fact]
    public async Task What_paints_nothing_is_no_mark()
    {
        var resources = "<</ExtGState<</G<</ca 0/CA 0>>>>>>";
        var marks = await pdf.MarksAsync("100 500 200 200 re n /G gs 100 500 200 200 re B 5000 5000 10 10 re f", resources: resources);

        Assert.Empty(marks.Paths);
    }

    [Fact]
    public async Task Boxes_end_where_the_page_and_the_clip_end()
    {
        var marks = await pdf.MarksAsync("-100 -100 300 300 re f q 400 400 50 50 re W n 0 420 600 5 re f Q");

        AssertBox(new Rect(0, 600, 200, 200), marks.Paths[0].Bounds);
        AssertBox(new Rect(400, 375, 50, 5), marks.Paths[1].Bounds);
    }

    [Fact]
    public async Task Paths_in_forms_go_through_all_matrices()
    {
        var file = new PdfBuilder();
        var inner = file.AddStream("/Type/XObject/Subtype/Form/BBox[0 0 300 300]/Matrix[0 1 -1 0 0 0]", "0 0 100 1 re f");
        var outer = file.AddStream(
            $"/Type/XObject/Subtype/Form/BBox[-500 -500 600 800]/Resources<</XObject<</I {inner} 0 R>>>>",
            "2 0 0 2 10 10 cm /I Do"
        );
        file.AddPage("1 0 0 1 100 100 cm /O Do", resources: $"<</XObject<</O {outer} 0 R>>>>");

        using var page = await pdf.ReadAsync(file.Build());

        var path = Assert.Single(page.Marks.Paths);
        Assert.Equal(PathShape.VerticalRule, path.Shape);
        AssertBox(new Rect(108, 490, 2, 200), path.Bounds);
    }

    [Fact]
    public async Task A_turned_page_turns_rules()
    {
        var path = Assert.Single((await pdf.MarksAsync("2 w 100 700 m 300 700 l S", entries: "/Rotate 90")).Paths);

        Assert.Equal(PathShape.VerticalRule, path.Shape);
        AssertBox(new Rect(699, 100, 2, 200), path.Bounds);
    }

    private static void AssertBox(Rect expected, Rect actual)
    {
        const double tolerance = 0.01;
        Assert.Equal(expected.X, actual.X, tolerance);
        Assert.Equal(expected.Y, actual.Y, tolerance);
        Assert.Equal(expected.Width, actual.Width, tolerance);
        Assert.Equal(expected.Height, actual.Height, tolerance);
    }
}
