using Broadsheet.Layout.Figures;
using Broadsheet.Layout.Findings;
using Broadsheet.Layout.Language;

namespace Broadsheet.Layout.Roles;

/// <summary>Counts for each small style where it stands: under pictures, above headlines, inside columns.</summary>
internal static class StyleVotes
{
    public static void Count(PageScan page, IssueStyles styles)
    {
        var map = new PageMap(page);
        foreach (var block in page.Blocks)
        {
            if (block.Kind == BlockKind.Display && !block.IsCross && IsOverHeadline(map, block))
                styles.Vote(block.Style, BlockKind.Kicker);
            if (block.Kind == BlockKind.Minor && block.IsCross && AtPicture(page, block))
                styles.Vote(block.Style, BlockKind.Caption);
            if (block.Kind != BlockKind.Minor || block.IsCross || block.Lines.Count > 6)
                continue;
            if (block.ReadsAsByline)
                styles.Vote(block.Style, BlockKind.Byline, 1.5);
            else if (UnderPicture(page, block))
                styles.Vote(block.Style, BlockKind.Caption);
            else if (AtPicture(page, block))
                styles.Vote(block.Style, BlockKind.Caption, 0.8);
            else
                CountInColumn(page, map, block, styles);
        }
    }

    // Larger display type follows right below.
    private static bool IsOverHeadline(PageMap map, Block block) =>
        map.Below(block.Box, b => b.Kind != BlockKind.Furniture, out var gap) is { Kind: BlockKind.Display } headline
        && gap < block.Size
        && headline.Size > 1.15 * block.Size;

    // What stands over and under it: headlines, text, a rule.
    private static void CountInColumn(PageScan page, PageMap map, Block block, IssueStyles styles)
    {
        var below = map.Below(block.Box, b => b.Kind != BlockKind.Furniture, out var gapBelow);
        var above = map.Above(block.Box, b => b.Kind != BlockKind.Furniture, out var gapAbove);
        var near = 0.95 * page.BodySize;
        // A name alone between a headline and its text.
        if (
            block.Lines.Count == 1
            && block.Length <= 40
            && above is { Kind: BlockKind.Display }
            && below is { Kind: BlockKind.Text }
            && Bylines.Recognise(block.Text) is { Confidence: >= 0.3 }
        )
        {
            styles.Vote(block.Style, BlockKind.Byline, 1.2);
            return;
        }
        if (below is { Kind: BlockKind.Display } && gapBelow < 1.2 * block.Size)
        {
            styles.Vote(block.Style, BlockKind.Kicker);
        }
        else if (above is { Kind: BlockKind.Display } && gapAbove < 1.1 * block.Size)
        {
            styles.Vote(block.Style, BlockKind.Deck);
        }
        else if (below is { Kind: BlockKind.Text } && gapBelow < near && block.Size > 0.93 * page.BodySize && block.Lines.Count <= 3)
        {
            CountOverText(map, block, below, above, gapAbove < near, gapAbove > near, styles);
        }
    }

    private static void CountOverText(PageMap map, Block block, Block text, Block? above, bool isNear, bool isApart, IssueStyles styles)
    {
        if (map.LabelOver(block.Box, text.Box, out var gapLabel) is not null && gapLabel < 4 * block.Size)
        {
            // The first of a group of short items.
            styles.Vote(block.Style, BlockKind.Headline, 6);
            return;
        }
        var ruled =
            map.RuleBetween(block.Box.Left, block.Box.Right, block.Box.Top - 2 * block.Size, block.Box.Top + 0.2 * block.Size, 0.3)
            is not null;
        if (above is { Kind: BlockKind.Text } && isNear && !ruled && InColumn(above, block))
            styles.Vote(block.Style, BlockKind.Crosshead);
        else if (ruled || above is null || isApart)
            styles.Vote(block.Style, BlockKind.Headline);
    }

    private static bool InColumn(Block column, Block block) =>
        block.Box.Left > column.Box.Left - 3 && block.Box.Right < column.Box.Right + 3;

    public static bool UnderPicture(PageScan page, Block block)
    {
        foreach (var picture in page.Ground.Pictures)
        {
            var gap = block.Box.Top - picture.Bottom;
            if (gap > -3 && gap < 0.9 * block.Size + 4 && block.Box.Left > picture.Left - 4 && block.Box.Right < picture.Right + 6)
                return true;
        }
        return false;
    }

    // Over a picture, or in its margin, smaller than the text.
    private static bool AtPicture(PageScan page, Block block)
    {
        if (block.Size > 0.97 * page.BodySize || !CaptionPlaces.CanBe(block))
            return false;
        var own = page.ToPage(block.Box);
        return page.Ground.Pictures.Exists(p =>
            page.ToPage(p) is var picture
            && (
                CaptionPlaces.IsOver(own, picture, block.Size)
                || CaptionPlaces.IsBeside(own, picture, block.Size)
                || block.IsCross && CaptionPlaces.IsUnder(own, picture, block.Size)
            )
        );
    }
}
