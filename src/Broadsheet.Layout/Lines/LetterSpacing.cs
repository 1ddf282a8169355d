using System.Text;

namespace Broadsheet.Layout.Lines;

/// <summary>
/// Words and lines that are spaced out letter by letter: what is a word gap in them is told by their own letter gaps, not by the type size.
/// </summary>
internal static class LetterSpacing
{
    // Less is how some faces are set.
    private const double Least = 0.12;
    private const double Most = 3.2;
    private const double Alike = 0.12;
    private const int MostRows = 60;

    /// <summary>
    /// Joins rows that letter spacing tore apart, whatever its width: their letters stand as far from each other in all of them, and what
    /// parts the rows is no more than a word gap of such type.
    /// </summary>
    public static List<Row> Join(List<Row> rows, Gutters gutters)
    {
        rows.Sort((a, b) => a.Start != b.Start ? a.Start.CompareTo(b.Start) : a.Base.CompareTo(b.Base));
        var index = new RowIndex(rows);
        var joined = new bool[rows.Count];
        var text = TextSize(rows);
        for (var i = 0; i < rows.Count; i++)
        {
            if (joined[i] || Spacing(rows[i].Glyphs) is var first && first < Least * rows[i].Size)
                continue;
            var chain = new List<int> { i };
            var at = index.NextOnBaseline(rows[i], joined, i);
            while (at >= 0 && chain.Count < MostRows && MayFollow(rows[chain[^1]], rows[at], gutters))
            {
                chain.Add(at);
                at = index.NextOnBaseline(rows[at], joined, at);
            }
            var count = Words(chain.ConvertAll(c => rows[c]), text);
            for (var k = 1; k < count; k++)
            {
                rows[i].Glyphs.AddRange(rows[chain[k]].Glyphs);
                rows[i].End = Math.Max(rows[i].End, rows[chain[k]].End);
                rows[i].IsGrown = true;
                joined[chain[k]] = true;
            }
        }
        return [.. rows.Where((_, i) => !joined[i])];
    }

    /// <summary>The gap between the letters of a run where it is the same everywhere, not a number where it has too few letters, else
    /// 0.</summary>
    public static double Spacing(List<InkGlyph> run)
    {
        var (least, most) = (double.MaxValue, double.MinValue);
        var last = -1;
        for (var i = 0; i < run.Count; i++)
        {
            if (run[i].IsSpace)
                continue;
            if (last == i - 1 && last >= 0)
            {
                var gap = run[i].Start - run[last].End;
                (least, most) = (Math.Min(least, gap), Math.Max(most, gap));
            }
            last = i;
        }
        if (least > most)
            return double.NaN;
        var size = run[0].Size;
        return least >= Least * size && (most - least < Alike * size || most > 1.8 * least + 0.1 * size) ? least : 0;
    }

    private static bool MayFollow(Row last, Row next, Gutters gutters) =>
        Math.Abs(last.Size - next.Size) < 0.02 * last.Size
        && last.Face == next.Face
        && last.Glyphs[^1].Color == next.Glyphs[0].Color
        && next.Start - last.End is var gap
        && gap > 0
        && gap < 3 * Most * last.Size
        && !(Spacing(next.Glyphs) < Least * next.Size)
        && !gutters.Part(last.End, next.Start, last.Base, last.Size);

    // How many rows of the chain are one line.
    private static int Words(List<Row> chain, double text)
    {
        if (chain.Count < 2)
            return 0;
        var size = chain[0].Size;
        var spacing = double.MaxValue;
        for (var i = 0; i < chain.Count; i++)
        {
            var own = Spacing(chain[i].Glyphs);
            if (i > 0)
                own = double.IsNaN(own) ? chain[i].Start - chain[i - 1].End : Math.Min(own, chain[i].Start - chain[i - 1].End);
            if (!double.IsNaN(own))
                spacing = Math.Min(spacing, own);
        }
        if (spacing < Least * size || spacing > Most * size)
            return 0;
        var count = 1;
        var letters = Letters(chain[0]);
        var isSpaced = !double.IsNaN(Spacing(chain[0].Glyphs));
        var alike = 0;
        for (; count < chain.Count; count++)
        {
            var gap = chain[count].Start - chain[count - 1].End;
            // Ideographs have no word gaps: a justified line of them ends at its gutter.
            if (gap > (chain[count].Glyphs[0].IsIdeographic ? spacing + 0.25 * size : 3 * spacing + 0.7 * size))
                break;
            alike += gap < spacing + Alike * size ? 1 : 0;
            letters += Letters(chain[count]);
            isSpaced |= !double.IsNaN(Spacing(chain[count].Glyphs));
        }
        // Letters that stand alone may be the heads of a table.
        return isSpaced || (alike >= 2 && letters >= (size > 1.15 * text ? 3 : 5)) ? count : 0;
    }

    private static int Letters(Row row) =>
        row.Glyphs.Count(g => !g.IsSpace && Rune.IsValid(g.CodePoint) && Rune.IsLetter(new Rune(g.CodePoint)));

    private static double TextSize(List<Row> rows)
    {
        var sizes = rows.Where(r => r.Glyphs.Count > 10).Select(r => r.Size).Order().ToList();
        return sizes.Count == 0 ? 0 : sizes[sizes.Count / 2];
    }
}
