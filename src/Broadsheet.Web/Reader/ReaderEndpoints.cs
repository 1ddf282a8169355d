using System.Globalization;
using Broadsheet.Model.Articles;
using Broadsheet.Model.Issues;
using Broadsheet.Model.Pages;
using Broadsheet.Model.Publications;
using Broadsheet.Publish.Json;
using Broadsheet.Store;
using Broadsheet.Store.Search.Snippets;
using Broadsheet.Web.Assets;
using Broadsheet.Web.Delivery;
using Broadsheet.Web.Reader.Views;
using Broadsheet.Web.Search;
using Microsoft.AspNetCore.Http;

namespace Broadsheet.Web.Reader;

/// <summary>Answers the addresses of readers: publications, months, issues, pages, articles, each as HTML and JSON, and page
/// PDFs.</summary>
internal sealed class ReaderEndpoints(
    IssueLibrary library,
    SitePages pages,
    InterfaceChoice choice,
    FailurePages failures,
    RenderedPages rendered,
    AssetEndpoints assets,
    PageTexts texts,
    SiteOptions options
)
{
    private const int RecentIssues = 13;

    private Addresses AddressesFor(HttpContext context) => Addresses.For(Viewer.Of(context), options.PublicBaseUrl);

    public async Task Home(HttpContext context)
    {
        var shown = new List<(Publication, IssueRecord)>();
        foreach (var publication in await library.ListPublicationsAsync(Viewer.Of(context), context.RequestAborted))
        {
            if (await library.ListLatestAsync(Viewer.Of(context), publication.Slug, 1, context.RequestAborted) is [var latest])
                shown.Add((publication, latest));
        }
        var reader = choice.Choose(context.Request, null, out var negotiated);
        var key = RenderedPages.Key(
            "home",
            reader,
            RenderedPages.Stamp(shown.Select(s => s.Item2)) + string.Concat(shown.Select(s => s.Item1))
        );
        await rendered.SendAsync(context, key, negotiated, () => Html(pages.Publications(reader, shown), reader));
    }

    public async Task Publication(HttpContext context)
    {
        var slug = Slug(context);
        var recent = await library.ListLatestAsync(Viewer.Of(context), slug, RecentIssues, context.RequestAborted);
        if (
            recent is not [var newest, ..]
            || (await library.FindIssueAsync(Viewer.Of(context), newest.Key, context.RequestAborted)).Snapshot is not { } latest
        )
        {
            await failures.NotFoundAsync(context, await library.FindPublicationAsync(Viewer.Of(context), slug, context.RequestAborted));
            return;
        }
        var month = await library.FindMonthAsync(Viewer.Of(context), slug, newest.Key.Date, context.RequestAborted);
        var reader = choice.Choose(context.Request, latest.Publication, out var negotiated);
        var key = RenderedPages.Key($"publication {latest.Version}", reader, RenderedPages.Stamp(recent) + month.Stamp);
        await rendered.SendAsync(context, key, negotiated, () => Html(pages.Publication(reader, latest, recent, month), reader));
    }

    public async Task PublicationJson(HttpContext context)
    {
        var slug = Slug(context);
        var recent = await library.ListLatestAsync(Viewer.Of(context), slug, RecentIssues, context.RequestAborted);
        if (
            recent.Count == 0
            || await library.FindPublicationAsync(Viewer.Of(context), slug, context.RequestAborted) is not { } publication
        )
            await failures.NotFoundAsync(context, null);
        else
            await rendered.SendAsync(context, null, false, () =>
                Rendered.Json(PublicJson.Write(publication, recent.Select(r => r.Key), AddressesFor(context)))
            );
    }

    public async Task Issue(HttpContext context)
    {
        if (await FindAsync(context) is not { } snapshot)
            return;
        var key = snapshot.Whole.Key;
        var month = await library.FindMonthAsync(Viewer.Of(context), key.Publication, key.Date, context.RequestAborted);
        var reader = choice.Choose(context.Request, snapshot.Publication, out var negotiated);
        var name = RenderedPages.Key($"issue {snapshot.Version}", reader, month.Stamp);
        await rendered.SendAsync(context, name, negotiated, () => Html(pages.Issue(reader, snapshot, month), reader));
    }

    public async Task IssueJson(HttpContext context)
    {
        if (await FindAsync(context) is { } snapshot)
            await rendered.SendAsync(context, $"issue.json {snapshot.Version}", false, () =>
                Rendered.Json(PublicJson.Write(SitePages.Published(snapshot), AddressesFor(context)))
            );
    }

    public async Task Page(HttpContext context)
    {
        if (await FindPageAsync(context) is not var (snapshot, page))
            return;
        var zoom = context.Request.Query[Routes.ZoomQuery].ToString() switch
        {
            "2" => 2,
            "3" => 3,
            _ => 1,
        };
        var reader = choice.Choose(context.Request, snapshot.Publication, out var negotiated);
        if (Looking(context) is { } query)
        {
            var hits = await FindHitsAsync(context, reader.Searching(query), snapshot, page, zoom);
            await rendered.SendAsync(context, null, negotiated, () =>
                Html(pages.Page(reader.Searching(query), snapshot, page, zoom, hits), reader)
            );
            return;
        }
        var key = RenderedPages.Key($"page {snapshot.Version} {page.Id} {zoom}", reader, "");
        await rendered.SendAsync(context, key, negotiated, () => Html(pages.Page(reader, snapshot, page, zoom, hits: null), reader));
    }

    public async Task PageJson(HttpContext context)
    {
        if (await FindPageAsync(context) is var (snapshot, page))
            await rendered.SendAsync(context, $"page.json {snapshot.Version} {page.Id}", false, () =>
                Rendered.Json(PublicJson.Write(SitePages.Published(snapshot), page, AddressesFor(context)))
            );
    }

    public async Task PagePdf(HttpContext context)
    {
        if (await FindPageAsync(context) is not var (snapshot, page))
            return;
        var name = snapshot.Whole.Key.ToString().Replace('/', '-') + $"-{page.Id}.pdf";
        var caching = Viewer.Of(context).Caching;
        if (page.Pdf is not { } pdf || !await assets.TrySendAsync(context, pdf.Hash, "application/pdf", caching, name))
            await failures.NotFoundAsync(context, snapshot.Publication);
    }

    public async Task Article(HttpContext context)
    {
        if (await FindArticleAsync(context) is not var (snapshot, article))
            return;
        var reader = choice.Choose(context.Request, snapshot.Publication, out var negotiated);
        if (Looking(context) is { } query)
        {
            await rendered.SendAsync(context, null, negotiated, () =>
                Html(pages.Article(reader.Searching(query), snapshot, article, HitFinder.For(query)), reader)
            );
            return;
        }
        var key = RenderedPages.Key($"article {snapshot.Version} {article.Id}", reader, "");
        await rendered.SendAsync(context, key, negotiated, () => Html(pages.Article(reader, snapshot, article, finder: null), reader));
    }

    public async Task ArticleJson(HttpContext context)
    {
        if (await FindArticleAsync(context) is var (snapshot, article))
            await rendered.SendAsync(context, $"article.json {snapshot.Version} {article.Id}", false, () =>
                Rendered.Json(PublicJson.Write(SitePages.Published(snapshot), article, AddressesFor(context)))
            );
    }

    private async Task<IssueSnapshot?> FindAsync(HttpContext context)
    {
        var values = context.Request.RouteValues;
        var date = DayConstraint.Parse(values["date"]);
        var edition = 1;
        if (values.TryGetValue("edition", out var text))
        {
            edition = OrdinalConstraint.Parse(text);
            if (edition == 1)
            {
                var path = context.Request.Path.Value!;
                var at = path.IndexOf("/ed-1", StringComparison.OrdinalIgnoreCase);
                context.Response.Redirect(
                    Viewer.Of(context).At(path.Remove(at, "/ed-1".Length)) + context.Request.QueryString,
                    permanent: true
                );
                return null;
            }
        }
        var key = new IssueKey(Slug(context), date, edition);
        var finding = await library.FindIssueAsync(Viewer.Of(context), key, context.RequestAborted);
        if (finding.Snapshot is { } snapshot)
            return snapshot;
        if (finding.Gone is { } gone)
            await failures.GoneAsync(context, key, article: null, gone);
        else if (
            await library.FindMovedAsync(key, context.RequestAborted) is { } moved
            && await library.FindIssueAsync(Viewer.Of(context), moved, context.RequestAborted) != IssueFinding.None
        )
            Lead(context, Routes.To(key), Routes.To(moved));
        else if (
            await library.FindPublicationAsync(Viewer.Of(context), key.Publication, context.RequestAborted) is { } publication
            && IsWholeIssue(context)
        )
            await NoIssueAsync(context, publication, key);
        else
            await failures.NotFoundAsync(
                context,
                await library.FindPublicationAsync(Viewer.Of(context), key.Publication, context.RequestAborted)
            );
        return null;
    }

    /// <summary>A day without its first edition leads to the one it has; one without any tells the nearest issues.</summary>
    private async Task NoIssueAsync(HttpContext context, Publication publication, IssueKey key)
    {
        var around = await library.FindNeighboursAsync(Viewer.Of(context), key, context.RequestAborted);
        if (key.Edition == 1 && around.Next is { } next && next.Date == key.Date)
        {
            context.Response.Headers.CacheControl = Viewer.Of(context).Caching;
            context.Response.Redirect(
                context.Request.PathBase.Value
                    + context.Request.Path.Value!.Replace(Routes.To(key), Routes.To(next), StringComparison.Ordinal)
                    + context.Request.QueryString
            );
        }
        else
        {
            await failures.NoIssueAsync(context, publication, w => w.Date(key.Date), around);
        }
    }

    /// <summary>Leads to where something is now. It may come back, so browsers ask again each time.</summary>
    private static void Lead(HttpContext context, string from, string to)
    {
        var path = context.Request.Path.Value!;
        var viewer = Viewer.Of(context);
        context.Response.Headers.CacheControl = viewer.Caching;
        context.Response.Redirect(
            viewer.At(to) + path[Math.Min(path.Length, from.Length)..] + context.Request.QueryString,
            permanent: true
        );
    }

    private static bool IsWholeIssue(HttpContext context) =>
        !context.Request.RouteValues.ContainsKey("page") && !context.Request.RouteValues.ContainsKey("article");

    private async Task<(IssueSnapshot Snapshot, Page Page)?> FindPageAsync(HttpContext context)
    {
        if (await FindAsync(context) is not { } snapshot)
            return null;
        var id = (string)context.Request.RouteValues["page"]!;
        if (snapshot.Whole.FindPage(id) is { } page)
            return (snapshot, page);
        if (snapshot.Whole.FollowPage(id) is { } moved)
        {
            Lead(context, Routes.To(new PageKey(snapshot.Whole.Key, id)), Routes.To(new PageKey(snapshot.Whole.Key, moved.Id)));
            return null;
        }

        await failures.NotFoundAsync(context, snapshot.Publication);
        return null;
    }

    private async Task<(IssueSnapshot Snapshot, Article Article)?> FindArticleAsync(HttpContext context)
    {
        var id = new ArticleId(OrdinalConstraint.Parse(context.Request.RouteValues["article"]));
        if (await FindAsync(context) is not { } snapshot)
            return null;
        if (snapshot.FindArticle(id) is { } article)
            return (snapshot, article);
        if (snapshot.FindWithdrawal(id) is { } withdrawal)
            await failures.GoneAsync(context, snapshot.Whole.Key, id, new(snapshot.Publication, withdrawal.Reason, withdrawal.At));
        else if (snapshot.Whole.FollowMerged(id) is { } into)
            Lead(context, Routes.To(new ArticleKey(snapshot.Whole.Key, id)), Routes.To(new ArticleKey(snapshot.Whole.Key, into)));
        // An id that was given once is never given to another article: this one was taken out by a correction or a newer import.
        else if (id.Number >= 1 && id.Number < snapshot.Whole.NextArticleNumber)
            await failures.GoneAsync(context, snapshot.Whole.Key, id, new(snapshot.Publication, Reason: null, At: null));
        else
            await failures.NotFoundAsync(context, snapshot.Publication);
        return null;
    }

    private async Task<HitsView> FindHitsAsync(HttpContext context, Interface reader, IssueSnapshot snapshot, Page page, int zoom)
    {
        var finder = HitFinder.For(reader.Query!);
        var text = await texts.FindAsync(page, context.RequestAborted);
        var hits = text is null ? [] : PageHits.Find(snapshot, page.Sequence, text, finder);
        var asked = int.TryParse(context.Request.Query[Routes.HitQuery], NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : 1;
        return new HitsBuilder(snapshot, reader, new(reader.Texts)).Build(page, zoom, hits, PageHits.FindPages(snapshot, finder), asked);
    }

    /// <summary>What the reader looks for; null for nothing that could be marked.</summary>
    private static string? Looking(HttpContext context) =>
        ReaderQuery.Clean(context.Request.Query[Routes.SearchQuery]) is { Length: > 0 and <= ReaderQuery.LongestMarked } query
        && !HitFinder.For(query).IsEmpty
            ? query
            : null;

    private static Rendered Html(string html, Interface reader) => Rendered.Html(html, reader.Texts.Language);

    private static PublicationSlug Slug(HttpContext context) => PublicationSlug.Parse((string)context.Request.RouteValues["slug"]!, null);
}
