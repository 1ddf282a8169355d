using Broadsheet.Layout.Findings;
using Broadsheet.Layout.Language;

namespace Broadsheet.Layout.PageFurniture;

/// <summary>Labels over a group of articles: a bar of colour with a line in it, or a line over a rule whose type is not smaller than the
/// headlines below.</summary>
internal static class LabelFinder
{
    public static void Find(PageScan page, IssueStyles styles)
    {
        var map = new PageMap(page);
        foreach (var block in page.Blocks)
        {
            if (block.Kind is not (BlockKind.Minor or BlockKind.Display) || block.IsCross || block.Lines.Count > 1)
                continue;
            if (
                FurnitureWords.IsSectionLabel(block.First.Text)
                && map.BelowInColumn(block.Box, b => b.Kind != BlockKind.Furniture, out var near) is { Kind: not BlockKind.Text } item
                && near < 4 * block.Size
                && item.Size < 1.25 * block.Size
            )
            {
                block.Kind = BlockKind.Label;
                block.Reason = "names a group of articles";
                continue;
            }
            if (
                InBar(page, block)
                && map.Below(page.Ground.Containers[block.Container].Box, b => b.Kind != BlockKind.Furniture && b != block, out _)
                    is not { Kind: BlockKind.Text }
            )
            {
                block.Kind = BlockKind.Label;
                block.Reason = "alone in a bar of colour";
                continue;
            }
            if (HeadsBriefs(page, block, styles, map))
            {
                block.Kind = BlockKind.Label;
                block.Reason = "above several small headlines";
                continue;
            }
            var rule = map.RuleBetween(
                block.Box.Left,
                block.Box.Right,
                block.Box.Bottom - 0.3 * block.Size,
                block.Box.Bottom + 0.9 * block.Size,
                0.9
            );
            if (rule is null || rule.Length < 1.25 * block.Box.Width && rule.Length < 60)
                continue;
            var below = map.Below(rule.Box, b => b.Kind != BlockKind.Furniture, out var gap);
            if (below is null || gap > 3 * block.Size)
                continue;
            var heading = below.Kind == BlockKind.Display || styles.Share(below.Style, BlockKind.Headline) > 0.4;
            if (heading && below.Size < 1.05 * block.Size)
            {
                block.Kind = BlockKind.Label;
                block.Reason = "over a rule, above smaller headlines";
            }
        }
    }

    // Larger than the small headlines right under it, and no text of its own.
    private static bool HeadsBriefs(PageScan page, Block block, IssueStyles styles, PageMap map)
    {
        if (
            block.Kind != BlockKind.Display
            || block.Length > 30
            || map.Below(block.Box, b => b.Kind != BlockKind.Furniture, out var gap) is not { Kind: BlockKind.Minor } first
            || gap > 3 * block.Size
            || styles.Share(first.Style, BlockKind.Headline) < 0.5
            || styles.Votes(first.Style, BlockKind.Headline) < 2
        )
            return false;
        var heads = page
            .Blocks.Where(b =>
                b.Kind == BlockKind.Minor
                && b.Style == first.Style
                && b.Container == block.Container
                && b.Box.Top >= first.Box.Top - 1
                && b.Box.Left > block.Box.Left - block.Size
                && map.Below(b.Box, _ => true, out var space) is { Kind: BlockKind.Text }
                && space < page.BodySize
            )
            .ToList();
        return heads.Contains(first)
            && heads.Count(h => Math.Abs(h.Box.Left - first.Box.Left) < 3 || Math.Abs(h.Box.Top - first.Box.Top) < page.BodySize) >= 3;
    }

    private static bool InBar(PageScan page, Block block)
    {
        if (block.Container == 0)
            return false;
        var bar = page.Ground.Containers[block.Container];
        return bar.Fill is not null
            && bar.Box.Height < 3 * block.Size
            && bar.Box.Width > 1.2 * block.Box.Width
            && page.Blocks.All(b => b == block || b.Container != block.Container);
    }
}
