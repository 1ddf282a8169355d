using Broadsheet.Layout.Findings;
using Broadsheet.Layout.Marks;

namespace Broadsheet.Import.Issues;

/// <summary>What the pages of an issue tell of the whole.</summary>
internal static class IssueFacts
{
    // Steps from one character to the next, in sizes of the type.
    private const float NoStep = 0.1f;
    private const float HalfStep = 0.3f;
    private const float LongStep = 1.6f;

    private static readonly string[] RightToLeft = ["ar", "he", "fa", "ur", "ps", "sd", "ug", "yi", "dv", "ckb"];

    /// <summary>What most pages say; of equals what comes first. Null where none says anything.</summary>
    public static string? Most(IEnumerable<string?> said) =>
        said.OfType<string>().GroupBy(s => s).OrderByDescending(g => g.Count()).FirstOrDefault()?.Key;

    /// <summary>The name on the nameplate: that of the first page which has one, unless most folios say otherwise.</summary>
    public static string? PublicationName(IReadOnlyList<PageFacts> pages)
    {
        var names = pages.Select(p => p.PublicationName).OfType<string>().ToList();
        var most = Most(names);
        return most is not null && names.Count(n => n == most) > 1 ? most : names.FirstOrDefault();
    }

    /// <summary>True where the pages turn leftwards: right-to-left scripts, and text that is mostly set in vertical lines.</summary>
    public static bool TurnsLeft(string? language, IEnumerable<PageMarks> pages)
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
