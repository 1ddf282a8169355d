using System.Globalization;
using Broadsheet.Model.Publications;
using Broadsheet.Store.Search;
using Broadsheet.Web.Calendar;
using Broadsheet.Web.Reader;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;

namespace Broadsheet.Web.Search;

/// <summary>A search as it stands in an address: everything about it is there, so that it can be sent to others and kept.</summary>
internal sealed record SearchAddress
{
    /// <summary>What is looked for, cleaned; empty for nothing yet.</summary>
    public required string Query { get; init; }

    /// <summary>The publication; null for all.</summary>
    public PublicationSlug? Publication { get; init; }

    /// <summary>True when the publication is part of the path.</summary>
    public bool Within { get; init; }

    /// <summary>Year, month or day from which on, ISO 8601; null for no bound.</summary>
    public string? From { get; init; }

    /// <summary>Year, month or day up to and with which, ISO 8601; null for no bound.</summary>
    public string? To { get; init; }

    public string? Section { get; init; }

    public string? PageName { get; init; }

    public IReadOnlyList<SearchKind> Kinds { get; init; } = [];

    public SearchOrder Order { get; init; }

    public string? Cursor { get; init; }

    public int? Limit { get; init; }

    /// <summary>What of the address could not be read, each in one sentence.</summary>
    public IReadOnlyList<string> Faults { get; init; } = [];

    public static SearchAddress Read(HttpRequest request)
    {
        var query = request.Query;
        var faults = new List<string>();
        var within = request.RouteValues["slug"] is string slug ? PublicationSlug.Parse(slug, null) : (PublicationSlug?)null;
        return new()
        {
            Query = ReaderQuery.Clean(query[Routes.SearchQuery]),
            Publication = within ?? Publications(query["publication"], faults),
            Within = within is not null,
            From = Date("from", query["from"], faults),
            To = Date("to", query["to"], faults),
            Section = Text(query["section"]),
            PageName = Text(query["page"]),
            Kinds = KindsOf(query["kind"], faults),
            Order = OrderOf(query["order"], faults),
            Cursor = Text(query["cursor"]),
            Limit = LimitOf(query["limit"], faults),
            Faults = faults,
        };
    }

    public SearchRequest ToRequest(int limit, bool facets) =>
        new()
        {
            Query = Query,
            Publication = Publication,
            From = From is null ? null : Edge(From, last: false),
            To = To is null ? null : Edge(To, last: true),
            Section = Section,
            PageName = PageName,
            Kinds = Kinds,
            Order = Order,
            Cursor = Cursor,
            Limit = Limit ?? limit,
            WithFacets = facets,
        };

    /// <summary>The address of the search in a form (none for the page, <c>.json</c>, <c>.atom</c>).</summary>
    public string Url(Interface reader, string form = "") =>
        reader.Keep(
            Routes.ToSearch(Within ? Publication : null) + form,
            (Routes.SearchQuery, Query),
            ("publication", Within ? null : Publication?.ToString()),
            ("from", From),
            ("to", To),
            ("section", Section),
            ("page", PageName),
            ("kind", string.Join(',', Kinds.Select(Name))),
            ("order", Order == SearchOrder.Relevance ? null : Name(Order)),
            ("cursor", Cursor),
            ("limit", Limit?.ToString(CultureInfo.InvariantCulture))
        );

    /// <summary>The same without the place in its pages: the first page.</summary>
    public SearchAddress FirstPage => this with { Cursor = null };

    public static string Name(SearchKind kind) => kind.ToString().ToLowerInvariant();

    public static string Name(SearchOrder order) => order.ToString().ToLowerInvariant();

    private static DateOnly Edge(string date, bool last)
    {
        var parts = date.Split('-').Select(p => int.Parse(p, NumberStyles.None, CultureInfo.InvariantCulture)).ToList();
        return parts.Count switch
        {
            1 => last ? new(parts[0], 12, 31) : new(parts[0], 1, 1),
            2 => last ? MonthIssues.LastDay(new(parts[0], parts[1], 1)) : new(parts[0], parts[1], 1),
            _ => new(parts[0], parts[1], parts[2]),
        };
    }

    private static string? Date(string name, StringValues value, List<string> faults)
    {
        if (Text(value) is not { } text)
            return null;
        var date = DateGuess.Read(text);
        if (date is null)
            faults.Add($"'{name}' is no date: write a year, a month or a day, such as 2031, 2031-12 or 2031-12-15.");
        return date;
    }

    private static PublicationSlug? Publications(StringValues value, List<string> faults)
    {
        if (Text(value) is not { } text)
            return null;
        if (PublicationSlug.TryParse(text, out var slug))
            return slug;
        faults.Add("'publication' is no slug of a publication: take it from the addresses of the site.");
        return null;
    }

    private static List<SearchKind> KindsOf(StringValues value, List<string> faults)
    {
        var kinds = new SortedSet<SearchKind>();
        foreach (
            var name in value.SelectMany(v => (v ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        )
        {
            if (Named<SearchKind>(name) is { } kind)
                kinds.Add(kind);
            else if (faults.Count < 8)
                faults.Add("'kind' takes story, photo, notice and advertisement, with commas between them.");
        }
        return [.. kinds];
    }

    private static SearchOrder OrderOf(StringValues value, List<string> faults)
    {
        if (Text(value) is not { } text)
            return SearchOrder.Relevance;
        if (Named<SearchOrder>(text) is { } order)
            return order;
        faults.Add("'order' is relevance, newest or oldest.");
        return SearchOrder.Relevance;
    }

    private static int? LimitOf(StringValues value, List<string> faults)
    {
        if (Text(value) is not { } text)
            return null;
        if (
            int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var limit)
            && limit is >= 1 and <= SearchRequest.MostHits
        )
            return limit;
        faults.Add($"'limit' is a number from 1 to {SearchRequest.MostHits}.");
        return null;
    }

    private static T? Named<T>(string name)
        where T : struct, Enum =>
        Enum.GetValues<T>().Where(v => v.ToString().Equals(name, StringComparison.OrdinalIgnoreCase)).Select(v => (T?)v).FirstOrDefault();

    private static string? Text(StringValues value) =>
        ReaderQuery.Clean(value.FirstOrDefault()) is { Length: > 0 and <= 400 } text ? text : null;
}
