using Broadsheet.Model.Articles;
using Broadsheet.Model.Issues;
using Broadsheet.Model.Pages;
using Broadsheet.Model.Publications;
using Broadsheet.Model.Reading;
using Broadsheet.Publish;
using Broadsheet.Publish.StructuredData;
using Broadsheet.Store;
using Broadsheet.Store.Search.Snippets;
using Broadsheet.Web.Calendar;
using Broadsheet.Web.Reader.Views;
using Broadsheet.Web.Themes;
using Broadsheet.Workflow.Release;

namespace Broadsheet.Web.Reader;

/// <summary>Renders every page of the site. The static site and the live one share it: nothing here knows of a request.</summary>
internal sealed partial class SitePages(Theme theme, SiteOptions options)
{
    private readonly Addresses _addresses = new(options.PublicBaseUrl);

    /// <param name="reader">The interface.</param>
    /// <param name="publications">Each publication with its latest issue.</param>
    public string Publications(Interface reader, IReadOnlyList<(Publication Publication, IssueRecord Latest)> publications)
    {
        var calendar = new CalendarBuilder(reader, new(reader.Texts));
        var views = publications
            .Select(p => IssueBuilder.Publication(p.Publication, reader) with { Latest = calendar.Issue(p.Latest, null) })
            .ToList();
        return Render(
            "publications",
            reader,
            Routes.Home,
            new() { Title = SiteName(reader), CanonicalUrl = _addresses.Absolute(Routes.Home) },
            new() { Publications = views }
        );
    }

    /// <param name="reader">The interface.</param>
    /// <param name="latest">The latest issue.</param>
    /// <param name="recent">The newest issues, newest first.</param>
    /// <param name="month">The month of the latest.</param>
    public string Publication(Interface reader, IssueSnapshot latest, IReadOnlyList<IssueRecord> recent, MonthIssues month)
    {
        var publication = latest.Publication;
        var wording = new Wording(reader.Texts);
        var calendar = new CalendarBuilder(reader, wording);
        var issue = new IssueBuilder(latest, reader, wording);
        var front = latest.Whole.Pages is [var first, ..] ? first : null;
        var head = new HeadView
        {
            Title = publication.Name,
            CanonicalUrl = _addresses.Of(publication.Slug),
            UpUrl = reader.Home,
            JsonUrl = reader.Viewer.At(Routes.To(publication.Slug) + Routes.Json),
            ImageUrl = PreviewOf(front),
        };
        return Render(
            "publication",
            reader,
            Routes.To(publication.Slug),
            head,
            new()
            {
                Publication = IssueBuilder.Publication(publication, reader) with { Latest = calendar.Issue(latest.Record, null) },
                Issue = issue.Issue(0),
                Page = front is null ? null : WithoutAdvertisements(issue.Page(front, 1)),
                Calendar = calendar.Build(month, current: null),
                Recent = recent.Where(r => r.Key != latest.Whole.Key).Select(r => calendar.Issue(r, null)).ToList(),
            }
        );
    }

    /// <param name="reader">The interface.</param>
    /// <param name="snapshot">The issue.</param>
    /// <param name="month">Its month.</param>
    public string Issue(Interface reader, IssueSnapshot snapshot, MonthIssues month)
    {
        var wording = new Wording(reader.Texts);
        var calendar = new CalendarBuilder(reader, wording);
        var key = snapshot.Whole.Key;
        var day = month.Records.Where(r => r.Key.Date == key.Date).ToList();
        var issue = new IssueBuilder(snapshot, reader, wording).Issue(0) with
        {
            Editions = day.Count > 1 ? day.Select(r => calendar.Issue(r, key)).ToList() : [],
        };
        var head = new HeadView
        {
            Title = $"{snapshot.Publication.Name} · {wording.Issue(key, snapshot.Whole.EditionLabel, snapshot.Whole.DatePrecision)}",
            Description = wording.Texts.Format("issue_summary", ("pages", issue.PageCount), ("stories", issue.StoryCount)),
            CanonicalUrl = _addresses.Of(key),
            PreviousUrl = issue.Previous?.Url,
            NextUrl = issue.Next?.Url,
            UpUrl = reader.To(key.Publication),
            JsonUrl = reader.Viewer.At(Routes.To(key) + Routes.Json),
            ImageUrl = PreviewOf(snapshot.Whole.Pages is [var front, ..] ? front : null),
            Indexed = !snapshot.IsDraft,
        };
        return Render(
            "issue",
            reader,
            Routes.To(key),
            head,
            new()
            {
                Publication = IssueBuilder.Publication(snapshot.Publication, reader),
                Issue = issue,
                Calendar = calendar.Build(month, key),
            }
        );
    }

