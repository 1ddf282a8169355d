using Broadsheet.Layout.Findings;
using Broadsheet.Layout.Lines;
using Broadsheet.Layout.ReadingOrder;
using Broadsheet.Layout.Tables;
using Broadsheet.Model.Articles;
using Broadsheet.Model.Geometry;

namespace Broadsheet.Layout.Text;

/// <summary>One paragraph as printed, or what stands for one: a table, an item, a stanza. Its lines, over columns where it runs over
/// columns.</summary>
internal sealed class Paragraph
{
    public required TextRole Role { get; init; }

    /// <summary>The table that it is; null for running text.</summary>
    public Table? Table { get; init; }

    public TextForm Form { get; init; }

    public List<(TextLine Line, int Piece)> Lines { get; } = [];

    /// <summary>One rectangle a column, in reading space.</summary>
    public IReadOnlyList<Rect> Zones => [.. Lines.GroupBy(l => l.Piece).Select(g => Rect.Around(g.Select(l => l.Line.Box)))];
}

/// <summary>
/// Running text to paragraphs: an indented line begins one, as does the line after a short line or a wide gap. Items of lists, verse and
/// tables keep their form.
/// </summary>
internal static class ParagraphBuilder
{
    public static List<Paragraph> Build(IReadOnlyList<Piece> pieces)
    {
        var paragraphs = new List<Paragraph>();
        TextLine? before = null;
        OpenList? list = null;
        var article = White.Of(pieces.Select(LinesOf));
        for (var p = 0; p < pieces.Count; p++)
        {
            var column = LinesOf(pieces[p]);
            var white = White.Of(column) ?? article;
            var goesOnInItem = p > 0 && list is not null && GoesOnInItem(pieces, p);
            var at = -1;
            var uses = UsesOf(pieces[p], white, ref list, goesOnInItem);
            var fresh = true;
            foreach (var block in pieces[p].Blocks)
            {
                if (block.Kind == BlockKind.Crosshead || block.Table is not null)
                {
                    var whole = new Paragraph
                    {
                        Role = block.Table is null ? TextRole.Crosshead : TextRole.Body,
                        Table = block.Table,
                        Form = block.Table is null ? TextForm.Paragraph : TextForm.Table,
                    };
                    whole.Lines.AddRange(block.Lines.Select(l => (l, p)));
                    paragraphs.Add(whole);
                    before = null;
                    fresh = false;
                    continue;
                }
                for (var i = 0; i < block.Lines.Count; i++)
                {
                    var line = block.Lines[i];
                    at++;
                    var last = paragraphs is [.., { Role: TextRole.Body, Table: null } open] ? open : null;
                    var form = FormOf(uses[line]);
                    bool begins() => before is null || (fresh ? BeginsColumn(pieces, p) : Begins(column, at, before, line, white));
                    // An item goes on at the head of the next column, where nothing shows that it is one.
                    var goesOn =
                        last is not null
                        && uses[line] switch
                        {
                            LineUse.Item or LineUse.Hanging or LineUse.Stanza => false,
                            LineUse.ItemGoesOn or LineUse.HangingGoesOn or LineUse.Verse => last.Form == form,
                            _ => (last.Form == TextForm.Paragraph || last.Form == TextForm.Item && fresh) && !begins(),
                        };
                    if (!goesOn)
                        paragraphs.Add(last = new Paragraph { Role = TextRole.Body, Form = form });
                    last!.Lines.Add((line, p));
                    before = line;
                    fresh = false;
                }
            }
        }
        return paragraphs;
    }

    private static List<TextLine> LinesOf(Piece piece) => [.. piece.Blocks.Where(IsRunning).SelectMany(b => b.Lines)];

    private static bool IsRunning(Block block) => block.Kind != BlockKind.Crosshead && block.Table is null;

