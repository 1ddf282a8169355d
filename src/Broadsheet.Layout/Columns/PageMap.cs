using Broadsheet.Layout.Containers;
using Broadsheet.Model.Geometry;

namespace Broadsheet.Layout.Columns;

/// <summary>Asks what stands next to what on a page.</summary>
internal sealed class PageMap(PageScan page)
{
    /// <summary>The block that stands nearest below a box and shares width with it; null where there is none.</summary>
    public Block? Below(Rect box, Func<Block, bool> counts, out double gap) => Nearest(box, counts, below: true, out gap);

    public Block? Above(Rect box, Func<Block, bool> counts, out double gap) => Nearest(box, counts, below: false, out gap);

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
        page.Ground.Rules.Find(r => r.IsLevel && r.Box.Center.Y >= top && r.Box.Center.Y <= bottom
            && Math.Min(right, r.Box.Right) - Math.Max(left, r.Box.Left) > share * (right - left));

    /// <summary>An upright rule between two places that crosses at least part of a height.</summary>
    public Rule? UprightBetween(double left, double right, double top, double bottom, double share = 0.5) =>
        page.Ground.Rules.Find(r => !r.IsLevel && r.Box.Center.X >= left && r.Box.Center.X <= right
            && Math.Min(bottom, r.Box.Bottom) - Math.Max(top, r.Box.Top) > share * (bottom - top));

    public static double Overlap(Rect a, Rect b) => Math.Min(a.Right, b.Right) - Math.Max(a.Left, b.Left);

    public static double OverlapV(Rect a, Rect b) => Math.Min(a.Bottom, b.Bottom) - Math.Max(a.Top, b.Top);
}
