using Broadsheet.Layout.Columns;
using Broadsheet.Layout.Findings;
using Broadsheet.Layout.Language;
using Broadsheet.Model.Geometry;

namespace Broadsheet.Layout.Articles;

/// <summary>
/// Small headings in columns: crossheads of one story, or headlines of short items under a common title. They are set in the same type, so
/// the place decides, for all of one style under one headline together: a story begins with text before its first crosshead, a group of
/// items does not.
/// </summary>
internal static class SmallHeadings
{
    private const double Largest = 1.5;

    public static void Settle(PageScan page, IssueStyles styles)
    {
        var map = new PageMap(page);
        var labels = 0;
        foreach (var block in page.Blocks)
            if (IsLabel(page, map, block))
            {
                block.Kind = BlockKind.Label;
                block.Reason = "names a group of short items";
                labels++;
            }
        // A headline beside a label ends there.
        if (labels > 0)
            foreach (var heading in page.Headings)
                heading.Cell = HeadingCell.Of(page, heading.Box, heading.Container, [.. heading.Blocks]);
        var items = new List<Item>();
        foreach (var block in page.Blocks)
            if (ItemOf(page, map, block) is { } item)
                items.Add(item);
        var names = items.FindAll(i => i.IsFirst && i.Title is not { Kind: BlockKind.Label } && IsName(i.Block));
        foreach (var name in names)
            SignedBy(page, name.Block);
        items.RemoveAll(names.Contains);
        foreach (var group in items.GroupBy(i => (i.Title, i.Block.Container, i.Block.Style)))
            Settle(page, styles, [.. group]);
    }

    // A short line under a rule or at the top of a box, over two small headings of one style.
    private static bool IsLabel(PageScan page, PageMap map, Block block)
    {
        var repeats = block.Kind == BlockKind.Furniture && FurnitureWords.IsSectionLabel(block.First.Text);
        if (block.Kind != BlockKind.Minor && !repeats || block.IsCross || block.Lines.Count > 1 || block.Length > 30 || block.ReadsAsByline)
            return false;
        var first = map.BelowInColumn(block.Box, b => b.Kind != BlockKind.Furniture, out var gap);
        if (
            first is not { Kind: BlockKind.Minor or BlockKind.Headline }
            || first.Style == block.Style && !repeats
            || gap > 4 * page.BodySize
            || first.Size > Largest * page.BodySize
            || first.Container != block.Container
            || first.ReadsAsByline
        )
            return false;
        var box = page.Ground.Containers[block.Container].Box;
        var isTop =
            block.Container != 0 && block.Box.Top - box.Top < 2 * block.Size
            || map.RuleBetween(block.Box.Left, block.Box.Right, block.Box.Top - 1.6 * block.Size, block.Box.Top + 0.3 * block.Size)
                is not null;
        return isTop
            && (
                repeats
                || page.Blocks.Exists(b =>
                    b != first
                    && b.Kind == first.Kind
                    && b.Style == first.Style
                    && b.Container == first.Container
                    && b.Box.Top > first.Box.Bottom
                    && PageMap.Overlap(b.Box, first.Box) > 0
                )
            );
    }

    /// <summary>A small heading over text, with what stands over it.</summary>
    /// <param name="Block">The heading.</param>
    /// <param name="Title">The block of the headline or label that it stands under; null where there is none.</param>
    /// <param name="IsFirst">Nothing but pictures stands between the title and it.</param>
    /// <param name="Evidence">More than 0 where its own place speaks for a crosshead.</param>
    /// <param name="HasByline">A byline stands between it and the text.</param>
    private sealed record Item(Block Block, Block? Title, bool IsFirst, double Evidence, bool HasByline);

