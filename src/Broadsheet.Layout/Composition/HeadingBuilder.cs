using Broadsheet.Layout.Articles;
using Broadsheet.Layout.Columns;
using Broadsheet.Layout.Findings;
using Broadsheet.Model.Articles;
using Broadsheet.Model.Geometry;

namespace Broadsheet.Layout.Composition;

/// <summary>Headlines with their kickers, decks and bylines, once the role of each block is settled: what stands nearest, with nothing else
/// between.</summary>
internal static class HeadingBuilder
{
    // In sizes of the running text.
    private const double Farthest = 9;
    private const double WrongSide = 4;
    private const int MostHeads = 300;

    public static void Build(PageScan page)
    {
        Join(page);
        page.Headings =
        [
            .. page
                .Blocks.Where(b => b.Kind == BlockKind.Headline)
                .OrderByDescending(b => b.Size)
                .ThenBy(b => b.Box.Top)
                .ThenBy(b => b.Box.Left)
                .Select(
                    (b, i) =>
                        new Heading
                        {
                            Id = i,
                            Main = b,
                            Box = b.Box,
                        }
                ),
        ];
        var map = new PageMap(page);
        foreach (
            var block in page
                .Blocks.Where(b => b.Kind is BlockKind.Kicker or BlockKind.Deck or BlockKind.Byline)
                .OrderBy(b => b.Box.Top)
                .ThenBy(b => b.Box.Left)
        )
        {
            var signs = block.Kind == BlockKind.Byline && Signs(page, map, block);
            var best = page
                .Headings.Where(h => !signs || h.Main.Box.Center.Y < block.Box.Top)
                .Select(h => (Heading: h, Cost: Cost(page, h, block)))
                .Where(c => c.Cost < Farthest)
                .OrderBy(c => c.Cost)
                .FirstOrDefault()
                .Heading;
            (
                block.Kind switch
                {
                    BlockKind.Kicker => best?.Kickers,
                    BlockKind.Deck => best?.Decks,
                    _ => best?.Bylines,
                }
            )?.Add(block);
        }
        foreach (var heading in page.Headings)
            heading.Box = Rect.Around(heading.Blocks.Select(b => b.Box));
        foreach (var heading in page.Headings)
            heading.Cell = HeadingCell.Of(page, heading.Box, heading.Container, [.. heading.Blocks]);
        foreach (var line in page.Blocks.Where(b => b.Kind == BlockKind.JumpLine && b.First.Jump!.Direction == JumpDirection.From))
            HeadingJumps.Give(page, line);
    }

    // Under the last line of a text: the name of who wrote that, not of who wrote what comes below.
    private static bool Signs(PageScan page, PageMap map, Block block) =>
        map.Above(block.Box, b => b.Kind != BlockKind.Furniture, out var gap) is { Kind: BlockKind.Text } text
        && text.Container == block.Container
        && gap < 2.5 * page.BodySize;

    // A headline in two sizes, in two colours or torn by its spaces: parts of one stack, or of one line, with nothing between.
    private static void Join(PageScan page)
    {
        while (Pair(page) is var (first, second))
        {
            var joined = new Block
            {
                Id = first.Id,
                Lines = [.. first.Lines, .. second.Lines],
                Box = first.Box.Union(second.Box),
                Container = first.Container,
                Kind = BlockKind.Headline,
                Reason = first.Reason,
                Chance = Math.Min(first.Chance, second.Chance),
                WasInBar = first.WasInBar,
            };
            page.Blocks[page.Blocks.IndexOf(first)] = joined;
            page.Blocks.Remove(second);
        }
    }

    private static (Block First, Block Second)? Pair(PageScan page)
    {
        var map = new PageMap(page);
        var heads = page
            .Blocks.Where(b => b.Kind == BlockKind.Headline && !b.IsCross)
            .OrderBy(b => b.Box.Top)
            .ThenBy(b => b.Box.Left)
            .ToList();
        // More are no headlines of a page that a reader could read; each is compared with each.
        if (heads.Count > MostHeads)
            return null;
        foreach (var first in heads)
        {
            if (map.Below(first.Box, b => b.Kind != BlockKind.Furniture, out var gap) is not { } below)
                continue;
            if (
                below.Kind == BlockKind.Headline
                && !below.IsCross
                && below.Container == first.Container
                && IsStack(page, map, heads, first, below, gap)
            )
                return (first, below);
            if (heads.Find(h => h != first && h.Container == first.Container && IsLine(map, first, h, below)) is { } second)
                return (first, second);
        }
        return null;
    }

