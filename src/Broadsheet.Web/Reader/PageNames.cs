using Broadsheet.Web.Reader.Views;

namespace Broadsheet.Web.Reader;

/// <summary>The names that templates may use. Each template gets all of them; what a page does not have is null.</summary>
internal sealed record PageNames
{
    /// <summary>The publications, on the first page.</summary>
    public IReadOnlyList<PublicationView>? Publications { get; init; }

    /// <summary>The publication; null on the first page and where an address belongs to none.</summary>
    public PublicationView? Publication { get; init; }

    /// <summary>The issue: on issue, page and article pages, and the latest one on the publication's page.</summary>
    public IssueView? Issue { get; init; }

    /// <summary>The page: on page and article pages, and the front page of the latest issue on the publication's page.</summary>
    public PageView? Page { get; init; }

    /// <summary>The article.</summary>
    public ArticleView? Article { get; init; }

    /// <summary>The calendar of a month: on the publication's page, issue and month.</summary>
    public CalendarView? Calendar { get; init; }

    /// <summary>The newest issues with their front pages, on the publication's page.</summary>
    public IReadOnlyList<IssueLinkView>? Recent { get; init; }

    /// <summary>The year, on its calendar.</summary>
    public YearView? Year { get; init; }

    /// <summary>The search, on its page.</summary>
    public SearchView? Search { get; init; }

    /// <summary>What there is not, on the page that says that a day, month or year has no issue; null on the others.</summary>
    public MissingView? Missing { get; init; }

    /// <summary>What was taken away, on the page that says so.</summary>
    public GoneView? Gone { get; init; }

    public Dictionary<string, object?> All(string view, SiteView site, IReadOnlyDictionary<string, string> texts, HeadView head) =>
        new()
        {
            ["view"] = view,
            ["site"] = site,
            ["t"] = texts,
            ["head"] = head,
            ["publications"] = Publications,
            ["publication"] = Publication,
            ["issue"] = Issue,
            ["page"] = Page,
            ["article"] = Article,
            ["calendar"] = Calendar,
            ["recent"] = Recent,
            ["year"] = Year,
            ["search"] = Search,
            ["missing"] = Missing,
            ["gone"] = Gone,
        };
}
