using Broadsheet.Import.Pictures;
using Broadsheet.Model.Geometry;
using Broadsheet.Model.Pages;
using NetVips;

namespace Broadsheet.Import.Tests.Pictures;

public sealed class PageMaskerTests
{
    // An L on a page of 360 by 540 points.
    private static readonly Polygon Corner = new([new(40, 60), new(200, 60), new(200, 120), new(120, 120), new(120, 300), new(40, 300)]);

    [Fact]
    public async Task What_is_masked_is_grey_in_every_picture_and_the_rest_is_as_it_was()
    {
        using var folder = new TemporaryFolder();
        var sink = new FolderSink(folder.Path);
        using var pixels = new PixelBuffer(1000, 1500, 200);
        for (var y = 0; y < pixels.Height; y++)
            pixels.Row(y).Fill(20);
        var master = folder["master.tif"];
        await File.WriteAllBytesAsync(master, PageImageMaker.MakeMaster(pixels), TestContext.Current.CancellationToken);
        var page = new Page
        {
            Sequence = 1,
            Id = "01",
            Width = 360,
            Height = 540,
        };

        var masked = await PageMasker.MakeAsync(master, page, [Corner], sink, TestContext.Current.CancellationToken);

        Assert.Equal((1000, 1500), (masked!.Master.Width, masked.Master.Height));
        Assert.Equal([320, 320, 800, 800, 1000, 1000], masked.Previews.Select(p => p.Width));
        foreach (var picture in masked.Previews.Append(masked.Master))
        {
            using var image = Image.NewFromBuffer(sink.Read(picture));
            var scale = image.Width / 360.0;
            foreach (var (x, y) in ((double, double)[])[(45, 65), (195, 115), (115, 290), (80, 180)])
                Assert.InRange(image.Getpoint((int)(x * scale), (int)(y * scale))[0], 200, 228);
            foreach (var (x, y) in ((double, double)[])[(30, 65), (160, 180), (210, 90), (80, 320)])
                Assert.InRange(image.Getpoint((int)(x * scale), (int)(y * scale))[0], 5, 40);
        }
    }

    [Fact]
    public async Task A_master_that_can_not_be_read_gives_no_picture()
    {
        using var folder = new TemporaryFolder();
        await File.WriteAllTextAsync(folder["master.tif"], "no picture", TestContext.Current.CancellationToken);

        Assert.Null(
            await PageMasker.MakeAsync(
                folder["master.tif"],
                new Page
                {
                    Sequence = 1,
                    Id = "01",
                    Width = 360,
                    Height = 540,
                },
                [Corner],
                new FolderSink(folder.Path),
                TestContext.Current.CancellationToken
            )
        );
    }

    [Fact]
    public void Rectangles_cover_an_outline_and_nothing_beside_it_unless_its_sides_slant()
    {
        Assert.Equal([new(40, 60, 160, 60), new(40, 120, 80, 180)], PageMasker.Boxes(Corner));
        Assert.Equal([new(0, 0, 10, 10)], PageMasker.Boxes(new([new(0, 0), new(10, 0), new(5, 10)])));
    }
}
