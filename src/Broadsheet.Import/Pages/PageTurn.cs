using Broadsheet.Layout.Marks;

namespace Broadsheet.Import.Pages;

/// <summary>Tells which way the pages of a paper turn.</summary>
internal static class PageTurn
{
    // Steps from one character to the next, in sizes of the type.
    private const float NoStep = 0.1f;
    private const float HalfStep = 0.3f;
    private const float LongStep = 1.6f;

    private static readonly string[] RightToLeft = ["ar", "he", "fa", "ur", "ps", "sd", "ug", "yi", "dv", "ckb"];

    /// <summary>True where the pages turn leftwards: right-to-left scripts, and text that is mostly set in vertical lines.</summary>
    public static bool IsLeft(string? language, IEnumerable<PageMarks> pages)
    {
        if (language is not null && RightToLeft.Contains(language.Split('-')[0].ToLowerInvariant()))
            return true;
        long down = 0,
            across = 0;
        foreach (var page in pages)
        {
            var glyphs = page.Glyphs.Span;
            for (var i = 1; i < glyphs.Length; i++)
            {
                if (NextOnLine(glyphs[i - 1], glyphs[i]) is { } isDown)
                    (down, across) = isDown ? (down + 1, across) : (down, across + 1);
            }
        }

        return down > across;
    }

    // Neighbours in the file are mostly neighbours on a line, whatever order the lines have. Null where they are not, or where a line is
    // turned.
    private static bool? NextOnLine(in Glyph before, in Glyph glyph)
    {
        if (before.Font != glyph.Font || before.Angle != 0 || glyph.Angle != 0 || glyph.Size <= 0)
            return null;
        var (x, y) = (Math.Abs(glyph.OriginX - before.OriginX) / glyph.Size, (glyph.OriginY - before.OriginY) / glyph.Size);
        if (x < NoStep && y is > HalfStep and < LongStep)
            return true;
        return Math.Abs(y) < NoStep && x is > HalfStep and < LongStep ? false : null;
    }
}
