using Broadsheet.Layout.Findings;
using Broadsheet.Model.Articles;
using Broadsheet.Model.Geometry;

namespace Broadsheet.Layout.ReadingOrder;

/// <summary>Articles of a page as a reader takes them: by rows from the top, within a row from the start of the line; advertising
/// last.</summary>
internal static class ArticleOrder
{
    public static List<PageArticle> Sort(PageScan page)
    {
        var rest = page.Articles.Select(a => (Article: a, Box: a.Box)).OrderBy(a => a.Box.Top).ThenBy(a => a.Box.Left).ToList();
        var sorted = new List<PageArticle>(rest.Count);
        while (rest.Count > 0)
        {
            var best = 0;
            for (var i = 1; i < rest.Count; i++)
                if (Before(rest[i].Box, rest[best].Box, 2 * page.BodySize))
                    best = i;
            sorted.Add(rest[best].Article);
            rest.RemoveAt(best);
        }
        return [.. sorted.OrderBy(a => a.Kind == ArticleKind.Advertisement ? 1 : 0)];
    }

    // What begins clearly higher comes first; of what begins at one height, what stands nearer to the start of the line.
    private static bool Before(Rect a, Rect b, double near)
    {
        var overlap = PageMap.OverlapV(a, b);
        if (overlap > 0.5 * Math.Min(a.Height, b.Height) && PageMap.Overlap(a, b) < 0.3 * Math.Min(a.Width, b.Width))
            return a.Left < b.Left;
        return Math.Abs(a.Top - b.Top) < near ? a.Left < b.Left : a.Top < b.Top;
    }
}
