using Broadsheet.Layout.Columns;
using Broadsheet.Layout.Lines;
using Broadsheet.Model.Articles;
using Broadsheet.Model.Geometry;

namespace Broadsheet.Layout.Text;

/// <summary>One paragraph as printed: its lines, over columns where it runs over columns.</summary>
internal sealed class Paragraph
{
    public required TextRole Role { get; init; }

    public List<(TextLine Line, int Piece)> Lines { get; } = [];

    /// <summary>One rectangle a column, in reading space.</summary>
    public IReadOnlyList<Rect> Zones => [.. Lines.GroupBy(l => l.Piece).Select(g => Rect.Around(g.Select(l => l.Line.Box)))];
}

/// <summary>Running text to paragraphs: an indented line begins one, as does the line after a short line or a wide gap.</summary>
internal static class ParagraphBuilder
{
    public static List<Paragraph> Build(IReadOnlyList<Piece> pieces, double bodySize)
    {
        var paragraphs = new List<Paragraph>();
        TextLine? before = null;
        for (var p = 0; p < pieces.Count; p++)
        {
            var fresh = true;
            foreach (var block in pieces[p].Blocks)
            {
                if (block.Kind == BlockKind.Crosshead)
                {
                    var head = new Paragraph { Role = TextRole.Crosshead };
                    head.Lines.AddRange(block.Lines.Select(l => (l, p)));
                    paragraphs.Add(head);
                    before = null;
                    fresh = false;
                    continue;
                }
                for (var i = 0; i < block.Lines.Count; i++)
                {
                    var line = block.Lines[i];
                    var begins = before is null || (fresh ? BeginsColumn(pieces, p, before, line, bodySize) : Begins(block, i, before, line));
                    if (begins || paragraphs.Count == 0 || paragraphs[^1].Role == TextRole.Crosshead)
                        paragraphs.Add(new Paragraph { Role = TextRole.Body });
                    paragraphs[^1].Lines.Add((line, p));
                    before = line;
                    fresh = false;
                }
            }
        }
        return paragraphs;
    }

    private static bool Begins(Block block, int index, TextLine before, TextLine line)
    {
        var size = line.Size;
        var left = Margin(block, index);
        if (line.Left - left > 0.6 * size && line.Left - left < 6 * size && before.Left - left < 0.6 * size)
            return true;
        if (line.Left - left > 0.6 * size && line.Left - left < 6 * size && index > 0 && before.Right < RightMargin(block, index) - 1.2 * size)
            return true;
        // White parts paragraphs; room for a pull quote parts a sentence too.
        if (line.Top - before.Bottom > 0.95 * size)
            return line.Top - before.Bottom < 3 * size || !Language.SentenceEnds.IsUnfinished(before.Text);
        // The line before was short, and this word would have fitted.
        var room = RightMargin(block, index) - before.Right;
        return room > 3.5 * size && EndsSentence(before.Text);
    }

    private static bool BeginsColumn(IReadOnlyList<Piece> pieces, int p, TextLine before, TextLine line, double bodySize)
    {
        var ends = ReadingOrder.PieceEnds.Of(pieces[p]);
        if (ends.BeginsParagraph)
            return true;
        if (ends.BeginsLower)
            return false;
        var last = ReadingOrder.PieceEnds.Of(pieces[p - 1]);
        _ = before;
        _ = line;
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

    private static bool EndsSentence(string text) => text.Length > 0 && ".!?。！？”\"»’)）:：".Contains(text.TrimEnd()[^1], StringComparison.Ordinal);
}
