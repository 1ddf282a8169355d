using Broadsheet.Layout.Findings;
using Broadsheet.Model.Articles;
using Broadsheet.Model.Geometry;

namespace Broadsheet.Layout.Figures;

/// <summary>Which article a figure belongs to: the one that stands around it, or the headline above or below it that has no text of its
/// own.</summary>
internal static class FigureOwners
{
    // A smaller picture without a caption that no story wants is an ornament.
    private const double SmallestAdvertisement = 0.03;

    // A headline that is no doubt one names a picture that says nothing itself.
    private const double SureHeadline = 0.6;
    private const double SmallestNamed = 0.5;

    public static void Assign(PageScan page, List<Heading> free, IssueStyles styles)
    {
        var photoStories = new Dictionary<Heading, PageArticle>();
        var lone = new List<FoundFigure>();
        foreach (var figure in page.Figures)
        {
            if (LonePictures.Label(page, figure, styles) is { } label)
            {
                label.Kind = BlockKind.Headline;
                label.Reason = "names the picture under it";
                var own = new Heading
                {
                    Id = page.Headings.Count,
                    Main = label,
                    Box = label.Box,
                    Cell = label.Box,
                };
                page.Headings.Add(own);
                page.Articles.Add(
                    new PageArticle
                    {
                        Page = page.Index,
                        Heading = own,
                        Kind = ArticleKind.PhotoStory,
                    }
                );
                page.Articles[^1].Figures.Add(figure);
                continue;
            }
            if (LonePictures.Straddles(page, figure))
            {
                lone.Add(figure);
                continue;
            }
            var best = 0.0;
            PageArticle? owner = null;
            Heading? title = null;
            foreach (var article in page.Articles.Where(a => a.Pieces.Count > 0))
            {
                var score = Score(page, article, figure);
                if (score > best)
                    (best, owner, title) = (score, article, null);
            }
            foreach (var heading in free)
            {
                var score = TitleScore(page, heading, figure);
                if (score > best)
                    (best, owner, title) = (score, null, heading);
            }
            if (title is not null && !photoStories.TryGetValue(title, out owner))
            {
                owner = new PageArticle
                {
                    Page = page.Index,
                    Heading = title,
                    Kind = ArticleKind.PhotoStory,
                };
                photoStories.Add(title, owner);
                page.Articles.Add(owner);
            }
            if (owner is null || LonePictures.IsAtFoot(page, figure, owner))
                lone.Add(figure);
            else
                owner.Figures.Add(figure);
        }
        Place(page, lone);
    }

    // Next to a report that has taken other pictures, or alone: a photograph with a caption, or an advertisement that is one picture.
    private static void Place(PageScan page, List<FoundFigure> lone)
    {
        for (var i = 0; i < lone.Count; )
        {
            if (lone[i].Captions.Count == 0 || LonePictures.Neighbour(page, lone[i]) is not { } report)
            {
                i++;
                continue;
            }
            report.Figures.Add(lone[i]);
            lone.RemoveAt(i);
            i = 0;
        }
        foreach (var figure in lone)
        {
            if (figure.Captions.Count == 0 && figure.Picture.Area < SmallestAdvertisement * page.Sheet.Area)
                continue;
            page.Articles.Add(
                new PageArticle { Page = page.Index, Kind = figure.Captions.Count > 0 ? ArticleKind.PhotoStory : ArticleKind.Advertisement }
            );
            page.Articles[^1].Figures.Add(figure);
        }
    }

    private static double Score(PageScan page, PageArticle article, FoundFigure figure)
    {
        // The headline is drawn on it, or it fills the room between the headline and its text.
        if (article.Heading is { IsCross: false } over && figure.Picture.Contains(over.Main.Box.Center))
            return 6;
        var container = article.Pieces[0].Container;
        if (
            container != figure.Container
            && figure.Container != 0
            && page.Articles.Exists(a => a.Pieces.Exists(p => p.Container == figure.Container))
        )
            return 0;
        if (article.Heading is { IsCross: false } head && head.Container != container && FillsRoomUnder(head, article, figure))
            return 3;
        if (container != figure.Container && page.Ground.Containers[container].Box.Area < page.Ground.Containers[figure.Container].Box.Area)
            return 0;
        var text = Rect.Around(article.Pieces.Select(p => p.Box));
        var whole = article.Heading is null ? text : text.Union(article.Heading.Box);
        var box = figure.Box;
        var score = 0.0;
        var inside = box.Intersect(whole).Area / Math.Max(1, box.Area);
        // Over its headline in the same column the text before it may run, however far its own columns reach up beside it.
        if (
            article.Heading is { IsCross: false } under
            && box.Bottom < under.Box.Top + 2
            && PageMap.Overlap(under.Cell, box) > 0.5 * box.Width
        )
            inside = 0;
        score += 4 * inside;
        if (article.Heading is { IsCross: false } heading)
        {
            // Between headline and text, or right above the headline with nothing else above.
            if (PageMap.Overlap(heading.Cell, box) > 0.6 * box.Width && box.Top > heading.Box.Bottom - 4 && box.Bottom < text.Bottom + 4)
                score += 1;
            score += OverHeadline(page, heading, figure);
        }
        score += Touching(page, article, box);
        if (Math.Abs(box.Bottom - text.Bottom) < 2 * page.BodySize && inside > 0.9)
            score += 0.3;
        return score < 0.75 ? 0 : score;
    }

