using Broadsheet.Layout.Findings;
using Broadsheet.Layout.Language;
using Broadsheet.Layout.Lines;

namespace Broadsheet.Layout.ReadingOrder;

/// <summary>How a piece begins and ends: what its text tells of what comes before and after.</summary>
internal readonly record struct PieceEnds
{
    /// <summary>The first line is indented or begins with a crosshead, drop cap or byline: a new paragraph.</summary>
    public bool BeginsParagraph { get; init; }

    /// <summary>The first letter is lower case: the middle of a sentence.</summary>
    public bool BeginsLower { get; init; }

    /// <summary>The last line runs to the edge of the column.</summary>
    public bool EndsFull { get; init; }

    /// <summary>The last line ends a sentence.</summary>
    public bool EndsSentence { get; init; }

    /// <summary>The last line ends with a hyphen.</summary>
    public bool EndsHyphen { get; init; }

    /// <summary>The text begins with a dateline, a byline or a large initial, as stories do and continuations do not.</summary>
    public bool BeginsStory { get; init; }

    /// <summary>The first letter is of a script without small letters.</summary>
    public bool IsCaseless { get; init; }

    public static PieceEnds Of(Piece piece)
    {
        var ends = OfText(piece);
        // The rows of a table are whole, whatever their words look like.
        if (piece.Blocks[0].Table is not null)
            ends = ends with { BeginsParagraph = true, BeginsLower = false, BeginsStory = piece.Bylines.Count > 0 };
        return piece.Blocks[^1].Table is null ? ends : ends with { EndsFull = false, EndsSentence = true, EndsHyphen = false };
    }

    private static PieceEnds OfText(Piece piece)
    {
        var firstBlock = piece.Blocks[0];
        var lines = piece.Lines.Take(6).ToList();
        var size = piece.Size;
        var first = lines[0];
        var left = lines.Skip(1).Select(l => l.Left).DefaultIfEmpty(piece.Box.Left).Min();
        if (lines.Count > 1 && !lines.Skip(1).Take(3).Any(l => l.Left < first.Left - 0.6 * size))
            left = first.Left;
        var indent = first.Left - Math.Min(left, Math.Max(piece.Box.Left, left));
        var tail = piece.Lines.TakeLast(5).ToList();
        var last = tail[^1];
        var right = tail.Count > 1 ? tail.Max(l => l.Right) : piece.Box.Right;
        var trimmed = last.Text.TrimEnd();
        var start = first.Text.AsSpan().TrimStart("“‘\"'«»„（(「『—–- ");
        return new PieceEnds
        {
            BeginsParagraph = firstBlock.Kind == BlockKind.Crosshead || indent > 0.6 * size && indent < 6 * size || piece.Bylines.Count > 0,
            BeginsStory =
                piece.Bylines.Count > 0
                || first.BeginsWithInitial
                || Datelines.Read(string.Join(' ', lines.Take(2).Select(l => l.Text))) is { Confidence: >= 0.6 },
            IsCaseless = start.Length > 0 && char.GetUnicodeCategory(start[0]) == System.Globalization.UnicodeCategory.OtherLetter,
            BeginsLower = start.Length > 0 && char.IsLower(start[0]),
            EndsFull = last.Right > right - 1.1 * size,
            EndsSentence = IsSentenceEnd(trimmed),
            EndsHyphen = trimmed.Length > 1 && trimmed[^1] is '-' or '\u00AD' or '\u2010' && char.IsLetter(trimmed[^2]),
        };
    }

    // A colon may end a paragraph before a list or a quotation.
    private static bool IsSentenceEnd(string text) => SentenceEnds.Unfinished(text) < 0.5;

    /// <summary>How well a text that ends so goes on with one that begins so: about the logarithm of the odds.</summary>
    public static double Fit(in PieceEnds end, in PieceEnds begin, bool indents)
    {
        if (end.EndsHyphen)
            return begin.BeginsLower ? 5
                : begin.BeginsParagraph && indents ? -5
                : 1.5;
        if (begin.BeginsLower && !begin.BeginsParagraph)
            return end.EndsSentence ? -1
                : end.EndsFull ? 4.5
                : 2.5;
        if (!end.EndsSentence && end.EndsFull)
            return begin.BeginsParagraph && indents ? -5
                : begin.IsCaseless ? 3
                : 1.5;
        if (!end.EndsFull)
            return begin.BeginsParagraph || !indents ? 0.8
                : end.EndsSentence ? -3.5
                : -1.5;
        // A full line that ends a sentence.
        return begin.BeginsParagraph ? 0.8 : 0.3;
    }

    public static bool Indents(IEnumerable<TextLine> lines, double size)
    {
        // A paper that sets paragraphs without indent shows it: first lines do not stand out.
        var (indented, all) = (0, 0);
        TextLine? before = null;
        foreach (var line in lines)
        {
            if (before is not null && Math.Abs(line.Right - before.Right) < 60)
            {
                all++;
                if (line.Left - before.Left > 0.6 * size && line.Left - before.Left < 4 * size)
                    indented++;
            }
            before = line;
        }
        return all < 20 || indented > 0.02 * all;
    }
}
