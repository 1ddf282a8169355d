using Broadsheet.Layout.Containers;
using Broadsheet.Model.Geometry;

namespace Broadsheet.Layout.Findings;

/// <summary>Asks what stands next to what on a page.</summary>
internal sealed class PageMap(PageScan page)
{
    /// <summary>The block that stands nearest below a box and shares width with it; null where there is none.</summary>
    public Block? Below(Rect box, Func<Block, bool> counts, out double gap) => Nearest(box, counts, below: true, out gap);

    public Block? Above(Rect box, Func<Block, bool> counts, out double gap) => Nearest(box, counts, below: false, out gap);

    /// <summary>The block below a box as <see cref="Below"/>, but of the whole column that the box stands over: a short heading may begin
    /// beside a centred label.</summary>
    public Block? BelowInColumn(Rect box, Func<Block, bool> counts, out double gap)
    {
        var first = Below(box, counts, out gap);
        return first is { Kind: BlockKind.Text } ? Below(Widened(box, first.Box), counts, out gap) ?? first : first;
    }

    /// <summary>The label over a heading, though it is centred over the heading's column and shares no width with the heading itself; null
    /// where something else stands between.</summary>
    public Block? LabelOver(Rect box, Rect column, out double gap) =>
        Above(Widened(box, column), b => b.Kind != BlockKind.Furniture, out gap) is { Kind: BlockKind.Label } label ? label : null;

    private static Rect Widened(Rect box, Rect column) =>
        Rect.FromEdges(Math.Min(box.Left, column.Left), box.Top, Math.Max(box.Right, column.Right), box.Bottom);

    private Block? Nearest(Rect box, Func<Block, bool> counts, bool below, out double gap)
    {
        Block? best = null;
        gap = double.MaxValue;
        foreach (var block in page.Blocks)
        {
            if (block.IsCross || Overlap(box, block.Box) <= 1 || !counts(block))
                continue;
            var distance = below ? block.Box.Top - box.Bottom : box.Top - block.Box.Bottom;
            var forward = below ? block.Box.Center.Y > box.Center.Y : block.Box.Center.Y < box.Center.Y;
            if (!forward || distance < -0.6 * Math.Min(block.Size, 20) || distance >= gap)
                continue;
            (best, gap) = (block, distance);
        }
        return best;
    }

    /// <summary>A level rule between two heights that crosses at least half of a width.</summary>
    public Rule? RuleBetween(double left, double right, double top, double bottom, double share = 0.5) =>
        page.Ground.Rules.Find(r =>
            r.IsLevel
            && r.Box.Center.Y >= top
            && r.Box.Center.Y <= bottom
            && Math.Min(right, r.Box.Right) - Math.Max(left, r.Box.Left) > share * (right - left)
        );

    /// <summary>An upright rule between two places that crosses at least part of a height.</summary>
    public Rule? UprightBetween(double left, double right, double top, double bottom, double share = 0.5) =>
        page.Ground.Rules.Find(r =>
            !r.IsLevel
            && r.Box.Center.X >= left
            && r.Box.Center.X <= right
            && Math.Min(bottom, r.Box.Bottom) - Math.Max(top, r.Box.Top) > share * (bottom - top)
        );

    public static double Overlap(Rect a, Rect b) => Math.Min(a.Right, b.Right) - Math.Max(a.Left, b.Left);

    public static double OverlapV(Rect a, Rect b) => Math.Min(a.Bottom, b.Bottom) - Math.Max(a.Top, b.Top);
}
