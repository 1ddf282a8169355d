using Broadsheet.Model.Publications;
using Broadsheet.Web.Reader.Views;
using Broadsheet.Web.Search;

namespace Broadsheet.Web.Reader;

internal sealed partial class SitePages
{
    /// <param name="reader">The interface.</param>
    /// <param name="publication">The publication that is searched; null for all.</param>
    /// <param name="view">What was found.</param>
    /// <param name="first">The first page of the search.</param>
    /// <param name="shown">The page of the search that is shown.</param>
    public string Search(Interface reader, Publication? publication, SearchView view, SearchAddress first, SearchAddress shown)
    {
        var where = publication?.Name ?? SiteName(reader);
        var head = new HeadView
        {
            Title =
                view.Query.Length == 0
                    ? reader.Texts.Format("search_in", ("where", where))
                    : $"{view.Query} · {reader.Texts.Format("search_in", ("where", where))}",
            CanonicalUrl = _addresses.Absolute(
                view.Query.Length == 0 ? Routes.ToSearch(publication?.Slug) : first.Url(reader.ForReaders.In(null))
            ),
            PreviousUrl = view.PreviousUrl,
            NextUrl = view.NextUrl,
            UpUrl = publication is null ? reader.Home : reader.To(publication.Slug),
            FeedUrl = view.FeedUrl,
            JsonUrl = view.FeedUrl is null ? null : shown.Url(reader.In(null), Routes.Json),
            Indexed = view.Query.Length == 0,
        };
        var path = view.Query.Length == 0 ? Routes.ToSearch(publication?.Slug) : shown.Url(reader.ForReaders.In(null));
        return Render(
            "search",
            reader,
            path,
            head,
            new() { Publication = publication is null ? null : IssueBuilder.Publication(publication, reader), Search = view }
        );
    }

    /// <summary>The name of the site in an interface.</summary>
    public string NameOf(Interface reader) => SiteName(reader);
}
