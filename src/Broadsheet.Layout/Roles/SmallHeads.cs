using Broadsheet.Layout.Articles;
using Broadsheet.Layout.Columns;

namespace Broadsheet.Layout.Roles;

/// <summary>
/// Headings in the size of the text: the headline of a brief, or a crosshead inside a story. Papers set both alike, so what they stand under decides:
/// under the headline of a story whose text has begun it is a crosshead, under a label, a rule or another such heading a headline.
/// </summary>
internal static class SmallHeads
{
    public static bool IsHeadline(PageScan page, Block block, IssueStyles styles, PageMap map)
    {
        if (block.Kind != BlockKind.Minor || block.IsCross || block.Lines.Count > 3 || block.Size < 0.9 * page.BodySize)
            return false;
        var heads = styles.Votes(block.Style, BlockKind.Headline);
        if (heads <= 0 || heads < styles.Votes(block.Style, BlockKind.Crosshead) || styles.Share(block.Style, BlockKind.Headline) < 0.35 || block.ReadsAsByline)
            return false;
        var below = map.Below(block.Box, b => b.Kind != BlockKind.Furniture, out var gap);
        return below is { Kind: BlockKind.Text } && gap < 1.3 * page.BodySize && !IsInsideStory(page, block, map);
    }

    private static bool IsInsideStory(PageScan page, Block block, PageMap map)
    {
        var ceiling = map.Above(block.Box, b => b.Kind is BlockKind.Label || b.Kind is BlockKind.Display && b.Size > 1.25 * block.Size && b.Container == block.Container, out _);
        ceiling ??= page.Blocks.Where(b => b.Kind is BlockKind.Display && !b.IsCross && b.Size > 1.25 * block.Size && b.Container == block.Container && b.Box.Bottom < block.Box.Top
            && PageMap.Overlap(HeadingCell.Of(page, b), block.Box) > 0.8 * block.Box.Width).MaxBy(b => b.Box.Bottom);
        if (ceiling is null or { Kind: BlockKind.Label })
            return false;
        var cell = HeadingCell.Of(page, ceiling);
        if (PageMap.Overlap(cell, block.Box) < 0.8 * block.Box.Width
            || map.RuleBetween(block.Box.Left, block.Box.Right, ceiling.Box.Bottom + 0.3 * ceiling.Size, block.Box.Top + 0.2 * block.Size) is not null)
            return false;
        var under = page.Blocks.Where(b => b.Container == block.Container && b.Box.Top >= ceiling.Box.Bottom - 2 && b.Box.Top < block.Box.Bottom && PageMap.Overlap(b.Box, cell) > 0.8 * b.Box.Width
            && (b.Kind == BlockKind.Text || b.Kind == BlockKind.Minor && b.Style == block.Style)).ToList();
        var top = under.Min(b => b.Box.Top);
        var first = under.Where(b => b.Box.Top < top + 2 * page.BodySize).MinBy(b => b.Box.Left)!;
        return first.Kind == BlockKind.Text;
    }
}
