using Broadsheet.Layout.Marks;

namespace Broadsheet.Import.Tests.Pdf;

public sealed class UnseenTextTests(EngineFixture pdf)
{
    private const string Under = "BT /F1 20 Tf 60 700 Td (under) Tj ET ";
    private const string Beside = "BT /F1 20 Tf 300 700 Td (beside) Tj ET ";

    [Theory]
    [InlineData("1 g 40 680 200 60 re f 0 g ")]
    [InlineData("0.9 g 40 680 200 60 re f 0 g ")]
    [InlineData("q 200 0 0 60 40 680 cm /P Do Q ")]
    [InlineData("/F Do ")]
    public async Task Text_under_what_was_drawn_later_is_invisible(string cover)
    {
        var marks = await MarksAsync(Under + Beside + cover);

        Assert.Equal("beside", Seen(marks));
        Assert.Equal("underbeside", marks.Text());
    }

    [Theory]
    [InlineData("0.9 g 40 680 200 60 re f 0 g {0}")]
    [InlineData("{0}/T gs 0.9 g 40 680 200 60 re f 0 g ")]
    [InlineData("{0}/M gs 0.9 g 40 680 200 60 re f 0 g ")]
    [InlineData("{0}40 680 200 60 re 45 685 190 50 re f* ")]
    [InlineData("{0}q 40 680 200 10 re W n 200 0 0 60 40 680 cm /P Do Q ")]
    [InlineData("0 g 40 680 200 60 re f 1 g {0}0 g ")]
    public async Task Text_that_shows_is_not(string content)
    {
        var marks = await MarksAsync(content.Replace("{0}", Under, StringComparison.Ordinal) + Beside);

        Assert.Equal("underbeside", Seen(marks));
    }

    [Theory]
    [InlineData("")]
    [InlineData("/Rotate 90")]
    [InlineData("/Rotate 180/CropBox[30 600 500 780]")]
    public async Task White_text_on_white_is_invisible(string entries)
    {
        var marks = await MarksAsync($"1 g {Under}0 g {Beside}", entries);

        Assert.Equal("beside", Seen(marks));
    }

    [Theory]
    [InlineData(
        "1 g BT /F1 20 Tf 59.5 700 Td (edge) Tj ET BT /F1 20 Tf 60.5 700 Td (edge) Tj ET 0.2 g BT /F1 20 Tf 60 700 Td (edge) Tj ET "
    )]
    [InlineData("0 g BT /F1 20 Tf 60 700 Td (edge) Tj ET 1 g 40 680 200 60 re f 0.2 g BT /F1 20 Tf 60 700 Td (edge) Tj ET ")]
    public async Task Text_that_is_drawn_again_over_its_white_edge_or_over_what_covered_it_shows(string content)
    {
        var marks = await MarksAsync(content + Beside);

        Assert.Equal("edgebeside", Seen(marks));
        Assert.All(marks.Glyphs.ToArray(), g => Assert.NotEqual(0xFFFFFF, g.Color));
    }

    [Fact]
    public async Task Text_that_is_half_covered_is_seen_as_far_as_it_shows()
    {
        // The box ends in the middle of the word.
        var marks = await MarksAsync("BT /F1 20 Tf 60 700 Td (abcdefgh) Tj ET 1 g 40 680 60 60 re f ");

        Assert.Equal("defgh", Seen(marks));
    }

    [Fact]
    public async Task The_text_under_the_picture_of_a_scan_is_kept()
    {
        var marks = await MarksAsync(Under + Beside + "q 600 0 0 800 0 0 cm /P Do Q ");

        Assert.Equal("underbeside", marks.Text());
        Assert.Equal("", Seen(marks));
    }

    private static string Seen(PageMarks marks) =>
        string.Concat(
            marks.Glyphs.ToArray().Where(g => (g.Traits & GlyphTraits.Invisible) == 0).Select(g => char.ConvertFromUtf32(g.CodePoint))
        );

    private async Task<PageMarks> MarksAsync(string content, string entries = "")
    {
        var file = new PdfBuilder();
        var picture = file.AddStream(
            "/Type/XObject/Subtype/Image/Width 2/Height 2/ColorSpace/DeviceGray/BitsPerComponent 8",
            [99, 120, 150, 200]
        );
        var form = file.AddStream("/Type/XObject/Subtype/Form/BBox[0 0 600 800]", "1 g 40 680 200 60 re f");
        file.AddPage(
            content,
            entries: entries,
            resources: $"<</XObject<</P {picture} 0 R/F {form} 0 R>>/ExtGState<</T<</ca 0.5>>/M<</BM/Multiply>>>>{PdfBuilder.Helvetica[2..]}"
        );
        using var page = await pdf.ReadAsync(file.Build());
        return page.Marks;
    }
}
