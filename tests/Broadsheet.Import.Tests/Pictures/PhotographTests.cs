using System.Text;
using Broadsheet.Import.Pictures;
using Broadsheet.Model.Geometry;
using NetVips;

namespace Broadsheet.Import.Tests.Pictures;

public sealed class PhotographTests
{
    private const string Secret = "taken at 51.4779 N";

    [Fact]
    public void The_own_JPEG_is_kept_without_re_encoding_and_without_its_metadata()
    {
        var jpeg = WithSegment(Encode(Gradient(600, 400)), 0xE1, Secret);
        var photograph = PhotographMaker.FromJpeg(jpeg, null)!;
        Assert.Equal(("image/jpeg", 600, 400), (photograph.MediaType, photograph.Width, photograph.Height));
        Assert.True(photograph.Bytes.AsSpan().IndexOf(Encoding.ASCII.GetBytes(Secret)) < 0);
        using var before = Image.NewFromBuffer(jpeg);
        using var after = Image.NewFromBuffer(photograph.Bytes);
        Assert.Equal(0, (before - after).Abs().Max());
    }

    [Fact]
    public void CMYK_becomes_colours_that_browsers_show()
    {
        using var colours = Gradient(300, 200);
        using var cmyk = colours.Colourspace(Enums.Interpretation.Cmyk);
        var photograph = PhotographMaker.FromJpeg(Encode(cmyk), colours)!;
        using var shown = Image.NewFromBuffer(photograph.Bytes);
        Assert.Equal((3, Enums.Interpretation.Srgb), (shown.Bands, shown.Interpretation));
        Assert.InRange((shown - colours).Abs().Avg(), 0, 25);
    }

    [Fact]
    public void A_huge_photograph_is_made_smaller()
    {
        using var huge = Gradient(9000, 3000);
        var photograph = PhotographMaker.FromJpeg(Encode(huge), null)!;
        Assert.Equal((2400, 800), (photograph.Width, photograph.Height));
    }

    [Fact]
    public void A_JPEG_that_shows_something_else_than_the_page_is_not_taken()
    {
        using var printed = Gradient(300, 200);
        Assert.NotNull(PhotographMaker.FromJpeg(Encode(printed), printed));
        Assert.Null(PhotographMaker.FromJpeg(Encode(printed.Invert()), printed));
    }

    [Theory]
    [InlineData(0xC2)]
    [InlineData(0xC0)]
    public void A_picture_of_60000_by_60000_is_given_up_without_being_decoded(byte frame) =>
        Assert.Null(PhotographMaker.FromJpeg(WithSize(Encode(Gradient(64, 64)), frame, 60_000, 60_000), null));

    [Fact]
    public void Broken_JPEGs_are_given_up()
    {
        var jpeg = Encode(Gradient(300, 200));
        Assert.Null(PhotographMaker.FromJpeg([], null));
        Assert.Null(PhotographMaker.FromJpeg("no picture at all"u8.ToArray(), null));
        Assert.Null(PhotographMaker.FromJpeg(jpeg[..(jpeg.Length / 2)], Gradient(300, 200)));
        Assert.Null(PhotographMaker.FromJpeg([.. jpeg[..40], .. new byte[500]], null));
    }

    [Fact]
    public void No_mutation_of_a_JPEG_does_more_than_being_given_up()
    {
        var jpeg = WithSegment(Encode(Gradient(64, 48)), 0xE1, Secret);
        var printed = Gradient(64, 48);
        CsCheck.Check.Sample(
            CsCheck.Gen.Select(CsCheck.Gen.Int[0, jpeg.Length - 1], CsCheck.Gen.Byte, CsCheck.Gen.Int[0, jpeg.Length - 1]),
            change =>
            {
                var mutated = jpeg.ToArray();
                mutated[change.Item1] = change.Item2;
                mutated[change.Item3] ^= 0xFF;
                if (PhotographMaker.FromJpeg(mutated, printed) is { } taken)
                    Assert.NotNull(JpegHeader.Read(taken.Bytes));
            },
            iter: 300
        );
    }

    [Fact]
    public void A_photograph_is_cut_from_its_place_on_the_page()
    {
        using var page = Gradient(1000, 1500);
        var cut = PhotographMaker.FromPage(page, 144, new Rect(100, 200, 150, 50))!;
        Assert.Equal((300, 100), (cut.Width, cut.Height));
        using var image = Image.NewFromBuffer(cut.Bytes);
        using var expected = page.Crop(200, 400, 300, 100);
        Assert.InRange((image - expected).Abs().Avg(), 0, 3);
        Assert.Null(PhotographMaker.FromPage(page, 144, new Rect(2000, 200, 150, 50)));
        Assert.Equal(100, PhotographMaker.FromPage(page, 144, new Rect(450, 0, 500, 50))!.Width);
    }

    [Fact]
    public void Thumbnails_fit_a_box_and_are_never_enlarged()
    {
        Assert.Equal((400, 200), PhotographMaker.Thumbnail(Encode(Gradient(1000, 500))) is var wide ? (wide.Width, wide.Height) : default);
        Assert.Equal((60, 40), PhotographMaker.Thumbnail(Encode(Gradient(60, 40))) is var small ? (small.Width, small.Height) : default);
    }

    private static Image Gradient(int width, int height)
    {
        using var places = Image.Xyz(width, height);
        using var red = places.ExtractBand(0) * (255.0 / width);
        using var green = places.ExtractBand(1) * (255.0 / height);
        using var rgb = red.Bandjoin(green, (red * 0) + 90);
        return rgb.Cast(Enums.BandFormat.Uchar).Copy(interpretation: Enums.Interpretation.Srgb).CopyMemory();
    }

    private static byte[] Encode(Image image) => image.JpegsaveBuffer(q: 90);

    private static byte[] WithSegment(byte[] jpeg, byte marker, string text) =>
        [
            .. jpeg[..2],
            0xFF,
            marker,
            (byte)((text.Length + 2) >> 8),
            (byte)(text.Length + 2),
            .. Encoding.ASCII.GetBytes(text),
            .. jpeg[2..],
        ];

    private static byte[] WithSize(byte[] jpeg, byte frame, ushort width, ushort height)
    {
        var at = jpeg.AsSpan().IndexOf([(byte)0xFF, (byte)0xC0]);
        var changed = jpeg.ToArray();
        changed[at + 1] = frame;
        (changed[at + 5], changed[at + 6], changed[at + 7], changed[at + 8]) = (
            (byte)(height >> 8),
            (byte)height,
            (byte)(width >> 8),
            (byte)width
        );
        return changed;
    }
}
