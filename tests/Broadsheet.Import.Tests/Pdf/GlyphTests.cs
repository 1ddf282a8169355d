using Broadsheet.Layout.Marks;

namespace Broadsheet.Import.Tests.Pdf;

public sealed class GlyphTests(EngineFixture pdf)
{
    private const double Tolerance = 0.05;

    [Fact]
    public async Task A_character_has_its_place_size_and_colour_from_the_top_left_corner()
    {
        var marks = await pdf.MarksAsync("1 0 0 rg BT /F1 20 Tf 100 700 Td (H) Tj ET");

        var glyph = Assert.Single(marks.Glyphs.ToArray());
        Assert.Equal('H', glyph.CodePoint);
        Assert.Equal((100f, 100f), (glyph.OriginX, glyph.OriginY));
        Assert.Equal(20f, glyph.Size);
        Assert.Equal(20 * 0.722, glyph.Advance, Tolerance);
        Assert.Equal(0f, glyph.Angle);
        Assert.Equal(0xFF0000, glyph.Color);
        // The H of Helvetica stands on the baseline, 0.718 of the size high.
        Assert.Equal(100, glyph.Bottom, Tolerance);
        Assert.Equal(100 - 20 * 0.718, glyph.Top, 0.5);
        Assert.InRange(glyph.Left, 100, 103);
        Assert.InRange(glyph.Right, 111, 115);
        Assert.Equal(GlyphTraits.None, glyph.Traits);
    }

    [Theory]
    [InlineData(0, 600, 800, 100, 100, 0)]
    [InlineData(90, 800, 600, 700, 100, 90)]
    [InlineData(180, 600, 800, 500, 700, 180)]
    [InlineData(270, 800, 600, 100, 500, 270)]
    public async Task A_turned_page_turns_its_characters(int rotate, double width, double height, float x, float y, float angle)
    {
        var marks = await pdf.MarksAsync("BT /F1 20 Tf 100 700 Td (HI) Tj ET", entries: $"/Rotate {rotate}");

        Assert.Equal((width, height), (marks.Width, marks.Height));
        var glyph = marks.Glyphs.Span[0];
        Assert.Equal((x, y, angle), (glyph.OriginX, glyph.OriginY, glyph.Angle));
        Assert.Equal(20, glyph.Size, Tolerance);
        Assert.Equal(20 * 0.722, glyph.Advance, Tolerance);
        Assert.Equal(rotate % 180 == 0, glyph.Bottom - glyph.Top > glyph.Right - glyph.Left);
    }

    [Fact]
    public async Task The_crop_box_is_the_page_and_what_lies_outside_is_left_out()
    {
        var marks = await pdf.MarksAsync(
            "BT /F1 20 Tf 100 700 Td (in) Tj ET BT /F1 20 Tf 500 700 Td (out) Tj ET",
            mediaBox: "-50 -50 600 800",
            entries: "/CropBox[90 600 400 760]"
        );

        Assert.Equal((310, 160), (marks.Width, marks.Height));
        Assert.Equal("in", marks.Text());
        Assert.Equal((10f, 60f), (marks.Glyphs.Span[0].OriginX, marks.Glyphs.Span[0].OriginY));
    }

    [Theory]
    [InlineData("BT /F1 1 Tf 24 0 0 24 100 700 Tm (H) Tj ET", 24)]
    [InlineData("2 0 0 2 0 0 cm BT /F1 12 Tf 50 350 Td (H) Tj ET", 24)]
    [InlineData("BT /F1 24 Tf 50 Tz 100 700 Td (H) Tj ET", 24)]
    [InlineData("BT /F1 -24 Tf -1 0 0 -1 100 700 Tm (H) Tj ET", 24)]
    [InlineData("BT /F1 12 Tf 0.5 0 0 2 100 700 Tm (H) Tj ET", 24)]
    public async Task The_size_is_the_size_as_seen(string content, float size)
    {
        var glyph = (await pdf.MarksAsync(content)).Glyphs.Span[0];

        Assert.Equal(size, glyph.Size, Tolerance);
        Assert.Equal(100, glyph.OriginX, Tolerance);
        Assert.Equal(0, glyph.Angle, Tolerance);
    }

    [Theory]
    [InlineData("0 1 -1 0 300 400", 270)]
    [InlineData("0 -1 1 0 300 400", 90)]
    [InlineData("-1 0 0 -1 300 400", 180)]
    [InlineData("0.7071 0.7071 -0.7071 0.7071 300 400", 315)]
    public async Task Turned_text_has_the_angle_of_its_baseline(string matrix, double angle)
    {
        var marks = await pdf.MarksAsync($"BT /F1 20 Tf {matrix} Tm (HH) Tj ET");

        Assert.Equal(angle, marks.Glyphs.Span[0].Angle, 0.1);
        if (angle % 90 == 0)
        {
            var (first, second) = (marks.Glyphs.Span[0], marks.Glyphs.Span[1]);
            var step = Math.Abs(second.OriginX - first.OriginX) + Math.Abs(second.OriginY - first.OriginY);
            Assert.Equal(step, first.Advance, Tolerance);
        }
    }

