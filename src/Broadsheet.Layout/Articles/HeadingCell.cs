using Broadsheet.Layout.Columns;
using Broadsheet.Model.Geometry;

namespace Broadsheet.Layout.Articles;

/// <summary>The space of a headline: its box widened to what stands beside it. The columns below this are below the headline, however short it is.</summary>
internal static class HeadingCell
{
    public static Rect Of(PageScan page, Block headline) => Of(page, headline.Box, headline.Container, [headline]);

    public static Rect Of(PageScan page, Rect box, int container, IReadOnlyCollection<Block> own)
    {
        var bounds = page.Ground.Containers[container].Box;
        var left = bounds.Left;
        var right = bounds.Right;
        void Obstacle(Rect other, bool shared = false)
        {
            if (Math.Min(other.Bottom, box.Bottom) - Math.Max(other.Top, box.Top) < Math.Min(3, 0.3 * box.Height))
                return;
            if (other.Right <= box.Left + 2)
                left = Math.Max(left, shared ? (other.Right + box.Left) / 2 : other.Right);
            else if (other.Left >= box.Right - 2)
                right = Math.Min(right, shared ? (other.Left + box.Right) / 2 : other.Left);
        }
        foreach (var block in page.Blocks)
            if (block.Container == container && block.Kind is not (BlockKind.JumpLine or BlockKind.Furniture) && !own.Contains(block))
                Obstacle(block.Box, block.Kind is BlockKind.Headline or BlockKind.Display);
        foreach (var picture in page.Ground.Pictures)
            Obstacle(picture);
        foreach (var rule in page.Ground.Rules)
            if (!rule.IsLevel && rule.Length > 12)
                Obstacle(rule.Box);
        foreach (var other in page.Ground.Containers)
            if (other.Id != 0 && other.Id != container && !other.Box.Contains(box.Center))
                Obstacle(other.Box);
        return Rect.FromEdges(Math.Min(left, box.Left), box.Top, Math.Max(right, box.Right), box.Bottom);
    }
}