    private static Item? ItemOf(PageScan page, PageMap map, Block block)
    {
        if (!IsSmallHeading(page, block))
            return null;
        var size = page.BodySize;
        var text = map.Below(block.Box, b => b.Kind != BlockKind.Furniture, out var gapBelow);
        var byline = BylineBelow(map, block, size);
        if (byline is not null)
            text = map.Below(byline.Box, b => b.Kind != BlockKind.Furniture, out gapBelow);
        if (
            text is not { Kind: BlockKind.Text }
            || gapBelow > 1.8 * size
            || text.Container != block.Container
            || block.Box.Left < text.Box.Left - 2 * size
            || block.Box.Right > text.Box.Right + 2 * size
        )
            return null;
        var above = map.Above(block.Box, b => b.Kind != BlockKind.Furniture, out var gapAbove);
        if (above is not { Kind: BlockKind.Text } && map.LabelOver(block.Box, text.Box, out var gapLabel) is { } label)
            (above, gapAbove) = (label, gapLabel);
        var title = above is { Kind: BlockKind.Label } ? above : TitleOver(page, block);
        double evidence;
        var isFirst = false;
        if (above is { Kind: BlockKind.Text } && above.Container == block.Container)
        {
            evidence = UnderText(page, map, block, above, gapAbove);
        }
        else
        {
            isFirst =
                title is not null
                && above is not null
                && (above == title || page.Headings.Exists(h => h.Main == title && h.Blocks.Contains(above)))
                && IsFirstColumn(page, block, title);
            evidence = title is { Kind: BlockKind.Headline } && !isFirst ? (title.Box.Bottom < block.Box.Top + 2 ? 1 : -0.5) : 0;
        }
        if (byline is not null)
            evidence -= 4;
        if (Datelines.Read(text.First.Text) is { Confidence: >= 0.6 })
            evidence -= 3;
        if (block.Size > 1.35 * size)
            evidence -= 2;
        return new Item(block, title, isFirst, evidence, byline is not null);
    }

    // In the size of the text, and no heading with a kicker, deck or byline of its own.
    private static bool IsSmallHeading(PageScan page, Block block) =>
        block.Kind is BlockKind.Minor or BlockKind.Headline
        && !block.IsCross
        && block.Lines.Count <= 3
        && block.Size >= 0.9 * page.BodySize
        && block.Size <= Largest * page.BodySize
        && !block.ReadsAsByline
        && !(
            block.Kind == BlockKind.Headline
            && page.Headings.Find(h => h.Main == block) is { } own
            && own.Kickers.Count + own.Decks.Count + own.Bylines.Count > 0
        );

    // What the text right over a heading says: the nearer, the rather a crosshead, unless a rule parts them.
    private static double UnderText(PageScan page, PageMap map, Block block, Block text, double gap)
    {
        var ruled = map.RuleBetween(block.Box.Left, block.Box.Right, text.Box.Bottom - 2, block.Box.Top + 2, 0.4) is not null;
        return ruled ? -4
            : gap < 1.3 * page.BodySize ? 2
            : gap < 2.1 * page.BodySize ? 1
            : gap < 2.8 * page.BodySize ? 0
            : -2;
    }

    // The nearest larger headline, or a label, over a place.
    private static Block? TitleOver(PageScan page, Block block)
    {
        Block? best = null;
        foreach (var heading in page.Headings)
            if (
                !heading.IsCross
                && heading.Container == block.Container
                && heading.Main.Size > 1.2 * block.Size
                && heading.Box.Bottom < block.Box.Top + 2
                && PageMap.Overlap(heading.Cell, block.Box) > 0.5 * block.Box.Width
                && (best is null || heading.Main.Box.Bottom > best.Box.Bottom)
            )
                best = heading.Main;
        foreach (var label in page.Blocks)
            if (
                label.Kind == BlockKind.Label
                && label.Box.Bottom < block.Box.Top + 2
                && (best is null || label.Box.Bottom > best.Box.Bottom)
                && (label.Container == block.Container || page.Ground.Containers[label.Container].Parent == block.Container)
                && PageMap.Overlap(SpaceOf(page, label, block.Container), block.Box) > 0.5 * block.Box.Width
            )
                best = label;
        return best ?? BesideAt(page, block);
    }

    // At the head of a column that begins beside a headline.
    private static Block? BesideAt(PageScan page, Block block)
    {
        var map = new PageMap(page);
        return page
            .Headings.Where(h =>
                !h.IsCross
                && h.Container == block.Container
                && h.Main.Size > 1.2 * block.Size
                && h.Box.Right < block.Box.Left + 3
                && block.Box.Top > h.Box.Top - 2 * page.BodySize
                && block.Box.Top < h.Box.Bottom
                && block.Box.Left - h.Cell.Right < 2 * page.BodySize
                && map.UprightBetween(h.Box.Right, block.Box.Left, h.Box.Top, h.Box.Bottom) is null
            )
            .MaxBy(h => h.Box.Right)
            ?.Main;
    }

    private static Rect SpaceOf(PageScan page, Block label, int container) =>
        HeadingCell.Of(page, label.Container == container ? label.Box : page.Ground.Containers[label.Container].Box, container, [label]);

