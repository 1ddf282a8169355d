using System.Text;
using Broadsheet.Model.Articles;
using Broadsheet.Store.Search.Snippets;
using Broadsheet.Web.Reader.Views;
using Broadsheet.Web.Search;

namespace Broadsheet.Web.Reader;

/// <summary>Joins the printed pieces of a story to the text that readers get: whole paragraphs, with a mark where the story turned to
/// another page.</summary>
internal sealed class StoryText
{
    private readonly ArticleBuilder _builder;
    private readonly Article _article;
    private readonly HitFinder? _finder;
    private readonly string _language;
    private readonly List<StoryPartView> _parts = [];
    private readonly List<RunView> _paragraph = [];
    private int _page;
    private int _pictures;
    private int _figuresInside;

    /// <param name="builder">Makes turns and figures.</param>
    /// <param name="article">The article.</param>
    /// <param name="finder">Finds the words to mark; null for none.</param>
    /// <param name="language">The article's language.</param>
    public StoryText(ArticleBuilder builder, Article article, HitFinder? finder, string language)
    {
        _builder = builder;
        _article = article;
        _finder = finder;
        _language = language;
        _page = article.FirstPage;
        foreach (var part in article.Parts)
            Add(part);
        EndParagraph();
    }

    public IReadOnlyList<StoryPartView> Parts => _parts;

    /// <summary>All words of some parts of an article, a line feed between texts that don't go on in each other.</summary>
    public static string Plain(IEnumerable<ArticlePart> parts)
    {
        var text = new StringBuilder();
        foreach (var part in parts)
        {
            foreach (var piece in part is Figure figure ? [figure.Caption, figure.Credit] : (TextPart?[])[part as TextPart])
            {
                if (piece is null)
                    continue;
                if (text.Length > 0 && !piece.ContinuesParagraph)
                    text.Append('\n');
                else if (text.Length > 0 && NeedsSpace(text[^1].ToString(), piece.Text))
                    text.Append(' ');
                text.Append(piece.Text);
            }
        }
        return text.ToString();
    }

    private void Add(ArticlePart part)
    {
        switch (part)
        {
            case Figure figure:
                AddFigure(figure);
                break;
            case TextPart { Role: TextRole.Byline or TextRole.Dateline }:
                break;
            case TextPart { Role: TextRole.JumpLine, Jump: not null }:
                break;
            case TextPart text when ArticleBuilder.IsOpening(_article, text) || RepeatsHeadline(text):
                break;
            case TextPart { Form: TextForm.Item or TextForm.Table or TextForm.Verse } formed:
                AddFormed(formed);
                break;
            case TextPart { Role: TextRole.Body } body:
                AddBody(body);
                break;
            case TextPart text:
                AddLines(text);
                break;
        }
    }

    private void AddBody(TextPart body)
    {
        var turn = TurnTo(body.Page);
        if (!body.ContinuesParagraph)
        {
            EndParagraph();
            if (turn is not null)
                _parts.Add(new() { Kind = "turn", Turn = turn });
            turn = null;
        }
        var text = body.Text.Trim();
        if (_paragraph is [.., var last] && turn is null)
        {
            _paragraph[^1] = last with { Text = Join(last.Text, text) };
            return;
        }
        if (_paragraph is [.., var before] && NeedsSpace(before.Text, text))
            _paragraph[^1] = before with { Text = before.Text + " " };
        _paragraph.Add(new() { Text = text, Turn = turn });
    }

    private void AddFormed(TextPart text)
    {
        EndParagraph();
        var turn = TurnTo(text.Page);
        if (text.Form == TextForm.Item)
        {
            AddItem(text, turn);
            return;
        }
        if (turn is not null)
            _parts.Add(new() { Kind = "turn", Turn = turn });
        if (text.Form == TextForm.Table && FormedParts.Table(text, _finder, _language) is { Rows.Count: > 0 } table)
            _parts.Add(new() { Kind = "table", Table = table });
        else if (Lines(text) is { Count: > 0 } lines)
            _parts.Add(new() { Kind = "verse", Lines = Marking.Lines(lines, _finder, _language) });
    }