    /// <param name="reader">The interface.</param>
    /// <param name="snapshot">The issue.</param>
    /// <param name="page">The page.</param>
    /// <param name="zoom">How much it is enlarged, 1 to 3.</param>
    /// <param name="hits">The words that the reader looks for on it; null for none.</param>
    public string Page(Interface reader, IssueSnapshot snapshot, Page page, int zoom, HitsView? hits)
    {
        var wording = new Wording(reader.Texts);
        var builder = new IssueBuilder(snapshot, reader, wording);
        var view = builder.Page(page, zoom) with { Hits = hits };
        var key = new PageKey(snapshot.Whole.Key, page.Id);
        var head = new HeadView
        {
            Title =
                $"{view.Title} · {snapshot.Publication.Name} · {wording.Issue(key.Issue, snapshot.Whole.EditionLabel, snapshot.Whole.DatePrecision)}",
            Description = string.Join(" · ", view.Titles.Where(t => t.Kind != "advertisement").Take(4).Select(t => t.Title)),
            CanonicalUrl = _addresses.Of(key),
            PreviousUrl = view.Previous?.Url,
            NextUrl = view.Next?.Url,
            UpUrl = reader.To(key.Issue),
            JsonUrl = reader.Viewer.At(Routes.To(key) + Routes.Json),
            ImageUrl = PreviewOf(page),
            Indexed = !snapshot.IsDraft && zoom == 1 && hits is null,
        };
        return Render(
            "page",
            reader,
            reader.ForReaders.In(null).To(key, zoom),
            head,
            new()
            {
                Publication = IssueBuilder.Publication(snapshot.Publication, reader),
                Issue = builder.Issue(page.Sequence),
                Page = view,
            }
        );
    }

    /// <param name="reader">The interface.</param>
    /// <param name="snapshot">The issue.</param>
    /// <param name="article">The article.</param>
    /// <param name="finder">Finds the words that the reader looks for; null for none.</param>
    public string Article(Interface reader, IssueSnapshot snapshot, Article article, HitFinder? finder)
    {
        var wording = new Wording(reader.Texts);
        var builder = new IssueBuilder(snapshot, reader, wording);
        var view = new ArticleBuilder(snapshot, reader, wording, finder).Build(article);
        var key = new ArticleKey(snapshot.Whole.Key, article.Id);
        var page = builder.IsPage(article.FirstPage) ? snapshot.Whole.PageAt(article.FirstPage) : null;
        var image = article.LeadPicture?.Image;
        var head = new HeadView
        {
            Title = $"{view.Title} · {snapshot.Publication.Name} · {wording.ShortDate(key.Issue.Date, snapshot.Whole.DatePrecision)}",
            Description = Beginning(view),
            CanonicalUrl = _addresses.Of(key),
            PreviousUrl = view.Previous?.Url,
            NextUrl = view.Next?.Url,
            UpUrl = page is null ? reader.To(key.Issue) : reader.To(new PageKey(key.Issue, page.Id)),
            JsonUrl = reader.Viewer.At(Routes.To(key) + Routes.Json),
            ImageUrl = image is null ? PreviewOf(page) : _addresses.Of(image),
            Type = "article",
            PublishedAt = snapshot.Whole.IsoDate,
            StructuredData = SafeHtml.FromJson(NewsArticleWriter.Write(Published(snapshot), article, _addresses, AuthorsOf.Byline)),
            Indexed = !snapshot.IsDraft && article.Kind != ArticleKind.Advertisement && finder is null,
        };
        return Render(
            "article",
            reader,
            reader.ForReaders.In(null).To(key),
            head,
            new()
            {
                Publication = IssueBuilder.Publication(snapshot.Publication, reader),
                Issue = builder.Issue(article.FirstPage),
                Page = page is null ? null : builder.Page(page, 1) with { Titles = builder.Titles(page, article.Id) },
                Article = view,
            }
        );
    }

