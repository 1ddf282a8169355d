using Broadsheet.Model.Articles;
using Broadsheet.Model.Issues;
using Broadsheet.Model.Pages;
using Broadsheet.Model.Publications;
using Broadsheet.Web.Themes;

namespace Broadsheet.Web.Reader;

/// <summary>
/// The language a reader's interface is in, and links that keep it. A language other than the one an address has by itself stays in the address
/// (<c>?ui=en</c>): no cookie is needed, and any cache can keep the page.
/// </summary>
internal sealed class Interface(ThemeTexts texts, string? chosen)
{
    public ThemeTexts Texts { get; } = texts;

    /// <summary>Short name of the language the reader chose; null where the address decides.</summary>
    public string? Chosen { get; } = chosen;

    public string Home => Keep(Routes.Home);

    public string To(PublicationSlug slug) => Keep(Routes.To(slug));

    public string To(PublicationSlug slug, DateOnly month) => Keep(Routes.To(slug, month));

    public string ToYear(PublicationSlug slug, int year) => Keep(Routes.ToYear(slug, year));

    public string To(IssueKey issue) => Keep(Routes.To(issue));

    public string To(PageKey page) => Keep(Routes.To(page));

    public string To(ArticleKey article) => Keep(Routes.To(article));

    /// <summary>The article's place on a page.</summary>
    public string To(PageKey page, ArticleId article) => $"{To(page)}#{article}";

    /// <summary>A page, enlarged.</summary>
    public string To(PageKey page, int zoom) =>
        zoom == 1 ? To(page) : $"{Routes.To(page)}?{Routes.ZoomQuery}={zoom}{(Chosen is null ? "" : $"&{Routes.InterfaceQuery}={Chosen}")}";

    private string Keep(string path) => Chosen is null ? path : $"{path}?{Routes.InterfaceQuery}={Chosen}";
}
