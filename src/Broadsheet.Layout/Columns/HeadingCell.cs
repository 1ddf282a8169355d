using Broadsheet.Layout.Findings;
using Broadsheet.Model.Geometry;

namespace Broadsheet.Layout.Columns;

/// <summary>The space of a headline: its box widened to what stands beside it. The columns below this are below the headline, however short
/// it is.</summary>
internal static class HeadingCell
{
    public static Rect Of(PageScan page, Block headline) => Of(page, headline.Box, headline.Container, [headline]);

    public static Rect Of(PageScan page, Rect box, int container, IReadOnlyCollection<Block> own)
    {
        var bounds = page.Ground.Containers[container].Box;
        var left = bounds.Left;
        var right = bounds.Right;
        bool IsBeside(Rect other) => Math.Min(other.Bottom, box.Bottom) - Math.Max(other.Top, box.Top) >= Math.Min(3, 0.3 * box.Height);
        void Obstacle(Rect other)
        {
            if (!IsBeside(other))
                return;
            if (other.Right <= box.Left + 2)
                left = Math.Max(left, other.Right);
            else if (other.Left >= box.Right - 2)
                right = Math.Min(right, other.Left);
        }
        List<Rect> neighbours = [];
        foreach (var block in page.Blocks)
        {
            if (
                block.Container != container
                || block.Kind is BlockKind.JumpLine or BlockKind.Furniture
                || !IsBeside(block.Box)
                || own.Contains(block)
            )
                continue;
            if (block.Kind is BlockKind.Headline or BlockKind.Display)
                neighbours.Add(block.Box);
            else
                Obstacle(block.Box);
        }
        foreach (var picture in page.Ground.Pictures)
            Obstacle(picture);
        foreach (var rule in page.Ground.Rules)
            if (!rule.IsLevel && rule.Length > 12)
                Obstacle(rule.Box);
        foreach (var other in page.Ground.Containers)
            if (other.Id != 0 && other.Id != container && !other.Box.Contains(box.Center))
                Obstacle(other.Box);
        // Another headline beside it shares the space between them, where nothing else parts the two.
        var (hardLeft, hardRight) = (left, right);
        foreach (var other in neighbours)
        {
            if (other.Right <= box.Left + 2 && other.Right > hardLeft)
                left = Math.Max(left, (other.Right + box.Left) / 2);
            else if (other.Left >= box.Right - 2 && other.Left < hardRight)
                right = Math.Min(right, (other.Left + box.Right) / 2);
        }
        // Set flush with a column below it, it has nothing before that column.
        if (page.SetsHeadsFlush && IsFlush(page, box, container))
            left = box.Left;
        return Rect.FromEdges(Math.Min(left, box.Left), box.Top, Math.Max(right, box.Right), box.Bottom);
    }

    /// <summary>A short item among others keeps to its column: the columns beside it belong to larger headlines, though those end a little
    /// higher.</summary>
    public static Rect OfItem(PageScan page, PageMap map, Heading item)
    {
        var (box, cell) = (item.Box, item.Cell);
        var text = map.Below(box, b => b.Kind != BlockKind.Furniture, out _);
        if (
            item.IsCross
            || text is not { Kind: BlockKind.Text }
            || box.Left < text.Box.Left - page.BodySize
            || box.Right > text.Box.Right + page.BodySize
        )
            return cell;
        return Rect.FromEdges(
            Math.Max(cell.Left, Math.Min(box.Left, text.Box.Left)),
            cell.Top,
            Math.Min(cell.Right, Math.Max(box.Right, text.Box.Right)),
            cell.Bottom
        );
    }

    /// <summary>Tells from all pages of an issue whether its headlines begin where their columns begin, or stand in the middle of their
    /// space.</summary>
    public static void LearnAlignment(IReadOnlyList<PageScan> pages)
    {
        var (flush, all) = (0, 0);
        foreach (var page in pages)
        {
            foreach (var block in page.Blocks)
            {
                if (block.Kind != BlockKind.Display || block.IsCross)
                    continue;
                all++;
                if (
                    IsFlush(page, block.Box, block.Container)
                    && block.Lines.TrueForAll(l => Math.Abs(l.Left - block.Box.Left) < 0.3 * block.Size)
                )
                    flush++;
            }
        }
        foreach (var page in pages)
            page.SetsHeadsFlush = flush >= 2 && flush > 0.5 * all;
    }

    private static bool IsFlush(PageScan page, Rect box, int container) =>
        page.Blocks.Exists(b =>
            b.Kind == BlockKind.Text
            && b.Container == container
            && b.Lines.Count > 1
            && Math.Abs(b.Box.Left - box.Left) < 3
            && b.Box.Top > box.Bottom - 3
            && b.Box.Top < box.Bottom + 5 * page.BodySize
        );
}