    [Fact]
    public async Task Spaces_of_the_file_are_kept_and_those_that_the_engine_makes_up_are_not()
    {
        var marks = await pdf.MarksAsync(
            "BT /F1 20 Tf 50 700 Td (a b) Tj ET BT /F1 20 Tf 300 700 Td (c) Tj ET BT /F1 20 Tf 50 600 Td (d) Tj ET"
        );

        Assert.Equal("a bcd", marks.Text());
        var space = marks.Glyphs.Span[1];
        Assert.Equal(20 * 0.278, space.Right - space.Left, Tolerance);
        Assert.True(space.Bottom - space.Top > 5, "A space has the height of type.");
    }

    [Theory]
    [InlineData("BT 3 Tr /F1 20 Tf 50 700 Td (x) Tj ET", GlyphTraits.Invisible)]
    [InlineData("/G gs BT /F1 20 Tf 50 700 Td (x) Tj ET", GlyphTraits.Invisible)]
    [InlineData("BT 1 Tr /F1 20 Tf 50 700 Td (x) Tj ET", GlyphTraits.None)]
    public async Task Text_that_paints_nothing_is_invisible(string content, GlyphTraits traits)
    {
        var resources = "<</ExtGState<</G<</ca 0>>>>" + PdfBuilder.Helvetica[2..];

        Assert.Equal(traits, (await pdf.MarksAsync(content, resources: resources)).Glyphs.Span[0].Traits);
    }

    [Fact]
    public async Task Stroked_text_has_the_colour_of_its_stroke()
    {
        var marks = await pdf.MarksAsync("1 g 0 0 1 RG BT 1 Tr /F1 20 Tf 50 700 Td (x) Tj ET");

        Assert.Equal(0x0000FF, marks.Glyphs.Span[0].Color);
    }

    [Fact]
    public async Task Text_that_is_clipped_away_is_left_out()
    {
        var marks = await pdf.MarksAsync(
            "q 0 600 200 200 re W n BT /F1 20 Tf 50 700 Td (seen) Tj ET BT /F1 20 Tf 300 700 Td (cut) Tj ET Q"
        );

        Assert.Equal("seen", marks.Text());
    }

    [Fact]
    public async Task Text_in_forms_is_placed_and_clipped_through_all_of_them()
    {
        var file = new PdfBuilder();
        var inner = file.AddStream(
            $"/Type/XObject/Subtype/Form/BBox[0 0 100 100]/Matrix[1 0 0 1 10 20]/Resources {PdfBuilder.Helvetica}",
            "BT /F1 10 Tf 0 0 Td (in) Tj ET BT /F1 10 Tf 200 0 Td (cut) Tj ET"
        );
        var outer = file.AddStream(
            $"/Type/XObject/Subtype/Form/BBox[0 0 600 800]/Resources<</XObject<</I {inner} 0 R>>>>",
            "2 0 0 2 0 0 cm /I Do"
        );
        file.AddPage("1 0 0 1 100 100 cm /O Do", resources: $"<</XObject<</O {outer} 0 R>>>>");

        using var page = await pdf.ReadAsync(file.Build());

        Assert.Equal("in", page.Marks.Text());
        var glyph = page.Marks.Glyphs.Span[0];
        Assert.Equal((120f, 660f, 20f), (glyph.OriginX, glyph.OriginY, glyph.Size));
    }

    [Fact]
    public async Task Bold_that_is_made_by_drawing_twice_is_one_character()
    {
        var marks = await pdf.MarksAsync("BT /F1 20 Tf 50 700 Td (Bold) Tj ET BT /F1 20 Tf 50.4 700 Td (Bold) Tj ET");

        Assert.Equal("Bold", marks.Text());
    }

    [Fact]
    public async Task Effects_of_drawing_make_a_face_of_their_own()
    {
        var marks = await pdf.MarksAsync(
            "BT /F1 20 Tf 50 700 Td (a) Tj ET BT 2 Tr /F1 20 Tf 50 600 Td (b) Tj ET BT 0 Tr /F1 20 Tf 1 0 0.3 1 50 500 Tm (c) Tj ET"
        );

        var faces = marks.Glyphs.ToArray().Select(glyph => marks.Fonts[glyph.Font]).ToList();
        Assert.All(faces, face => Assert.Equal("Helvetica", face.Name));
        Assert.Equal([(false, false), (true, false), (false, true)], faces.Select(face => (face.IsBold, face.IsItalic)));
        Assert.All(faces, face => Assert.False(face.IsEmbedded));
    }
}
