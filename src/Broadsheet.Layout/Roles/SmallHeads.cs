using Broadsheet.Layout.Columns;
using Broadsheet.Layout.Findings;

namespace Broadsheet.Layout.Roles;

/// <summary>
/// Headings in the size of the text: the headline of a brief, or a crosshead inside a story. Papers set both alike, so what they stand
/// under decides: under the headline of a story whose text has begun it is a crosshead, under a label, a rule or another such heading a
/// headline.
/// </summary>
internal static class SmallHeads
{
    public static bool IsHeadline(PageScan page, Block block, IssueStyles styles, PageMap map)
    {
        if (
            block.Kind != BlockKind.Minor
            || block.IsCross
            || block.Lines.Count > 5
            || block.Size < 0.9 * page.BodySize
            || block.ReadsAsByline
        )
            return false;
        var below = map.Below(block.Box, b => b.Kind != BlockKind.Furniture, out var gap);
        if (OpensColumn(page, block, styles, map))
            return !IsInsideStory(page, block, map);
        var heads = styles.Votes(block.Style, BlockKind.Headline);
        if (
            block.Lines.Count > 3
            || heads <= 0
            || heads < styles.Votes(block.Style, BlockKind.Crosshead)
            || styles.Share(block.Style, BlockKind.Headline) < 0.35
        )
            return false;
        return below is { Kind: BlockKind.Text } && gap < 1.3 * page.BodySize && !IsInsideStory(page, block, map);
    }

    // A little larger than the text and in another face, at the head of a column or under a rule, with its text, byline or photograph
    // below.
    private static bool OpensColumn(PageScan page, Block block, IssueStyles styles, PageMap map)
    {
        if (
            block.Size < 1.06 * page.BodySize
            || block.Face == page.BodyFace
            || styles.Share(block.Style, BlockKind.Caption) > 0.3
            || styles.Share(block.Style, BlockKind.Byline) > 0.3
            || styles.Share(block.Style, BlockKind.Kicker) > 0.5
            || block.Length > 120
            || block.Length < 5
        )
            return false;
        var above = map.Above(block.Box, b => b.Kind != BlockKind.Furniture, out var gapAbove);
        if (
            above is not null
            && gapAbove < 1.6 * block.Size
            && map.RuleBetween(block.Box.Left, block.Box.Right, above.Box.Bottom - 1, block.Box.Top + 0.3 * block.Size, 0.8) is null
        )
            return false;
        var below = map.Below(block.Box, b => b.Kind != BlockKind.Furniture && !b.ReadsAsByline, out var gap);
        var picture = page.Ground.Pictures.Exists(p =>
            p.Top > block.Box.Bottom - 2
            && p.Top - block.Box.Bottom < 2.5 * page.BodySize
            && PageMap.Overlap(p, block.Box) > 0.7 * block.Box.Width
        );
        return below is { Kind: BlockKind.Text } && gap < 4 * page.BodySize && Math.Abs(below.Box.Left - block.Box.Left) < 3 * page.BodySize
            || picture;
    }

    private static bool IsInsideStory(PageScan page, Block block, PageMap map)
    {
        var ceiling = map.Above(
            block.Box,
            b => b.Kind is BlockKind.Label || b.Kind is BlockKind.Display && b.Size > 1.25 * block.Size && b.Container == block.Container,
            out _
        );
        ceiling ??= page
            .Blocks.Where(b =>
                b.Kind is BlockKind.Display
                && !b.IsCross
                && b.Size > 1.25 * block.Size
                && b.Container == block.Container
                && b.Box.Bottom < block.Box.Top
                && PageMap.Overlap(HeadingCell.Of(page, b), block.Box) > 0.8 * block.Box.Width
            )
            .MaxBy(b => b.Box.Bottom);
        if (ceiling is null)
            return BreaksColumn(page, block, map);
        if (ceiling.Kind == BlockKind.Label)
            return false;
        var cell = HeadingCell.Of(page, ceiling);
        if (
            PageMap.Overlap(cell, block.Box) < 0.8 * block.Box.Width
            || map.RuleBetween(block.Box.Left, block.Box.Right, ceiling.Box.Bottom + 0.3 * ceiling.Size, block.Box.Top + 0.2 * block.Size)
                is not null
        )
            return false;
        var under = page
            .Blocks.Where(b =>
                b.Container == block.Container
                && b.Box.Top >= ceiling.Box.Bottom - 2
                && b.Box.Top < block.Box.Bottom
                && PageMap.Overlap(b.Box, cell) > 0.8 * b.Box.Width
                && (b.Kind == BlockKind.Text || b.Kind == BlockKind.Minor && b.Style == block.Style)
            )
            .ToList();
        // It reaches into the headline's own lines: it stands beside them, not under them.
        if (under.Count == 0)
            return false;
        var top = under.Min(b => b.Box.Top);
        var first = under.Where(b => b.Box.Top < top + 2 * page.BodySize).MinBy(b => b.Box.Left)!;
        return first.Kind == BlockKind.Text;
    }

    // Under no headline at all: text goes over it in the same column, and no such heading opens a column near by.
    private static bool BreaksColumn(PageScan page, Block block, PageMap map)
    {
        if (!FollowsText(page, block, map))
            return false;
        return !page.Blocks.Exists(b =>
            b != block
            && b.Kind == BlockKind.Minor
            && b.Style == block.Style
            && b.Container == block.Container
            && !FollowsText(page, b, map)
            && Math.Abs(b.Box.Center.X - block.Box.Center.X) < 3 * Math.Max(block.Box.Width, 12 * page.BodySize)
            && b.Box.Top < block.Box.Bottom + 30 * page.BodySize
        );
    }

    private static bool FollowsText(PageScan page, Block block, PageMap map) =>
        map.Above(block.Box, b => b.Kind != BlockKind.Furniture, out var gap) is { Kind: BlockKind.Text } text
        && gap < 1.6 * page.BodySize
        && map.RuleBetween(block.Box.Left, block.Box.Right, text.Box.Bottom - 1, block.Box.Top + 0.3 * block.Size) is null;
}
