using Broadsheet.Layout.Findings;
using Broadsheet.Model.Geometry;

namespace Broadsheet.Layout.Figures;

/// <summary>Pictures that no story owns: cartoons under a label of their own, advertisements that are one picture, a row of photographs of
/// one report.</summary>
internal static class LonePictures
{
    /// <summary>The small line over the picture, a rule between, that names it as kickers name stories; null where there is none.</summary>
    public static Block? Label(PageScan page, FoundFigure figure, IssueStyles styles)
    {
        var map = new PageMap(page);
        var above = map.Above(figure.Picture, b => b.Kind != BlockKind.Furniture, out var gap);
        if (
            above is not { Kind: BlockKind.Minor }
            || above.IsCross
            || above.Lines.Count > 1
            || gap > 2.2 * page.BodySize
            || gap < -2
            || above.ReadsAsByline
            || styles.Share(above.Style, BlockKind.Kicker) < 0.4
            || above.Box.Left > figure.Picture.Center.X
        )
            return null;
        return map.RuleBetween(above.Box.Left, above.Box.Right, above.Box.Bottom - 1, figure.Picture.Top + 0.5 * page.BodySize) is not null
            ? above
            : null;
    }

    /// <summary>It stands over two headlines or more and reaches into both, with no caption: it is not of either.</summary>
    public static bool Straddles(PageScan page, FoundFigure figure)
    {
        if (figure.Captions.Count > 0)
            return false;
        var box = figure.Picture;
        var heads = page
            .Headings.Where(h =>
                !h.IsCross
                && h.Container == figure.Container
                && h.Box.Top > box.Bottom - 4
                && h.Box.Top - box.Bottom < 4 * page.BodySize
                && PageMap.Overlap(h.Box, box) > 0.3 * h.Box.Width
                && PageMap.Overlap(h.Box, box) > 0.15 * box.Width
            )
            .ToList();
        return heads.Count > 1
            && heads.Exists(h => h.Box.Right > box.Right - 2 || PageMap.Overlap(h.Box, box) < 0.8 * box.Width)
            && !page.Headings.Exists(h =>
                h.Box.Bottom < box.Top + 4
                && box.Top - h.Box.Bottom < 4 * page.BodySize
                && PageMap.Overlap(h.Box, box) > 0.3 * Math.Min(h.Box.Width, box.Width)
            );
    }

    /// <summary>At the foot of the page, under the last line of its story, with no caption: the place of advertisements.</summary>
    public static bool IsAtFoot(PageScan page, FoundFigure figure, PageArticle story)
    {
        if (figure.Captions.Count > 0 || story.Pieces.Count == 0)
            return false;
        var sheet = page.ToPage(page.Sheet);
        var box = page.ToPage(figure.Picture);
        var text = Rect.Around(story.Pieces.Select(p => page.ToPage(p.Box)));
        return box.Bottom - sheet.Top > 0.86 * sheet.Height
            && box.Top > text.Bottom - page.BodySize
            && box.Width > 0.7 * text.Width
            && !page.Blocks.Exists(b =>
                b.Kind is BlockKind.Text or BlockKind.Headline
                && page.ToPage(b.Box) is var other
                && other.Top > box.Bottom - 4
                && PageMap.Overlap(other, box) > 0.2 * box.Width
            );
    }

    /// <summary>The report that a row of photographs, each with a line of its own, stands next to with no rule between. One alone is news
    /// of its own.</summary>
    public static PageArticle? Neighbour(PageScan page, FoundFigure figure)
    {
        if (
            !page.Figures.Exists(f =>
                f != figure
                && f.Captions.Count > 0
                && f.Container == figure.Container
                && Math.Abs(f.Picture.Top - figure.Picture.Top) < 3
                && Math.Abs(f.Picture.Height - figure.Picture.Height) < 0.1 * figure.Picture.Height
                && Gap(f.Picture, figure.Picture) < 3 * page.BodySize
            )
        )
            return null;
        var caption = figure.Captions.Sum(c => c.Length);
        if (caption > (figure.Captions.Exists(c => c.First.IsIdeographic) ? 45 : 110))
            return null;
        var map = new PageMap(page);
        return page
            .Articles.Where(a =>
                a.Kind != Model.Articles.ArticleKind.Advertisement
                && a.Figures.Count > 0
                && a.Heading is not null
                && ContainerOf(a) == figure.Container
            )
            .SelectMany(a => a.Pieces.Select(p => p.Box).Concat(a.Figures.Select(f => f.Box)).Select(b => (Article: a, Box: b)))
            .Where(n =>
                Gap(n.Box, figure.Box) < 3.5 * page.BodySize
                && (
                    PageMap.Overlap(n.Box, figure.Box) > 0.3 * figure.Box.Width
                    || PageMap.OverlapV(n.Box, figure.Box) > 0.3 * figure.Box.Height
                )
                && map.RuleBetween(
                    Math.Max(n.Box.Left, figure.Box.Left),
                    Math.Min(n.Box.Right, figure.Box.Right),
                    Math.Min(n.Box.Bottom, figure.Box.Bottom) - 1,
                    Math.Max(n.Box.Top, figure.Box.Top) + 1
                )
                    is null
                && map.UprightBetween(
                    Math.Min(n.Box.Right, figure.Box.Right) - 1,
                    Math.Max(n.Box.Left, figure.Box.Left) + 1,
                    figure.Box.Top,
                    figure.Box.Bottom
                )
                    is null
            )
            .OrderBy(n => Gap(n.Box, figure.Box))
            .Select(n => n.Article)
            .FirstOrDefault();
    }

    private static int ContainerOf(PageArticle article) =>
        article.Pieces.Count > 0 ? article.Pieces[0].Container : article.Heading?.Container ?? article.Figures[0].Container;

    private static double Gap(Rect a, Rect b) =>
        Math.Max(0, Math.Max(a.Left - b.Right, b.Left - a.Right)) + Math.Max(0, Math.Max(a.Top - b.Bottom, b.Top - a.Bottom));
}
