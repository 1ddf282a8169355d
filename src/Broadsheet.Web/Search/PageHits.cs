using Broadsheet.Model.Articles;
using Broadsheet.Model.Geometry;
using Broadsheet.Model.Pages.Printed;
using Broadsheet.Model.Reading;
using Broadsheet.Store.Search.Snippets;
using Broadsheet.Web.Reader;

namespace Broadsheet.Web.Search;

/// <summary>Finds the printed words of a query on a page: over line ends, healed hyphens, vertical lines and lines of both
/// directions.</summary>
internal static class PageHits
{
    /// <summary>Most hits that are boxed on a page.</summary>
    private const int Most = 500;

    /// <summary>
    /// The hits in reading order. What was printed of an article that readers don't see leaves none: only words inside the zones of
    /// articles that are shown count.
    /// </summary>
    public static IReadOnlyList<PageHit> Find(IssueSnapshot snapshot, int page, PageText text, HitFinder finder)
    {
        var shown = Outlines(snapshot.Articles, page);
        var kept = Outlines(snapshot.Whole.Articles.Where(a => snapshot.FindArticle(a.Id) is null), page);
        var hits = new List<PageHit>();
        foreach (var flow in text.Flows)
        {
            var running = flow.Read();
            var language = flow.Blocks is [var first, ..] && At(shown, first.Box.Center) is { } article ? article.Language : null;
            foreach (var span in finder.Find(running.Text, language ?? snapshot.Whole.Language))
            {
                var boxes = running.BoxesOf(span.Start, span.Length).Where(b => !b.IsEmpty && At(kept, b.Center) is null).ToList();
                if (boxes.Count == 0 || At(shown, boxes[0].Center) is not { } owner)
                    continue;
                hits.Add(new(owner.Id, boxes.Where(b => At(shown, b.Center) is not null).ToList()));
                if (hits.Count == Most)
                    return hits;
            }
        }
        return hits;
    }

    /// <summary>The pages of the issue on which articles that readers see have the words, by position.</summary>
    public static IReadOnlyList<int> FindPages(IssueSnapshot snapshot, HitFinder finder)
    {
        var pages = new SortedSet<int>();
        foreach (var article in snapshot.Articles)
        {
            var language = snapshot.Whole.LanguageOf(article);
            foreach (var parts in article.Parts.GroupBy(p => p.Page).Where(g => !pages.Contains(g.Key)))
            {
                if (finder.Find(ReadingText.AllWords(parts, language), language).Count > 0)
                    pages.Add(parts.Key);
            }
        }
        return pages.Where(p => p >= 1 && p <= snapshot.Whole.Pages.Count).ToList();
    }

    private static List<(Article Article, Polygon Outline)> Outlines(IEnumerable<Article> articles, int page) =>
        articles.SelectMany(a => FacsimileBuilder.Outlines(a, page).Select(o => (a, o))).ToList();

    private static Article? At(List<(Article Article, Polygon Outline)> outlines, Point point)
    {
        foreach (var (article, outline) in outlines)
        {
            if (IsInside(outline, point))
                return article;
        }
        return null;
    }

    /// <summary>True when a ray from the point crosses the outline an odd number of times.</summary>
    private static bool IsInside(Polygon outline, Point point)
    {
        var inside = false;
        var points = outline.Points;
        for (int i = 0, j = points.Count - 1; i < points.Count; j = i++)
        {
            var (a, b) = (points[i], points[j]);
            if (a.Y > point.Y != b.Y > point.Y && point.X < (b.X - a.X) * (point.Y - a.Y) / (b.Y - a.Y) + a.X)
                inside = !inside;
        }
        return inside;
    }
}

/// <summary>Printed words of a query on a page.</summary>
/// <param name="Article">The article they are part of.</param>
/// <param name="Boxes">Their boxes in points of the page, line by line.</param>
internal sealed record PageHit(ArticleId Article, IReadOnlyList<Rect> Boxes);
