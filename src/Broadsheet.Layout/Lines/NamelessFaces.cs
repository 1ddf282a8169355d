using Broadsheet.Layout.Marks;

namespace Broadsheet.Layout.Lines;

/// <summary>
/// Tells fonts without a name apart by how wide their letters are: Type 3 fonts have none, and a page from a browser may hold nothing else.
/// The same font of two pages, or two parts of one font, count as one where their letters agree or where they have too few in common to tell.
/// </summary>
internal sealed class NamelessFaces
{
    private const int Enough = 6;
    private const double SameWidth = 0.025;

    private readonly List<Dictionary<int, float>> _known = [];

    /// <summary>For each nameless font of a page the number of its kind, from 0; -1 for all others.</summary>
    public int[] Number(PageMarks page, List<Glyph> glyphs)
    {
        var kinds = new int[page.Fonts.Count];
        Array.Fill(kinds, -1);
        var widths = new Dictionary<int, List<float>>?[page.Fonts.Count];
        foreach (var glyph in glyphs)
        {
            if (glyph.Font < 0 || glyph.Font >= widths.Length || page.Fonts[glyph.Font].Name.Length > 0
                || !IsCased(glyph.CodePoint) || Math.Abs(glyph.Angle) > 3)
                continue;
            var own = widths[glyph.Font] ??= [];
            if (!own.TryGetValue(glyph.CodePoint, out var seen))
                own.Add(glyph.CodePoint, seen = []);
            if (seen.Count < 15)
                seen.Add((glyph.Right - glyph.Left) / glyph.Size);
        }
        // The font with most letters first: it is the one that others are compared with.
        foreach (var font in Enumerable.Range(0, kinds.Length).Where(f => page.Fonts[f].Name.Length == 0).OrderByDescending(f => widths[f]?.Count ?? 0).ThenBy(f => f))
            kinds[font] = KindOf(widths[font]);
        return kinds;
    }

    private static bool IsCased(int codePoint) => codePoint is > 0 and < 0x10000 && (char.IsLower((char)codePoint) || char.IsUpper((char)codePoint));

    private int KindOf(Dictionary<int, List<float>>? widths)
    {
        if (widths is null || widths.Count < Enough)
            return 0;
        var medians = widths.ToDictionary(w => w.Key, w => Median(w.Value));
        var (best, least, couldTell) = (0, double.MaxValue, false);
        for (var k = 0; k < _known.Count; k++)
        {
            var shared = medians.Keys.Where(_known[k].ContainsKey).ToList();
            if (shared.Count < Enough)
                continue;
            couldTell = true;
            var difference = shared.Average(c => Math.Abs(medians[c] - _known[k][c]) / Math.Max(0.05, _known[k][c]));
            if (difference < least)
                (best, least) = (k, difference);
        }
        if (_known.Count > 0 && !couldTell)
            return 0;
        if (least > SameWidth)
        {
            _known.Add(medians);
            return _known.Count - 1;
        }
        foreach (var (letter, width) in medians)
            _known[best].TryAdd(letter, width);
        return best;
    }

    private static float Median(List<float> values)
    {
        values.Sort();
        return values[values.Count / 2];
    }
}
