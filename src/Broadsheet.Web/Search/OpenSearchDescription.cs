using System.Xml.Linq;
using Broadsheet.Model.Publications;

namespace Broadsheet.Web.Search;

/// <summary>Tells browsers how to search the site (OpenSearch 1.1).</summary>
internal static class OpenSearchDescription
{
    private const int LongestShortName = 16;

    private static readonly XNamespace Space = "http://a9.com/-/spec/opensearch/1.1/";

    /// <param name="name">Name of the site or publication.</param>
    /// <param name="description">One sentence on it.</param>
    /// <param name="publication">The publication that is searched; null for all.</param>
    /// <param name="addresses">The addresses of the site.</param>
    public static string Write(string name, string description, PublicationSlug? publication, Addresses addresses)
    {
        var search = addresses.Absolute(Routes.ToSearch(publication));
        var suggest = addresses.Absolute(Routes.ToSuggestions(publication));
        var document = new XElement(
            Space + "OpenSearchDescription",
            new XElement(Space + "ShortName", name.Length > LongestShortName ? name[..LongestShortName] : name),
            new XElement(Space + "Description", description),
            new XElement(Space + "InputEncoding", "UTF-8"),
            new XElement(Space + "Image", new XAttribute("type", "image/svg+xml"), addresses.Absolute(Routes.Icon)),
            Url("text/html", search + "?q={searchTerms}"),
            Url("application/atom+xml", search + Routes.Feed + "?q={searchTerms}"),
            Url("application/x-suggestions+json", suggest + "?q={searchTerms}")
        );
        return $"<?xml version=\"1.0\" encoding=\"utf-8\"?>\n{document}\n";
    }

    private static XElement Url(string type, string template) =>
        new(Space + "Url", new XAttribute("type", type), new XAttribute("template", template));
}
