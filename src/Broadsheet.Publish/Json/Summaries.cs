using System.Globalization;
using Broadsheet.Model.Articles;
using Broadsheet.Model.Assets;
using Broadsheet.Model.Issues;
using Broadsheet.Model.Pages;
using Broadsheet.Model.Publications;
using Broadsheet.Model.Reading;

namespace Broadsheet.Publish.Json;

/// <summary>A publication in a few words.</summary>
internal sealed record PublicationSummary(string Slug, string Name, string Language, ReadingDirection Direction, string Url)
{
    public static PublicationSummary Of(Publication publication, IAddresses addresses) =>
        new(publication.Slug.ToString(), publication.Name, publication.Language, publication.Direction, addresses.Of(publication.Slug));
}

/// <summary>An issue in a few words.</summary>
internal sealed record IssueSummary(string Key, string Date, int Edition, string Url)
{
    public static IssueSummary Of(IssueKey key, IAddresses addresses) =>
        new(key.ToString(), key.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), key.Edition, addresses.Of(key));
}

/// <summary>A page in a few words.</summary>
internal sealed record PageSummary(int Sequence, string Id, string? Label, string? Name, string? Section, string Url)
{
    public static PageSummary Of(IssueKey issue, Page page, IAddresses addresses) =>
        new(page.Sequence, page.Id, page.Label, page.Name, page.Section, addresses.Of(new PageKey(issue, page.Id)));
}

/// <summary>An article in a few words.</summary>
internal sealed record ArticleSummary(string Id, ArticleKind Kind, string? Title, int Page, string Url)
{
    public static ArticleSummary Of(Issue issue, Article article, IAddresses addresses) =>
        new(
            article.Id.ToString(),
            article.Kind,
            ArticleTitle.Of(issue, article),
            article.FirstPage,
            addresses.Of(new ArticleKey(issue.Key, article.Id))
        );
}

/// <summary>A file.</summary>
internal sealed record FileSummary(string Url, string MediaType, long Length, int? Width, int? Height)
{
    public static FileSummary Of(AssetReference asset, IAddresses addresses) =>
        new(addresses.Of(asset), asset.MediaType, asset.Length, asset.Width, asset.Height);
}
