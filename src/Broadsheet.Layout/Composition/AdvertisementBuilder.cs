using Broadsheet.Layout.Findings;
using Broadsheet.Model.Articles;
using Broadsheet.Model.Geometry;

namespace Broadsheet.Layout.Composition;

/// <summary>Puts the text of advertisements together: what stands in one box, or near each other with nothing else between.</summary>
internal static class AdvertisementBuilder
{
    // In sizes of the larger type of the two.
    private const double Nearest = 2.2;
    private const double NearestAboutOneMiddle = 5;

    public static void Build(PageScan page)
    {
        var blocks = page.Blocks.Where(b => b.Kind == BlockKind.Advertisement).OrderBy(b => b.Box.Top).ThenBy(b => b.Box.Left).ToList();
        var group = Enumerable.Range(0, blocks.Count).ToArray();
        for (var i = 0; i < blocks.Count; i++)
        for (var j = i + 1; j < blocks.Count; j++)
            if (group[i] != group[j] && AreOne(page, blocks[i], blocks[j]))
            {
                var (from, to) = (group[j], group[i]);
                for (var k = 0; k < group.Length; k++)
                    if (group[k] == from)
                        group[k] = to;
            }
        foreach (var members in blocks.Select((b, i) => (Block: b, Group: group[i])).GroupBy(m => m.Group))
        {
            var article = new PageArticle { Page = page.Index, Kind = ArticleKind.Advertisement };
            article.Others.AddRange(members.Select(m => m.Block));
            page.Articles.Add(article);
        }
    }

    private static bool AreOne(PageScan page, Block a, Block b)
    {
        if (
            page.DraftAdvertisements.TryGetValue(a, out var first)
            && page.DraftAdvertisements.TryGetValue(b, out var second)
            && first == second
        )
            return true;
        if (a.Container != b.Container)
            return false;
        if (a.Container != 0 && page.Ground.Containers[a.Container].Box.Area < 0.5 * page.Sheet.Area)
            return true;
        var size = Math.Max(a.Size, b.Size);
        var nearest = Math.Abs(a.Box.Center.X - b.Box.Center.X) < 0.5 * size && IsFree(page, a, b) ? NearestAboutOneMiddle : Nearest;
        var gap = Math.Max(
            PageMapGap(a.Box.Left, a.Box.Right, b.Box.Left, b.Box.Right),
            PageMapGap(a.Box.Top, a.Box.Bottom, b.Box.Top, b.Box.Bottom)
        );
        return gap < nearest * size && !IsParted(page, a.Box, b.Box);
    }

    // Nothing but more of the advertisement stands between them.
    private static bool IsFree(PageScan page, Block a, Block b)
    {
        var (top, bottom) = (Math.Min(a.Box.Bottom, b.Box.Bottom), Math.Max(a.Box.Top, b.Box.Top));
        return !page.Blocks.Exists(o =>
            o.Kind is not BlockKind.Advertisement
            && o.Box.Center.Y > top
            && o.Box.Center.Y < bottom
            && PageMap.Overlap(o.Box, a.Box.Union(b.Box)) > 0
        );
    }

    private static bool IsParted(PageScan page, Rect a, Rect b)
    {
        var between = Rect.FromEdges(
            Math.Min(a.Center.X, b.Center.X),
            Math.Min(a.Center.Y, b.Center.Y),
            Math.Max(a.Center.X, b.Center.X),
            Math.Max(a.Center.Y, b.Center.Y)
        );
        return page.Ground.Rules.Exists(r =>
            r.Length > 0.8 * (r.IsLevel ? Math.Min(a.Width, b.Width) : Math.Min(a.Height, b.Height))
            && (
                r.IsLevel
                    ? r.Box.Center.Y > between.Top && r.Box.Center.Y < between.Bottom && PageMap.Overlap(r.Box, between) > -1
                    : r.Box.Center.X > between.Left && r.Box.Center.X < between.Right && PageMap.OverlapV(r.Box, between) > -1
            )
        );
    }

    private static double PageMapGap(double a0, double a1, double b0, double b1) => Math.Max(0, Math.Max(b0 - a1, a0 - b1));
}