    /// <param name="reader">The interface.</param>
    /// <param name="path">The address that was asked for.</param>
    /// <param name="issue">The issue.</param>
    /// <param name="article">The article of it that is gone; null when the whole issue is.</param>
    /// <param name="withdrawal">Why.</param>
    public string Gone(Interface reader, string path, IssueKey issue, ArticleId? article, Withdrawal withdrawal)
    {
        var wording = new Wording(reader.Texts);
        var texts = reader.Texts;
        var date = wording.Issue(issue, null);
        // What a correction or a newer import took out was not withdrawn: nobody takes back what it said.
        var what =
            article is null ? "gone_issue"
            : withdrawal.Reason is null ? "gone_removed"
            : "gone_article";
        var title = texts[what == "gone_removed" ? "gone_removed_title" : "gone_title"];
        return Render(
            "gone",
            reader,
            path,
            new() { Title = title, Indexed = false },
            new()
            {
                Publication = IssueBuilder.Publication(withdrawal.Publication, reader),
                Gone = new()
                {
                    Title = title,
                    What = texts.Format(what, ("publication", withdrawal.Publication.Name), ("date", date)),
                    Reason = withdrawal.Reason,
                    Date = withdrawal.At is { } at ? wording.Date(DateOnly.FromDateTime(at.UtcDateTime)) : null,
                    Onward = article is null
                        ? new()
                        {
                            Label = texts.Format("to_publication", ("publication", withdrawal.Publication.Name)),
                            Url = reader.To(issue.Publication),
                        }
                        : new() { Label = texts.Format("to_issue", ("date", date)), Url = reader.To(issue) },
                },
            }
        );
    }

    /// <summary>What is shown instead of a page that does not exist or can't be made: templates <c>not-found</c> and
    /// <c>error</c>.</summary>
    public string Failure(Interface reader, string template, string title, string path, Publication? publication) =>
        Render(
            template,
            reader,
            path,
            new() { Title = reader.Texts[title], Indexed = false },
            new() { Publication = publication is null ? null : IssueBuilder.Publication(publication, reader) }
        );

    public static PublishedIssue Published(IssueSnapshot snapshot) =>
        new()
        {
            Publication = snapshot.Publication,
            Issue = snapshot.Whole,
            Articles = snapshot.Articles,
            Revision = snapshot.Revision,
            FirstPublishedAt = snapshot.Record.FirstPublishedAt,
            PublishedAt = snapshot.Record.PublishedAt,
            Previous = snapshot.Neighbours.Previous,
            Next = snapshot.Neighbours.Next,
        };

    private string Render(string template, Interface reader, string path, HeadView head, PageNames names)
    {
        // What the desk sees is for nobody's index and for no preview elsewhere.
        if (reader.Viewer.SeesDrafts)
            head = head with { Indexed = false, ImageUrl = null };
        return theme.Render(template, names.All(template, Site(reader, path, names), reader.Texts.All, head));
    }

    private SiteView Site(Interface reader, string path, PageNames names) =>
        Site(reader, path, names.Publication?.Slug is { } slug ? PublicationSlug.Parse(slug, null) : null) with
        {
            Query = names.Search?.Query ?? reader.Query ?? "",
        };

    private SiteView Site(Interface reader, string path, PublicationSlug? publication) =>
        new()
        {
            SearchUrl = reader.Viewer.At(Routes.ToSearch(publication)),
            SuggestUrl = reader.Viewer.At(Routes.ToSuggestions(publication)),
            Query = "",
            Interface = reader.Chosen,
            SearchDescriptionUrl =
                options.PublicBaseUrl is null || reader.Viewer.SeesDrafts ? null : Routes.ToSearchDescription(publication),
            Name = SiteName(reader),
            Language = reader.Texts.Language,
            Direction = TextDirection.Of(reader.Texts.Language),
            HomeUrl = reader.Home,
            Languages = theme
                .Languages.Select(l => new LinkView
                {
                    Label = l["language_name"],
                    Url =
                        $"{reader.Viewer.At(path)}{(path.Contains('?', StringComparison.Ordinal) ? '&' : '?')}{Routes.InterfaceQuery}={l.Code}",
                    Current = l == reader.Texts,
                    Language = l.Language,
                })
                .ToList(),
            StyleUrl = theme.AddressOf("site.css"),
            EarlyScriptUrl = theme.AddressOf("early.js"),
            ScriptUrl = theme.AddressOf("reader.js"),
            IconUrl = Routes.Icon,
            Drafts = reader.Viewer.SeesDrafts,
        };

    private string SiteName(Interface reader) => options.SiteName ?? reader.Texts["site_name"];

    private string? PreviewOf(Page? page) =>
        page?.Images?.Previews.Where(p => p.MediaType == "image/jpeg").OrderBy(p => Math.Abs((p.Width ?? 0) - 1200)).FirstOrDefault()
            is { } preview
            ? _addresses.Of(preview)
            : null;

    private static PageView WithoutAdvertisements(PageView page) =>
        page with
        {
            Titles = page.Titles.Where(t => t.Kind != Wording.Kind(ArticleKind.Advertisement)).ToList(),
        };

    private static string? Beginning(ArticleView view)
    {
        var text = view.Parts.FirstOrDefault(p => p.Runs.Count > 0) is { } part ? string.Concat(part.Runs.Select(r => r.Text)) : null;
        return text is null ? null : Excerpt.Of(text, 160);
    }
}
