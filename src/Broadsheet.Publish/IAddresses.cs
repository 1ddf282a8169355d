using Broadsheet.Model.Assets;
using Broadsheet.Model.Issues;
using Broadsheet.Model.Publications;

namespace Broadsheet.Publish;

/// <summary>
/// The public addresses that published forms point to. Whoever publishes knows them; absolute where the public address of the site is
/// known, otherwise from the root of the site.
/// </summary>
public interface IAddresses
{
    /// <summary>Address of a publication.</summary>
    string Of(PublicationSlug publication);

    /// <summary>Address of an issue.</summary>
    string Of(IssueKey issue);

    /// <summary>Address of a page.</summary>
    string Of(PageKey page);

    /// <summary>Address of an article.</summary>
    string Of(ArticleKey article);

    /// <summary>Address of a kept file.</summary>
    string Of(AssetReference asset);

    /// <summary>Address of the PDF of a page.</summary>
    string OfPdf(PageKey page);
}
