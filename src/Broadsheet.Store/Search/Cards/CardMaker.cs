using Broadsheet.Model.Articles;
using Broadsheet.Model.Geometry;
using Broadsheet.Model.Issues;
using Broadsheet.Model.Reading;
using Broadsheet.Store.Search.Queries;

namespace Broadsheet.Store.Search.Cards;

/// <summary>Makes the card of an article.</summary>
public static class CardMaker
{
    /// <summary>The card of an article.</summary>
    /// <param name="issue">The issue, which has one page or more.</param>
    /// <param name="article">An article of it.</param>
    public static ArticleCard Make(Issue issue, Article article)
    {
        var page = issue.PageAt(Math.Clamp(article.FirstPage, 1, issue.Pages.Count));
        var reading = ReadingText.Of(issue, article);
        return new()
        {
            Title = reading.Title ?? "",
            Kind = article.Kind,
            Language = reading.Language,
            PageId = page.Id,
            PageLabel = page.Label ?? page.Id,
            PageName = page.Name,
            Section = page.Section,
            Zone = ZoneOn(article, page.Sequence),
            PageWidth = page.Width,
            PageHeight = page.Height,
            Preview = page.Images is { Previews: [var smallest, ..] } ? smallest : null,
            Headline = article.Headline is { } headline ? LineJoiner.OneLine(headline, reading.Language) : null,
            Texts = Texts(reading),
        };
    }

    private static List<CardText> Texts(ReadingText reading)
    {
        var texts = new List<CardText>();
        foreach (var lines in (IReadOnlyList<string>[])[reading.Kicker, reading.Headline, reading.Deck])
            Add(texts, QueryField.Headline, OneLine(lines, reading.Language));
        foreach (var byline in reading.Bylines)
            Add(texts, QueryField.Byline, byline);
        foreach (var dateline in reading.Datelines)
            Add(texts, QueryField.Text, dateline);
        foreach (var piece in reading.Pieces)
        {
            if (piece is ReadingFigure figure)
            {
                Add(texts, QueryField.Caption, figure.Caption);
                Add(texts, QueryField.Byline, figure.Credit);
            }
            else
            {
                Add(texts, FieldOf(piece.Role), piece.Plain);
            }
        }
        return texts;
    }

    private static string? OneLine(IReadOnlyList<string> lines, string language) =>
        lines.Count == 0 ? null : LineJoiner.OneLine(string.Join('\n', lines), language);

    private static void Add(List<CardText> texts, QueryField field, string? text)
    {
        if (!string.IsNullOrEmpty(text))
            texts.Add(new(field, text));
    }

    private static QueryField FieldOf(TextRole role) =>
        role switch
        {
            TextRole.Kicker or TextRole.Headline or TextRole.Deck => QueryField.Headline,
            TextRole.Byline or TextRole.Credit => QueryField.Byline,
            TextRole.Caption => QueryField.Caption,
            _ => QueryField.Text,
        };

    private static Rect ZoneOn(Article article, int page)
    {
        var outlines = article.Zones.Where(z => z.Page == page).SelectMany(z => z.Outlines).Select(o => o.Bounds).ToList();
        return outlines.Count > 0 ? Rect.Around(outlines) : Rect.Around(article.Parts.Where(p => p.Page == page).SelectMany(p => p.Zones));
    }
}
