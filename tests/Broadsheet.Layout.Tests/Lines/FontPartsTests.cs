using Broadsheet.Layout.Lines;
using Broadsheet.Layout.Marks;

namespace Broadsheet.Layout.Tests.Lines;

/// <summary>A typeface of many letters comes in parts without a name: they are one face, and its bold one is another.</summary>
public sealed class FontPartsTests
{
    private const string First = "가나다라마바사아자차";
    private const string Second = "카타파하거너더러머버";

    [Fact]
    public void Joins_parts_that_meet_in_words_and_keeps_the_bold_face_apart()
    {
        var glyphs = new List<Glyph>();
        for (var line = 0; line < 4; line++)
            Set(glyphs, 100 + 14 * line, 0.80f, bold: false, line);
        Set(glyphs, 86, 0.84f, bold: true, 0);
        var kinds = new NamelessFaces().Number(Page(glyphs), glyphs);
        Assert.Equal(kinds[0], kinds[1]);
        Assert.Equal(kinds[2], kinds[3]);
        Assert.NotEqual(kinds[0], kinds[2]);
    }

    [Fact]
    public void Knows_the_same_faces_on_the_next_page_whatever_their_parts()
    {
        var faces = new NamelessFaces();
        var glyphs = new List<Glyph>();
        Set(glyphs, 100, 0.80f, bold: false, 0);
        Set(glyphs, 86, 0.84f, bold: true, 0);
        var one = faces.Number(Page(glyphs), glyphs);
        var swapped = glyphs.ConvertAll(g => g with { Font = 3 - g.Font });
        var two = faces.Number(Page(swapped), swapped);
        Assert.Equal((one[0], one[2]), (two[3], two[1]));
    }

    // Letters of both parts by turns; a bold letter is a little larger.
    private static void Set(List<Glyph> glyphs, float y, float ink, bool bold, int shift)
    {
        for (var i = 0; i < 20; i++)
        {
            var part = i % 2;
            var letter = (part == 0 ? First : Second)[(i / 2 + shift) % 10];
            var x = 20 + 9.2f * i;
            glyphs.Add(
                new Glyph
                {
                    CodePoint = letter,
                    Font = part + (bold ? 2 : 0),
                    Size = 10,
                    Left = x,
                    Right = x + 10 * ink,
                    Top = y - 10 * ink,
                    Bottom = y,
                    OriginX = x,
                    OriginY = y,
                    Advance = 9.2f,
                }
            );
        }
    }

    private static PageMarks Page(List<Glyph> glyphs) =>
        new()
        {
            Width = 400,
            Height = 300,
            Fonts = [.. Enumerable.Repeat(new FontFace("", false, false, false, false), 4)],
            Glyphs = glyphs.ToArray(),
            Paths = [],
            Pictures = [],
        };
}
