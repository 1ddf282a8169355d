using Broadsheet.Layout.Findings;
using Broadsheet.Layout.Language;
using Broadsheet.Layout.Lines;
using Broadsheet.Model.Articles;
using Broadsheet.Model.Geometry;

namespace Broadsheet.Layout.Figures;

/// <summary>Text at a picture to caption and credit: a line of its own in another style, a break of style inside the line, or the
/// words.</summary>
internal static class CaptionParts
{
    public static (TextPart? Caption, TextPart? Credit) Split(PageScan page, FoundFigure figure)
    {
        if (figure.Captions.Count == 0)
            return (null, null);
        var along = figure.Captions.Find(c => CaptionPlaces.IsAlong(c, page.ToPage(c.Box), page.ToPage(figure.Picture)));
        if (along is not null)
        {
            var beside = new FoundFigure
            {
                Id = figure.Id,
                Picture = figure.Picture,
                Container = figure.Container,
            };
            beside.Captions.AddRange(figure.Captions.Where(c => c != along));
            var (caption, other) = Split(page, beside);
            var upright = page.Join(along.Lines.Select(l => l.Text));
            return other is null
                ? (caption, Part(TextRole.Credit, page, upright, [page.ToPage(along.Box)]))
                : (caption, Part(TextRole.Credit, page, page.Join([other.Text, upright]), [.. other.Zones, page.ToPage(along.Box)]));
        }
        var blocks = InOrder(page, figure.Captions);
        var broken = StyleBreak(page, blocks);
        var creditBlock = broken is null ? CreditBlock(blocks) : null;
        var own = blocks.Where(b => b != creditBlock).ToList();
        var text = page.Join(own.SelectMany(b => b.Lines).Select(l => l.Text));
        var zones = own.Select(b => page.ToPage(b.Box)).ToList();
        if (creditBlock is not null)
            return (
                Part(TextRole.Caption, page, text, zones),
                Part(TextRole.Credit, page, page.Join(creditBlock.Lines.Select(l => l.Text)), [page.ToPage(creditBlock.Box)])
            );
        if (broken is var (before, after) && before.Length > 0)
            return (Part(TextRole.Caption, page, before, zones), Part(TextRole.Credit, page, after, zones));
        if (Credits.Split(text) is { Credit: { } credit, Confidence: >= 0.4 } split && (split.Caption.Length > 0 || !IsSaidInWords(text)))
            return (
                split.Caption.Length == 0 ? null : Part(TextRole.Caption, page, split.Caption, zones),
                Part(TextRole.Credit, page, credit, zones)
            );
        return (Part(TextRole.Caption, page, text, zones), null);
    }

    // "Photo courtesy of the family" is the line a reader looks for under the picture; "Photo: A. Name" is not.
    private static bool IsSaidInWords(string text) =>
        text.Split(' ').Length >= 4
        && text.IndexOfAny([':', '：', '/', '©', '|', '@']) < 0
        && text.Split(' ').Count(w => w.Length > 0 && char.IsLower(w[0])) >= 2;

    // Line by line as seen on the page, whatever was found first.
    private static List<Block> InOrder(PageScan page, List<Block> blocks)
    {
        var ordered = new List<Block>();
        foreach (var block in blocks.OrderBy(b => page.ToPage(b.Box).Top))
        {
            var at = ordered.Count;
            while (at > 0 && IsBefore(page, block, ordered[at - 1]))
                at--;
            ordered.Insert(at, block);
        }
        return ordered;
    }

    private static bool IsBefore(PageScan page, Block block, Block other)
    {
        var (a, b) = block.IsCross ? (page.ToPage(block.Box), page.ToPage(other.Box)) : (block.Box, other.Box);
        return PageMap.OverlapV(a, b) > 0.5 * Math.Min(a.Height, b.Height) && a.Right < b.Left + 2;
    }

    private static Block? CreditBlock(List<Block> blocks)
    {
        if (blocks.Count < 2)
            return null;
        var main = blocks.MaxBy(b => b.Length)!;
        return blocks.Find(b => b != main && b.Length < 60 && (b.Style != main.Style || Credits.IsCredit(b.Text) > 0.7));
    }

    // The last words stand in another face or colour than the rest.
    private static (string Before, string After)? StyleBreak(PageScan page, List<Block> blocks)
    {
        var lines = blocks.SelectMany(b => b.Lines).ToList();
        var glyphs = lines.SelectMany((l, i) => l.Glyphs.Select(g => (Line: i, Glyph: g))).Where(g => !g.Glyph.IsSpace).ToList();
        if (glyphs.Count < 8)
            return null;
        var last = glyphs[^1].Glyph;
        var at = glyphs.Count;
        while (at > 0 && SameStyle(glyphs[at - 1].Glyph, last))
            at--;
        if (at < 4 || glyphs.Count - at < 3 || glyphs.Count - at > 70)
            return null;
        // Between two lines it is no break inside the text: see CreditBlock.
        if (glyphs[at].Line != glyphs[at - 1].Line)
            return null;
        // All before it is of one style.
        if (glyphs.Take(at).Count(g => SameStyle(g.Glyph, glyphs[0].Glyph)) < 0.9 * at)
            return null;
        var before = new List<string>();
        var after = new List<string>();
        var seen = 0;
        foreach (var line in lines)
        {
            var count = line.Glyphs.Count(g => !g.IsSpace);
            var cut = Math.Clamp(at - seen, 0, count);
            var place = PlaceOf(line.Text, cut);
            if (place > 0)
                before.Add(line.Text[..place]);
            if (place < line.Text.Length)
                after.Add(line.Text[place..]);
            seen += count;
        }
        return (page.Join(before).Trim(), page.Join(after).Trim());
    }

    private static int PlaceOf(string text, int letters)
    {
        var seen = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (seen == letters)
                return i;
            if (!char.IsWhiteSpace(text[i]) && !char.IsLowSurrogate(text[i]))
                seen++;
        }
        return text.Length;
    }

    private static bool SameStyle(in InkGlyph a, in InkGlyph b) => a.Face == b.Face && a.Color == b.Color;

    private static TextPart Part(TextRole role, PageScan page, string text, IReadOnlyList<Rect> zones) =>
        new()
        {
            Page = page.Index + 1,
            Role = role,
            Text = text,
            Zones = zones,
        };
}
