using Broadsheet.Import.Pdf.Trust;
using Broadsheet.Layout.Language;
using Broadsheet.Layout.Marks;
using Broadsheet.Model.Geometry;
using Broadsheet.Model.Issues;

namespace Broadsheet.Import.Tests.Pdf.Trust;

public sealed class TextTrustProblemsTests(EngineFixture pdf)
{
    // An H of twelve segments, and an S of curves, a thousand units high.
    private const string LetterH =
        "0 0 m 150 0 l 150 400 l 450 400 l 450 0 l 600 0 l 600 1000 l 450 1000 l 450 550 l 150 550 l 150 1000 l 0 1000 l h f";
    private const string LetterO =
        "300 0 m 500 0 600 200 600 500 c 600 800 500 1000 300 1000 c 100 1000 0 800 0 500 c 0 200 100 0 300 0 c h f";

    [Fact]
    public async Task A_headline_drawn_as_shapes_is_told_with_its_place()
    {
        var letters = string.Concat(
            Enumerable.Range(0, 9).Select(i => $"q 0.03 0 0 0.03 {100 + 22 * i} 600 cm {(i % 2 == 0 ? LetterH : LetterO)} Q ")
        );
        var marks = await pdf.MarksAsync(letters + "BT /F1 10 Tf 100 500 Td (Text under the headline) Tj ET");

        var problem = Assert.Single(TextTrustProblems.Outlines(marks, "A01.pdf"));

        Assert.Equal((Severity.Warning, "outlined-text", "A01.pdf"), (problem.Severity, problem.Code, problem.Where));
        var box = problem.Box!.Value;
        Assert.Equal((100, 170, 30), (Math.Round(box.Left), Math.Round(box.Top), Math.Round(box.Height)));
        Assert.Equal(22 * 8 + 18, box.Width, 1.0);
    }

    [Fact]
    public async Task A_headline_that_is_one_path_is_told_as_well()
    {
        // A path of all letters: each begins where its cell stands.
        var path = string.Concat(
            Enumerable
                .Range(0, 10)
                .Select(i =>
                    $"{100 + 22 * i} 600 m {104 + 22 * i} 600 l {104 + 22 * i} 612 l {113 + 22 * i} 612 l {113 + 22 * i} 600 l {118 + 22 * i} 600 l {118 + 22 * i} 630 l "
                    + $"{113 + 22 * i} 630 l {113 + 22 * i} 617 l {104 + 22 * i} 617 l {104 + 22 * i} 630 l {100 + 22 * i} 630 l h "
                )
        );
        var marks = await pdf.MarksAsync(path + "f");

        Assert.Single(TextTrustProblems.Outlines(marks, "A01.pdf"));
    }

    [Theory]
    [InlineData("BT /F1 8 Tf 110 610 Td (On the sign) Tj ET")]
    [InlineData("")]
    public async Task Shapes_with_text_in_them_and_single_ornaments_are_no_text(string text)
    {
        var count = text.Length > 0 ? 9 : 2;
        var shapes = string.Concat(Enumerable.Range(0, count).Select(i => $"q 0.03 0 0 0.03 {100 + 22 * i} 600 cm {LetterO} Q "));
        var marks = await pdf.MarksAsync(shapes + text);

        Assert.Empty(TextTrustProblems.Outlines(marks, "A01.pdf"));
    }

    [Fact]
    public void Cyrillic_of_a_font_from_before_Unicode_is_told_and_read()
    {
        var marks = Marks("Àäðåñ ðåäàêöèè: óëèöà Ðå÷íàÿ, äîì ¹5");

        var fonts = LegacyFonts.Find(marks);
        var problem = Assert.Single(TextTrustProblems.LegacyFonts(marks, fonts, "A01.pdf"));

        Assert.Equal((Severity.Warning, "legacy-font-text"), (problem.Severity, problem.Code));
        Assert.Contains("'Old'", problem.Message, StringComparison.Ordinal);
        Assert.Equal(new Rect(10, 20, 5 * marks.Glyphs.Length, 10), problem.Box!.Value);
        Assert.Equal("Адрес редакции: улица Речная, дом №5", LegacyFonts.Repair(marks, fonts).Text());
    }

    [Fact]
    public void Letters_of_an_unknown_font_are_told_and_left()
    {
        var marks = Marks("ƨȈƟƢǬǴƬǳ ƢǻƢǰǷ ƨȈƟƢǬǴƬǳ ƢǻƢǰǷ ƨȈƟƢǬǴ");

        var fonts = LegacyFonts.Find(marks);

        Assert.False(Assert.Single(fonts).IsCyrillic);
        Assert.Equal(marks.Text(), LegacyFonts.Repair(marks, fonts).Text());
        Assert.Contains("OCR", Assert.Single(TextTrustProblems.LegacyFonts(marks, fonts, "A01.pdf")).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("L’été à Évian, où l’élève préféra être près du théâtre")]
    [InlineData("Żółć, ćma i źdźbło stały przy gęsiej ścieżce")]
    [InlineData("ÅÄÖ är bokstäver på svenska och ÆØÅ på norska")]
    [InlineData("Été")]
    public void Letters_with_accents_are_letters(string text) => Assert.Empty(LegacyFonts.Find(Marks(text)));

    private static PageMarks Marks(string text) =>
        new()
        {
            Width = 600,
            Height = 800,
            Fonts = [new FontFace("Old", false, false, true, true)],
            Glyphs = text.Select(
                    (c, i) =>
                        new Glyph
                        {
                            CodePoint = c,
                            Font = 0,
                            Size = 10,
                            Left = 10 + 5 * i,
                            Right = 15 + 5 * i,
                            Top = 20,
                            Bottom = 30,
                            OriginX = 10 + 5 * i,
                            OriginY = 28,
                            Advance = 5,
                        }
                )
                .ToArray(),
        };
}
