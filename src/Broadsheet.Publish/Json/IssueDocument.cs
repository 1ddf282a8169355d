using Broadsheet.Model.Issues;

namespace Broadsheet.Publish.Json;

/// <summary>The public form of an issue.</summary>
internal sealed record IssueDocument
{
    public required string Key { get; init; }
    public required string Url { get; init; }
    public required PublicationSummary Publication { get; init; }
    public required string Date { get; init; }
    public required DatePrecision DatePrecision { get; init; }
    public required int Edition { get; init; }
    public string? EditionLabel { get; init; }
    public string? Number { get; init; }
    public required string Language { get; init; }
    public required int Revision { get; init; }
    public DateTimeOffset? FirstPublishedAt { get; init; }
    public DateTimeOffset? PublishedAt { get; init; }
    public required IReadOnlyList<PageSummary> Pages { get; init; }
    public required IReadOnlyList<ArticleSummary> Articles { get; init; }
    public IssueSummary? Previous { get; init; }
    public IssueSummary? Next { get; init; }

    public static IssueDocument Of(PublishedIssue published, IAddresses addresses)
    {
        var issue = published.Issue;
        var summary = IssueSummary.Of(issue.Key, addresses);
        return new()
        {
            Key = summary.Key,
            Url = summary.Url,
            Publication = PublicationSummary.Of(published.Publication, addresses),
            Date = summary.Date,
            DatePrecision = issue.DatePrecision,
            Edition = summary.Edition,
            EditionLabel = issue.EditionLabel,
            Number = issue.Number,
            Language = issue.Language,
            Revision = published.Revision,
            FirstPublishedAt = published.FirstPublishedAt,
            PublishedAt = published.PublishedAt,
            Pages = issue.Pages.Select(p => PageSummary.Of(issue.Key, p, addresses)).ToList(),
            Articles = published.Articles.Select(a => ArticleSummary.Of(issue, a, addresses)).ToList(),
            Previous = Summary(published.Previous, addresses),
            Next = Summary(published.Next, addresses),
        };
    }

    private static IssueSummary? Summary(IssueKey? key, IAddresses addresses) =>
        key is { } known ? IssueSummary.Of(known, addresses) : null;
}
