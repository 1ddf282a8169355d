using Broadsheet.Model.Articles;
using Broadsheet.Model.Geometry;

namespace Broadsheet.Layout.Zones;

/// <summary>
/// Draws the zones of all articles of an issue. The parts of an article leave the white between paragraphs and columns free; a reader
/// touches the whole story, so that white is bridged wherever no other article stands in it.
/// </summary>
internal static class ArticleZones
{
    // White between parts of one article, in points: more than that is a gap that says something.
    private const double LargestGap = 40;
    private const double LargestGutter = 30;

    // Parts of one column whose edges differ by no more are drawn as wide as the wider.
    private const double RaggedEdge = 40;

    // More parts than this on one page is no article that a person could touch.
    private const int MostParts = 200;

    public static IReadOnlyList<Article> Draw(IReadOnlyList<Article> articles)
    {
        var taken = articles
            .SelectMany((a, i) => a.Parts.SelectMany(p => p.Zones.Select(z => (Article: i, p.Page, Box: z))))
            .ToLookup(z => z.Page);
        return
        [
            .. articles.Select(
                (article, index) =>
                    article with
                    {
                        Zones =
                        [
                            .. article
                                .Parts.Select(p => p.Page)
                                .Distinct()
                                .Select(page => new Zone
                                {
                                    Page = page,
                                    Outlines = ZoneOutline.Around(
                                        Bridge(
                                            [.. taken[page].Where(z => z.Article == index).Select(z => z.Box)],
                                            [.. taken[page].Where(z => z.Article != index).Select(z => z.Box.Inflate(-1))]
                                        )
                                    ),
                                }),
                        ],
                    }
            ),
        ];
    }

    private static List<Rect> Bridge(List<Rect> own, List<Rect> others)
    {
        if (own.Count > MostParts)
            return own;
        bool IsFree(Rect bridge) => !bridge.IsEmpty && !others.Exists(bridge.Intersects);
        var boxes = Columns(own, IsFree);
        var bridges = new List<Rect>();
        foreach (var a in boxes)
        {
            foreach (var b in boxes)
            {
                var shared = Math.Min(a.Right, b.Right) - Math.Max(a.Left, b.Left);
                if (b.Top - a.Bottom is > 0 and <= LargestGap && shared >= 0.5 * Math.Min(a.Width, b.Width))
                    bridges.Add(Rect.FromEdges(Math.Max(a.Left, b.Left), a.Bottom, Math.Min(a.Right, b.Right), b.Top));
                if (b.Left - a.Right is > 0 and <= LargestGutter)
                    bridges.Add(Rect.FromEdges(a.Right, Math.Max(a.Top, b.Top), b.Left, Math.Min(a.Bottom, b.Bottom)));
            }
        }

        boxes.AddRange(bridges.Where(IsFree));
        return boxes;
    }

    // Parts that stand over one another in one column become one box, where the column is free of others.
    private static List<Rect> Columns(List<Rect> own, Func<Rect, bool> isFree)
    {
        var boxes = own.Distinct().OrderBy(b => b.Top).ThenBy(b => b.Left).ToList();
        for (var i = 0; i < boxes.Count; i++)
        {
            for (var j = i + 1; j < boxes.Count; j++)
            {
                var (above, below) = (boxes[i], boxes[j]);
                var isColumn =
                    Math.Abs(above.Left - below.Left) <= RaggedEdge
                    && Math.Abs(above.Right - below.Right) <= RaggedEdge
                    && Math.Min(above.Right, below.Right) - Math.Max(above.Left, below.Left) >= 0.5 * Math.Min(above.Width, below.Width)
                    && below.Top - above.Bottom <= LargestGap;
                if (!isColumn || !isFree(above.Union(below)))
                    continue;
                boxes[i] = above.Union(below);
                boxes.RemoveAt(j);
                j = i;
            }
        }

        return boxes;
    }
}
