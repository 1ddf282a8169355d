using System.Text;
using Broadsheet.Import.Shapes;
using Broadsheet.Layout.Marks;

namespace Broadsheet.Import.Pdf.Pdfium.Unread;

/// <summary>
/// Reads characters of which the file does not say, or says wrongly, what they are: presses set figures, foreign letters and marks in fonts
/// with codes of their own. They are read by the tables of their font, and by their shapes: those of the other fonts on the page, and of
/// the faces that every reader has. What can't be read stays in doubt.
/// </summary>
/// <param name="sandbox">Where the page is open.</param>
/// <param name="document">Its file.</param>
/// <param name="page">The page.</param>
/// <param name="others">Shapes of the other pages of the issue; empty where they are not known.</param>
internal sealed class UnreadCharacters(Sandbox sandbox, DocumentHandle document, PageHandle page, IReadOnlyList<KnownShape> others)
{
    /// <summary>Different characters without Unicode that are looked at; a page of Chinese has a thousand.</summary>
    private const int MostShapes = 4_000;

    /// <summary>Two places of one drawing are no less alike.</summary>
    private const double SameDrawing = 0.2;

    /// <summary>A font that says other characters than it shows is read where so many of its characters can be.</summary>
    private const double MostlyRead = 0.7;

    private readonly ShapeCutter _cutter = new(sandbox, document, page);

    /// <summary>Reads what can be read, in place.</summary>
    /// <returns>What was done.</returns>
    public ReadByShape Read(PageText text)
    {
        var report = new ReadByShape();
        var groups = Groups(text);
        var unread = groups.Where(g => g.Key.Code != GlyphSource.NoCode).ToList();
        if (unread.Count > 0)
            ReadByTables(text, unread);
        unread = [.. unread.Where(g => text.Glyphs[g.Value[0]].CodePoint == 0)];
        var doubtful = new WrongMaps(text, groups, () => Book, place => _cutter.Cut(text.Glyphs[place], text.Sources[place])).Find();
        if (unread.Count + doubtful.Count > 0)
            ReadByShapes(text, groups, unread, doubtful, report);
        return report;
    }

    private ShapeBook? _book;

    private ShapeBook Book => _book ??= new ShapeBook(sandbox.References ??= ReferenceShapes.Draw(sandbox));

    private void ReadByTables(PageText text, List<KeyValuePair<GlyphKind, List<int>>> unread)
    {
        var tables = new TableReading(sandbox);
        foreach (var font in unread.GroupBy(g => text.Handles[g.Key.Font]))
        {
            var faces = font.Select(g => g.Key.Font).ToHashSet();
            if (!text.Fonts[faces.First()].IsEmbedded)
                continue;
            var places = font.SelectMany(g => g.Value).ToList();
            var areAll = !Enumerable
                .Range(0, text.Glyphs.Length)
                .Any(i => faces.Contains(text.Glyphs[i].Font) && text.Sources[i].Code == GlyphSource.NoCode);
            var codePoints = tables.Read(font.Key, text, places, areAll);
            foreach (var i in places)
            {
                if (codePoints.TryGetValue(text.Sources[i].Code, out var codePoint))
                    Set(text, i, codePoint);
            }
        }
    }

    private void ReadByShapes(
        PageText text,
        Dictionary<GlyphKind, List<int>> groups,
        List<KeyValuePair<GlyphKind, List<int>>> unread,
        HashSet<int> doubtful,
        ReadByShape report
    )
    {
        var wanted = unread
            .Concat(groups.Where(g => doubtful.Contains(g.Key.Font) && g.Key.Code == GlyphSource.NoCode))
            .Take(MostShapes)
            .ToList();
        var known = Known(text, groups, doubtful).Select(k => k.Known).ToList();
        var twins = new ShapeBook(known.Concat(others));
        var standard = sandbox.References ??= ReferenceShapes.Draw(sandbox);
        // Beside letters that look like none of ours a shape like one of ours is chance.
        List<KnownShape> near = HasOurLetters(text)
            ? [.. standard, .. FullWidthMarks.Shapes(standard), .. known.Where(k => !IsIdeograph(k.CodePoint))]
            : [];
        var named = near.Select(k => k.CodePoint).ToHashSet();
        var faces = new ShapeBook(
            near.Concat(others.Where(k => near.Count > 0 && !IsIdeograph(k.CodePoint) && !named.Contains(k.CodePoint)))
        );
        var reading = new ShapeReading(twins, faces);
        var isWide = WrongMaps.IsWide(text, groups);
        foreach (var font in wanted.GroupBy(g => g.Key.Font))
        {
            var isDoubtful = doubtful.Contains(font.Key);
            var (places, shapes) = Merge(
                (isDoubtful ? Apart(font.ToList()) : font.Select(g => g.Value)).Select(p => (p, Cut(text, p))),
                isByCode: !isDoubtful
            );
            var read = reading.Read(shapes, new Neighbours(text, places).Mean);
            // What a font says that can't be read otherwise is better than nothing, but for signs on a page of another script.
            if (
                isDoubtful
                && !isWide
                && read.Zip(places).Sum(r => r.First != 0 ? r.Second.Count : 0) < MostlyRead * places.Sum(p => p.Count)
            )
                continue;
            for (var k = 0; k < read.Length; k++)
            {
                foreach (var i in places[k])
                {
                    report.Add(text, i, isDoubtful, isRead: read[k] != 0);
                    Set(text, i, FullWidthMarks.Of(read[k], text.Glyphs[i], text.Sources[i]));
                }
            }
        }
    }

