using Broadsheet.Model.Articles;
using Broadsheet.Model.Geometry;
using Broadsheet.Model.Issues;
using Broadsheet.Model.Pages;

namespace Broadsheet.Publish.Json;

/// <summary>The public form of a page. Zones are in PDF points from the top-left corner, each outline a list of x and y.</summary>
internal sealed record PageDocument
{
    public required PageSummary Page { get; init; }
    public required IssueSummary Issue { get; init; }
    public required PublicationSummary Publication { get; init; }
    public required double Width { get; init; }
    public required double Height { get; init; }
    public required IReadOnlyList<FileSummary> Images { get; init; }
    public string? Pdf { get; init; }
    public required IReadOnlyList<ArticleOnPage> Articles { get; init; }
    public PageSummary? Previous { get; init; }
    public PageSummary? Next { get; init; }

    public static PageDocument Of(PublishedIssue published, Page page, IAddresses addresses)
    {
        var issue = published.Issue;
        return new()
        {
            Page = PageSummary.Of(issue.Key, page, addresses),
            Issue = IssueSummary.Of(issue.Key, addresses),
            Publication = PublicationSummary.Of(published.Publication, addresses),
            Width = page.Width,
            Height = page.Height,
            Images = page.Images?.Previews.Select(p => FileSummary.Of(p, addresses)).ToList() ?? [],
            Pdf = page.Pdf is null ? null : addresses.OfPdf(new PageKey(issue.Key, page.Id)),
            Articles = published
                .Articles.Where(a => a.FirstPage == page.Sequence || a.Zones.Any(z => z.Page == page.Sequence))
                .Select(a => ArticleOnPage.Of(ArticleSummary.Of(issue, a, addresses), a, page.Sequence))
                .ToList(),
            Previous = Beside(published, page.Sequence - 1, addresses),
            Next = Beside(published, page.Sequence + 1, addresses),
        };
    }

    private static PageSummary? Beside(PublishedIssue published, int sequence, IAddresses addresses) =>
        sequence >= 1 && sequence <= published.Issue.Pages.Count
            ? PageSummary.Of(published.Issue.Key, published.Issue.PageAt(sequence), addresses)
            : null;
}

/// <summary>An article with its outlines on one page.</summary>
internal sealed record ArticleOnPage(
    string Id,
    ArticleKind Kind,
    string? Title,
    int Page,
    string Url,
    IReadOnlyList<IReadOnlyList<double>> Outlines
)
{
    public static ArticleOnPage Of(ArticleSummary summary, Article article, int page) =>
        new(
            summary.Id,
            summary.Kind,
            summary.Title,
            summary.Page,
            summary.Url,
            article.Zones.Where(z => z.Page == page).SelectMany(z => z.Outlines).Select(Corners).ToList()
        );

    private static IReadOnlyList<double> Corners(Polygon outline) =>
        outline.Points.SelectMany(p => (double[])[Math.Round(p.X, 2), Math.Round(p.Y, 2)]).ToList();
}
