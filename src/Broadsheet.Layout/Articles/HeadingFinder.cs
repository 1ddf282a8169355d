using Broadsheet.Layout.Columns;
using Broadsheet.Layout.Findings;
using Broadsheet.Layout.Language;
using Broadsheet.Layout.Lines;
using Broadsheet.Layout.Roles;
using Broadsheet.Model.Articles;
using Broadsheet.Model.Geometry;

namespace Broadsheet.Layout.Articles;

/// <summary>Headlines with their kickers, decks and bylines: the largest type of a stack is the headline, smaller type above and below
/// belongs to it.</summary>
internal static class HeadingFinder
{
    public static void Find(PageScan page, IssueStyles styles)
    {
        var map = new PageMap(page);
        foreach (var block in page.Blocks)
            if (block.Kind == BlockKind.Text && block.Lines.Count <= 2 && block.ReadsAsByline && StandsApart(page, map, block))
                block.Kind = BlockKind.Minor;
        var taken = new HashSet<Block>();
        var seeds = page
            .Blocks.Where(b => b.Kind == BlockKind.Display || SmallHeads.IsHeadline(page, b, styles, map))
            .OrderByDescending(b => b.Size)
            .ThenBy(b => b.Box.Top)
            .ThenBy(b => b.Box.Left)
            .ToList();
        foreach (var seed in seeds)
        {
            if (!taken.Add(seed))
                continue;
            var heading = new Heading
            {
                Id = page.Headings.Count,
                Main = seed,
                Box = seed.Box,
            };
            seed.Kind = BlockKind.Headline;
            seed.Reason = "largest type of its stack";
            if (seed.IsCross)
                TakeBeside(page, heading, styles, map, taken);
            else
            {
                TakeAbove(page, heading, styles, map, taken);
                TakeBelow(page, heading, styles, map, taken);
            }
            heading.Box = Rect.Around(heading.Blocks.Select(b => b.Box));
            page.Headings.Add(heading);
        }
        foreach (var heading in page.Headings)
            heading.Cell = HeadingCell.Of(page, heading.Box, heading.Container, [.. heading.Blocks]);
        page.Headings.RemoveAll(h => IsSalutation(page, map, h));
        SmallHeadings.Settle(page, styles);
        foreach (var heading in page.Headings)
        {
            heading.Cell = HeadingCell.Of(page, heading.Box, heading.Container, [.. heading.Blocks]);
            if (heading.IsItem)
                heading.Cell = HeadingCell.OfItem(page, map, heading);
        }
        foreach (
            var line in page.Blocks.Where(b =>
                b.Kind == BlockKind.JumpLine && b.First.Jump!.Direction == JumpDirection.From && !taken.Contains(b)
            )
        )
            HeadingJumps.Give(page, line);
    }

    // A byline in the type of the text: not inside a column of it.
    private static bool StandsApart(PageScan page, PageMap map, Block block) =>
        map.Above(block.Box, b => b.Kind != BlockKind.Furniture, out var gap) is not { Kind: BlockKind.Text } || gap > 1.5 * page.BodySize;

    // Kickers and the jump line that tells where the story comes from.
    private static void TakeAbove(PageScan page, Heading heading, IssueStyles styles, PageMap map, HashSet<Block> taken)
    {
        var seed = heading.Main;
        var top = seed.Box;
        for (var i = 0; i < 3; i++)
        {
            var above = map.Above(top, b => b.Kind is not BlockKind.Furniture, out var gap);
            if (
                above is null
                || taken.Contains(above)
                || above.Container != seed.Container
                || gap > 0.9 * above.Size + 0.12 * seed.Size + 3
            )
                break;
            if (above.Kind == BlockKind.JumpLine)
            {
                heading.JumpFrom = above;
                taken.Add(above);
                top = above.Box;
                continue;
            }
            if (
                above.Kind is not (BlockKind.Minor or BlockKind.Display)
                || above.Size > 0.9 * seed.Size && !IsKickerByStyle(above, seed, styles)
                || above.ReadsAsByline && above.Size < 1.12 * page.BodySize && styles.Share(above.Style, BlockKind.Kicker) < 0.2
                || styles.Share(above.Style, BlockKind.Caption) > 0.6 && StyleVotes.UnderPicture(page, above)
            )
                break;
            if (seed.Container != 0 && above.Lines.Count == 1 && FurnitureWords.IsBoxLabel(above.First.Text))
            {
                // "Background" over a box says what the box is, and is no kicker of its headline.
                above.Kind = BlockKind.Label;
                above.Reason = "names the box it stands in";
                break;
            }
            above.Kind = BlockKind.Kicker;
            above.Reason = "smaller type above a headline";
            taken.Add(above);
            heading.Kickers.Insert(0, above);
            top = top.Union(above.Box);
        }
    }

