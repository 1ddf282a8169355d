using Broadsheet.Import.Pictures;
using NetVips;

namespace Broadsheet.Import.Tests.Pictures;

public sealed class PageImageTests
{
    [Fact]
    public void Tiles_of_the_master_are_JPEG_files_that_can_be_copied_out()
    {
        using var pixels = Draw(1300, 1700);
        var levels = TiffTiles.Levels(PageImageMaker.MakeMaster(pixels));
        Assert.Equal([(1300u, 1700u), (650u, 850u), (325u, 425u)], levels.Select(l => (l.Width, l.Height)));
        Assert.All(levels, level => Assert.True(level.IsJpeg && level.TileSize == 512));
        Assert.Equal([12, 4, 1], levels.Select(l => l.Count));

        using var page = PageImageMaker.Open(pixels);
        using var expected = page.Crop(512, 1024, 512, 512);
        using var tile = Image.NewFromBuffer(levels[0].Tile(7));
        Assert.Equal((512, 512, Enums.Interpretation.Srgb), (tile.Width, tile.Height, tile.Interpretation));
        Assert.InRange((tile - expected).Abs().Avg(), 0, 3);
    }

    [Fact]
    public void The_master_is_the_same_for_the_same_page()
    {
        using var one = Draw(700, 600);
        using var two = Draw(700, 600);
        Assert.Equal(PageImageMaker.MakeMaster(one), PageImageMaker.MakeMaster(two));
        Assert.Equal(PageImageMaker.MakePreviews(one).Select(p => p.Bytes), PageImageMaker.MakePreviews(two).Select(p => p.Bytes));
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(17, 40)]
    [InlineData(40, 30_000)]
    [InlineData(30_000, 40)]
    [InlineData(600, 3)]
    public void The_master_of_a_page_of_any_shape_can_be_read_again(int width, int height)
    {
        using var pixels = Draw(width, height);
        using var folder = new TemporaryFolder();
        File.WriteAllBytes(folder["master.tif"], PageImageMaker.MakeMaster(pixels));
        using var master = Image.Tiffload(folder["master.tif"], page: 0);
        Assert.Equal((width, height), (master.Width, master.Height));
        Assert.InRange(master.Avg(), 0, 255);
    }

    [Theory]
    [InlineData(3072, 2000, "320x208 800x521 1600x1042")]
    [InlineData(1000, 1500, "320x480 800x1200 1000x1500")]
    [InlineData(300, 400, "150x200 300x400")]
    [InlineData(40, 30_000, "10x7500 21x15750")]
    [InlineData(30_000, 40, "320x1 800x1 1600x2")]
    [InlineData(1, 1, "1x1 1x1")]
    public void Previews_come_in_widths_for_list_page_and_reading(int width, int height, string sizes)
    {
        using var pixels = Draw(width, height);
        var previews = PageImageMaker.MakePreviews(pixels);
        Assert.Equal(sizes, string.Join(' ', previews.Where(p => p.MediaType == "image/webp").Select(p => $"{p.Width}x{p.Height}")));
        foreach (var preview in previews)
        {
            using var image = Image.NewFromBuffer(preview.Bytes);
            Assert.Equal((preview.Width, preview.Height), (image.Width, image.Height));
        }
    }

    // Colours that change over the page, so that a tile from the wrong place shows.
    private static PixelBuffer Draw(int width, int height)
    {
        var pixels = new PixelBuffer(width, height, 200);
        for (var y = 0; y < height; y++)
        {
            var row = pixels.Row(y);
            for (var x = 0; x < width; x++)
                (row[3 * x], row[3 * x + 1], row[3 * x + 2]) = (
                    (byte)(x * 255L / width),
                    (byte)(y * 255L / height),
                    (byte)((x / 64 + y / 64) % 2 * 80)
                );
        }

        return pixels;
    }
}
