using Broadsheet.Model.Articles;
using Broadsheet.Model.Issues;
using Broadsheet.Model.Reading;

namespace Broadsheet.Publish.Json;

/// <summary>The public form of an article: what it says, in reading order, and where it stands.</summary>
internal sealed record ArticleDocument
{
    public required string Id { get; init; }
    public required string Key { get; init; }
    public required string Url { get; init; }
    public required ArticleKind Kind { get; init; }
    public required string Language { get; init; }
    public string? Title { get; init; }
    public required IssueSummary Issue { get; init; }
    public required PublicationSummary Publication { get; init; }
    public required IReadOnlyList<PageSummary> Pages { get; init; }
    public DatelineFacts? Dateline { get; init; }
    public required string Text { get; init; }
    public required IReadOnlyList<PartDocument> Parts { get; init; }
    public required IReadOnlyList<CorrectionNote> Corrections { get; init; }
    public ArticleSummary? Previous { get; init; }
    public ArticleSummary? Next { get; init; }

    public static ArticleDocument Of(PublishedIssue published, Article article, IAddresses addresses)
    {
        var issue = published.Issue;
        var summary = ArticleSummary.Of(issue, article, addresses);
        return new()
        {
            Id = summary.Id,
            Key = new ArticleKey(issue.Key, article.Id).ToString(),
            Url = summary.Url,
            Kind = article.Kind,
            Language = issue.LanguageOf(article),
            Title = summary.Title,
            Issue = IssueSummary.Of(issue.Key, addresses),
            Publication = PublicationSummary.Of(published.Publication, addresses),
            Pages = article
                .Parts.Select(p => p.Page)
                .Distinct()
                .Where(s => s >= 1 && s <= issue.Pages.Count)
                .Select(s => PageSummary.Of(issue.Key, issue.PageAt(s), addresses))
                .ToList(),
            Dateline = article.Dateline,
            Text = ReadingText.Of(issue, article).Plain,
            Parts = article.Parts.Select(p => PartDocument.Of(p, addresses)).ToList(),
            Corrections = article.Corrections,
            Previous = Beside(published, article, -1, addresses),
            Next = Beside(published, article, 1, addresses),
        };
    }

    private static ArticleSummary? Beside(PublishedIssue published, Article article, int step, IAddresses addresses)
    {
        var articles = published.Articles;
        for (var i = articles.TakeWhile(a => a.Id != article.Id).Count() + step; i >= 0 && i < articles.Count; i += step)
        {
            if (articles[i].Kind != ArticleKind.Advertisement)
                return ArticleSummary.Of(published.Issue, articles[i], addresses);
        }
        return null;
    }
}
