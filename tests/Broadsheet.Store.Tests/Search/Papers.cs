using System.Globalization;
using Broadsheet.Model.Articles;
using Broadsheet.Model.Geometry;
using Broadsheet.Model.Issues;
using Broadsheet.Model.Pages;
using Broadsheet.Model.Publications;

namespace Broadsheet.Store.Tests.Search;

/// <summary>Issues for searching: each article is written in one line.</summary>
internal static class Papers
{
    public static Article Article(int id, string headline, params string[] paragraphs) =>
        new()
        {
            Id = new(id),
            Kind = ArticleKind.Story,
            Zones = [new() { Page = 1, Outlines = [Polygon.FromRect(new Rect(10, 20, 100, 200))] }],
            Parts =
            [
                new TextPart
                {
                    Page = 1,
                    Role = TextRole.Headline,
                    Text = headline,
                },
                .. paragraphs.Select(p => new TextPart
                {
                    Page = 1,
                    Role = TextRole.Body,
                    Text = p,
                }),
            ],
        };

    public static Article With(this Article article, TextRole role, string text) =>
        article with
        {
            Parts =
            [
                .. article.Parts,
                new TextPart
                {
                    Page = 1,
                    Role = role,
                    Text = text,
                },
            ],
        };

    public static Issue Issue(string slug, string date, string language, params Article[] articles) =>
        new()
        {
            Key = new(PublicationSlug.Parse(slug, null), DateOnly.Parse(date, CultureInfo.InvariantCulture)),
            Language = language,
            NextArticleNumber = articles.Length + 1,
            Pages =
            [
                new Page
                {
                    Sequence = 1,
                    Id = "A1",
                    Label = "A1",
                    Name = "要闻",
                    Section = "A",
                    Width = 1000,
                    Height = 1500,
                },
            ],
            Articles = articles,
        };

    public static async Task PublishAsync(this INewsStore store, Issue issue, CancellationToken cancellationToken)
    {
        await store.Issues.SavePublicationAsync(
            new()
            {
                Slug = issue.Key.Publication,
                Name = issue.Key.Publication.ToString(),
                Language = issue.Language,
            },
            cancellationToken
        );
        var latest = (await store.Issues.FindIssueAsync(issue.Key, cancellationToken))?.LatestRevision ?? 0;
        var record = await store.Issues.SaveRevisionAsync(issue, new(RevisionKind.Import), latest, cancellationToken);
        await store.Issues.PublishAsync(issue.Key, record.Number, cancellationToken);
    }
}
