using Broadsheet.Model.Articles;
using Broadsheet.Model.Reading;
using Broadsheet.Store.Search.Snippets;
using Broadsheet.Web.Reader.Views;
using Broadsheet.Web.Search;

namespace Broadsheet.Web.Reader;

/// <summary>Makes the views of a story's text, with a mark where the story turns to another page and at the words that a reader looks
/// for.</summary>
internal sealed class StoryViews(ArticleBuilder builder, Article article, ReadingText text, HitFinder? finder)
{
    private readonly List<StoryPartView> _parts = [];
    private int _pictures;

    public IReadOnlyList<StoryPartView> Build()
    {
        foreach (var piece in text.Pieces)
            Add(piece);
        return _parts;
    }

    private void Add(ReadingPiece piece)
    {
        var turn = TurnBefore(piece.TurnsFrom, piece.Page);
        // The turn stands inside a list, between its items.
        if (piece is ReadingItem item)
        {
            AddItem(item, turn);
            return;
        }
        if (turn is not null)
            _parts.Add(new() { Kind = "turn", Turn = turn });
        switch (piece)
        {
            case ReadingParagraph paragraph:
                _parts.Add(new() { Kind = paragraph.Role == TextRole.Lead ? "lead" : "paragraph", Runs = Runs(paragraph.Stretches) });
                break;
            case ReadingTable table:
                _parts.Add(new() { Kind = "table", Table = FormedParts.Table(table, finder, text.Language) });
                break;
            case ReadingLines lines:
                _parts.Add(new() { Kind = KindOf(lines), Lines = Marking.Lines(lines.Lines, finder, text.Language) });
                break;
            case ReadingFigure figure when builder.Figure(figure, text.Language, ref _pictures) is { } view:
                _parts.Add(new() { Kind = "figure", Figure = view });
                break;
        }
    }

    // Items that follow each other are one list, over the turn of a page too; another way to count begins another.
    private void AddItem(ReadingItem item, TurnView? turn)
    {
        var count = FormedParts.CountOf(item.Marker);
        var view = new ItemView { Number = item.Marker?.Number ?? 0, Runs = Runs(item.Stretches, turn) };
        if (_parts is [.., { List: { } list }] && list.Count == count)
            _parts[^1] = _parts[^1] with { List = list with { Items = [.. list.Items, view] } };
        else
            _parts.Add(
                new()
                {
                    Kind = "list",
                    List = new() { Count = count, Items = [view] },
                }
            );
    }

    private IReadOnlyList<RunView> Runs(IReadOnlyList<ReadingStretch> stretches, TurnView? before = null) =>
        Marking.Runs(
            [.. stretches.Select((s, i) => new RunView { Text = s.Text, Turn = i == 0 ? before : TurnBefore(s.TurnsFrom, s.Page) })],
            finder,
            text.Language
        );

    private TurnView? TurnBefore(int? from, int page) => from is { } left ? builder.Turn(article, left, page) : null;

    private static string KindOf(ReadingLines lines) =>
        lines.IsVerse
            ? "verse"
            : lines.Role switch
            {
                TextRole.Crosshead or TextRole.Headline or TextRole.Kicker or TextRole.Deck => "crosshead",
                TextRole.PullQuote => "pullquote",
                _ => "other",
            };
}
