using Broadsheet.Layout.Marks;
using Broadsheet.Model.Issues;

namespace Broadsheet.Import.Tests.Pdf;

public sealed class UnicodeTests(EngineFixture pdf)
{
    [Fact]
    public async Task A_ligature_becomes_a_glyph_for_each_letter_that_share_its_width()
    {
        var marks = await ReadMappedAsync("<41> <00660069>", "<41>");

        Assert.Equal("fi", marks.Text());
        var (first, second) = (marks.Glyphs.Span[0], marks.Glyphs.Span[1]);
        Assert.Equal(first.Right, second.Left, 0.01);
        Assert.Equal(first.Advance, second.Advance, 0.01);
        Assert.Equal(first.OriginX + first.Advance, second.OriginX, 0.01);
    }

    [Theory]
    [InlineData("0644 0627", "\u0644\u0627")]
    [InlineData("0627 0644", "\u0644\u0627")]
    [InlineData("FEFB", "\u0644\u0627")]
    [InlineData("0644 0623", "\u0644\u0623")]
    [InlineData("FDF2", "\u0627\u0644\u0644\u0647")]
    [InlineData("0627 0644 0644 0647", "\u0627\u0644\u0644\u0647")]
    [InlineData("0645 062D", "\u0645\u062D")]
    [InlineData("0631 064F", "\u0631\u064F")]
    [InlineData("05E9 05C1", "\u05E9\u05C1")]
    public async Task The_letters_of_one_glyph_of_a_script_that_runs_to_the_left_are_in_the_order_of_speech(string mapped, string text)
    {
        var marks = await ReadMappedAsync($"<41> <{mapped.Replace(" ", "", StringComparison.Ordinal)}> <42> <0628>", "<4241>");

        // The glyph stands right of a beh, so that it is read first: its letters stand in it from the right.
        var glyphs = marks.Glyphs.ToArray().OrderByDescending(glyph => glyph.OriginX).ToArray();
        Assert.Equal(text + "\u0628", string.Concat(glyphs.Select(glyph => char.ConvertFromUtf32(glyph.CodePoint))));
    }

    [Theory]
    [InlineData("00660069", "fi")]
    [InlineData("0631064F", "\u064F\u0631")]
    [InlineData("06440627", "\u0627\u0644")]
    public async Task Letters_that_the_file_says_a_glyph_stands_for_share_its_place(string letters, string fromTheLeft)
    {
        var marks = await pdf.MarksAsync(
            $"/Span<</ActualText<FEFF{letters}>>>BDC BT /F1 20 Tf 50 700 Td (m) Tj ET EMC BT /F1 20 Tf 67 700 Td (x) Tj ET"
        );

        var glyphs = marks.Glyphs.ToArray().OrderBy(glyph => glyph.OriginX).ToArray();
        Assert.Equal(fromTheLeft + "x", string.Concat(glyphs.Select(glyph => char.ConvertFromUtf32(glyph.CodePoint))));
        Assert.Equal(50, glyphs[0].OriginX, 0.01);
        Assert.Equal(glyphs[0].OriginX + glyphs[0].Advance, glyphs[1].OriginX, 0.01);
        Assert.InRange(glyphs[2].OriginX - glyphs[1].OriginX - glyphs[1].Advance, 0, 2);
        Assert.Equal(glyphs[0].Right, glyphs[1].Left, 0.01);
    }

    [Fact]
    public async Task A_surrogate_pair_is_one_code_point()
    {
        var marks = await ReadMappedAsync("<41> <D842DFB7>", "<41>");

        Assert.Equal(0x20BB7, Assert.Single(marks.Glyphs.ToArray()).CodePoint);
    }

    [Fact]
    public async Task Values_are_taken_as_the_file_maps_them()
    {
        // A compatibility ideograph, a full-width letter, an Arabic letter with its mark in one.
        var marks = await ReadMappedAsync("<41> <F900> <42> <FF21> <43> <0622>", "<414243>");

        Assert.Equal([0x0622, 0xF900, 0xFF21], marks.Glyphs.ToArray().Select(glyph => glyph.CodePoint).Order());
    }

