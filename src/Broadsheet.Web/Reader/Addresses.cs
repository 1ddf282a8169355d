using Broadsheet.Model.Articles;
using Broadsheet.Model.Assets;
using Broadsheet.Model.Issues;
using Broadsheet.Model.Pages;
using Broadsheet.Model.Publications;
using Broadsheet.Publish;

namespace Broadsheet.Web.Reader;

/// <summary>The permanent addresses for canonical links and published forms: with the public host where it is known.</summary>
internal sealed class Addresses(Uri? publicBaseUrl) : IAddresses
{
    private readonly string _base = publicBaseUrl?.ToString().TrimEnd('/') ?? "";

    public string Absolute(string path) => _base + path;

    public string Of(PublicationSlug publication) => _base + Routes.To(publication);

    public string Of(IssueKey issue) => _base + Routes.To(issue);

    public string Of(PageKey page) => _base + Routes.To(page);

    public string Of(ArticleKey article) => _base + Routes.To(article);

    public string Of(AssetReference asset) => _base + Routes.To(asset);

    public string OfPdf(PageKey page) => _base + Routes.ToPdf(page);
}