    // Items that follow each other are one list, over the turn of a page too; another way to count begins another.
    private void AddItem(TextPart text, TurnView? turn)
    {
        var list = _parts is [.., { List: { } last }] ? last : null;
        if (text.ContinuesParagraph && list is not null)
        {
            var rest = Marking.Runs([new() { Text = text.Text.Trim(), Turn = turn }], _finder, _language);
            _parts[^1] = _parts[^1] with { List = list with { Items = [.. list.Items.SkipLast(1), Joined(list.Items[^1], rest)] } };
            return;
        }
        var (item, count) = FormedParts.Item(text.Text, turn, _finder, _language);
        if (list?.Count == count && list is not null)
            _parts[^1] = _parts[^1] with { List = list with { Items = [.. list.Items, item] } };
        else
            _parts.Add(
                new()
                {
                    Kind = "list",
                    List = new() { Count = count, Items = [item] },
                }
            );
    }

    private static ItemView Joined(ItemView item, IReadOnlyList<RunView> rest)
    {
        var space = NeedsSpace(string.Concat(item.Runs.Select(r => r.Text)), string.Concat(rest.Select(r => r.Text)));
        return item with { Runs = [.. item.Runs, .. space ? [new RunView { Text = " " }] : Array.Empty<RunView>(), .. rest] };
    }

    private void AddLines(TextPart text)
    {
        EndParagraph();
        if (text.Role != TextRole.PullQuote && TurnTo(text.Page) is { } turn)
            _parts.Add(new() { Kind = "turn", Turn = turn });
        var kind = text.Role switch
        {
            TextRole.Lead => "lead",
            TextRole.Crosshead or TextRole.Headline or TextRole.Kicker or TextRole.Deck => "crosshead",
            TextRole.PullQuote => "pullquote",
            _ => "other",
        };
        var lines = Lines(text);
        if (lines.Count == 0)
            return;
        _parts.Add(
            kind == "lead"
                ? new() { Kind = kind, Runs = Marking.Runs([new() { Text = string.Join(' ', lines) }], _finder, _language) }
                : new() { Kind = kind, Lines = Marking.Lines(lines, _finder, _language) }
        );
    }

    private static List<string> Lines(TextPart text) => [.. text.Text.Split('\n').Select(l => l.Trim()).Where(l => l.Length > 0)];

    /// <summary>A figure printed inside a paragraph that goes on after it stands after the whole paragraph: text is not torn apart on
    /// screen.</summary>
    private void AddFigure(Figure figure)
    {
        if (_builder.Figure(figure, _language, ref _pictures) is not { } view)
            return;
        if (_paragraph.Count > 0)
            _figuresInside++;
        _parts.Add(new() { Kind = "figure", Figure = view });
    }

    private void EndParagraph()
    {
        if (_paragraph.Count > 0)
            _parts.Insert(
                _parts.Count - _figuresInside,
                new() { Kind = "paragraph", Runs = Marking.Runs([.. _paragraph], _finder, _language) }
            );
        _paragraph.Clear();
        _figuresInside = 0;
    }

    private TurnView? TurnTo(int page)
    {
        if (page == _page)
            return null;
        var turn = _builder.Turn(_article, _page, page);
        _page = page;
        return turn;
    }

    /// <summary>The headline printed again over the continuation.</summary>
    private bool RepeatsHeadline(TextPart text) =>
        text.Role == TextRole.Headline
        && text.Page != _article.FirstPage
        && _article.Headline is { } headline
        && Bare(headline).Contains(Bare(text.Text), StringComparison.Ordinal);

    private static string Bare(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c) && !char.IsPunctuation(c)));

    private static string Join(string left, string right) => NeedsSpace(left, right) ? $"{left} {right}" : left + right;

    /// <summary>True when a space stands between two pieces of text that follow each other.</summary>
    public static bool NeedsSpace(string left, string right) =>
        left.Length > 0
        && right.Length > 0
        && left[^1] is not ('-' or '\u00AD' or '\u2014')
        && !char.IsWhiteSpace(left[^1])
        && !IsUnspaced(left[^1])
        && !IsUnspaced(right[0]);

    /// <summary>True for characters of scripts that put no spaces between words, and their punctuation.</summary>
    private static bool IsUnspaced(char c) =>
        c
            is (>= '\u2E80' and <= '\u9FFF')
                or (>= '\uF900' and <= '\uFAFF')
                or (>= '\uFE30' and <= '\uFE4F')
                or (>= '\uFF00' and <= '\uFFEF')
                or (>= '\uD840' and <= '\uD88F')
                or (>= '\uDC00' and <= '\uDFFF');
}