    // A list that is open at the end of a column goes on in the next one.
    private static Dictionary<TextLine, LineUse> UsesOf(Piece piece, White white, ref OpenList? list, bool goesOnInItem)
    {
        var uses = new Dictionary<TextLine, LineUse>();
        var run = new List<TextLine>();
        foreach (var block in piece.Blocks)
        {
            if (IsRunning(block))
                run.AddRange(block.Lines);
            if (!IsRunning(block) || block == piece.Blocks[^1])
            {
                var found = new LineUse[run.Count];
                list = ListLines.Mark(run, found, white, list, goesOnInItem);
                VerseLines.Mark(run, found, white);
                HangingLines.Mark(run, found);
                for (var i = 0; i < run.Count; i++)
                    uses[run[i]] = found[i];
                run.Clear();
                goesOnInItem = false;
                if (!IsRunning(block))
                    list = null;
            }
        }
        return uses;
    }

    private static TextForm FormOf(LineUse use) =>
        use switch
        {
            LineUse.Item or LineUse.ItemGoesOn => TextForm.Item,
            LineUse.Stanza or LineUse.Verse => TextForm.Verse,
            _ => TextForm.Paragraph,
        };

    private static bool Begins(List<TextLine> column, int index, TextLine before, TextLine line, White white)
    {
        var size = line.Size;
        var left = Margin(column, index);
        if (line.Left - left > 0.6 * size && line.Left - left < 6 * size && before.Left - left < 0.6 * size)
            return true;
        if (
            line.Left - left > 0.6 * size
            && line.Left - left < 6 * size
            && index > 0
            && before.Right < RightMargin(column, index) - 1.2 * size
        )
            return true;
        // White parts paragraphs; room for a pull quote parts a sentence too.
        if (white.Parts(before, line) && !IsPushedApart(column, index, before, line))
            return white.Beyond(before, line) < 3 * size || !Language.SentenceEnds.IsUnfinished(before.Text);
        // The line before was short, and this word would have fitted.
        var room = RightMargin(column, index) - before.Right;
        return room > 3.5 * size && EndsSentence(before.Text);
    }

    // A raised or lowered character in one of them pushes two lines of a sentence apart.
    private static bool IsPushedApart(List<TextLine> column, int index, TextLine before, TextLine line) =>
        line.Top - before.Bottom < 1.5 * line.Size
        && RightMargin(column, index) - before.Right < FirstWord.WidthOf(line) + line.Size
        && Language.SentenceEnds.IsUnfinished(before.Text)
        && Language.SentenceEnds.StartsInside(line.Text);

    private static bool BeginsColumn(IReadOnlyList<Piece> pieces, int p)
    {
        var ends = PieceEnds.Of(pieces[p]);
        if (ends.BeginsParagraph)
            return true;
        if (ends.BeginsLower)
            return false;
        var last = PieceEnds.Of(pieces[p - 1]);
        return !last.EndsFull && last.EndsSentence;
    }

    // An item is set in, and so is the rest of it at the head of the next column.
    private static bool GoesOnInItem(IReadOnlyList<Piece> pieces, int p)
    {
        var ends = PieceEnds.Of(pieces[p]);
        return pieces[p].Bylines.Count == 0 && !ends.BeginsStory && (ends.BeginsLower || !PieceEnds.Of(pieces[p - 1]).EndsSentence);
    }

    private static double Margin(List<TextLine> column, int index)
    {
        var left = double.MaxValue;
        for (var i = Math.Max(0, index - 3); i < Math.Min(column.Count, index + 4); i++)
            left = Math.Min(left, column[i].Left);
        return left;
    }

    private static double RightMargin(List<TextLine> column, int index)
    {
        var right = double.MinValue;
        for (var i = Math.Max(0, index - 4); i < Math.Min(column.Count, index + 4); i++)
            right = Math.Max(right, column[i].Right);
        return right;
    }

    private static bool EndsSentence(string text) =>
        text.TrimEnd() is [.., var last] && ".!?。！？”\"»’)）:：".Contains(last, StringComparison.Ordinal);
}
