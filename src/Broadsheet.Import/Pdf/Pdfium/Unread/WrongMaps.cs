using System.Text;
using Broadsheet.Import.Shapes;

namespace Broadsheet.Import.Pdf.Pdfium.Unread;

/// <summary>
/// Finds the fonts whose characters are not what the file says: figures that are said to be quotes, letters moved on by one. Looked at are
/// fonts of figures, letters and marks on pages of another script, and fonts that say the same of different drawings.
/// </summary>
internal sealed class WrongMaps(PageText text, Dictionary<GlyphKind, List<int>> groups, Func<ShapeBook> book, Func<int, Shape?> cut)
{
    /// <summary>Shapes of a font that are looked at.</summary>
    private const int MostShapes = 30;

    /// <summary>Text objects of a font that are drawn, and places of a shape that are known.</summary>
    private const int MostObjects = 24;
    private const int MostPlaces = 200;

    /// <summary>A character that is so unlike what it is said to be, and so like something else, is not what it is said to be.</summary>
    private const double LeastUnlike = 0.4;
    private const double LeastGain = 0.15;
    private const double MostUnlike = 0.38;

    /// <summary>Like nothing that has letters.</summary>
    private const double NoLetter = 0.75;

    private const double MuchWrong = 0.4;
    private const int FewestWrong = 2;

    /// <summary>On a page with this share of ideographs, fonts without any are fonts of figures and marks.</summary>
    private const double LeastIdeographs = 0.3;

    /// <summary>Ink of one character differs by no more than this share of its size from place to place.</summary>
    private const double SameInk = 0.05;

    /// <summary>The faces, by their index, whose characters are not what is said.</summary>
    public HashSet<int> Find()
    {
        var wrong = new HashSet<int>();
        var isWide = IsWide(text, groups);
        foreach (
            var font in groups.Where(g => g.Key.Code == GlyphSource.NoCode && g.Key.Width > 0).GroupBy(g => g.Key.Font).OrderBy(f => f.Key)
        )
        {
            if (!text.Fonts[font.Key].IsEmbedded)
                continue;
            var kinds = font.ToList();
            var isOfMarks = isWide && kinds.TrueForAll(k => k.Key.CodePoint < 0x2E80);
            if ((isOfMarks || SaysTheSame(kinds)) && IsWrong(kinds, mayBeNoLetters: isOfMarks))
                wrong.Add(font.Key);
        }
        return wrong;
    }

    /// <summary>True for a page of ideographs.</summary>
    public static bool IsWide(PageText text, Dictionary<GlyphKind, List<int>> groups) =>
        groups.Where(g => UnreadCharacters.IsIdeograph(g.Key.CodePoint)).Sum(g => g.Value.Count) is > 0 and var ideographs
        && ideographs >= LeastIdeographs * text.Glyphs.Length;

    private static bool SaysTheSame(List<KeyValuePair<GlyphKind, List<int>>> kinds) =>
        kinds
            .Where(k => k.Key.CodePoint is > ' ' and < 0x2E80)
            .GroupBy(k => k.Key.CodePoint)
            .Any(same =>
                same.Max(k => k.Key.Height) - same.Min(k => k.Key.Height) * GlyphKind.Step > SameInk
                || same.Max(k => k.Key.Width) - same.Min(k => k.Key.Width) * GlyphKind.Step > SameInk
            );

    private bool IsWrong(List<KeyValuePair<GlyphKind, List<int>>> kinds, bool mayBeNoLetters)
    {
        var (judged, wrong) = (0, 0);
        foreach (var (kind, place) in Samples(kinds))
        {
            if (!Rune.IsValid(kind.CodePoint) || cut(place) is not { } shape || book().Unlike(shape, kind.CodePoint) is not { } unlike)
                continue;
            judged++;
            wrong += unlike > NoLetter && mayBeNoLetters || unlike > LeastUnlike && IsAnother(shape, kind.CodePoint, unlike) ? 1 : 0;
        }
        return wrong >= FewestWrong && wrong >= MuchWrong * judged;
    }

    /// <summary>A place of each of the commonest kinds, from as few text objects as hold them: each has to be drawn.</summary>
    private IEnumerable<(GlyphKind Kind, int Place)> Samples(List<KeyValuePair<GlyphKind, List<int>>> kinds)
    {
        var common = kinds
            .Where(k => k.Key.CodePoint > ' ')
            .OrderByDescending(k => k.Value.Count)
            .ThenBy(k => k.Value[0])
            .Take(MostShapes)
            .ToList();
        var owners = new Dictionary<ObjectHandle, List<(GlyphKind Kind, int Place)>>();
        foreach (var (kind, places) in common)
        {
            foreach (var place in places.Take(MostPlaces))
            {
                var owner = text.Sources[place].Owner;
                if (!owners.TryGetValue(owner, out var held))
                    owners.Add(owner, held = []);
                if (held.Count == 0 || held[^1].Kind != kind)
                    held.Add((kind, place));
            }
        }
        var seen = new HashSet<GlyphKind>();
        foreach (
            var held in owners.OrderByDescending(o => o.Value.Count).ThenBy(o => o.Value[0].Place).Select(o => o.Value).Take(MostObjects)
        )
        {
            foreach (var sample in held)
            {
                if (seen.Add(sample.Kind))
                    yield return sample;
            }
        }
    }

    // A small letter that looks like its capital is one of small capitals.
    private bool IsAnother(Shape shape, int said, double unlike) =>
        book().Nearest(shape, 1)[0] is var nearest
        && nearest.Unlike < Math.Min(MostUnlike, unlike - LeastGain)
        && Rune.ToUpperInvariant(new Rune(nearest.CodePoint)) != Rune.ToUpperInvariant(new Rune(said))
        && book().Contrast(shape, Rune.ToUpperInvariant(new Rune(said)).Value) is not < LeastUnlike;
}
