using Broadsheet.Model.Publications;
using Broadsheet.Publish.Feeds;
using Broadsheet.Store.Search;
using Broadsheet.Web.Reader;
using Microsoft.AspNetCore.Http;

namespace Broadsheet.Web.Search;

/// <summary>Makes the feed of a search.</summary>
internal sealed class SearchFeed(
    IssueLibrary library,
    ArticleChanges changes,
    SitePages pages,
    InterfaceChoice choice,
    SiteOptions options,
    TimeProvider time
)
{
    /// <summary>
    /// The feed. Feeds are read far from the site, so that their addresses are absolute: made from the request where the site does not know
    /// its own.
    /// </summary>
    public async Task<byte[]> MakeAsync(
        HttpRequest request,
        Interface reader,
        SearchAddress address,
        Publication? publication,
        SearchPage found,
        CancellationToken cancellationToken
    )
    {
        var viewer = reader.Viewer;
        var addresses = Addresses.For(viewer, options.PublicBaseUrl, BaseOf(request));
        var publications = await library.ListPublicationsAsync(viewer, cancellationToken);
        var entries = new List<FeedEntry>(found.Hits.Count);
        foreach (var hit in found.Hits)
        {
            var published = new DateTimeOffset(hit.Date, TimeOnly.MinValue, TimeSpan.Zero);
            entries.Add(
                new()
                {
                    Key = hit.Article.ToString(),
                    Title = hit.Headline.Text.Length > 0 ? hit.Headline.Text : reader.Texts["untitled"],
                    Language = hit.Language,
                    Published = published,
                    Updated = await UpdatedAsync(viewer, hit, published, cancellationToken),
                    Publication = publications.FirstOrDefault(p => p.Slug == hit.Publication)?.Name ?? hit.Publication.ToString(),
                    Url = addresses.Of(hit.Article),
                    Summary = hit.Snippet.Text,
                }
            );
        }
        var facts = new FeedFacts
        {
            Key = address.FirstPage.Url(choice.Plain, Routes.Feed),
            Title = reader.Texts.Format("feed_title", ("query", address.Query), ("where", publication?.Name ?? pages.NameOf(reader))),
            TitleLanguage = reader.Texts.Language,
            Language = publication?.Language ?? reader.Texts.Language,
            Updated =
                entries.Count > 0
                    ? entries.Max(e => e.Updated)
                    : await LastPublishedAsync(viewer, publication is null ? publications : [publication], cancellationToken),
            SelfUrl = addresses.Absolute(address.FirstPage.Url(reader.ForReaders, Routes.Feed)),
            PageUrl = addresses.Absolute(address.FirstPage.Url(reader.ForReaders)),
        };
        return AtomFeed.Write(facts, entries);
    }

    private static Uri? BaseOf(HttpRequest request) =>
        request.Host.HasValue && Uri.TryCreate($"{request.Scheme}://{request.Host.ToUriComponent()}", UriKind.Absolute, out var address)
            ? address
            : null;

    /// <summary>When the text changed last; the day of the issue where it never did, or the moment of publishing where a paper is out
    /// before its day.</summary>
    private async Task<DateTimeOffset> UpdatedAsync(
        Viewer viewer,
        SearchHit hit,
        DateTimeOffset published,
        CancellationToken cancellationToken
    )
    {
        if ((await library.FindIssueAsync(viewer, hit.Article.Issue, cancellationToken)).Snapshot is not { } snapshot)
            return published;
        if (
            snapshot.FindArticle(hit.Article.Article) is { } article
            && await changes.FindAsync(snapshot, article, cancellationToken) is { } changed
        )
            return changed;
        return snapshot.Record.FirstPublishedAt is { } first && first < published ? first : published;
    }

    private async Task<DateTimeOffset> LastPublishedAsync(
        Viewer viewer,
        IReadOnlyList<Publication> publications,
        CancellationToken cancellationToken
    )
    {
        DateTimeOffset? last = null;
        foreach (var publication in publications)
        {
            foreach (var issue in await library.ListLatestAsync(viewer, publication.Slug, 1, cancellationToken))
                last = last is null || issue.PublishedAt > last ? issue.PublishedAt ?? last : last;
        }
        return last ?? time.GetUtcNow();
    }
}
