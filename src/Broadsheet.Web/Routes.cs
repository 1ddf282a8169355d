using System.Globalization;
using Broadsheet.Model.Assets;
using Broadsheet.Model.Issues;
using Broadsheet.Model.Publications;
using Broadsheet.Publish.Assets;

namespace Broadsheet.Web;

/// <summary>
/// Every address of the site. They are permanent: an article keeps its address when it moves to another page or is corrected.
/// </summary>
internal static class Routes
{
    /// <summary>The publications.</summary>
    public const string Home = "/";

    /// <summary>Stands before every address for who holds the secret address of drafts; no publication can be called so.</summary>
    public const string Desk = "/~desk";

    /// <summary>A publication: its latest issue and the way to its back issues.</summary>
    public const string Publication = "/{slug:slug}";

    /// <summary>The issues of one year.</summary>
    public const string Year = Publication + "/{year:year}";

    /// <summary>The issues of one month.</summary>
    public const string Month = Publication + "/{month:month}";

    /// <summary>Leads to the first issue.</summary>
    public const string First = Publication + "/first";

    /// <summary>Leads to the latest issue.</summary>
    public const string Latest = Publication + "/latest";

    /// <summary>Leads to the day in <c>?date=</c>.</summary>
    public const string Day = Publication + "/day";

    /// <summary>A date written in another way (<c>2031-1-5</c>, <c>20310105</c>); leads to its address.</summary>
    public const string DateGuess = Publication + "/{guess:dateguess}";

    /// <summary>A month written as folders; leads to its address.</summary>
    public const string MonthGuess = Year + "/{guess:dateguess}";

    /// <summary>A day written as folders; leads to its address.</summary>
    public const string DayGuess = MonthGuess + "/{day:dateguess}";

    /// <summary>An issue, an edition of it.</summary>
    public const string Issue = "/{slug:slug}/{date:day}";

    /// <summary>Another edition of the day. <c>ed-1</c> leads to the address without it.</summary>
    public const string Edition = Issue + "/ed-{edition:ordinal}";

    /// <summary>A page, after an issue or edition.</summary>
    public const string Page = "/p-{page:pageid}";

    /// <summary>The page as PDF.</summary>
    public const string PagePdf = Page + ".pdf";

    /// <summary>An article, after an issue or edition.</summary>
    public const string Article = "/a{article:ordinal}";

    /// <summary>Ends the address of the JSON form of a publication, month, issue, page or article.</summary>
    public const string Json = ".json";

    /// <summary>Search in all publications.</summary>
    public const string Search = "/search";

    /// <summary>Search in one publication.</summary>
    public const string PublicationSearch = Publication + Search;

    /// <summary>Ends the address of the feed of a search.</summary>
    public const string Feed = ".atom";

    /// <summary>Ends the address of the table of a search.</summary>
    public const string Csv = ".csv";

    /// <summary>Queries that begin as typed.</summary>
    public const string Suggestions = "/suggest.json";

    /// <summary>Queries that begin as typed, in one publication.</summary>
    public const string PublicationSuggestions = Publication + Suggestions;

    /// <summary>How browsers search the site.</summary>
    public const string SearchDescription = "/opensearch.xml";

    /// <summary>How browsers search a publication.</summary>
    public const string PublicationSearchDescription = Publication + SearchDescription;

    /// <summary>The publications, as JSON.</summary>
    public const string PublicationsJson = "/publications.json";

    /// <summary>The issues of a publication, page by page, as JSON.</summary>
    public const string IssuesJson = Publication + "/issues.json";

    /// <summary>What the JSON addresses take and answer, in OpenAPI 3.1.</summary>
    public const string ApiDescription = "/openapi.json";

    /// <summary>A kept file: picture or PDF, named by its content.</summary>
    public const string Asset = "/assets/{hash:sha256}.{extension:alpha}";

    // Ends the address of a file that is not for readers and is never served.
    private const string NoExtension = "bin";

    /// <summary>A file of the theme, named by its content.</summary>
    public const string ThemeFile = "/theme/{hash:length(16)}/{name}";

    /// <summary>The icon of the site.</summary>
    public const string Icon = "/favicon.svg";

    /// <summary>Where older browsers look for an icon; leads to the icon.</summary>
    public const string OldIcon = "/favicon.ico";

    /// <summary>What crawlers may read.</summary>
    public const string Robots = "/robots.txt";

    /// <summary>Says "ok" while the site can answer.</summary>
    public const string Health = "/health";

    /// <summary>The name of the query value that chooses the interface language.</summary>
    public const string InterfaceQuery = "ui";

    /// <summary>The name of the query value that holds a day.</summary>
    public const string DateQuery = "date";

    /// <summary>The name of the query value that holds what a reader looks for.</summary>
    public const string SearchQuery = "q";

    /// <summary>The name of the query value that holds the number of the hit that is shown on a page.</summary>
    public const string HitQuery = "hit";

    /// <summary>The name of the query value that enlarges a page.</summary>
    public const string ZoomQuery = "zoom";

    public static string To(PublicationSlug slug) => $"/{slug}";

    public static string To(PublicationSlug slug, DateOnly month) =>
        string.Create(CultureInfo.InvariantCulture, $"/{slug}/{month:yyyy-MM}");

    public static string ToYear(PublicationSlug slug, int year) => string.Create(CultureInfo.InvariantCulture, $"/{slug}/{year:0000}");

    public static string ToDay(PublicationSlug slug) => $"/{slug}/day";

    public static string ToSearch(PublicationSlug? slug) => slug is { } publication ? $"/{publication}{Search}" : Search;

    public static string ToSuggestions(PublicationSlug? slug) => slug is { } publication ? $"/{publication}{Suggestions}" : Suggestions;

    public static string ToSearchDescription(PublicationSlug? slug) =>
        slug is { } publication ? $"/{publication}{SearchDescription}" : SearchDescription;

    public static string ToIssues(PublicationSlug slug) => $"/{slug}/issues.json";

    public static string To(IssueKey issue) => $"/{issue}";

    public static string To(PageKey page) => $"/{page}";

    public static string To(ArticleKey article) => $"/{article}";

    public static string ToPdf(PageKey page) => $"/{page}.pdf";

    public static string To(AssetReference asset) => $"/assets/{asset.Hash}.{AssetTypes.ExtensionOf(asset.MediaType) ?? NoExtension}";

    public static string ToThemeFile(string hash, string name) => $"/theme/{hash}/{name}";
}
