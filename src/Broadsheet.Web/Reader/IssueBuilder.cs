using System.Globalization;
using Broadsheet.Model.Articles;
using Broadsheet.Model.Issues;
using Broadsheet.Model.Pages;
using Broadsheet.Model.Publications;
using Broadsheet.Web.Calendar;
using Broadsheet.Web.Reader.Views;

namespace Broadsheet.Web.Reader;

/// <summary>Makes the views of an issue, its pages and titles.</summary>
internal sealed class IssueBuilder(IssueSnapshot snapshot, Interface reader, Wording wording)
{
    /// <summary>CSS pixels for a point on paper at each step of enlargement: body text of 9 points becomes 12, then 18 pixels
    /// high.</summary>
    private static readonly double[] ZoomScales = [0, 0, 1.35, 2.05];

    private readonly CalendarBuilder _calendar = new(reader, wording);
    private readonly FacsimileBuilder _facsimiles = new(snapshot, reader, wording);

    public static PublicationView Publication(Publication publication, Interface reader) =>
        new()
        {
            Name = publication.Name,
            Slug = publication.Slug.ToString(),
            Url = reader.To(publication.Slug),
            Language = publication.Language,
            Direction = TextDirection.Of(publication.Language),
            Turning = publication.Direction == ReadingDirection.RightToLeft ? "rtl" : "ltr",
            Issn = publication.Issn,
            Publisher = publication.Publisher,
            Place = publication.Place,
            Rights = publication.Rights,
        };

    /// <param name="current">Sequence of the page that is shown; 0 for none.</param>
    public IssueView Issue(int current)
    {
        var issue = snapshot.Whole;
        return new()
        {
            Url = reader.To(issue.Key),
            Date = wording.Date(issue.Key.Date, issue.DatePrecision),
            IsoDate = issue.IsoDate,
            Edition = wording.Edition(issue.Key, issue.EditionLabel),
            Number = issue.Number is { } number ? wording.Texts.Format("issue_number", ("number", number)) : null,
            PageCount = wording.Count("pages", issue.Pages.Count),
            StoryCount = wording.Count("stories", snapshot.Articles.Count(a => a.Kind != ArticleKind.Advertisement)),
            Pages = issue.Pages.Select(p => PageLink(p, p.Sequence == current)).ToList(),
            Previous = snapshot.Neighbours.Previous is { } previous ? _calendar.Beside(previous, issue.DatePrecision) : null,
            Next = snapshot.Neighbours.Next is { } next ? _calendar.Beside(next, issue.DatePrecision) : null,
            MonthUrl = reader.To(issue.Key.Publication, issue.Key.Date),
            Draft = snapshot.IsDraft,
        };
    }

    public PageView Page(Page page, int zoom)
    {
        var key = new PageKey(snapshot.Whole.Key, page.Id);
        var link = PageLink(page, current: true);
        var image = Pictures.Of(page.Images, reader.Viewer);
        return new()
        {
            Id = page.Id,
            Url = link.Url,
            Label = link.Label,
            Name = link.Name,
            Title = link.Title,
            Facsimile = _facsimiles.Build(page, image, lit: null),
            Titles = Titles(page, current: null),
            Previous = Beside(page.Sequence - 1),
            Next = Beside(page.Sequence + 1),
            PdfUrl = link.PdfUrl,
            Zoom = zoom,
            ZoomWidth = (int)Math.Min(4000, page.Width * ZoomScales[zoom]),
            ZoomHeight = (int)(Math.Min(4000, page.Width * ZoomScales[zoom]) * page.Height / page.Width),
            Zooms = Enumerable
                .Range(1, 3)
                .Select(z => new LinkView
                {
                    Label = wording.Texts[string.Create(CultureInfo.InvariantCulture, $"zoom_{z}")],
                    Url = reader.To(key, z),
                    Current = z == zoom,
                })
                .ToList(),
        };
    }

    /// <summary>The titles on a page in reading order, with a note at what is continued on it. Advertisements that bear no headline have no
    /// title.</summary>
    public IReadOnlyList<TitleView> Titles(Page page, ArticleId? current) =>
        snapshot
            .ArticlesOn(page.Sequence)
            .Where(a => a.Kind != ArticleKind.Advertisement || a.Headline is not null)
            .Select(a =>
                Title(a, a.Id == current) with
                {
                    Note =
                        a.FirstPage == page.Sequence || !IsPage(a.FirstPage)
                            ? null
                            : wording.Texts.Format("continued_from", ("page", wording.PageShort(snapshot.Whole.PageAt(a.FirstPage)))),
                }
            )
            .ToList();

    public TitleView Title(Article article, bool current) =>
        new()
        {
            Id = article.Id.ToString(),
            Url = reader.To(new ArticleKey(snapshot.Whole.Key, article.Id)),
            Title = wording.Title(snapshot.Whole, article),
            Kind = Wording.Kind(article.Kind),
            KindName = wording.KindName(article.Kind),
            Language = article.Language,
            Current = current,
        };

    /// <summary>An article before or after another, with its page.</summary>
    public TitleView? TitleBeside(ArticleId id, int step) =>
        snapshot.Beside(id, step) is { } article
            ? Title(article, current: false) with
            {
                Page = IsPage(article.FirstPage) ? wording.PageShort(snapshot.Whole.PageAt(article.FirstPage)) : null,
            }
            : null;

    public PageLinkView? Beside(int sequence) => IsPage(sequence) ? PageLink(snapshot.Whole.PageAt(sequence), current: false) : null;

    public PageLinkView PageLink(Page page, bool current)
    {
        var key = new PageKey(snapshot.Whole.Key, page.Id);
        return new()
        {
            Id = page.Id,
            Url = reader.To(key),
            Label = Wording.PageLabel(page),
            Name = page.Name,
            Title = wording.PageTitle(page),
            Current = current,
            Thumbnail = Pictures.Thumbnail(page.Images, reader.Viewer),
            PdfUrl = page.Pdf is null ? null : reader.Viewer.At(Routes.ToPdf(key)),
        };
    }

    /// <summary>The pages that an article stands on, with its zones lit.</summary>
    public IReadOnlyList<PlaceView> Places(Article article)
    {
        var stands = article.Parts.Select(p => p.Page).Concat(article.Zones.Select(z => z.Page)).Distinct().Where(IsPage);
        return stands.Select(s => Place(snapshot.Whole.PageAt(s), article.Id)).ToList();
    }

    public bool IsPage(int sequence) => sequence >= 1 && sequence <= snapshot.Whole.Pages.Count;

    private PlaceView Place(Page page, ArticleId article)
    {
        var link = PageLink(page, current: false);
        return new()
        {
            Title = link.Title,
            Url = reader.To(new PageKey(snapshot.Whole.Key, page.Id), article),
            Facsimile = _facsimiles.Build(page, link.Thumbnail, article),
        };
    }
}
