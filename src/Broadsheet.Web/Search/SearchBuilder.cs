using System.Globalization;
using Broadsheet.Model.Publications;
using Broadsheet.Store.Search;
using Broadsheet.Web.Reader;
using Broadsheet.Web.Reader.Views;

namespace Broadsheet.Web.Search;

/// <summary>Makes the view of the search page.</summary>
internal sealed class SearchBuilder(SearchAddress address, Interface reader, Wording wording, IReadOnlyList<Publication> publications)
{
    private readonly FacetBuilder _facets = new(address, reader, wording, publications);

    /// <param name="page">What was found; null when nothing was looked for or it could not be answered.</param>
    /// <param name="busy">True when too many search at once.</param>
    public SearchView Build(SearchPage? page, bool busy) =>
        new()
        {
            Query = address.Query.Length > SearchRequest.LongestQuery ? "" : address.Query,
            Action = reader.Viewer.At(Routes.ToSearch(address.Within ? address.Publication : null)),
            EverywhereUrl =
                address.Within && publications.Count > 1
                    ? (address with { Within = false, Publication = null }).FirstPage.Url(reader)
                    : null,
            Hidden = Hidden(),
            From = address.From ?? "",
            To = address.To ?? "",
            Orders = Enum.GetValues<SearchOrder>()
                .Select(o => Choice(SearchAddress.Name(o), wording.Texts[$"order_{SearchAddress.Name(o)}"], o == address.Order))
                .ToList(),
            Kinds =
            [
                Choice("", wording.Texts["all_kinds"], address.Kinds.Count == 0),
                .. Enum.GetValues<SearchKind>()
                    .Select(k => Choice(SearchAddress.Name(k), wording.SearchKind(k), address.Kinds is [var only] && only == k)),
            ],
            Summary = page is null or { Refusal: not null } ? null : Summary(page),
            Notes = Notes(page, busy).ToList(),
            DidYouMean = page?.DidYouMean is { } other
                ? new() { Label = other, Url = (address with { Query = other }).FirstPage.Url(reader) }
                : null,
            Chosen = _facets.Chosen(),
            Found = page?.Hits.Select(Found).ToList() ?? [],
            Empty = page is { Refusal: null, Hits.Count: 0 },
            Facets = page?.Facets is { } facets && page.Hits.Count > 0 ? _facets.Build(facets) : [],
            PreviousUrl = page?.PreviousCursor is { } previous ? (address with { Cursor = previous }).Url(reader) : null,
            NextUrl = page?.NextCursor is { } next ? (address with { Cursor = next }).Url(reader) : null,
            FeedUrl = page is null or { Refusal: not null }
                ? null
                : (address.FirstPage with { Order = SearchOrder.Relevance }).Url(reader, Routes.Feed),
        };

    private string Summary(SearchPage page) =>
        page.TotalIsExact
            ? wording.Count("results", page.Total)
            : wording.Texts.Format("results_more", ("count", Wording.Number(page.Total)));

    private IEnumerable<string> Notes(SearchPage? page, bool busy)
    {
        if (busy)
            yield return wording.Texts["search_busy"];
        if (page is null)
            yield break;
        if (page.Refusal is { } refusal)
        {
            yield return refusal switch
            {
                SearchRefusal.TooLong => wording.Texts.Format("refused_long", ("count", Wording.Number(SearchRequest.LongestQuery))),
                SearchRefusal.TooManyWords => wording.Texts["refused_words"],
                _ => wording.Texts["refused_nothing"],
            };
        }
        if (page.ReadAsPlainWords)
            yield return wording.Texts["plain_words"];
        if (!page.IndexIsComplete)
            yield return wording.Texts["index_incomplete"];
        if (page.Facets is { CountsAreEstimated: true })
            yield return wording.Texts["counts_estimated"];
    }

    private FoundView Found(SearchHit hit)
    {
        var publication = publications.FirstOrDefault(p => p.Slug == hit.Publication);
        var language = publication?.Language ?? reader.Texts.Language;
        var direction = TextDirection.Of(language);
        return new()
        {
            Url = reader.To(hit.Article),
            PageUrl = $"{reader.To(hit.Page)}#{HitsBuilder.CurrentId}",
            Title = new()
            {
                Runs =
                    hit.Headline.Text.Length > 0
                        ? Marking.Runs(hit.Headline)
                        : [new() { Text = wording.KindName(hit.Kind) ?? wording.Texts["untitled"] }],
            },
            Snippet = new() { Runs = Marking.Runs(hit.Snippet) },
            Publication = publication?.Name ?? hit.Publication.ToString(),
            Language = language,
            Direction = direction,
            Date = wording.Date(hit.Date),
            IsoDate = hit.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            Page = wording.Page(hit.PageLabel, hit.PageName),
            KindName = wording.KindName(hit.Kind),
            Crop = Crop(hit, direction),
        };
    }

    private CropView? Crop(SearchHit hit, string direction) =>
        hit is { Preview: { } preview, Zone.IsEmpty: false }
            ? new()
            {
                Url = reader.Viewer.At(preview),
                Box = string.Create(
                    CultureInfo.InvariantCulture,
                    $"{hit.Zone.X:0.#} {hit.Zone.Y:0.#} {hit.Zone.Width:0.#} {hit.Zone.Height:0.#}"
                ),
                Width = hit.PageWidth.ToString("0.#", CultureInfo.InvariantCulture),
                Height = hit.PageHeight.ToString("0.#", CultureInfo.InvariantCulture),
                Fit = direction == "rtl" ? "xMaxYMin slice" : "xMinYMin slice",
            }
            : null;

    private List<HiddenView> Hidden()
    {
        var kept = new List<HiddenView>();
        Add("publication", address.Within ? null : address.Publication?.ToString());
        Add("section", address.Section);
        Add("page", address.PageName);
        Add(Routes.InterfaceQuery, reader.Chosen);
        return kept;

        void Add(string name, string? value)
        {
            if (value is not null)
                kept.Add(new() { Name = name, Value = value });
        }
    }

    private static ChoiceView Choice(string value, string label, bool current) =>
        new()
        {
            Value = value,
            Label = label,
            Current = current,
        };
}
