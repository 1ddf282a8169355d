using Broadsheet.Model.Issues;
using Broadsheet.Model.Publications;
using Broadsheet.Publish.Json;
using Broadsheet.Store;
using Broadsheet.Web.Delivery;
using Broadsheet.Web.Reader;
using Microsoft.AspNetCore.Http;

namespace Broadsheet.Web.Api;

/// <summary>Answers the lists that only programs ask for, and the description of all addresses that answer with JSON.</summary>
internal sealed class ApiEndpoints(
    IssueLibrary library,
    IIssueStore store,
    FailurePages failures,
    RenderedPages rendered,
    SiteOptions options
)
{
    private const int IssuesOnPage = 100;
    private const int MostIssuesOnPage = 1000;

    /// <summary>More editions than any day has: what is skipped of the day that a page ends in.</summary>
    private const int MostEditions = 100;

    private static readonly Lazy<Rendered> Document = new(ReadDescription);

    private Addresses AddressesFor(HttpContext context) => Addresses.For(Viewer.Of(context), options.PublicBaseUrl);

    public static Task Description(HttpContext context) => Responder.SendAsync(context, Document.Value, Responder.Revalidate);

    public async Task Publications(HttpContext context)
    {
        var shown = new List<(Publication, IssueKey?)>();
        foreach (var publication in await library.ListPublicationsAsync(Viewer.Of(context), context.RequestAborted))
        {
            var latest = await library.ListLatestAsync(Viewer.Of(context), publication.Slug, 1, context.RequestAborted);
            shown.Add((publication, latest is [var record] ? record.Key : null));
        }
        await rendered.SendAsync(context, null, false, () => Rendered.Json(PublicJson.Write(shown, AddressesFor(context))));
    }

    public async Task Issues(HttpContext context)
    {
        var slug = PublicationSlug.Parse((string)context.Request.RouteValues["slug"]!, null);
        if (await library.FindPublicationAsync(Viewer.Of(context), slug, context.RequestAborted) is not { } publication)
        {
            await failures.NotFoundAsync(context, publication: null);
            return;
        }
        if (!IssueListAddress.TryRead(context.Request, slug, IssuesOnPage, MostIssuesOnPage, out var address, out var fault))
        {
            await FailurePages.BadRequestAsync(context, fault);
            return;
        }
        var query = new IssueQuery
        {
            Publication = slug,
            From = address.From,
            To = address.To,
            PublishedOnly = !Viewer.Of(context).SeesDrafts,
            NewestFirst = address.NewestFirst,
        };
        var total = await store.CountIssuesAsync(query, context.RequestAborted);
        var after = address.After;
        var rest = await store.ListIssuesAsync(
            query with
            {
                From = !address.NewestFirst && after is { } oldest ? oldest.Date : query.From,
                To = address.NewestFirst && after is { } newest ? newest.Date : query.To,
                Limit = address.Limit + 1 + (after is null ? 0 : MostEditions),
            },
            context.RequestAborted
        );
        var keys = rest.Select(r => r.Key).Where(k => after is not { } last || (address.NewestFirst ? k < last : k > last)).ToList();
        var page = keys.Take(address.Limit).ToList();
        var next = keys.Count > page.Count ? AddressesFor(context).Absolute(address.Url(page[^1])) : null;
        await rendered.SendAsync(context, null, false, () =>
            Rendered.Json(PublicJson.Write(publication, page, total, next, AddressesFor(context)))
        );
    }

    private static Rendered ReadDescription()
    {
        using var stream = typeof(ApiEndpoints).Assembly.GetManifestResourceStream("openapi.json")!;
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return Rendered.Json(bytes.ToArray());
    }
}
