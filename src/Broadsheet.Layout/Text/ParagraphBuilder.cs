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
        for (var p = 0; p < pieces.Count; p++)
        {
            var uses = UsesOf(pieces[p]);
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
                    var last = paragraphs is [.., { Role: TextRole.Body, Table: null } open] ? open : null;
                    var form = FormOf(uses[line]);
                    bool begins() => before is null || (fresh ? BeginsColumn(pieces, p) : Begins(block, i, before, line));
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

    private static Dictionary<TextLine, LineUse> UsesOf(Piece piece)
    {
        var uses = new Dictionary<TextLine, LineUse>();
        var run = new List<TextLine>();
        foreach (var block in piece.Blocks)
        {
            if (block.Kind != BlockKind.Crosshead && block.Table is null)
                run.AddRange(block.Lines);
            if (block.Kind == BlockKind.Crosshead || block.Table is not null || block == piece.Blocks[^1])
            {
                var found = new LineUse[run.Count];
                ListLines.Mark(run, found);
                VerseLines.Mark(run, found);
                HangingLines.Mark(run, found);
                for (var i = 0; i < run.Count; i++)
                    uses[run[i]] = found[i];
                run.Clear();
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

    private static bool Begins(Block block, int index, TextLine before, TextLine line)
    {
        var size = line.Size;
        var left = Margin(block, index);
        if (line.Left - left > 0.6 * size && line.Left - left < 6 * size && before.Left - left < 0.6 * size)
            return true;
        if (
            line.Left - left > 0.6 * size
            && line.Left - left < 6 * size
            && index > 0
            && before.Right < RightMargin(block, index) - 1.2 * size
        )
            return true;
        // White parts paragraphs; room for a pull quote parts a sentence too.
        if (line.Top - before.Bottom > 0.95 * size)
            return line.Top - before.Bottom < 3 * size || !Language.SentenceEnds.IsUnfinished(before.Text);
        // The line before was short, and this word would have fitted.
        var room = RightMargin(block, index) - before.Right;
        return room > 3.5 * size && EndsSentence(before.Text);
    }

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

    private static double Margin(Block block, int index)
    {
        var left = double.MaxValue;
        for (var i = Math.Max(0, index - 3); i < Math.Min(block.Lines.Count, index + 4); i++)
            left = Math.Min(left, block.Lines[i].Left);
        return left;
    }

    private static double RightMargin(Block block, int index)
    {
        var right = double.MinValue;
        for (var i = Math.Max(0, index - 4); i < Math.Min(block.Lines.Count, index + 4); i++)
            right = Math.Max(right, block.Lines[i].Right);
        return right;
    }

    private static bool EndsSentence(string text) =>
        text.TrimEnd() is [.., var last] && ".!?。！？”\"»’)）:：".Contains(last, StringComparison.Ordinal);
}
