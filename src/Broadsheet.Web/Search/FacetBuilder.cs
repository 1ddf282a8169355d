using System.Globalization;
using Broadsheet.Model.Publications;
using Broadsheet.Store.Search;
using Broadsheet.Web.Reader;
using Broadsheet.Web.Reader.Views;

namespace Broadsheet.Web.Search;

/// <summary>Makes the links that narrow a search to a year, month, publication or section, and those that widen it again.</summary>
internal sealed class FacetBuilder(SearchAddress address, Interface reader, Wording wording, IReadOnlyList<Publication> publications)
{
    private const int MostSections = 12;

    public IReadOnlyList<FacetView> Build(SearchFacets facets)
    {
        var about = facets.CountsAreEstimated ? "≈ " : "";
        var first = address.FirstPage;
        return (
            (FacetView[])
                [
                    new() { Title = wording.Texts["by_year"], Values = facets.Years.Select(Year).ToList() },
                    new()
                    {
                        Title = wording.Texts["by_publication"],
                        Values = address.Within
                            ? []
                            : facets
                                .Publications.Select(p =>
                                    Value(
                                        Name(p.Publication),
                                        p.Count,
                                        first with
                                        {
                                            Publication = p.Publication,
                                        },
                                        address.Publication == p.Publication,
                                        LanguageOf(p.Publication)
                                    )
                                )
                                .ToList(),
                    },
                    new()
                    {
                        Title = wording.Texts["by_section"],
                        Values = facets
                            .Sections.Take(MostSections)
                            .Select(s => Value(s.Section, s.Count, first with { Section = s.Section }, address.Section == s.Section))
                            .ToList(),
                    },
                ]
        )
            .Where(f => f.Values.Count > 0)
            .ToList();

        FacetValueView Year(YearCount year)
        {
            var name = year.Year.ToString("0000", CultureInfo.InvariantCulture);
            var months = year.Months.Select(m => string.Create(CultureInfo.InvariantCulture, $"{name}-{m.Month:00}")).ToList();
            var open = facets.Years.Count == 1 || address.From?.StartsWith(name, StringComparison.Ordinal) == true;
            return Value(
                wording.Year(year.Year),
                year.Count,
                first with
                {
                    From = name,
                    To = name,
                },
                address.From == name && address.To == name
            ) with
            {
                Parts = open
                    ? year
                        .Months.Select(
                            (m, i) =>
                                Value(
                                    wording.MonthName(m.Month),
                                    m.Count,
                                    first with
                                    {
                                        From = months[i],
                                        To = months[i],
                                    },
                                    address.From == months[i] && address.To == months[i]
                                )
                        )
                        .ToList()
                    : [],
            };
        }

        FacetValueView Value(string label, long count, SearchAddress narrowed, bool current, string? language = null) =>
            new()
            {
                Label = label,
                Language = language,
                Url = narrowed.Url(reader),
                Count = about + Wording.Number(count),
                Current = current,
            };
    }

    /// <summary>What narrows the search now, each with the address without it.</summary>
    public IReadOnlyList<LinkView> Chosen()
    {
        var chosen = new List<LinkView>();
        var first = address.FirstPage;
        if (address.From is not null || address.To is not null)
            Add(Period(), first with { From = null, To = null });
        if (!address.Within && address.Publication is { } slug)
            Add(Name(slug), first with { Publication = null }, LanguageOf(slug));
        if (address.Section is { } section)
            Add($"{wording.Texts["by_section"]}: {section}", first with { Section = null });
        if (address.PageName is { } name)
            Add(name, first with { PageName = null });
        foreach (var kind in address.Kinds)
            Add(wording.SearchKind(kind), first with { Kinds = address.Kinds.Where(k => k != kind).ToList() });
        return chosen;

        void Add(string label, SearchAddress without, string? language = null) =>
            chosen.Add(
                new()
                {
                    Label = label,
                    Url = without.Url(reader),
                    Language = language,
                }
            );
    }

    private string Period() => address.From == address.To ? address.From! : $"{address.From ?? "…"} – {address.To ?? "…"}";

    private string Name(PublicationSlug slug) => publications.FirstOrDefault(p => p.Slug == slug)?.Name ?? slug.ToString();

    private string? LanguageOf(PublicationSlug slug) => publications.FirstOrDefault(p => p.Slug == slug)?.Language;
}
