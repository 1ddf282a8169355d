using System.Text;
using Broadsheet.Layout.Findings;
using Broadsheet.Layout.Language;
using Broadsheet.Layout.Lines;
using Broadsheet.Model.Geometry;
using Broadsheet.Model.Pages;

namespace Broadsheet.Layout.PageFurniture;

/// <summary>What belongs to the page and to no article, found first: above the head rule, and what repeats by place over the
/// pages.</summary>
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
                var box = page.ToPage(block.Box);
                var inHead = box.Bottom <= head + 1 || (box.Center.Y < head && box.Height < 40);
                var inFoot = box.Top >= foot - 1;
                var again = block.Lines.All(l => repeated.Contains((page.Index, l.Id)));
                // Jump lines read alike on many pages, and may stand at one place.
                if (!inHead && !inFoot && !again || block.Kind == BlockKind.JumpLine && !inHead)
                    continue;
                block.Kind = BlockKind.Furniture;
                block.Reason =
                    inHead ? "above the head rule"
                    : inFoot ? "below the foot rule"
                    : "stands at this place on other pages too";
            }
        }
    }

    // The rule across the page under folio and nameplate: nothing above it is running text. Heights are those of the page, whichever way
    // its text runs.
    private static double HeadEdge(PageScan page)
    {
        var sheet = page.ToPage(page.Sheet);
        var (zero, height) = (sheet.Top, sheet.Height);
        var blocks = page.Blocks.Select(b => (Block: b, Box: page.ToPage(b.Box))).ToList();
        var textTop = TextTop(blocks, sheet.Bottom);
        double? edge = null;
        foreach (var y in RulesAcross(page, 0.75 * sheet.Width).Order())
        {
            if (y > textTop || y - zero > 0.27 * height)
                break;
            var above = blocks.Where(b => b.Box.Center.Y < y && b.Box.Center.Y > (edge ?? double.MinValue)).ToList();
            if (above.Count == 0)
                continue;
            var isFirst = page.Index == 0 || edge is null && y - zero > 0.1 * height;
            var limit = (edge is null && y - zero < 0.075 * height ? 4.5 : 2.4) * page.BodySize;
            var small = above.All(b => b.Block.Lines.Count <= 2 && b.Block.Size < limit && b.Box.Height < 0.05 * height);
            var isFolio = y - zero < 0.09 * height && small && above.Count <= 8 && (edge is null || page.Index == 0);
            var isUnderEdge = small && edge is { } last && y - last < 0.05 * height;
            if (isFolio || isFirst && (isUnderEdge || IsNameplate(page, [.. above.Select(b => b.Block)], y)))
                edge = y;
        }
        return edge ?? double.MinValue;
    }

    // Where the running text begins.
    private static double TextTop(IEnumerable<(Block Block, Rect Box)> blocks, double none) =>
        blocks.Where(b => b.Block.Kind == BlockKind.Text && b.Block.Lines.Count >= 2).Select(b => b.Box.Top).DefaultIfEmpty(none).Min();

    // Heights of the rules that run across the page as displayed.
    private static IEnumerable<double> RulesAcross(PageScan page, double least) =>
        page.Ground.Rules.Select(r => page.ToPage(r.Box)).Where(r => r.Width > r.Height && r.Width >= least).Select(r => r.Center.Y);

    // The name of the paper is the largest type of page one, and stands alone.
    private static bool IsNameplate(PageScan page, List<Block> above, double y)
    {
        var sheet = page.ToPage(page.Sheet);
        var largest = page.Blocks.Where(b => !b.IsCross).Select(b => b.Size).DefaultIfEmpty(0).Max();
        var name = above.MaxBy(b => b.Size)!;
        return page.Index == 0 && name.Size >= 0.98 * largest && name.Lines.Count <= 2 && y - sheet.Top < 0.25 * sheet.Height;
    }

    private static double FootEdge(PageScan page)
    {
        var sheet = page.ToPage(page.Sheet);
        var edge = double.MaxValue;
        foreach (var y in RulesAcross(page, 0.55 * sheet.Width))
        {
            if (y - sheet.Top < 0.93 * sheet.Height)
                continue;
            var below = page.Blocks.Where(b => page.ToPage(b.Box).Center.Y > y).ToList();
            if (below.Count is > 0 and <= 4 && below.All(b => b.Lines.Count <= 2 && b.Size < 1.5 * page.BodySize))
                edge = Math.Min(edge, y);
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
            var sheet = page.ToPage(page.Sheet);
            foreach (var line in page.Lines)
            {
                var inMargin = line.PageBox.Top - sheet.Top <= 0.1 * sheet.Height || line.PageBox.Bottom - sheet.Top >= 0.92 * sheet.Height;
                if (!inMargin && line.Top - top > 0.1 * height && line.Bottom - top < 0.92 * height || IsUnderDisplay(page, line))
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
            var isDisplay = list.Exists(l =>
                pages.First(p => p.Index == l.Page) is var page && page.Lines[l.Line].Size > 1.4 * page.BodySize
            );
            if (list.Select(l => l.Page).Distinct().Count() >= (isDisplay ? Math.Max(3, needed) : needed))
                found.UnionWith(list);
        }
        return found;
    }

    // Two stories may have the same deck: what stands right under a far larger line belongs to that line.
    private static bool IsUnderDisplay(PageScan page, TextLine line) =>
        line.Size > 1.15 * page.BodySize
        && page.Lines.Exists(l =>
            l.Size > 1.25 * line.Size
            && l.Size > 1.5 * page.BodySize
            && line.Top - l.Bottom is var gap
            && gap > -0.3 * line.Size
            && gap < line.Size
            && (Math.Abs(l.Left - line.Left) < l.Size || Math.Abs(l.Left + l.Right - line.Left - line.Right) < l.Size)
        );

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
            var kind =
                block.Kind == BlockKind.Label ? FurnitureKind.SectionLabel
                : nameplate.Contains(block) ? FurnitureKind.Nameplate
                : block.Furniture is { } known ? known
                : FurnitureWords.Classify(block.Text) is { Kind: { } guess, Confidence: >= 0.6 } ? guess
                : block.Container == 0 && block.Lines.Count <= 2 ? FurnitureKind.Folio
                : FurnitureKind.Other;
            result.Add(
                new Model.Pages.Furniture
                {
                    Kind = kind,
                    Text = block.Text,
                    Zones = [page.ToPage(block.Box)],
                }
            );
        }
        return result;
    }
}