    [Theory]
    [InlineData("<41> <E123>", 0xE123)]
    [InlineData("<41> <FFFD>", 0)]
    public async Task A_value_that_means_nothing_is_in_doubt(string map, int codePoint)
    {
        var marks = await ReadMappedAsync(map, "<41>");

        Assert.Equal((codePoint, GlyphTraits.UnicodeInDoubt), (marks.Glyphs.Span[0].CodePoint, marks.Glyphs.Span[0].Traits));
    }

    [Fact]
    public async Task Characters_without_Unicode_are_counted_in_a_problem()
    {
        var file = new PdfBuilder();
        file.AddPage("BT /F1 20 Tf 50 700 Td <8182> Tj ET", resources: $"<</Font<</F1 {TypeThree(file, "0.01 0 0 0.01 0 0", 70)} 0 R>>>>");

        using var page = await pdf.ReadAsync(file.Build());

        Assert.All(page.Marks.Glyphs.ToArray(), glyph => Assert.Equal((0, GlyphTraits.UnicodeInDoubt), (glyph.CodePoint, glyph.Traits)));
        var problem = Assert.Single(page.Problems, problem => problem.Code == "text-without-unicode");
        Assert.Equal(Severity.Warning, problem.Severity);
        Assert.Contains("2 of 2", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Lost_figures_are_a_problem_of_their_own()
    {
        var file = new PdfBuilder();
        var fonts = $"<</Font<</F1 {TypeThree(file, "0.01 0 0 0.01 0 0", 55)} 0 R/F2<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>>>";
        file.AddPage(
            "BT 50 700 Td /F2 20 Tf (Price ) Tj /F1 20 Tf <81> Tj /F2 20 Tf (,) Tj /F1 20 Tf <8281> Tj /F2 20 Tf ( crowns a ton) Tj ET",
            resources: fonts
        );

        using var page = await pdf.ReadAsync(file.Build());

        Assert.Equal(3, page.Marks.Glyphs.ToArray().Count(glyph => glyph.CodePoint == 0));
        var problem = Assert.Single(page.Problems, problem => problem.Code == "figures-without-unicode");
        Assert.Equal(Severity.Warning, problem.Severity);
        Assert.Contains("3 characters", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_hyphen_at_the_end_of_a_line_is_told()
    {
        var marks = await pdf.MarksAsync("BT /F1 12 Tf 50 700 Td (news-) Tj 0 -14 Td (paper) Tj ET");

        Assert.Equal("news-paper", marks.Text());
        Assert.Equal(GlyphTraits.LineEndHyphen, marks.Glyphs.Span[4].Traits);
    }

    [Fact]
    public async Task Text_that_the_file_corrects_stands_where_its_glyphs_stand()
    {
        const string corrected = "/Span<</ActualText<FEFF53EA>>>BDC BT /F1 20 Tf 10 30 Td (x) Tj ET EMC";
        var file = new PdfBuilder();
        var form = file.AddStream($"/Type/XObject/Subtype/Form/BBox[0 0 300 300]/Resources {PdfBuilder.Helvetica}", corrected);
        file.AddPage($"{corrected} q 2 0 0 2 100 400 cm /X Do Q", resources: $"<</XObject<</X {form} 0 R>>{PdfBuilder.Helvetica[2..]}");

        using var page = await pdf.ReadAsync(file.Build());

        Assert.Equal("只只", page.Marks.Text());
        var glyphs = page.Marks.Glyphs.ToArray().OrderByDescending(glyph => glyph.OriginY).ToArray();
        Assert.Equal([(10f, 770f, 20f), (120f, 340f, 40f)], glyphs.Select(glyph => (glyph.OriginX, glyph.OriginY, glyph.Size)));
        Assert.All(glyphs, glyph => Assert.InRange(glyph.Left - glyph.OriginX, 0, 2));
    }

    [Fact]
    public async Task A_heap_of_characters_at_one_place_is_read_in_bounds()
    {
        var file = new PdfBuilder();
        var fonts = $"<</Font<</F1 {TypeThree(file, "0.01 0 0 0.01 0 0", 55)} 0 R>>>>";
        file.AddPage(string.Concat(Enumerable.Repeat("BT /F1 20 Tf 50 700 Td <8182> Tj ET ", 20_000)), resources: fonts);

        using var page = await pdf.ReadAsync(file.Build());

        Assert.InRange(page.Marks.Glyphs.Length, 1, 40_000);
        Assert.Contains(page.Problems, problem => problem.Code == "text-without-unicode");
    }

    [Fact]
    public async Task A_font_whose_letters_draw_themselves_ends()
    {
        var file = new PdfBuilder();
        var resources = file.Add("<<>>");
        var font = resources + 2;
        var letter = file.AddStream($"/Resources<</Font<</F1 {font} 0 R>>>>", "500 0 d0 BT /F1 1 Tf <41> Tj ET");
        Assert.Equal(
            font,
            file.Add(
                $"<</Type/Font/Subtype/Type3/FontBBox[0 0 100 100]/FontMatrix[0.01 0 0 0.01 0 0]/CharProcs<</a {letter} 0 R>>/Encoding<</Differences[65/a]>>/FirstChar 65/LastChar 65"
                    + $"/Widths[50]/Resources<</Font<</F1 {font} 0 R>>>>>>"
            )
        );
        file.AddPage(
            "BT /F1 20 Tf 50 700 Td <4141> Tj ET BT /F2 20 Tf 50 600 Td (read) Tj ET",
            resources: $"<</Font<</F1 {font} 0 R/F2<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>>>"
        );

        using var page = await pdf.ReadAsync(file.Build());

        Assert.EndsWith("read", page.Marks.Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_map_that_leads_to_itself_ends()
    {
        var marks = await ReadMappedAsync(
            "<41> <0041>\nendbfchar /Self usecmap 1 beginbfrange <00> <FF> <0041> endbfrange 1 beginbfchar <42> <0042>",
            "<41>"
        );

        Assert.Single(marks.Glyphs.ToArray());
    }

    [Theory]
    [InlineData("H", GlyphTraits.None)]
    [InlineData("V", GlyphTraits.Vertical)]
    public async Task The_text_of_a_Chinese_font_that_the_file_does_not_carry_is_read(string mode, GlyphTraits traits)
    {
        var file = new PdfBuilder();
        var font = file.Add(
            $"<</Type/Font/Subtype/Type0/BaseFont/SimSun/Encoding/GBK-EUC-{mode}/DescendantFonts[<</Type/Font/Subtype/CIDFontType0/BaseFont/SimSun"
                + "/CIDSystemInfo<</Registry(Adobe)/Ordering(GB1)/Supplement 2>>/FontDescriptor<</Type/FontDescriptor/FontName/SimSun/Flags 6>>/DW 1000>>]>>"
        );
        // 人民日常, in GBK.
        file.AddPage("BT /F1 20 Tf 300 700 Td <C8CBC3F1C8D5B3A3> Tj ET", resources: $"<</Font<</F1 {font} 0 R>>>>");

        using var page = await pdf.ReadAsync(file.Build());

        Assert.Equal("人民日常", page.Marks.Text());
        Assert.All(page.Marks.Glyphs.ToArray(), glyph => Assert.Equal((traits, 20f, 0f), (glyph.Traits, glyph.Advance, glyph.Angle)));
        var (first, second) = (page.Marks.Glyphs.Span[0], page.Marks.Glyphs.Span[1]);
        Assert.Equal(mode == "H" ? (20f, 0f) : (0f, 20f), (second.OriginX - first.OriginX, second.OriginY - first.OriginY));
        Assert.Contains(
            "SimSun",
            Assert.Single(page.Problems, problem => problem.Code == "font-substituted").Message,
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("0.01 0 0 0.01 0 0", 70, "12")]
    [InlineData("1 0 0 1 0 0", 9, "1")]
    [InlineData("0.001 0 0 0.001 0 0", 7000, "1.2")]
    public async Task The_size_of_a_Type_3_font_fits_its_ink(string matrix, int height, string size)
    {
        var file = new PdfBuilder();
        file.AddPage($"BT /F1 {size} Tf 50 700 Td (A) Tj ET", resources: $"<</Font<</F1 {TypeThree(file, matrix, height)} 0 R>>>>");

        using var page = await pdf.ReadAsync(file.Build());

        Assert.InRange(page.Marks.Glyphs.Span[0].Size, 11, 13);
    }

    [Theory]
    [InlineData("0.01 0 0 0.01 0 0", 8, "12")]
    [InlineData("1 0 0 1 0 0", 4, "1")]
    [InlineData("0.001 0 0 0.001 0 0", 3600, "1.2")]
    public async Task A_Type_3_font_of_marks_alone_has_the_size_of_the_letters_beside_them(string matrix, int height, string size)
    {
        var file = new PdfBuilder();
        // The marks follow a word and a figure in Helvetica; a lone one stands elsewhere.
        file.AddPage(
            $"BT /F2 12 Tf 50 700 Td (No) Tj ET BT /F1 {size} Tf 66 700 Td (.) Tj ET BT /F2 12 Tf 72 700 Td (7) Tj ET BT /F1 {size} Tf 79 700 Td (.) Tj ET "
                + $"BT /F1 {size} Tf 300 300 Td (.) Tj ET",
            resources: $"<</Font<</F1 {TypeThree(file, matrix, height)} 0 R{PdfBuilder.Helvetica["<</Font<<".Length..].Replace("/F1", "/F2", StringComparison.Ordinal)}"
        );

        using var page = await pdf.ReadAsync(file.Build());

        Assert.Equal("No.7..", page.Marks.Text());
        Assert.All(page.Marks.Glyphs.ToArray(), glyph => Assert.Equal(12, glyph.Size, 0.01));
    }

    [Fact]
    public async Task A_Type_3_font_of_marks_that_stand_alone_keeps_its_size()
    {
        var file = new PdfBuilder();
        file.AddPage("BT /F1 12 Tf 50 700 Td (.) Tj ET", resources: $"<</Font<</F1 {TypeThree(file, "0.01 0 0 0.01 0 0", 10)} 0 R>>>>");

        using var page = await pdf.ReadAsync(file.Build());

        Assert.Equal(12, page.Marks.Glyphs.Span[0].Size, 0.01);
    }

    /// <summary>A font whose A and full stop are a box of this height, and whose codes from 0x81 on have glyphs without a known
    /// name.</summary>
    private static int TypeThree(PdfBuilder file, string matrix, int height)
    {
        var glyph = file.AddStream("", $"{height} 0 0 0 {height} {height} d1 0 0 {height} {height} re f");
        return file.Add(
            $"<</Type/Font/Subtype/Type3/FontBBox[0 0 {height} {height}]/FontMatrix[{matrix}]/CharProcs<</A {glyph} 0 R/period {glyph} 0 R/g1 {glyph} 0 R/g2 {glyph} 0 R>>"
                + $"/Encoding<</Type/Encoding/Differences[46/period 65/A 129/g1/g2]>>/FirstChar 46/LastChar 130/Widths[{string.Join(' ', Enumerable.Repeat(height, 85))}]/Resources<<>>>>"
        );
    }

    /// <summary>The marks of text in a font with this map of codes to Unicode.</summary>
    private async Task<PageMarks> ReadMappedAsync(string map, string text)
    {
        var file = new PdfBuilder();
        var count = map.Split(' ').Length / 2;
        var toUnicode = file.AddStream(
            "",
            "/CIDInit/ProcSet findresource begin 12 dict begin begincmap/CMapName/A def/CMapType 2 def "
                + $"1 begincodespacerange <00> <FF> endcodespacerange {count} beginbfchar {map} endbfchar endcmap end end"
        );
        var font = file.Add($"<</Type/Font/Subtype/Type1/BaseFont/Helvetica/ToUnicode {toUnicode} 0 R>>");
        file.AddPage($"BT /F1 20 Tf 50 700 Td {text} Tj ET", resources: $"<</Font<</F1 {font} 0 R>>>>");
        using var page = await pdf.ReadAsync(file.Build());
        return page.Marks;
    }
}
