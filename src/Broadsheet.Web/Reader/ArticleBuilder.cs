using System.Globalization;
using Broadsheet.Model.Articles;
using Broadsheet.Model.Pages;
using Broadsheet.Store.Search.Snippets;
using Broadsheet.Web.Reader.Views;
using Broadsheet.Web.Search;

namespace Broadsheet.Web.Reader;

/// <summary>Makes the view of an article: its display lines, and its text joined over columns and pages.</summary>
internal sealed class ArticleBuilder(IssueSnapshot snapshot, Interface reader, Wording wording, HitFinder? finder = null)
{
    private readonly IssueBuilder _issue = new(snapshot, reader, wording);

    public ArticleView Build(Article article)
    {
        var language = article.Language ?? snapshot.Whole.Language;
        return new()
        {
            Id = article.Id.ToString(),
            Url = reader.To(new ArticleKey(snapshot.Whole.Key, article.Id)),
            Kind = Wording.Kind(article.Kind),
            KindName = wording.KindName(article.Kind),
            Language = language,
            Direction = TextDirection.Of(language),
            Title = wording.Title(article),
            Kicker = Marking.Lines(Opening(article, TextRole.Kicker), finder, language),
            Headline = Marking.Lines(Opening(article, TextRole.Headline), finder, language),
            Deck = Marking.Lines(Opening(article, TextRole.Deck), finder, language),
            Bylines = Distinct(article, TextRole.Byline).SelectMany(l => Marking.Lines([l], finder, language)).ToList(),
            Datelines = Distinct(article, TextRole.Dateline),
            Parts = new StoryText(this, article, finder, language).Parts,
            JumpNotes = JumpNotes(article),
            Corrections = article.Corrections.Select(Correction).ToList(),
            Places = _issue.Places(article),
            Previous = _issue.TitleBeside(article.Id, -1),
            Next = _issue.TitleBeside(article.Id, 1),
        };
    }

    /// <summary>The mark between two pages of a story; null where one of them is not in the issue.</summary>
    public TurnView? Turn(Article article, int from, int to)
    {
        if (!_issue.IsPage(from) || !_issue.IsPage(to))
            return null;
        var (left, entered) = (snapshot.Whole.PageAt(from), snapshot.Whole.PageAt(to));
        return new()
        {
            From = wording.PageShort(left),
            To = wording.PageShort(entered),
            FromUrl = Place(left, article),
            ToUrl = Place(entered, article),
        };
    }

    public FigureView? Figure(Figure figure, string language, ref int pictures)
    {
        var views = new List<PictureView>();
        foreach (var image in figure.Pictures.Select(p => p.Image).OfType<Model.Assets.AssetReference>())
        {
            pictures++;
            if (image is { Width: { } width, Height: { } height })
                views.Add(
                    new()
                    {
                        Url = Routes.To(image),
                        Width = width,
                        Height = height,
                        Alternative = wording.Texts.Format("picture", ("number", pictures)),
                    }
                );
        }
        if (views.Count == 0 && figure.Caption is null && figure.Credit is null)
            return null;
        return new()
        {
            Pictures = views,
            Caption = figure.Caption is { } caption ? Marking.Lines([caption.Text], finder, language)[0] : null,
            Credit = figure.Credit?.Text,
        };
    }

    /// <summary>True for display lines that stand over the story; the same roles on a later page repeat or head its continuation.</summary>
    public static bool IsOpening(Article article, TextPart text) =>
        text.Role is TextRole.Kicker or TextRole.Headline or TextRole.Deck && text.Page == article.FirstPage;

    private static List<string> Opening(Article article, TextRole role) =>
        article
            .Texts(role)
            .Where(t => IsOpening(article, t))
            .SelectMany(t => t.Text.Split('\n'))
            .Select(l => l.Trim())
            .Where(l => l.Length > 0)
            .ToList();

    private static List<string> Distinct(Article article, TextRole role) =>
        article.Texts(role).Select(t => Publish.ArticleTitle.OneLine(t.Text)).Where(t => t.Length > 0).Distinct().ToList();

    private List<JumpNoteView> JumpNotes(Article article) =>
        article.Texts(TextRole.JumpLine).Where(t => t.Jump is { Matched: false }).Select(t => JumpNote(t.Jump!, article)).ToList();

    private JumpNoteView JumpNote(Jump jump, Article article)
    {
        var key = jump.Direction == JumpDirection.To ? "jump_to" : "jump_from";
        return jump.Page is { } sequence && _issue.IsPage(sequence)
            ? new()
            {
                Text = wording.Texts.Format(key, ("label", jump.Label)),
                Url = reader.To(snapshot.Whole.PageAt(sequence).KeyIn(snapshot.Whole.Key)),
            }
            : new() { Text = wording.Texts.Format($"{key}_missing", ("label", jump.Label)) };
    }

    private CorrectionView Correction(CorrectionNote note)
    {
        var date = DateOnly.FromDateTime(note.At.UtcDateTime);
        return new()
        {
            Date = wording.Date(date),
            IsoDate = date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            Text = note.Text,
        };
    }

    private string Place(Page page, Article article) => reader.To(page.KeyIn(snapshot.Whole.Key), article.Id);
}