    // Decks and bylines.
    private static void TakeBelow(PageScan page, Heading heading, IssueStyles styles, PageMap map, HashSet<Block> taken)
    {
        var seed = heading.Main;
        var bottom = seed.Box;
        for (var i = 0; i < 5; i++)
        {
            var below = map.Below(bottom, b => b.Kind is not BlockKind.Furniture, out var gap);
            if (
                below is null
                || taken.Contains(below)
                || below.Container != seed.Container
                || gap > 1.0 * below.Size + 0.15 * seed.Size + 3
                || below.Kind is not (BlockKind.Minor or BlockKind.Display)
            )
                break;
            if (below.Size > 0.82 * seed.Size && below.Size > 1.1 * page.BodySize)
                break;
            var ruled = map.RuleBetween(below.Box.Left, below.Box.Right, bottom.Bottom, below.Box.Top + 0.2 * below.Size) is not null;
            if (ruled && (below.Size > 1.2 * page.BodySize || gap > 1.2 * page.BodySize))
                break;
            var byline = below.ReadsAsByline || styles.RoleOf(below.Style) == BlockKind.Byline || IsNameOverText(page, below, map);
            if (!byline && styles.RoleOf(below.Style) is BlockKind.Crosshead)
                break;
            below.Kind = byline ? BlockKind.Byline : BlockKind.Deck;
            below.Reason = byline ? "byline under a headline" : "smaller type below a headline";
            taken.Add(below);
            (byline ? heading.Bylines : heading.Decks).Add(below);
            bottom = bottom.Union(below.Box);
        }
    }

    // Over a light headline a bold kicker may be as large: the issue's other headlines tell.
    private static bool IsKickerByStyle(Block above, Block seed, IssueStyles styles) =>
        above.Lines.Count == 1
        && above.Length < 40
        && above.Size < 1.02 * seed.Size
        && (above.Face != seed.Face || above.Color != seed.Color)
        && (
            above.Size < 0.95 * seed.Size && above.Box.Width < 0.95 * seed.Box.Width + seed.Size
            || styles.Votes(above.Face, above.Color, BlockKind.Kicker) > styles.Votes(above.Face, above.Color, BlockKind.Headline)
        );

    private static bool IsNameOverText(PageScan page, Block block, PageMap map) =>
        block.Lines.Count == 1
        && block.Length <= 40
        && block.Size < 1.08 * page.BodySize
        && Bylines.Recognise(block.Text) is { Confidence: >= 0.3 }
        && map.Below(block.Box, b => b.Kind != BlockKind.Furniture, out _) is { Kind: BlockKind.Text };

