using Broadsheet.Import.Pdf.Pdfium;
using Broadsheet.Layout.Marks;
using Broadsheet.Model.Geometry;
using CsCheck;

namespace Broadsheet.Import.Tests.Pdf;

public sealed class DrawingTests(EngineFixture pdf)
{
    private const double PointsPerInch = 72;

    [Fact]
    public async Task A_page_is_white_and_its_colours_are_red_green_blue()
    {
        using var page = await DrawAsync(
            PdfBuilder.OnePage("1 0 0 rg 0 0 100 100 re f 0 0 1 rg 100 0 100 100 re f", mediaBox: "0 0 200 200"),
            72
        );

        Assert.Equal((200, 200, 72.0), (page.Pixels!.Width, page.Pixels.Height, page.Pixels.Dpi));
        Assert.Equal([255, 255, 255], Pixel(page, 50, 50));
        Assert.Equal([255, 0, 0], Pixel(page, 50, 150));
        Assert.Equal([0, 0, 255], Pixel(page, 150, 150));
    }

    [Fact]
    public async Task Annotations_are_drawn_as_they_are_printed()
    {
        Assert.Equal([0, 0, 0], await StampAsync(flags: 4));
        Assert.Equal([255, 255, 255], await StampAsync(flags: 0));
    }

    private async Task<byte[]> StampAsync(int flags)
    {
        var file = new PdfBuilder();
        var look = file.AddStream("/Type/XObject/Subtype/Form/BBox[0 0 200 200]", "0 g 0 0 200 200 re f");
        file.AddPage("", "0 0 200 200", $"/Annots[<</Type/Annot/Subtype/Stamp/Rect[0 0 200 200]/F {flags}/AP<</N {look} 0 R>>>>]");

        using var page = await DrawAsync(file.Build(), 72);

        return Pixel(page, 100, 100);
    }

    /// <summary>What is said to be on a page is where it is drawn, however the page is turned, cropped and scaled.</summary>
    [Fact]
    public async Task Marks_and_pixels_agree()
    {
        var boxes = Gen.Select(Gen.Int[40, 300], Gen.Int[40, 300], Gen.Int[20, 120], Gen.Int[20, 120]);
        var pages = Gen.Select(Gen.Int[0, 3], Gen.Int[-100, 30], Gen.Int[-100, 30], Gen.Double[50, 140]);

        await Gen.Select(boxes, pages)
            .SampleAsync(
                async (box, turn) =>
                {
                    var (x, y, width, height) = box;
                    var (quarters, left, bottom, dpi) = turn;
                    var file = PdfBuilder.OnePage($"{x} {y} {width} {height} re f", $"{left} {bottom} 450 500", $"/Rotate {quarters * 90}");
                    using var page = await DrawAsync(file, dpi);
                    var tint = Assert.Single(page.Marks.Paths);
                    Assert.Equal(PathShape.Tint, tint.Shape);
                    // A pixel at the edge, and the rounding of the whole page to whole pixels.
                    AssertNear(tint.Bounds, DarkBox(page), 1.75 * PointsPerInch / dpi);
                },
                iter: 40,
                threads: 1
            );
    }

    [Fact]
    public async Task A_page_that_is_too_large_is_drawn_smaller_and_says_so()
    {
        var file = PdfBuilder.OnePage("0 0 100 100 re f", mediaBox: "0 0 20000 10000");

        using var page = await DrawAsync(file, 200, maxPixels: 1_000_000);

        Assert.InRange((long)page.Pixels!.Width * page.Pixels.Height, 990_000, 1_010_000);
        Assert.Equal(2, (double)page.Pixels.Width / page.Pixels.Height, 0.01);
        Assert.Equal(page.Pixels.Width, 20000 * page.Pixels.Dpi / PointsPerInch, 1.0);
        Assert.Contains(page.Problems, problem => problem.Code == "page-drawn-smaller");
    }

    [Theory]
    [InlineData(595, 842, 200, 120_000_000, 1653, 2339)]
    [InlineData(283_465, 283_465, 200, 120_000_000, 10954, 10954)]
    [InlineData(283_465, 10, 200, 120_000_000, 65000, 2)]
    [InlineData(2e9, 2e9, 200, 120_000_000, 10954, 10954)]
    [InlineData(1, 1e9, 200, 120_000_000, 1, 65000)]
    [InlineData(0.1, 0.1, 72, 120_000_000, 1, 1)]
    public void Sizes_stay_within_what_pictures_can_have(double width, double height, double dpi, long most, int pixelsX, int pixelsY)
    {
        var size = PageRenderer.SizeOf(width, height, dpi, most);

        Assert.Equal((pixelsX, pixelsY), (size.Width, size.Height));
    }

    [Fact]
    public async Task A_page_drawn_in_strips_has_no_seams()
    {
        // 110 MB of pixels are more than one strip; the triangle goes through all of them.
        using var page = await DrawAsync(
            PdfBuilder.OnePage("0 0 m 1000 0 l 1000 1000 l f", mediaBox: "0 0 1000 1000"),
            72 * 6.1,
            100_000_000
        );

        var pixels = page.Pixels!;
        for (var y = 0; y < pixels.Height; y += 13)
        {
            var edge = (int)((double)(pixels.Height - y) / pixels.Height * pixels.Width);
            Assert.True(edge < 3 || pixels.Row(y)[(edge - 3) * 3] == 255, $"row {y} is dark before its edge");
            Assert.True(edge + 3 >= pixels.Width || pixels.Row(y)[(edge + 3) * 3] == 0, $"row {y} is white behind its edge");
        }
    }

    private Task<SourcePage> DrawAsync(byte[] file, double dpi, long maxPixels = 20_000_000) =>
        pdf.ReadAsync(file, new PageRequest { Dpi = dpi, MaxPixels = maxPixels });

    private static byte[] Pixel(SourcePage page, int x, int y) => page.Pixels!.Row(y).Slice(x * 3, 3).ToArray();

    private static Rect DarkBox(SourcePage page)
    {
        var pixels = page.Pixels!;
        var (left, top, right, bottom) = (int.MaxValue, int.MaxValue, int.MinValue, int.MinValue);
        for (var y = 0; y < pixels.Height; y++)
        {
            var row = pixels.Row(y);
            for (var x = 0; x < pixels.Width; x++)
            {
                if (row[x * 3] < 128)
                    (left, top, right, bottom) = (Math.Min(left, x), Math.Min(top, y), Math.Max(right, x + 1), Math.Max(bottom, y + 1));
            }
        }
        var scale = PointsPerInch / pixels.Dpi;
        return Rect.FromEdges(left * scale, top * scale, right * scale, bottom * scale);
    }

    private static void AssertNear(Rect expected, Rect actual, double tolerance)
    {
        Assert.Equal(expected.Left, actual.Left, tolerance);
        Assert.Equal(expected.Top, actual.Top, tolerance);
        Assert.Equal(expected.Right, actual.Right, tolerance);
        Assert.Equal(expected.Bottom, actual.Bottom, tolerance);
    }
}
