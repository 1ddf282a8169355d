using Broadsheet.Model.Assets;
using Broadsheet.Model.Issues;
using Broadsheet.Model.Publications;
using Broadsheet.Publish;

namespace Broadsheet.Web;

/// <summary>The permanent addresses for canonical links and published forms: with the public host where it is known.</summary>
public sealed class Addresses : IAddresses
{
    private readonly string _base;

    /// <summary>The addresses of readers.</summary>
    /// <param name="publicBaseUrl">Public address of the site; null where it is not known.</param>
    public Addresses(Uri? publicBaseUrl) => _base = publicBaseUrl?.ToString().TrimEnd('/') ?? "";

    private Addresses(string basis) => _base = basis;

    /// <summary>The addresses of who looks: the desk's are on this machine, whatever the public address is.</summary>
    internal static Addresses For(Viewer viewer, Uri? publicBaseUrl, Uri? here = null) =>
        viewer.SeesDrafts ? new((here?.ToString().TrimEnd('/') ?? "") + viewer.Prefix) : new(publicBaseUrl ?? here);

    /// <summary>The address of a path of the site.</summary>
    public string Absolute(string path) => _base + path;

    /// <inheritdoc/>
    public string Of(PublicationSlug publication) => _base + Routes.To(publication);

    /// <inheritdoc/>
    public string Of(IssueKey issue) => _base + Routes.To(issue);

    /// <inheritdoc/>
    public string Of(PageKey page) => _base + Routes.To(page);

    /// <inheritdoc/>
    public string Of(ArticleKey article) => _base + Routes.To(article);

    /// <inheritdoc/>
    public string Of(AssetReference asset) => _base + Routes.To(asset);

    /// <inheritdoc/>
    public string OfPdf(PageKey page) => _base + Routes.ToPdf(page);
}
