using Broadsheet.Layout.Lines;
using Broadsheet.Layout.Marks;

namespace Broadsheet.Layout.Tests.Lines;

public sealed class StackedLettersTests
{
    [Fact]
    public void Letters_that_stand_over_each_other_are_read_by_their_middles()
    {
        // In good Arabic type a meem stands on the hah after it, which reaches further to the right.
        var page = Page(("م", 920.2f, 18.7f), ("ح", 918.4f, 21.0f), ("ص", 895.7f, 25.2f), ("و", 884.8f, 14.8f), ("ل", 865.8f, 19f));

        var line = Assert.Single(LineFinder.Find(page, new FaceTable(), out _));

        Assert.Equal("محصول", line.Text);
    }

    [Fact]
    public void An_alef_inside_the_place_of_its_lam_follows_it()
    {
        var page = Page(("ت", 800.5f, 3.8f), ("ل", 792.1f, 8.6f), ("ا", 792.1f, 4.6f), ("م", 785.8f, 5.7f));

        var line = Assert.Single(LineFinder.Find(page, new FaceTable(), out _));

        Assert.Equal("تلام", line.Text);
    }

    private static PageMarks Page(params (string Letter, float Origin, float Advance)[] letters) =>
        new()
        {
            Width = 1000,
            Height = 1000,
            Fonts = [new FontFace("Naskh", false, false, true, true)],
            Glyphs = letters
                .Select(l => new Glyph
                {
                    CodePoint = char.ConvertToUtf32(l.Letter, 0),
                    Font = 0,
                    Size = 31.5f,
                    Left = l.Origin,
                    Right = l.Origin + l.Advance,
                    Top = 910,
                    Bottom = 940,
                    OriginX = l.Origin,
                    OriginY = 938,
                    Advance = l.Advance,
                })
                .ToArray(),
        };
}
