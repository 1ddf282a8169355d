using System.Runtime.InteropServices;
using Broadsheet.Model.Geometry;

namespace Broadsheet.Import.Pdf.Pdfium;

/// <summary>
/// /ActualText says what is read in place of what is drawn: a help where it stands for a ligature, a word or a line. Where it stands for
/// more lines, or is much longer or shorter than what is drawn, the drawn text is read instead as far as the file tells its letters: a
/// newspaper is quoted from what it printed.
/// </summary>
internal sealed class StandInTexts(Sandbox sandbox, GlyphReader reader)
{
    /// <summary>So many times as high as its highest part it has three lines.</summary>
    private const double ThreeLines = 2.6;

    /// <summary>Characters to an em of what is drawn, and what is no matter for either.</summary>
    private const double MostToTheEm = 4;
    private const double LeastToTheEm = 0.25;
    private const int FewCharacters = 8;
    private const int FewParts = 3;

    /// <summary>A mark stands no farther from the baseline of its letter, in sizes.</summary>
    private const double MostRaise = 0.6;

    /// <summary>Drawn text of which less can be read is no better than what the file says.</summary>
    private const double MostlyRead = 0.5;

    private readonly Dictionary<MarkHandle, int?> _lengths = [];

    /// <summary>The text of a page with what is drawn where the file's word for it can't be right.</summary>
    public PageText Check(PageHandle page, PageText text, PageObjects objects)
    {
        if (!text.HasStandIns)
            return text;
        var groups = Groups(objects);
        var doubted = groups.Where(group => IsDoubtful(group.Value, _lengths[group.Key]!.Value)).ToList();
        if (doubted.Count == 0)
            return Spread(text, groups.Values);
        var groupOf = new Dictionary<ObjectHandle, int>();
        for (var i = 0; i < doubted.Count; i++)
        {
            foreach (var (target, _) in doubted[i].Value)
            {
                groupOf[target] = i;
                sandbox.Marks.Remove(target, doubted[i].Key);
            }
        }
        return Spread(
            Choose(text, reader.Read(page), groupOf, doubted.Count),
            groups.Where(g => !doubted.Exists(d => d.Key == g.Key)).Select(g => g.Value)
        );
    }

    // The engine gives the whole of a stand-in text the place of one of the parts that it stands for: of a letter and the mark over it
    // that may be the mark alone. What is read takes the room of all of them, on the line of what stands beside.
    private static PageText Spread(PageText text, IEnumerable<List<(ObjectHandle Text, Rect Box)>> groups)
    {
        Dictionary<ObjectHandle, List<int>>? own = null;
        foreach (var group in groups.Where(g => g.Count is > 1 and <= FewParts))
        {
            if (own is null)
            {
                own = [];
                for (var i = 0; i < text.Sources.Count; i++)
                    (CollectionsMarshal.GetValueRefOrAddDefault(own, text.Sources[i].Owner, out _) ??= []).Add(i);
            }
            var said = group.SelectMany(part => own.GetValueOrDefault(part.Text) ?? []).Distinct().Order().ToList();
            if (
                said.Count is < 2 or > FewCharacters
                || said.Exists(i => text.Glyphs[i].Angle != 0 || !IsLeftward(text.Glyphs[i].CodePoint))
            )
                continue;
            var all = group.Aggregate(group[0].Box, (box, part) => box.Union(part.Box));
            var size = text.Glyphs[said[0]].Size;
            if (all.Width > FewParts * size || all.Height > FewParts * size)
                continue;
            var level = LevelBeside(text, said, size);
            var width = all.Width / said.Count;
            for (var k = 0; k < said.Count; k++)
            {
                var left = all.Right - (k + 1) * width;
                text.Glyphs[said[k]] = text.Glyphs[said[k]] with
                {
                    Left = (float)left,
                    Right = (float)(left + width),
                    Top = (float)all.Top,
                    Bottom = (float)all.Bottom,
                    OriginX = (float)left,
                    OriginY = level,
                    Advance = (float)width,
                };
            }
        }
        return text;
    }

    // The baseline of the letter before or behind, where it is near that of the part.
    private static float LevelBeside(PageText text, List<int> said, float size)
    {
        var level = text.Glyphs[said[0]].OriginY;
        foreach (var i in (ReadOnlySpan<int>)[said[0] - 1, said[^1] + 1])
        {
            if (
                i >= 0
                && i < text.Glyphs.Length
                && text.Glyphs[i] is { Angle: 0 } beside
                && beside.Size == size
                && Math.Abs(beside.OriginY - level) < MostRaise * size
            )
                return beside.OriginY;
        }
        return level;
    }

