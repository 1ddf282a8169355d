using System.Text;
using Broadsheet.Model.Publications;
using Broadsheet.Publish.Csv;
using Broadsheet.Publish.Json;
using Broadsheet.Store;
using Broadsheet.Store.Search;
using Broadsheet.Web.Delivery;
using Broadsheet.Web.Reader;
using Broadsheet.Workflow.Search;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Broadsheet.Web.Search;

/// <summary>Answers searches, in all publications and in one: as a page, as data, as a feed; suggestions, and the description for
/// browsers.</summary>
internal sealed class SearchEndpoints(
    SearchGate gate,
    IssueLibrary library,
    SitePages pages,
    InterfaceChoice choice,
    FailurePages failures,
    SearchFeed feeds,
    RenderedPages rendered,
    SiteOptions options,
    ILogger<SearchEndpoints> log
)
{
    private const int HitsOnPage = 20;
    private const int EntriesInFeed = 50;
    private const int Suggestions = 8;
    private const int LongestSuggested = 100;

    private Addresses AddressesFor(HttpContext context) => Addresses.For(Viewer.Of(context), options.PublicBaseUrl);

    public async Task Page(HttpContext context)
    {
        if (await FindAsync(context) is not var (address, publication, publications))
            return;
        var reader = choice.Choose(context.Request, publication, out var negotiated);
        var searching = address.Query.Length is > 0 and <= ReaderQuery.LongestMarked ? reader.Searching(address.Query) : reader;
        var (found, busy) =
            address.Query.Length == 0
                ? (null, false)
                : await SearchAsync(address.ToRequest(HitsOnPage, facets: true), context.RequestAborted);
        var view = new SearchBuilder(address, searching, new(reader.Texts), publications).Build(found, busy);
        var status = Status(found, busy);
        if (busy)
            context.Response.Headers.RetryAfter = "5";
        var html = pages.Search(reader, publication, view, address.FirstPage, address);
        await rendered.SendAsync(context, null, negotiated, () => Rendered.Html(html, reader.Texts.Language, status));
    }

    public async Task Json(HttpContext context)
    {
        if (await FindDataAsync(context, facets: context.Request.Query["facets"] == "true") is not var (address, found))
            return;
        var facets = found.Facets is not null ? "&facets=true" : "";
        var document = MapSearch.ToDocument(address.Query, found, AddressesFor(context)) with
        {
            Previous = Place(context, address, found.PreviousCursor, Routes.Json) is { } previous ? previous + facets : null,
            Next = Place(context, address, found.NextCursor, Routes.Json) is { } next ? next + facets : null,
        };
        await rendered.SendAsync(context, null, false, () => Rendered.Json(PublicJson.Write(document)));
    }

    public async Task Csv(HttpContext context)
    {
        if (await FindDataAsync(context, facets: false) is not var (address, found))
            return;
        if (Place(context, address, found.NextCursor, Routes.Csv) is { } next)
            context.Response.Headers.Link = $"<{next}>; rel=\"next\"";
        context.Response.Headers.ContentDisposition = "attachment; filename=\"search.csv\"";
        var table = SearchTable.Write(MapSearch.ToDocument(address.Query, found, AddressesFor(context)));
        await rendered.SendAsync(context, null, false, () => Rendered.File(table, "text/csv; charset=utf-8; header=present"));
    }

    /// <summary>The address of another page of what was found.</summary>
    private string? Place(HttpContext context, SearchAddress address, string? cursor, string form) =>
        cursor is null ? null : AddressesFor(context).Absolute((address with { Cursor = cursor }).Url(Plain(), form));

    /// <summary>What an address asks for as data; null where that can't be answered and the answer says why.</summary>
    private async Task<(SearchAddress Address, SearchPage Found)?> FindDataAsync(HttpContext context, bool facets)
    {
        if (await FindAsync(context) is not var (address, _, _))
            return null;
        if (address.Faults.Count > 0)
        {
            await FailurePages.BadRequestAsync(context, string.Join(' ', address.Faults));
            return null;
        }
        if (address.Query.Length == 0)
        {
            await FailurePages.BadRequestAsync(context, "Nothing is looked for: give the words as 'q'.");
            return null;
        }
        var (found, busy) = await SearchAsync(address.ToRequest(HitsOnPage, facets), context.RequestAborted);
        if (busy)
        {
            await failures.FailedAsync(context, StatusCodes.Status503ServiceUnavailable);
            return null;
        }
        if (found!.Refusal is { } refusal)
        {
            await FailurePages.BadRequestAsync(context, Say(refusal));
            return null;
        }
        return (address, found);
    }

    public async Task Feed(HttpContext context)
    {
        if (await FindAsync(context) is not var (address, publication, _))
            return;
        var reader = choice.Choose(context.Request, publication, out var negotiated);
        var request = (address with { Order = SearchOrder.Newest, Cursor = null }).ToRequest(EntriesInFeed, facets: false);
        var (found, busy) = address.Query.Length == 0 ? (null, false) : await SearchAsync(request, context.RequestAborted);
        if (busy)
        {
            await failures.FailedAsync(context, StatusCodes.Status503ServiceUnavailable);
            return;
        }
        if (found is not { Refusal: null })
        {
            await failures.NotFoundAsync(context, publication);
            return;
        }
        var document = await feeds.MakeAsync(context.Request, reader, address, publication, found, context.RequestAborted);
        await rendered.SendAsync(context, null, negotiated, () => Rendered.File(document, "application/atom+xml; charset=utf-8"));
    }

    public async Task Suggest(HttpContext context)
    {
        if (await FindAsync(context) is not var (address, _, _))
            return;
        var typed = address.Query.Length <= LongestSuggested ? address.Query : "";
        var suggestions = typed.Length == 0 ? [] : await gate.SuggestAsync(typed, address.Publication, Suggestions, context.RequestAborted);
        await rendered.SendAsync(context, null, false, () =>
            Rendered.File(PublicJson.WriteSuggestions(typed, suggestions), "application/x-suggestions+json; charset=utf-8")
        );
    }

    /// <summary>Tells browsers how to search here. Only where the site knows its own address: browsers take no other.</summary>
    public async Task Describe(HttpContext context)
    {
        if (await FindAsync(context) is not var (address, publication, _))
            return;
        if (options.PublicBaseUrl is null)
        {
            await failures.NotFoundAsync(context, publication);
            return;
        }
        var reader = choice.Choose(context.Request, publication, out var negotiated);
        var name = publication?.Name ?? pages.NameOf(reader);
        var description = OpenSearchDescription.Write(
            name,
            reader.Texts.Format("search_in", ("where", name)),
            address.Within ? address.Publication : null,
            AddressesFor(context)
        );
        await rendered.SendAsync(context, null, negotiated, () =>
            Rendered.File(Encoding.UTF8.GetBytes(description), "application/opensearchdescription+xml; charset=utf-8")
        );
    }

    /// <summary>The search of an address; null, and answered, where it is in a publication that does not exist.</summary>
    private async Task<(SearchAddress Address, Publication? Publication, IReadOnlyList<Publication> Publications)?> FindAsync(
        HttpContext context
    )
    {
        var address = SearchAddress.Read(context.Request);
        var publications = await library.ListPublicationsAsync(Viewer.Of(context), context.RequestAborted);
        if (!address.Within)
            return (address, null, publications);
        if (publications.FirstOrDefault(p => p.Slug == address.Publication) is { } publication)
            return (address, publication, publications);
        await failures.NotFoundAsync(context, publication: null);
        return null;
    }

    private async Task<(SearchPage? Page, bool Busy)> SearchAsync(SearchRequest request, CancellationToken cancellationToken)
    {
        try
        {
            var page = await gate.SearchAsync(request, cancellationToken);
            if (page is null)
                log.SearchTookTooLong(request.Query.Length);
            return (page, page is null);
        }
        catch (StoreDamagedException e)
        {
            log.SearchDamaged(e);
            return (null, true);
        }
    }

    private static int Status(SearchPage? found, bool busy) =>
        busy ? StatusCodes.Status503ServiceUnavailable
        : found?.Refusal is SearchRefusal.TooLong or SearchRefusal.TooManyWords ? StatusCodes.Status400BadRequest
        : StatusCodes.Status200OK;

    private static string Say(SearchRefusal refusal) =>
        refusal switch
        {
            SearchRefusal.TooLong => $"The query is longer than {SearchRequest.LongestQuery} characters.",
            SearchRefusal.TooManyWords => "The query has more words than are looked up at once: use fewer.",
            _ => "Nothing in the query can be searched for: it has no letter, digit or character, or only what is to be left out.",
        };

    private Interface Plain() => choice.Plain;
}
