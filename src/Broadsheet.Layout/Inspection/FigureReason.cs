using Broadsheet.Layout.Findings;
using Broadsheet.Model.Geometry;

namespace Broadsheet.Layout.Inspection;

/// <summary>Says by what a picture belongs to its article.</summary>
internal static class FigureReason
{
    public static string Of(PageScan page, PageArticle article, FoundFigure figure)
    {
        if (article.Pieces.Count == 0)
            return article.Heading is null
                ? "is a picture with a caption that touches no story: a photo story"
                : "is the picture of a headline without text: a photo story";
        var text = Rect.Around(article.Pieces.Select(p => p.Box));
        var box = figure.Box;
        if (article.Heading is { IsCross: false } heading)
        {
            if (box.Top > heading.Box.Bottom - 4 && box.Bottom < text.Top + 4)
                return "stands between the headline and its text";
            if (heading.Box.Top - box.Bottom is var gap && gap > -3 && gap < 3 * page.BodySize && PageMap.Overlap(heading.Cell, box) > 0)
                return FormattableString.Invariant($"stands right above the headline, {Math.Max(0, gap):0} pt apart");
            text = text.Union(heading.Box);
        }
        var inside = box.Intersect(text).Area / Math.Max(1, box.Area);
        return inside > 0.5
            ? FormattableString.Invariant($"lies to {100 * inside:0} % inside the area of headline and text")
            : "touches text of the article in the same column";
    }
}
