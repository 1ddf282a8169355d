using Broadsheet.Layout.Marks;

namespace Broadsheet.Layout.Lines;

/// <summary>
/// Puts the parts of one typeface together: a Type 3 font holds 256 letters at most, so a page of Hangul or Han has dozens of them without
/// a name. Parts of one face stand side by side within words, and two that hold the same letter in another shape are of two faces.
/// </summary>
internal sealed class FontParts
{
    // A page from a browser has some thousand pairs; more say nothing new.
    private const int MostPairs = 4000;
    private const double OtherShape = 0.012;

    private readonly int[] _face;
    private readonly Dictionary<int, float>?[] _letters;

    private FontParts(int count)
    {
        _face = [.. Enumerable.Range(0, count)];
        _letters = new Dictionary<int, float>?[count];
    }

    /// <summary>For each font of a page the font that stands for its face; itself where it is whole.</summary>
    /// <param name="count">How many fonts the page has.</param>
    /// <param name="letters">How much space each wide letter of a font takes; null for fonts that have a name or no such letters.</param>
    /// <param name="isNameless">True for the fonts to put together.</param>
    /// <param name="glyphs">What is set on the page.</param>
    public static int[] Join(int count, Dictionary<int, float>?[] letters, Func<int, bool> isNameless, List<Glyph> glyphs)
    {
        var parts = new FontParts(count);
        for (var i = 0; i < count; i++)
            parts._letters[i] = letters[i] is { } own ? new(own) : null;
        foreach (var ((a, b), _) in Pairs(glyphs, isNameless).OrderByDescending(p => p.Value).ThenBy(p => p.Key).Take(MostPairs))
            parts.Unite(a, b);
        return [.. Enumerable.Range(0, count).Select(parts.Find)];
    }

    // How often two fonts meet inside a word.
    private static Dictionary<(int, int), int> Pairs(List<Glyph> glyphs, Func<int, bool> isNameless)
    {
        var pairs = new Dictionary<(int, int), int>();
        var row = glyphs
            .Where(g => isNameless(g.Font) && Math.Abs(g.Angle) <= 3 && !Script.IsSpace(g.CodePoint))
            .OrderBy(g => Math.Round(10 * g.OriginY / g.Size))
            .ThenBy(g => g.OriginX)
            .ThenBy(g => g.CodePoint)
            .ToList();
        for (var i = 1; i < row.Count; i++)
        {
            var (a, b) = (row[i - 1], row[i]);
            if (
                a.Font == b.Font
                || Math.Abs(a.Size - b.Size) > 0.01 * a.Size
                || Math.Abs(a.OriginY - b.OriginY) > 0.02 * a.Size
                || b.OriginX - a.OriginX > 1.1 * a.Size
            )
                continue;
            var key = (Math.Min(a.Font, b.Font), Math.Max(a.Font, b.Font));
            pairs[key] = pairs.GetValueOrDefault(key) + 1;
        }
        return pairs;
    }

    private int Find(int font)
    {
        while (_face[font] != font)
            font = _face[font] = _face[_face[font]];
        return font;
    }

    private void Unite(int a, int b)
    {
        (a, b) = (Find(a), Find(b));
        if (a == b)
            return;
        var (few, many) = (_letters[a], _letters[b]);
        if ((few?.Count ?? 0) > (many?.Count ?? 0))
            (a, b, few, many) = (b, a, many, few);
        if (few is not null && many is not null)
        {
            var shared = few.Where(l => many.ContainsKey(l.Key)).ToList();
            if (shared.Count > 0 && shared.Average(l => Math.Abs(l.Value - many[l.Key]) / Math.Max(0.05, many[l.Key])) > OtherShape)
                return;
            foreach (var (letter, space) in few)
                many.TryAdd(letter, space);
        }
        _face[a] = b;
    }
}
