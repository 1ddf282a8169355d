namespace Broadsheet.Model.Articles;

/// <summary>Names the pages of an article by other numbers: where a page is added before them, their sequence shifts.</summary>
public static class PageNumbers
{
    /// <summary>The article with other page numbers; the very same object where none differs.</summary>
    /// <param name="article">The article.</param>
    /// <param name="change">The new number of a page; null for one that is gone, which keeps its number.</param>
    public static Article Change(Article article, Func<int, int?> change)
    {
        if (Pages(article).All(p => (change(p) ?? p) == p))
            return article;
        return article with
        {
            Parts = [.. article.Parts.Select(p => Change(p, change))],
            Zones = [.. article.Zones.Select(z => z with { Page = change(z.Page) ?? z.Page })],
        };
    }

    /// <summary>The numbers of all pages that an article names: where it stands and where its jumps lead.</summary>
    public static IReadOnlyList<int> Pages(Article article) =>
        [
            .. article
                .Parts.Select(p => p.Page)
                .Concat(article.Zones.Select(z => z.Page))
                .Concat(article.Parts.OfType<TextPart>().Select(p => p.Jump?.Page).OfType<int>())
                .Distinct(),
        ];

    private static ArticlePart Change(ArticlePart part, Func<int, int?> change) =>
        part switch
        {
            Figure figure => figure with
            {
                Page = change(figure.Page) ?? figure.Page,
                Caption = figure.Caption is null ? null : Text(figure.Caption, change),
                Credit = figure.Credit is null ? null : Text(figure.Credit, change),
            },
            TextPart text => Text(text, change),
            _ => part with { Page = change(part.Page) ?? part.Page },
        };

    private static TextPart Text(TextPart text, Func<int, int?> change) =>
        text with
        {
            Page = change(text.Page) ?? text.Page,
            Jump = text.Jump is { Page: { } to } jump ? jump with { Page = change(to) ?? to } : text.Jump,
        };
}
