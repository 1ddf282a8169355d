using Broadsheet.Model.Articles;

namespace Broadsheet.Model.Reading;

/// <summary>Joins the printed parts of an article to the pieces that readers get.</summary>
internal sealed class PieceBuilder(Article article, string language)
{
    private readonly List<ReadingPiece> _pieces = [];
    private readonly List<ReadingPiece> _figuresInside = [];
    private ReadingParagraph? _paragraph;
    private int _page = article.FirstPage;

    public IReadOnlyList<ReadingPiece> Build()
    {
        foreach (var part in article.Parts)
            Add(part);
        EndParagraph();
        return _pieces;
    }

    private void Add(ArticlePart part)
    {
        switch (part)
        {
            case Figure figure:
                AddFigure(figure);
                break;
            case TextPart { Role: TextRole.Byline or TextRole.Dateline }:
            case TextPart { Role: TextRole.JumpLine, Jump: not null }:
                break;
            case TextPart text when ReadingText.IsOpening(article, text) || RepeatsHeadline(text):
                break;
            case TextPart { Form: TextForm.Item } item:
                AddItem(item);
                break;
            case TextPart { Form: TextForm.Table } table:
                AddTable(table);
                break;
            case TextPart { Form: TextForm.Verse } verse:
                AddLines(verse);
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
        var text = Running(body.Text);
        if (text.Length == 0)
            return;
        var turn = TurnTo(body.Page);
        if (body.ContinuesParagraph && _paragraph is { } open)
        {
            _paragraph = open with { Stretches = Continue(open.Stretches, text, body.Page, turn) };
            return;
        }
        EndParagraph();
        _paragraph = new()
        {
            Page = body.Page,
            Role = body.Role,
            TurnsFrom = turn,
            Stretches = [new(text, body.Page, null)],
        };
    }

    private void AddItem(TextPart part)
    {
        EndParagraph();
        var turn = TurnTo(part.Page);
        if (part.ContinuesParagraph && _pieces is [.., ReadingItem last])
        {
            var text = Running(part.Text);
            _pieces[^1] = last with { Stretches = Continue(last.Stretches, text, part.Page, turn) };
            return;
        }
        var marker = ListMarker.Read(part.Text, out var rest);
        _pieces.Add(
            new ReadingItem
            {
                Page = part.Page,
                Role = part.Role,
                TurnsFrom = turn,
                Marker = marker,
                Stretches = [new(Running(rest), part.Page, null)],
            }
        );
    }

    private void AddTable(TextPart part)
    {
        var rows = TableRows.Read(part.Text);
        var heads = Math.Clamp(part.HeaderRows, 0, rows.Count);
        // What names columns of nothing is no table.
        if (rows.Count == heads)
        {
            AddLines(part);
            return;
        }
        EndParagraph();
        var turn = TurnTo(part.Page);
        _pieces.Add(
            new ReadingTable
            {
                Page = part.Page,
                Role = part.Role,
                TurnsFrom = turn,
                Rows = rows,
                HeaderRows = heads,
            }
        );
    }

    private void AddLines(TextPart part)
    {
        var lines = ReadingText.Lines(part.Text);
        if (lines.Count == 0)
            return;
        EndParagraph();
        // A pull quote stands where the page has room for it: it does not lead readers to another page.
        var turn = part.Role == TextRole.PullQuote ? null : TurnTo(part.Page);
        var isVerse = part.Form != TextForm.Paragraph;
        var joined = isVerse ? string.Join('\n', lines) : LineJoiner.OneLine(part.Text, language);
        _pieces.Add(
            part is { Role: TextRole.Lead, Form: TextForm.Paragraph }
                ? new ReadingParagraph
                {
                    Page = part.Page,
                    Role = part.Role,
                    TurnsFrom = turn,
                    Stretches = [new(joined, part.Page, null)],
                }
                : new ReadingLines
                {
                    Page = part.Page,
                    Role = part.Role,
                    TurnsFrom = turn,
                    Lines = lines,
                    IsVerse = isVerse,
                    Joined = joined,
                }
        );
    }

    // One that stands where a paragraph goes on comes after the whole paragraph: text is not torn apart on screen.
    private void AddFigure(Figure figure)
    {
        var piece = new ReadingFigure
        {
            Page = figure.Page,
            Role = TextRole.Caption,
            Figure = figure,
            Caption = OneLine(figure.Caption),
            Credit = OneLine(figure.Credit),
        };
        if (_paragraph is null)
            _pieces.Add(piece);
        else
            _figuresInside.Add(piece);
    }

    private IReadOnlyList<ReadingStretch> Continue(IReadOnlyList<ReadingStretch> stretches, string text, int page, int? turn)
    {
        var last = stretches[^1];
        var closed = LineJoiner.Close(last.Text, text, language);
        return turn is null
            ? [.. stretches.SkipLast(1), last with { Text = closed + text }]
            : [.. stretches.SkipLast(1), last with { Text = closed }, new(text, page, turn)];
    }

    private void EndParagraph()
    {
        if (_paragraph is { } open)
            _pieces.Add(open);
        _pieces.AddRange(_figuresInside);
        _figuresInside.Clear();
        _paragraph = null;
    }

    private int? TurnTo(int page)
    {
        if (page == _page)
            return null;
        var from = _page;
        _page = page;
        return from;
    }

    // Running text is one line already, whose blanks are the import's.
    private string Running(string text) => text.Contains('\n', StringComparison.Ordinal) ? LineJoiner.OneLine(text, language) : text.Trim();

    private string? OneLine(TextPart? part) =>
        part is null ? null
        : Running(part.Text) is { Length: > 0 } text ? text
        : null;

    // The headline printed again over the continuation.
    private bool RepeatsHeadline(TextPart text) =>
        text.Role == TextRole.Headline
        && text.Page != article.FirstPage
        && article.Texts(TextRole.Headline).First() is var headline
        && headline != text
        && Bare(headline.Text).Contains(Bare(text.Text), StringComparison.OrdinalIgnoreCase);

    private static string Bare(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c) && !char.IsPunctuation(c)));
}
