using Broadsheet.Layout.Findings;
using Broadsheet.Model.Articles;
using Broadsheet.Model.Geometry;

namespace Broadsheet.Layout.Confidence;

/// <summary>What speaks against the pictures of an article and their captions.</summary>
internal static class FigureDoubts
{
    public static IEnumerable<Doubt> Of(PageScan page, PageArticle article, StyleUse use, int captioned)
    {
        if (article.Kind == ArticleKind.Advertisement)
            yield break;
        foreach (var figure in article.Figures)
        {
            var own = Distance(page, article, figure);
            var other = page
                .Articles.Where(a => a != article && a.Kind != ArticleKind.Advertisement && (a.Pieces.Count > 0 || a.Heading is not null))
                .Select(a => Distance(page, a, figure))
                .DefaultIfEmpty(double.MaxValue)
                .Min();
            // Twice the leading apart is clearly the other's business.
            figure.Doubt =
                article.Pieces.Count == 0 && article.Heading is null ? 0.5 : Math.Clamp(1 - (other - own) / (2 * page.BodySize), 0, 1);
            yield return new(DoubtKind.Figure, figure.Doubt, "a picture of it stands as near to another article");
            if (figure.Captions.Count == 0 && captioned > 0)
                yield return new(DoubtKind.Figure, 0.7, "a picture of it has no caption, as others on the page have");
            foreach (var caption in figure.Captions)
            {
                caption.Doubt = use.Doubt(caption);
                yield return new(
                    DoubtKind.Style,
                    caption.Doubt,
                    $"the style of the caption “{Quotation.Of(caption.First.Text)}” is not the issue's usual one for captions"
                );
            }
        }
    }

    private static double Distance(PageScan page, PageArticle article, FoundFigure figure)
    {
        var nearest = double.MaxValue;
        foreach (var box in article.Pieces.Select(p => p.Box).Concat(article.Heading is { } heading ? [heading.Box] : []))
        {
            var dx = Math.Max(0, Math.Max(box.Left - figure.Box.Right, figure.Box.Left - box.Right));
            var dy = Math.Max(0, Math.Max(box.Top - figure.Box.Bottom, figure.Box.Top - box.Bottom));
            nearest = Math.Min(nearest, dx + dy);
        }
        // Inside the area of an article counts as touching it.
        var area = Rect.Around(article.Pieces.Select(p => p.Box).Concat(article.Heading is { } head ? [head.Box] : []));
        return area.Intersect(figure.Box).Area > 0.7 * figure.Box.Area ? Math.Min(nearest, 0.5 * page.BodySize) : nearest;
    }
}