    // Beside a vertical headline: the line read before it is the kicker, the one after it the deck, unless the issue's styles say
    // otherwise.
    private static void TakeBeside(PageScan page, Heading heading, IssueStyles styles, PageMap map, HashSet<Block> taken)
    {
        var seed = heading.Main;
        foreach (var block in page.Blocks)
        {
            if (
                !block.IsCross
                || taken.Contains(block)
                || block.Container != seed.Container
                || block.Size > 0.9 * seed.Size
                || block.First.Direction != seed.First.Direction
                || PageMap.OverlapV(block.Box, seed.Box) < 0.3 * block.Box.Height
            )
                continue;
            var gap = Math.Max(block.Box.Left - seed.Box.Right, seed.Box.Left - block.Box.Right);
            if (gap > 2.5 * seed.Size || gap < -2)
                continue;
            // A rule longer than the headline parts stories.
            if (
                map.UprightBetween(
                    Math.Min(seed.Box.Right, block.Box.Right),
                    Math.Max(seed.Box.Left, block.Box.Left),
                    block.Box.Top,
                    block.Box.Bottom
                )
                    is { } rule
                && rule.Length > 1.2 * seed.Box.Height
            )
                continue;
            var (kickers, decks) = (
                styles.Votes(block.Face, block.Color, BlockKind.Kicker),
                styles.Votes(block.Face, block.Color, BlockKind.Deck)
            );
            // Over and under a level headline there is no doubt.
            var first = IsReadBefore(page, block.Box, seed);
            var kicker = IsLevel(seed) ? first : kickers > 2 * decks || kickers * 2 >= decks && first;
            if (block.ReadsAsByline && !kicker)
            {
                block.Kind = BlockKind.Byline;
                heading.Bylines.Add(block);
            }
            else
            {
                block.Kind = kicker ? BlockKind.Kicker : BlockKind.Deck;
                (kicker ? heading.Kickers : heading.Decks).Add(block);
            }
            block.Reason = "beside a vertical headline";
            taken.Add(block);
        }
    }

    // Level lines across vertical text follow each other down the page; vertical ones across level text to the left.
    private static bool IsReadBefore(PageScan page, Rect box, Block seed)
    {
        var (own, other) = (page.ToPage(box), page.ToPage(seed.Box));
        return IsLevel(seed) ? own.Center.Y < other.Center.Y : own.Left > other.Left;
    }

    private static bool IsLevel(Block block) => block.First.Direction is WritingDirection.Rightwards or WritingDirection.Leftwards;

    // A bold line at the head of the first column, under a far larger headline that spans other columns too: part of the text.
    private static bool IsSalutation(PageScan page, PageMap map, Heading heading)
    {
        var block = heading.Main;
        if (heading.IsCross || heading.Kickers.Count + heading.Decks.Count > 0 || block.Size > 1.4 * page.BodySize || block.Lines.Count > 2)
            return false;
        var over = page.Headings.Find(h =>
            h != heading
            && !h.IsCross
            && h.Container == heading.Container
            && h.Main.Size > 1.7 * block.Size
            && h.Box.Bottom < block.Box.Top + 2
            && block.Box.Top - h.Box.Bottom < 4 * page.BodySize
            && PageMap.Overlap(h.Cell, block.Box) > 0.9 * block.Box.Width
            && block.Box.Width < 0.7 * h.Cell.Width
        );
        if (over is null)
            return false;
        var beside = page.Blocks.Exists(b =>
            b.Kind == BlockKind.Text
            && b.Container == block.Container
            && b.Box.Left > block.Box.Right
            && Math.Abs(b.Box.Top - block.Box.Top) < 2 * page.BodySize
            && PageMap.Overlap(over.Cell, b.Box) > 0.8 * b.Box.Width
        );
        if (!beside || HasSectionLabel(page, map, block))
            return false;
        block.Kind = BlockKind.Crosshead;
        block.Reason = "small bold line under a headline that spans more columns";
        return true;
    }

    // "In brief" over its column, though it stands at the same place on other pages: then it begins a short item.
    private static bool HasSectionLabel(PageScan page, PageMap map, Block block)
    {
        var column = map.Below(block.Box, b => b.Kind == BlockKind.Text, out _)?.Box ?? block.Box;
        return page.Blocks.Exists(b =>
            b.Kind is BlockKind.Label or BlockKind.Furniture
            && b.Lines.Count == 1
            && block.Box.Top - b.Box.Bottom is > 0 and var gap
            && gap < 4 * page.BodySize
            && PageMap.Overlap(b.Box, column) > 0.9 * b.Box.Width
            && FurnitureWords.IsSectionLabel(b.First.Text)
        );
    }
}