    // No text of the title's stands before it.
    private static bool IsFirstColumn(PageScan page, Block block, Block title) =>
        !page.Blocks.Exists(b =>
            b.Kind == BlockKind.Text
            && b.Container == block.Container
            && b.Box.Right < block.Box.Left + 3
            && b.Box.Top > title.Box.Bottom - 3
            && TitleOver(page, b) == title
        );

    private static void Settle(PageScan page, IssueStyles styles, List<Item> items)
    {
        var (title, style) = (items[0].Title, items[0].Block.Style);
        var isGroup = items.Exists(i => i.IsFirst) && (title!.Kind == BlockKind.Label || items.Count >= 2);
        var evidence = items.Sum(i => i.Evidence);
        var (heads, cross) = (styles.Votes(style, BlockKind.Headline), styles.Votes(style, BlockKind.Crosshead));
        // What the style is used for elsewhere in the issue, where that is plain.
        var share = heads + cross > 0 ? heads / (heads + cross) : 0.5;
        var weight =
            title is { Kind: BlockKind.Headline } && !items.Exists(i => i.IsFirst)
                ? items.Count > 1
                    ? 0.3
                    : 0.5
                : 1;
        evidence +=
            items.Count
            * weight
            * (
                share > 0.8 ? -1.5
                : share < 0.2 ? 1
                : 0
            );
        if (!isGroup && evidence > (items.Count == 1 ? 0.4 : 0.2 * items.Count) && title is not { Kind: BlockKind.Label })
        {
            foreach (var item in items)
                Demote(page, item.Block);
            return;
        }
        if (!isGroup && !items.TrueForAll(i => i.HasByline))
            return;
        var map = new PageMap(page);
        foreach (var item in items)
            Promote(page, map, item.Block);
        if (!isGroup)
            return;
        foreach (var heading in page.Headings)
            heading.IsItem |= items.Exists(i => i.Block == heading.Main);
        if (title is { Kind: BlockKind.Headline } && page.Headings.Find(h => h.Main == title) is { Decks.Count: 0 } over)
        {
            foreach (var block in over.Blocks)
            {
                block.Kind = BlockKind.Label;
                block.Reason = "names a group of short items";
            }
            page.Headings.Remove(over);
        }
    }

    private static void Demote(PageScan page, Block block)
    {
        page.Headings.RemoveAll(h => h.Main == block && h.JumpFrom is null);
        block.Kind = BlockKind.Crosshead;
        block.Reason = "small heading inside a story";
    }

    private static void Promote(PageScan page, PageMap map, Block block)
    {
        if (block.Kind != BlockKind.Minor)
            return;
        block.Kind = BlockKind.Headline;
        block.Reason = "heading of a short item in a group";
        var heading = new Heading
        {
            Id = page.Headings.Count,
            Main = block,
            Box = block.Box,
        };
        if (BylineBelow(map, block, page.BodySize) is { } byline)
        {
            byline.Kind = BlockKind.Byline;
            byline.Reason = "byline under a small headline";
            heading.Bylines.Add(byline);
            heading.Box = heading.Box.Union(byline.Box);
        }
        page.Headings.Add(heading);
    }

    private static Block? BylineBelow(PageMap map, Block block, double size) =>
        map.Below(block.Box, b => b.Kind != BlockKind.Furniture, out var gap) is { Kind: BlockKind.Minor, ReadsAsByline: true } byline
        && gap < 1.3 * size
        && byline.Container == block.Container
            ? byline
            : null;

    // Nothing but a name between a headline and the first line of its text: who wrote it.
    private static bool IsName(Block block) =>
        block.Lines.Count <= 2
        && block.Length <= 45
        && PersonNames.Split(string.Join(' ', block.Lines.Select(l => l.Text.Trim()))) is not null
        && block.Lines[0].Text.Contains(' ', StringComparison.Ordinal);

    private static void SignedBy(PageScan page, Block block)
    {
        page.Headings.RemoveAll(h => h.Main == block);
        block.Kind = BlockKind.Minor;
        var column = page.Headings.Find(h =>
            h.Blocks.Any(b => PageMap.Overlap(b.Box, block.Box) > 0)
            && block.Box.Top - h.Box.Bottom is > -3 and var gap
            && gap < 3 * page.BodySize
        );
        if (column is null)
            return;
        block.Kind = BlockKind.Byline;
        block.Reason = "a name between a headline and its text";
        column.Bylines.Add(block);
        column.Box = column.Box.Union(block.Box);
    }
}