    /// <summary>The shapes of the characters of which the file says what they are, one of each in each face.</summary>
    public IReadOnlyList<NamedShape> Shapes(PageText text)
    {
        var groups = Groups(text);
        var doubtful = new WrongMaps(text, groups, () => Book, place => _cutter.Cut(text.Glyphs[place], text.Sources[place])).Find();
        return [.. Known(text, groups, doubtful)];
    }

    private IEnumerable<NamedShape> Known(PageText text, Dictionary<GlyphKind, List<int>> groups, HashSet<int> doubtful) =>
        groups
            .Where(g => g.Key.Code == GlyphSource.NoCode && !doubtful.Contains(g.Key.Font) && g.Key.CodePoint > ' ')
            .DistinctBy(g => (g.Key.Font, g.Key.CodePoint))
            .Take(MostShapes)
            .Select(g => (g.Key.Font, g.Key.CodePoint, Shape: Cut(text, g.Value)))
            .Where(k => k.Shape is not null)
            .Select(k => new NamedShape(text.Fonts[k.Font].Name, new KnownShape(k.Shape!, k.CodePoint)));

    /// <summary>The places one by one where the file says the same of different drawings, which can have ink of one size, as 6 and
    /// 9.</summary>
    private static IEnumerable<List<int>> Apart(List<KeyValuePair<GlyphKind, List<int>>> kinds)
    {
        var said = kinds.Select(k => k.Key.CodePoint).Distinct().Count();
        var isSame = 2 * said < kinds.Count && kinds.Sum(k => k.Value.Count) <= MostShapes;
        return isSame ? kinds.SelectMany(k => k.Value).Order().Select(i => new List<int> { i }) : kinds.Select(k => k.Value);
    }

    /// <summary>Joins kinds that are one drawing; where their codes are known they are told apart already.</summary>
    private static (List<List<int>> Places, List<Shape?> Shapes) Merge(IEnumerable<(List<int> Places, Shape? Shape)> kinds, bool isByCode)
    {
        var (places, shapes) = (new List<List<int>>(), new List<Shape?>());
        foreach (var (at, shape) in kinds)
        {
            var same =
                isByCode || shape is null
                    ? -1
                    : shapes.FindIndex(s => s is not null && s.HasSizeOf(shape, ShapeReading.SameInk) && s.Contrast(shape) < SameDrawing);
            if (same < 0)
            {
                places.Add([.. at]);
                shapes.Add(shape);
            }
            else
                places[same].AddRange(at);
        }
        return (places, shapes);
    }

    private Shape? Cut(PageText text, List<int> places)
    {
        const int tries = 3;
        for (var i = 0; i < Math.Min(tries, places.Count); i++)
        {
            if (_cutter.Cut(text.Glyphs[places[i]], text.Sources[places[i]]) is { } shape)
                return shape;
        }
        return null;
    }

    private static void Set(PageText text, int at, int codePoint)
    {
        ref var glyph = ref text.Glyphs[at];
        glyph = glyph with
        {
            CodePoint = codePoint,
            Traits = codePoint == 0 ? glyph.Traits | GlyphTraits.UnicodeInDoubt : glyph.Traits & ~GlyphTraits.UnicodeInDoubt,
        };
    }

    /// <summary>True where the letters that the page is known to have are Latin, Greek, Cyrillic or of East Asia, and where it has
    /// none.</summary>
    private static bool HasOurLetters(PageText text)
    {
        var (ours, others) = (0, 0);
        foreach (ref readonly var glyph in text.Glyphs.AsSpan())
        {
            if (glyph.CodePoint <= 0 || !Rune.IsValid(glyph.CodePoint) || !Rune.IsLetter(new Rune(glyph.CodePoint)))
                continue;
            _ = glyph.CodePoint is < 0x530 or >= 0x1E00 and < 0x2000 or >= 0x2E80 and < 0xA000 or >= 0xAC00 and < 0xFB00 or >= 0xFF00
                ? ours++
                : others++;
        }
        return ours >= others;
    }

    /// <summary>True for the characters of Chinese that are no marks.</summary>
    public static bool IsIdeograph(int c) =>
        c is >= 0x2E80 and <= 0x9FFF and not (>= 0x3000 and <= 0x303F) or >= 0xF900 and <= 0xFAFF or >= 0x20000;

    private static Dictionary<GlyphKind, List<int>> Groups(PageText text)
    {
        var groups = new Dictionary<GlyphKind, List<int>>();
        for (var i = 0; i < text.Glyphs.Length; i++)
        {
            var kind = GlyphKind.Of(text.Glyphs[i], text.Sources[i]);
            if (!groups.TryGetValue(kind, out var list))
                groups.Add(kind, list = []);
            list.Add(i);
        }
        return groups;
    }
}
