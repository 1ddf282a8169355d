using System.Globalization;
using System.Text;
using Broadsheet.Model.Articles;
using Broadsheet.Model.Issues;
using Broadsheet.Model.Publications;
using Broadsheet.Web.Themes;

namespace Broadsheet.Web.Reader;

/// <summary>
/// The language a reader's interface is in, and links that keep it. A language other than the one an address has by itself stays in the
/// address (<c>?ui=en</c>): no cookie is needed, and any cache can keep the page.
/// </summary>
internal sealed class Interface(ThemeTexts texts, string? chosen, Viewer viewer, string? query = null)
{
    public ThemeTexts Texts { get; } = texts;

    /// <summary>Short name of the language the reader chose; null where the address decides.</summary>
    public string? Chosen { get; } = chosen;

    /// <summary>What the reader looks for, kept in links to pages and stories; null for nothing.</summary>
    public string? Query { get; } = query;

    /// <summary>Who looks.</summary>
    public Viewer Viewer { get; } = viewer;

    public string Home => Keep(Routes.Home);

    /// <summary>The same interface for a reader who looks for something.</summary>
    public Interface Searching(string query) => new(Texts, Chosen, Viewer, query);

    /// <summary>The same for links to another language of the interface: a short name, or null for the one of the address.</summary>
    public Interface In(string? language) => new(Texts, language, Viewer, Query);

    /// <summary>The same with the addresses that readers have.</summary>
    public Interface ForReaders => new(Texts, Chosen, Viewer.Reader, Query);

    public string To(PublicationSlug slug) => Keep(Routes.To(slug));

    public string To(PublicationSlug slug, DateOnly month) => Keep(Routes.To(slug, month));

    public string ToYear(PublicationSlug slug, int year) => Keep(Routes.ToYear(slug, year));

    public string To(IssueKey issue) => Keep(Routes.To(issue));

    public string To(PageKey page) => To(page, zoom: 1);

    public string To(ArticleKey article) => Keep(Routes.To(article), (Routes.SearchQuery, Query));

    /// <summary>The article's place on a page.</summary>
    public string To(PageKey page, ArticleId article) => $"{To(page)}#{article}";

    /// <summary>A page, enlarged, with one of the hits on it.</summary>
    public string To(PageKey page, int zoom, int hit = 1) =>
        Keep(
            Routes.To(page),
            (Routes.ZoomQuery, Number(zoom)),
            (Routes.SearchQuery, Query),
            (Routes.HitQuery, Query is null ? null : Number(hit))
        );

    /// <summary>A page without the hits on it.</summary>
    public string Without(PageKey page, int zoom) => Keep(Routes.To(page), (Routes.ZoomQuery, Number(zoom)));

    /// <summary>The search in a publication, or in all for null.</summary>
    public string ToSearch(PublicationSlug? slug, string? query = null) => Keep(Routes.ToSearch(slug), (Routes.SearchQuery, query));

    /// <summary>An address on this site with values, those that are null or empty left out, in this interface.</summary>
    public string Keep(string path, params ReadOnlySpan<(string Name, string? Value)> values)
    {
        var address = new StringBuilder(Viewer.At(path));
        var separator = '?';
        foreach (var (name, value) in values)
            Add(name, value);
        Add(Routes.InterfaceQuery, Chosen);
        return address.ToString();

        void Add(string name, string? value)
        {
            if (string.IsNullOrEmpty(value))
                return;
            address.Append(separator).Append(name).Append('=').Append(Uri.EscapeDataString(value));
            separator = '&';
        }
    }

    /// <summary>The number where it is not the usual one.</summary>
    private static string? Number(int number) => number == 1 ? null : number.ToString(CultureInfo.InvariantCulture);
}
