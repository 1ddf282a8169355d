using NetVips;

namespace Broadsheet.Import.Tests.Pdf;

public sealed class PictureTests(EngineFixture pdf)
{
    private const int Width = 64;
    private const int Height = 48;
    private const string UprightMatrix = "320 0 0 240 100 400";

    private static readonly byte[] Jpeg = MakeJpeg();

    [Fact]
    public async Task An_upright_JPEG_is_given_byte_for_byte()
    {
        using var page = await ReadAsync($"{UprightMatrix} cm /P Do");

        var picture = Assert.Single(page.Pictures);
        Assert.Equal(Jpeg, picture.Jpeg);
        Assert.True(picture.IsUpright);
        Assert.Equal((Width, Height), (picture.PixelWidth, picture.PixelHeight));
        Assert.Equal((100, 160, 320, 240), (picture.Bounds.X, picture.Bounds.Y, picture.Bounds.Width, picture.Bounds.Height));
        var mark = Assert.Single(page.Marks.Pictures);
        Assert.Equal((picture.Bounds, Width, Height), (mark.Bounds, mark.PixelWidth, mark.PixelHeight));
    }

    [Theory]
    [InlineData("0 240 -320 0 420 400 cm /P Do")]
    [InlineData("-320 0 0 240 420 400 cm /P Do")]
    [InlineData("320 0 0 -240 100 640 cm /P Do")]
    [InlineData("320 0 60 240 100 400 cm /P Do")]
    [InlineData("100 400 100 240 re W n 320 0 0 240 100 400 cm /P Do")]
    [InlineData("320 0 0 240 -100 400 cm /P Do")]
    [InlineData("/G gs 320 0 0 240 100 400 cm /P Do")]
    public async Task A_picture_that_is_not_shown_as_it_is_is_not_upright(string content)
    {
        using var page = await ReadAsync(content);

        Assert.False(Assert.Single(page.Pictures).IsUpright);
    }

    [Fact]
    public async Task A_masked_picture_is_not_upright()
    {
        var file = new PdfBuilder();
        var mask = file.AddStream(
            $"/Type/XObject/Subtype/Image/Width {Width}/Height {Height}/ColorSpace/DeviceGray/BitsPerComponent 8",
            [.. Enumerable.Range(0, Width * Height).Select(i => (byte)(i % Width < Width / 2 ? 0 : 255))]
        );

        using var page = await ReadAsync($"{UprightMatrix} cm /P Do", $"/SMask {mask} 0 R", file);

        Assert.False(Assert.Single(page.Pictures).IsUpright);
    }

    [Fact]
    public async Task A_picture_is_known_again_by_its_data()
    {
        using var one = await ReadAsync($"q {UprightMatrix} cm /P Do Q q 50 0 0 50 0 0 cm /P Do Q");
        using var other = await ReadAsync("q 90 0 0 90 300 100 cm /P Do Q", "/Decode[1 0 1 0 1 0]");
        var file = new PdfBuilder();
        var different = file.AddStream(
            "/Type/XObject/Subtype/Image/Width 2/Height 2/ColorSpace/DeviceGray/BitsPerComponent 8",
            [1, 2, 3, 4]
        );
        file.AddPage($"q {UprightMatrix} cm /P Do Q", resources: $"<</XObject<</P {different} 0 R>>>>");
        using var third = await pdf.ReadAsync(file.Build());

        var key = one.Marks.Pictures[0].Content;
        Assert.NotNull(key);
        Assert.Equal([key, key, key], one.Marks.Pictures.Concat(other.Marks.Pictures).Select(p => p.Content));
        Assert.NotEqual(key, Assert.Single(third.Marks.Pictures).Content);
    }

    [Fact]
    public async Task The_box_is_what_can_be_seen()
    {
        using var page = await ReadAsync($"150 450 100 100 re W n {UprightMatrix} cm /P Do");

        var bounds = Assert.Single(page.Marks.Pictures).Bounds;
        Assert.Equal((150, 250, 100, 100), (bounds.X, bounds.Y, bounds.Width, bounds.Height));
    }

    [Fact]
    public async Task Small_pictures_are_marks_without_data_and_shadings_have_no_pixels()
    {
        var file = new PdfBuilder();
        var shading = file.Add(
            "<</ShadingType 2/ColorSpace/DeviceRGB/Coords[0 0 600 0]/Function<</FunctionType 2/Domain[0 1]/C0[1 0 0]/C1[0 0 1]/N 1>>>>"
        );
        var image = file.AddStream(ImageEntries, Jpeg);
        file.AddPage(
            "q 10 0 0 10 0 0 cm /P Do Q q 300 300 100 50 re W n /S sh Q",
            resources: $"<</XObject<</P {image} 0 R>>/Shading<</S {shading} 0 R>>>>"
        );

        using var page = await pdf.ReadAsync(file.Build(), new PageRequest { MinPictureSize = 20 });

        Assert.Empty(page.Pictures);
        Assert.Equal([(Width, Height), (0, 0)], page.Marks.Pictures.Select(picture => (picture.PixelWidth, picture.PixelHeight)));
        Assert.Equal((300, 450, 100, 50), page.Marks.Pictures[1].Bounds is var box ? (box.X, box.Y, box.Width, box.Height) : default);
    }

    private static string ImageEntries =>
        $"/Type/XObject/Subtype/Image/Width {Width}/Height {Height}/ColorSpace/DeviceRGB/BitsPerComponent 8/Filter/DCTDecode";

    private async Task<SourcePage> ReadAsync(string content, string imageEntries = "", PdfBuilder? builder = null)
    {
        var file = builder ?? new PdfBuilder();
        var image = file.AddStream(ImageEntries + imageEntries, Jpeg);
        file.AddPage(content, resources: $"<</XObject<</P {image} 0 R>>/ExtGState<</G<</ca 0.5>>>>>>");
        return await pdf.ReadAsync(file.Build(), new PageRequest { MinPictureSize = 20 });
    }

    private static byte[] MakeJpeg()
    {
        using var grey = Image.Grey(Width, Height, uchar: true);
        using var colour = grey.Bandjoin(grey.Invert(), grey);
        return colour.JpegsaveBuffer();
    }
}
