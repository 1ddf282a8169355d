using System.Globalization;
using Broadsheet.Model.Geometry;
using Broadsheet.Publish;
using Broadsheet.Publish.Json;
using Broadsheet.Store.Search;

namespace Broadsheet.Workflow.Search;

/// <summary>Puts what the search index found into its public form.</summary>
public static class MapSearch
{
    /// <param name="query">What was looked for.</param>
    /// <param name="page">What was found.</param>
    /// <param name="addresses">The addresses of the site.</param>
    public static SearchDocument ToDocument(string query, SearchPage page, IAddresses addresses) =>
        new()
        {
            Query = query,
            Total = page.Total,
            TotalIsExact = page.TotalIsExact,
            ReadAsPlainWords = page.ReadAsPlainWords ? true : null,
            DidYouMean = page.DidYouMean,
            IndexIsComplete = page.IndexIsComplete ? null : false,
            Hits = page.Hits.Select(h => ToDocument(h, addresses)).ToList(),
            Facets = page.Facets is { } facets ? ToDocument(facets) : null,
        };

    private static FoundArticle ToDocument(SearchHit hit, IAddresses addresses) =>
        new()
        {
            Headline = hit.Headline.Text,
            Publication = hit.Publication.ToString(),
            Date = hit.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            Page = hit.PageLabel,
            Article = hit.Article.ToString(),
            Snippet = hit.Snippet.Text,
            Url = addresses.Of(hit.Article),
            Kind = hit.Kind,
            PageName = hit.PageName,
            PageUrl = addresses.Of(hit.Page),
            HeadlineMarks = Marks(hit.Headline),
            SnippetMarks = Marks(hit.Snippet),
            Zone = hit.Zone.IsEmpty ? null : Corners(hit.Zone),
        };

    private static FoundFacets ToDocument(SearchFacets facets) =>
        new()
        {
            CountsAreEstimated = facets.CountsAreEstimated,
            Years = facets
                .Years.Select(y => new FoundInYear(y.Year, y.Count, y.Months.Select(m => new FoundInMonth(m.Month, m.Count)).ToList()))
                .ToList(),
            Publications = facets.Publications.Select(p => new FoundUnder(p.Publication.ToString(), p.Count)).ToList(),
            Sections = facets.Sections.Select(s => new FoundUnder(s.Section, s.Count)).ToList(),
        };

    private static List<TextMark> Marks(MarkedText text) => text.Marks.Select(m => new TextMark(m.Start, m.Length)).ToList();

    private static double[] Corners(Rect box) =>
        [Math.Round(box.X, 2), Math.Round(box.Y, 2), Math.Round(box.Width, 2), Math.Round(box.Height, 2)];
}
