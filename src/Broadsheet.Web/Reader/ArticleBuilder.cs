using System.Globalization;
using Broadsheet.Model.Articles;
using Broadsheet.Model.Issues;
using Broadsheet.Model.Pages;
using Broadsheet.Model.Reading;
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
        var text = ReadingText.Of(snapshot.Whole, article);
        var language = text.Language;
        return new()
        {
            Id = article.Id.ToString(),
            Url = reader.To(new ArticleKey(snapshot.Whole.Key, article.Id)),
            Kind = Wording.Kind(article.Kind),
            KindName = wording.KindName(article.Kind),
            Language = language,
            Direction = TextDirection.Of(language),
            Title = text.Title ?? wording.Title(snapshot.Whole, article),
            Kicker = Marking.Lines(text.Kicker, finder, language),
            Headline = Marking.Lines(text.Headline, finder, language),
            Deck = Marking.Lines(text.Deck, finder, language),
            Bylines = text.Bylines.SelectMany(l => Marking.Lines([l], finder, language)).ToList(),
            Datelines = text.Datelines,
            Parts = new StoryViews(this, article, text, finder).Build(),
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

    public FigureView? Figure(ReadingFigure piece, string language, ref int pictures)
    {
        var views = new List<PictureView>();
        foreach (var picture in piece.Figure.Pictures.Where(p => p.Image is not null))
        {
            pictures++;
            var image = picture.Image!;
            if (image is { Width: { } width, Height: { } height })
                views.Add(
                    new()
                    {
                        Url = reader.Viewer.At(image),
                        Width = width,
                        Height = height,
                        Alternative = picture.Alternative ?? wording.Texts.Format("picture", ("number", pictures)),
                    }
                );
        }
        if (views.Count == 0 && piece.Caption is null && piece.Credit is null)
            return null;
        return new()
        {
            Pictures = views,
            Caption = piece.Caption is { } caption ? Marking.Lines([caption], finder, language)[0] : null,
            Credit = piece.Credit,
        };
    }

    private List<JumpNoteView> JumpNotes(Article article) =>
        article.Texts(TextRole.JumpLine).Where(t => t.Jump is { Matched: false }).Select(t => JumpNote(t.Jump!)).ToList();

    private JumpNoteView JumpNote(Jump jump)
    {
        var key = jump.Direction == JumpDirection.To ? "jump_to" : "jump_from";
        return jump.Page is { } sequence && _issue.IsPage(sequence)
            ? new()
            {
                Text = wording.Texts.Format(key, ("label", jump.Label)),
                Url = reader.To(new PageKey(snapshot.Whole.Key, snapshot.Whole.PageAt(sequence).Id)),
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

    private string Place(Page page, Article article) => reader.To(new PageKey(snapshot.Whole.Key, page.Id), article.Id);
}