    private static bool IsStack(PageScan page, PageMap map, List<Block> heads, Block upper, Block lower, double gap) =>
        lower.Box.Center.Y > upper.Box.Bottom
        && gap < 1.1 * Math.Max(upper.Size, lower.Size)
        && PageMap.Overlap(upper.Box, lower.Box) > 0.5 * Math.Min(upper.Box.Width, lower.Box.Width)
        && map.RuleBetween(
            Math.Max(upper.Box.Left, lower.Box.Left),
            Math.Min(upper.Box.Right, lower.Box.Right),
            upper.Box.Bottom - 1,
            lower.Box.Top + 1
        )
            is null
        && heads.Count(b =>
            b != upper
            && b.Container == upper.Container
            && b.Box.Top > upper.Box.Top
            && PageMap.OverlapV(b.Box, lower.Box) > 0.3 * lower.Box.Height
            && PageMap.Overlap(b.Box, upper.Box) > 0.3 * b.Box.Width
        ) == 1
        && !page.Ground.Pictures.Exists(p =>
            p.Center.Y > upper.Box.Bottom && p.Center.Y < lower.Box.Top && PageMap.Overlap(p, upper.Box) > 0.3 * p.Width
        );

    // Words of one line that stand too far apart to have been taken for one; each has the same text below it.
    private static bool IsLine(PageMap map, Block left, Block right, Block below) =>
        left.Lines.Count == 1
        && right.Lines.Count == 1
        && Math.Abs(left.First.Baseline - right.First.Baseline) < 0.1 * left.Size
        && Math.Abs(left.Size - right.Size) < 0.05 * left.Size
        && right.Box.Left - left.Box.Right is var gap
        && gap > -0.2 * left.Size
        && gap < 4 * left.Size
        && map.UprightBetween(left.Box.Right - 1, right.Box.Left + 1, left.Box.Top, left.Box.Bottom) is null
        && map.Below(right.Box, b => b.Kind != BlockKind.Furniture, out _) == below;

    // How far a block stands from a headline, in sizes of the running text; more than the farthest where they can't belong together.
    private static double Cost(PageScan page, Heading heading, Block block)
    {
        if (heading.Container != block.Container)
            return double.MaxValue;
        var (head, own) = (heading.Main.Box, block.Box);
        var size = page.BodySize;
        var dx = Math.Max(0, Math.Max(own.Left - head.Right, head.Left - own.Right));
        var dy = Math.Max(0, Math.Max(own.Top - head.Bottom, head.Top - own.Bottom));
        var cost = (1.5 * dx + dy) / size;
        if (cost > Farthest)
            return cost;
        var isBefore = own.Center.Y < head.Top;
        var isAfter = own.Center.Y > head.Bottom;
        if (!heading.IsCross && (block.Kind == BlockKind.Kicker ? isAfter : isBefore))
            cost += block.Kind == BlockKind.Byline ? WrongSide : WrongSide / 2;
        if (dx == 0 && dy > 0 && Between(page, head, own, heading.Main, block))
            return double.MaxValue;
        return cost;
    }

    private static bool Between(PageScan page, Rect head, Rect own, Block main, Block block)
    {
        var (top, bottom) = own.Top > head.Top ? (head.Bottom, own.Top) : (own.Bottom, head.Top);
        var (left, right) = (Math.Max(head.Left, own.Left), Math.Min(head.Right, own.Right));
        return page.Blocks.Exists(b =>
            b != main
            && b != block
            && b.Kind is BlockKind.Text or BlockKind.Headline or BlockKind.Caption
            && b.Box.Center.Y > top
            && b.Box.Center.Y < bottom
            && Math.Min(b.Box.Right, right) - Math.Max(b.Box.Left, left) > 0.2 * (right - left)
        );
    }
}
