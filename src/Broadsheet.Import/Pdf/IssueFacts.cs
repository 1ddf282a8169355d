using Broadsheet.Layout;
using Broadsheet.Layout.Marks;

namespace Broadsheet.Import.Pdf;

/// <summary>What the pages of an issue tell of the whole.</summary>
internal static class IssueFacts
{
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
        long vertical = 0, all = 0;
        foreach (var page in pages)
        {
            all += page.Glyphs.Length;
            foreach (var glyph in page.Glyphs.Span)
                vertical += (glyph.Traits & GlyphTraits.Vertical) != 0 ? 1 : 0;
        }

        return vertical * 2 > all;
    }
}
