using Broadsheet.Layout.Marks;

namespace Broadsheet.Layout.Lines;

/// <summary>
/// Tells fonts without a name apart by how much space their letters take: Type 3 fonts have none, and a page from a browser may hold
/// nothing else. The same font of two pages, or two parts of one font, count as one where their letters agree or where they have too few in
/// common to tell.
/// </summary>
internal sealed class NamelessFaces
{
    private const int Enough = 6;
    private const double SameWidth = 0.025;
    private const double SameSpace = 0.008;

    private readonly List<Dictionary<int, float>> _known = [];

    /// <summary>For each nameless font of a page the number of its kind, from 0; -1 for all others.</summary>
    public int[] Number(PageMarks page, List<Glyph> glyphs)
    {
        var kinds = new int[page.Fonts.Count];
        Array.Fill(kinds, -1);
        bool IsNameless(int font) => font >= 0 && font < kinds.Length && page.Fonts[font].Name.Length == 0;
        var spaces = new Dictionary<int, List<float>>?[page.Fonts.Count];
        foreach (var glyph in glyphs)
        {
            if (!IsNameless(glyph.Font) || !(IsCased(glyph.CodePoint) || IsWide(glyph.CodePoint)) || Math.Abs(glyph.Angle) > 3)
                continue;
            var own = spaces[glyph.Font] ??= [];
            if (!own.TryGetValue(glyph.CodePoint, out var seen))
                own.Add(glyph.CodePoint, seen = []);
            // Wide letters are all as wide; in a bolder face they are a little larger both ways.
            if (seen.Count < 15)
                seen.Add((glyph.Right - glyph.Left + (IsWide(glyph.CodePoint) ? glyph.Bottom - glyph.Top : 0)) / glyph.Size);
        }
        var letters = Array.ConvertAll(spaces, s => s?.ToDictionary(l => l.Key, l => Median(l.Value)));
        var faces = FontParts.Join(kinds.Length, letters, IsNameless, glyphs);
        // The face with most letters first: it is the one that others are compared with.
        foreach (
            var face in Enumerable
                .Range(0, kinds.Length)
                .Where(IsNameless)
                .GroupBy(f => faces[f])
                .OrderByDescending(f => f.Sum(p => letters[p]?.Count ?? 0))
                .ThenBy(f => f.Key)
        )
        {
            var all = new Dictionary<int, float>();
            foreach (var part in face)
            foreach (var (letter, space) in letters[part] ?? [])
                all.TryAdd(letter, space);
            var kind = KindOf(all);
            foreach (var part in face)
                kinds[part] = kind;
        }
        return kinds;
    }

    private static bool IsCased(int codePoint) =>
        codePoint is > 0 and < 0x10000 && (char.IsLower((char)codePoint) || char.IsUpper((char)codePoint));

    private static bool IsWide(int codePoint) => Script.IsIdeographic(codePoint) || codePoint is >= 0xAC00 and <= 0xD7A3;

    private int KindOf(Dictionary<int, float> medians)
    {
        if (medians.Count < Enough)
            return 0;
        var (best, least, couldTell) = (0, double.MaxValue, false);
        for (var k = 0; k < _known.Count; k++)
        {
            var shared = medians.Keys.Where(_known[k].ContainsKey).ToList();
            if (shared.Count < Enough)
                continue;
            couldTell = true;
            var difference = shared.Average(c => Math.Abs(medians[c] - _known[k][c]) / Math.Max(0.05, _known[k][c]));
            if (shared.Count(IsWide) * 2 > shared.Count)
                difference *= SameWidth / SameSpace;
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