    // All the room between a headline and its text.
    private static bool FillsRoomUnder(Heading head, PageArticle article, FoundFigure figure) =>
        head.Box.Bottom < figure.Picture.Top + 4
        && figure.Picture.Bottom < article.Pieces.Min(p => p.Box.Top) + 4
        && PageMap.Overlap(head.Box, figure.Picture) > 0.6 * figure.Picture.Width;

    private static double OverHeadline(PageScan page, Heading heading, FoundFigure figure)
    {
        var box = figure.Box;
        var above = heading.Box.Top - box.Bottom;
        return
            above > -3
            && above < 3 * page.BodySize
            && PageMap.Overlap(heading.Cell, box) > 0.6 * Math.Min(box.Width, heading.Box.Width)
            && !Ruled(page, box, heading.Box)
            ? (StandsCloserToText(page, figure, above) ? 0.5 : 1.6) - above / (4 * page.BodySize)
            : 0;
    }

    // Text of the article right under or over it in the same column.
    private static double Touching(PageScan page, PageArticle article, Rect box)
    {
        var touching = 0.0;
        foreach (var piece in article.Pieces)
        {
            if (PageMap.Overlap(piece.Box, box) < 0.6 * Math.Min(piece.Box.Width, box.Width))
                continue;
            var gap = Math.Max(piece.Box.Top - box.Bottom, box.Top - piece.Box.Bottom);
            if (gap > -3 && gap < 2.5 * page.BodySize && !Ruled(page, box, piece.Box))
                touching = Math.Max(touching, 1.1 - Math.Max(0, gap) / (5 * page.BodySize));
        }
        return touching;
    }

    // The picture stands in a column whose text ends right over it: nearer than the headline under it.
    private static bool StandsCloserToText(PageScan page, FoundFigure figure, double gapToHeadline) =>
        new PageMap(page).Above(figure.Box, b => b.Kind != BlockKind.Furniture, out var gap) is { Kind: BlockKind.Text } text
        && gap < gapToHeadline
        && text.Container == figure.Container
        && !Ruled(page, text.Box, figure.Picture);

    private static double TitleScore(PageScan page, Heading heading, FoundFigure figure)
    {
        if (
            heading.Container != figure.Container && page.Ground.Containers[heading.Container].Parent != figure.Container
            || figure.Captions.Count == 0 && !IsSure(heading, figure)
        )
            return 0;
        var box = figure.Box;
        var below = box.Top - heading.Box.Bottom;
        var above = heading.Box.Top - box.Bottom;
        var overlap = PageMap.Overlap(heading.Box, box) / Math.Max(1, Math.Min(heading.Box.Width, box.Width));
        if (overlap < 0.6)
            return 0;
        if (below > -4 && below < 2.5 * page.BodySize && !Ruled(page, heading.Box, box))
            return 5 - below / (4 * page.BodySize);
        if (above > -4 && above < 2.5 * page.BodySize && !Ruled(page, heading.Box, box))
            return 3.5 - above / (4 * page.BodySize);
        return 0;
    }

    private static bool IsSure(Heading heading, FoundFigure figure) =>
        heading.Main is { Evidence: not null, Chance: >= SureHeadline } main && figure.Picture.Width >= SmallestNamed * main.Box.Width;

    private static bool Ruled(PageScan page, Rect a, Rect b)
    {
        var top = Math.Min(a.Bottom, b.Bottom);
        var bottom = Math.Max(a.Top, b.Top);
        return new PageMap(page).RuleBetween(Math.Max(a.Left, b.Left), Math.Min(a.Right, b.Right), top - 2, bottom + 2) is not null;
    }
}