    private static bool IsLeftward(int codePoint) =>
        codePoint is (>= 0x0590 and <= 0x08FF) or (>= 0xFB1D and <= 0xFDFF) or (>= 0xFE70 and <= 0xFEFF);

    // The innermost /ActualText of each object counts, as for the engine.
    private Dictionary<MarkHandle, List<(ObjectHandle Text, Rect Box)>> Groups(PageObjects objects)
    {
        var groups = new Dictionary<MarkHandle, List<(ObjectHandle, Rect)>>();
        foreach (var (target, outer, middle, inner, box) in objects.MarkedTexts)
        {
            foreach (var mark in (ReadOnlySpan<MarkHandle>)[inner, middle, outer])
            {
                if (mark.IsNull)
                    continue;
                if (!_lengths.TryGetValue(mark, out var length))
                    _lengths.Add(mark, length = sandbox.Marks.ActualTextLength(sandbox, mark));
                if (length is null)
                    continue;
                if (!groups.TryGetValue(mark, out var group))
                    groups.Add(mark, group = []);
                group.Add((target, box));
                break;
            }
        }
        return groups;
    }

    private static bool IsDoubtful(List<(ObjectHandle Text, Rect Box)> group, int length)
    {
        var all = group[0].Box;
        var (highest, widest) = (0.0, 0.0);
        foreach (var (_, box) in group)
        {
            all = all.Union(box);
            (highest, widest) = (Math.Max(highest, box.Height), Math.Max(widest, box.Width));
        }
        if (highest <= 0 || widest <= 0)
            return false;
        // A letter with its marks over and under it is three parts high as well.
        var isLetter = group.Count <= FewParts && length <= FewCharacters && all.Width < FewParts * widest;
        if (all.Height > ThreeLines * highest && all.Width > highest && !isLetter)
            return true;
        // Along the line, whichever way it runs.
        var ems = Math.Max(all.Width, all.Height) / Math.Min(highest, widest);
        return length > MostToTheEm * ems + FewCharacters || length + FewCharacters < LeastToTheEm * ems;
    }

    private static PageText Choose(PageText said, PageText drawn, Dictionary<ObjectHandle, int> groupOf, int groups)
    {
        var (read, all) = (new int[groups], new int[groups]);
        var boxes = new Rect?[groups];
        var (saidText, drawnText) = (Texts(said, groupOf, groups), Texts(drawn, groupOf, groups));
        for (var i = 0; i < drawn.Glyphs.Length; i++)
        {
            if (!groupOf.TryGetValue(drawn.Sources[i].Owner, out var group))
                continue;
            var glyph = drawn.Glyphs[i];
            all[group]++;
            read[group] += glyph.CodePoint != 0 ? 1 : 0;
            boxes[group] = boxes[group]?.Union(glyph.Box) ?? glyph.Box;
        }
        var isDrawn = new bool[groups];
        for (var group = 0; group < groups; group++)
            isDrawn[group] = all[group] > 0 && read[group] >= MostlyRead * all[group];

        var glyphs = new List<Layout.Marks.Glyph>(drawn.Glyphs.Length);
        var sources = new List<GlyphSource>(drawn.Glyphs.Length);
        Take(drawn, kept: true);
        // What can't be read as it is drawn stays what the file says, behind the rest.
        Take(said, kept: false);
        return drawn with
        {
            Glyphs = [.. glyphs],
            Sources = sources,
            Overruled =
            [
                .. Enumerable
                    .Range(0, groups)
                    .Where(g => isDrawn[g] && !saidText[g].SequenceEqual(drawnText[g]))
                    .Select(g => boxes[g]!.Value),
            ],
        };

        void Take(PageText text, bool kept)
        {
            for (var i = 0; i < text.Glyphs.Length; i++)
            {
                var isOfGroup = groupOf.TryGetValue(text.Sources[i].Owner, out var group);
                if (kept ? isOfGroup && !isDrawn[group] : !isOfGroup || isDrawn[group])
                    continue;
                glyphs.Add(text.Glyphs[i]);
                sources.Add(text.Sources[i]);
            }
        }
    }

    // The characters of each group, in no order and without spaces, to tell whether the two say the same.
    private static List<int>[] Texts(PageText text, Dictionary<ObjectHandle, int> groupOf, int groups)
    {
        List<int>[] texts = [.. Enumerable.Range(0, groups).Select(_ => new List<int>())];
        for (var i = 0; i < text.Glyphs.Length; i++)
        {
            if (groupOf.TryGetValue(text.Sources[i].Owner, out var group) && text.Glyphs[i].CodePoint is > ' ' and not 0xA0 and not 0xAD)
                texts[group].Add(text.Glyphs[i].CodePoint);
        }
        foreach (var list in texts)
            list.Sort();
        return texts;
    }
}
