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

    /// <summary>Drawn text of which less can be read is no better than what the file says.</summary>
    private const double MostlyRead = 0.5;

    private readonly Dictionary<MarkHandle, int?> _lengths = [];

    /// <summary>The text of a page with what is drawn where the file's word for it can't be right.</summary>
    public PageText Check(PageHandle page, PageText text, PageObjects objects)
    {
        if (!text.HasStandIns)
            return text;
        var doubted = Groups(objects).Where(group => IsDoubtful(group.Value, _lengths[group.Key]!.Value)).ToList();
        if (doubted.Count == 0)
            return text;
        var groupOf = new Dictionary<ObjectHandle, int>();
        for (var i = 0; i < doubted.Count; i++)
        {
            foreach (var (target, _) in doubted[i].Value)
            {
                groupOf[target] = i;
                sandbox.Marks.Remove(target, doubted[i].Key);
            }
        }
        return Choose(text, reader.Read(page), groupOf, doubted.Count);
    }

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
        if (all.Height > ThreeLines * highest && all.Width > highest)
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
