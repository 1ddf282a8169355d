using Broadsheet.Layout.Articles;
using Broadsheet.Layout.Columns;
using Broadsheet.Model.Articles;
using Broadsheet.Model.Geometry;

namespace Broadsheet.Layout.Composition;

/// <summary>Headlines with their kickers, decks and bylines, once the role of each block is settled: what stands nearest, with nothing else between.</summary>
internal static class HeadingBuilder
{
    // In sizes of the running text.
    private const double Farthest = 9;
    private const double WrongSide = 4;

    public static void Build(PageScan page)
    {
        Join(page);
        page.Headings = [.. page.Blocks.Where(b => b.Kind == BlockKind.Headline).OrderByDescending(b => b.Size).ThenBy(b => b.Box.Top).ThenBy(b => b.Box.Left)
            .Select((b, i) => new Heading { Id = i, Main = b, Box = b.Box })];
        foreach (var block in page.Blocks.Where(b => b.Kind is BlockKind.Kicker or BlockKind.Deck or BlockKind.Byline).OrderBy(b => b.Box.Top).ThenBy(b => b.Box.Left))
        {
            var best = page.Headings.Select(h => (Heading: h, Cost: Cost(page, h, block))).Where(c => c.Cost < Farthest).OrderBy(c => c.Cost).FirstOrDefault().Heading;
            (block.Kind switch { BlockKind.Kicker => best?.Kickers, BlockKind.Deck => best?.Decks, _ => best?.Bylines })?.Add(block);
        }
        foreach (var heading in page.Headings)
            heading.Box = Rect.Around(heading.Blocks.Select(b => b.Box));
        foreach (var heading in page.Headings)
            heading.Cell = HeadingCell.Of(page, heading.Box, heading.Container, [.. heading.Blocks]);
        foreach (var line in page.Blocks.Where(b => b.Kind == BlockKind.JumpLine && b.First.Jump!.Direction == JumpDirection.From))
            HeadingJumps.Give(page, line);
    }

    // A headline in two sizes, or in two colours: lines of one stack with nothing between.
    private static void Join(PageScan page)
    {
        for (var changed = true; changed;)
        {
            changed = false;
            var map = new PageMap(page);
            foreach (var upper in page.Blocks.Where(b => b.Kind == BlockKind.Headline && !b.IsCross).OrderBy(b => b.Box.Top).ToList())
            {
                var lower = map.Below(upper.Box, b => b.Kind != BlockKind.Furniture, out var gap);
                if (lower is not { Kind: BlockKind.Headline, IsCross: false } || lower.Container != upper.Container || gap > 1.1 * Math.Max(upper.Size, lower.Size)
                    || PageMap.Overlap(upper.Box, lower.Box) < 0.5 * Math.Min(upper.Box.Width, lower.Box.Width)
                    || map.RuleBetween(Math.Max(upper.Box.Left, lower.Box.Left), Math.Min(upper.Box.Right, lower.Box.Right), upper.Box.Bottom - 1, lower.Box.Top + 1) is not null
                    || page.Blocks.Count(b => b.Kind == BlockKind.Headline && b != upper && b.Container == upper.Container && b.Box.Top > upper.Box.Top && PageMap.OverlapV(b.Box, lower.Box) > 0.3 * lower.Box.Height && PageMap.Overlap(b.Box, upper.Box) > 0.3 * b.Box.Width) > 1)
                    continue;
                var joined = new Block
                {
                    Id = upper.Id, Lines = [.. upper.Lines, .. lower.Lines], Box = upper.Box.Union(lower.Box), Container = upper.Container, Kind = BlockKind.Headline, Reason = upper.Reason,
                };
                page.Blocks[page.Blocks.IndexOf(upper)] = joined;
                page.Blocks.Remove(lower);
                changed = true;
                break;
            }
        }
    }

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
        return page.Blocks.Exists(b => b != main && b != block && b.Kind is BlockKind.Text or BlockKind.Headline or BlockKind.Caption
            && b.Box.Center.Y > top && b.Box.Center.Y < bottom && Math.Min(b.Box.Right, right) - Math.Max(b.Box.Left, left) > 0.2 * (right - left));
    }
}
