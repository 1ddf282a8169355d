using System.Text;
using Broadsheet.Layout.Columns;
using Broadsheet.Layout.Language;
using Broadsheet.Model.Pages;

namespace Broadsheet.Layout.PageFurniture;

/// <summary>What belongs to the page and to no article, found first: above the head rule, and what repeats by place over the pages.</summary>
internal static class FurnitureFinder
{
    public static void Find(IReadOnlyList<PageScan> pages)
    {
        var repeated = Repeated(pages);
        foreach (var page in pages)
        {
            var head = HeadEdge(page);
            var foot = FootEdge(page);
            foreach (var block in page.Blocks)
            {
                var inHead = block.Box.Bottom <= head + 1 || (block.Box.Center.Y < head && block.Box.Height < 40);
                var inFoot = block.Box.Top >= foot - 1;
                var again = block.Lines.All(l => repeated.Contains((page.Index, l.Id)));
                // Jump lines read alike on many pages, and may stand at one place.
                if (!inHead && !inFoot && !again || block.Kind == BlockKind.JumpLine && !inHead)
                    continue;
                block.Kind = BlockKind.Furniture;
                block.Reason = inHead ? "above the head rule" : inFoot ? "below the foot rule" : "stands at this place on other pages too";
            }
        }
    }

    // The level rule under folio and nameplate: nothing above it is running text.
    private static double HeadEdge(PageScan page)
    {
        var (zero, width, height) = (page.Sheet.Top, page.Sheet.Width, page.Sheet.Height);
        var textTop = page.Blocks.Where(b => b.Kind == BlockKind.Text && b.Lines.Count >= 2).Select(b => b.Box.Top).DefaultIfEmpty(page.Sheet.Bottom).Min();
        double? edge = null;
        foreach (var rule in page.Ground.Rules)
        {
            if (!rule.IsLevel || rule.Length < 0.75 * width)
                continue;
            var y = rule.Box.Center.Y;
            if (y > textTop || y - zero > 0.27 * height)
                break;
            var above = page.Blocks.Where(b => b.Box.Center.Y < y && b.Box.Center.Y > (edge ?? double.MinValue)).ToList();
            if (above.Count == 0)
                continue;
            var isFirst = page.Index == 0 || edge is null && y - zero > 0.1 * height;
            var limit = (edge is null && y - zero < 0.075 * height ? 4.5 : 2.4) * page.BodySize;
            var small = above.All(b => b.Lines.Count <= 2 && b.Size < limit && b.Box.Height < 0.05 * height);
            if (y - zero < 0.09 * height && small && above.Count <= 8 && (edge is null || page.Index == 0))
                edge = y;
            else if (isFirst && IsNameplate(page, above, y))
                edge = y;
            else if (isFirst && edge is { } last && small && y - last < 0.05 * height)
                edge = y;
        }
        return edge ?? double.MinValue;
    }

    // The name of the paper is the largest type of page one, and stands alone.
    private static bool IsNameplate(PageScan page, List<Block> above, double y)
    {
        var largest = page.Blocks.Where(b => !b.IsCross).Select(b => b.Size).DefaultIfEmpty(0).Max();
        var name = above.MaxBy(b => b.Size)!;
        return page.Index == 0 && name.Size >= 0.98 * largest && name.Lines.Count <= 2 && y - page.Sheet.Top < 0.25 * page.Sheet.Height;
    }

    private static double FootEdge(PageScan page)
    {
        var edge = double.MaxValue;
        foreach (var rule in page.Ground.Rules)
        {
            if (!rule.IsLevel || rule.Length < 0.55 * page.Sheet.Width || rule.Box.Center.Y - page.Sheet.Top < 0.93 * page.Sheet.Height)
                continue;
            var below = page.Blocks.Where(b => b.Box.Center.Y > rule.Box.Center.Y).ToList();
            if (below.Count is > 0 and <= 4 && below.All(b => b.Lines.Count <= 2 && b.Size < 1.5 * page.BodySize))
                edge = Math.Min(edge, rule.Box.Center.Y);
        }
        return edge;
    }

    // Lines of the margins that stand at one height in one style on several pages, or read the same but for digits.
    private static HashSet<(int Page, int Line)> Repeated(IReadOnlyList<PageScan> pages)
    {
        var found = new HashSet<(int, int)>();
        if (pages.Count < 2)
            return found;
        var groups = new Dictionary<string, List<(int Page, int Line)>>();
        foreach (var page in pages)
        {
            var (top, height) = (page.Sheet.Top, page.Sheet.Height);
            foreach (var line in page.Lines)
            {
                if (line.Top - top > 0.1 * height && line.Bottom - top < 0.92 * height)
                    continue;
                var key = $"{Bare(line.Text)}|{Math.Round(line.Size)}|{Math.Round((line.Top - top) / height * 100)}";
                if (!groups.TryGetValue(key, out var list))
                    groups.Add(key, list = []);
                list.Add((page.Index, line.Id));
            }
        }
        var needed = Math.Max(2, (pages.Count + 2) / 4);
        foreach (var list in groups.Values)
        {
            // A continuation repeats its headline: display type is furniture where it comes a third time.
            var isDisplay = list.Exists(l => pages.First(p => p.Index == l.Page) is var page && page.Lines[l.Line].Size > 1.4 * page.BodySize);
            if (list.Select(l => l.Page).Distinct().Count() >= (isDisplay ? Math.Max(3, needed) : needed))
                found.UnionWith(list);
        }
        return found;
    }

    private static string Bare(string text)
    {
        var bare = new StringBuilder(text.Length);
        foreach (var c in text)
            if (!char.IsDigit(c) && !char.IsWhiteSpace(c))
                bare.Append(char.ToUpperInvariant(c));
        return bare.ToString();
    }

    /// <summary>The furniture of a page as pieces for the model, lines of one place together.</summary>
    public static IReadOnlyList<Model.Pages.Furniture> Describe(PageScan page)
    {
        var result = new List<Model.Pages.Furniture>();
        var nameplate = PageFactsReader.Nameplate(page);
        foreach (var block in page.Blocks)
        {
            if (block.Kind is not (BlockKind.Furniture or BlockKind.Label))
                continue;
            var kind = block.Kind == BlockKind.Label ? FurnitureKind.SectionLabel
                : nameplate.Contains(block) ? FurnitureKind.Nameplate
                : block.Furniture is { } known ? known
                : FurnitureWords.Classify(block.Text) is { Kind: { } guess, Confidence: >= 0.6 } ? guess
                : block.Container == 0 && block.Lines.Count <= 2 ? FurnitureKind.Folio : FurnitureKind.Other;
            result.Add(new Model.Pages.Furniture { Kind = kind, Text = block.Text, Zones = [page.ToPage(block.Box)] });
        }
        return result;
    }
}
