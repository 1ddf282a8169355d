using Broadsheet.Layout.Lines;
using Broadsheet.Model.Geometry;

namespace Broadsheet.Layout.Tables;

/// <summary>Rows of fragments, and the places of the edges between columns.</summary>
/// <param name="Rows">From top to bottom; the fragments of each in reading order.</param>
/// <param name="Edges">Places between columns, ascending; one fewer than there are columns.</param>
/// <param name="Reason">How it was told.</param>
internal sealed record TableRegion(IReadOnlyList<List<Fragment>> Rows, IReadOnlyList<double> Edges, string Reason)
{
    private const double SameRow = 0.35;

    /// <summary>The rules around it; null where it has none.</summary>
    public Rect? Frame { get; init; }

    /// <summary>Fragments on one baseline are a row.</summary>
    public static List<List<Fragment>> RowsOf(IEnumerable<Fragment> fragments)
    {
        var rows = new List<List<Fragment>>();
        foreach (var fragment in fragments.OrderBy(f => f.Baseline))
        {
            if (rows.Count > 0 && fragment.Baseline - rows[^1].Average(f => f.Baseline) < SameRow * fragment.Size)
                rows[^1].Add(fragment);
            else
                rows.Add([fragment]);
        }
        foreach (var row in rows)
            row.Sort((a, b) => a.Left.CompareTo(b.Left));
        return rows;
    }

    /// <summary>The table: fragments cut at the edges of the columns, lines that only go on with a cell put to it.</summary>
    public Table Write(WritingFrame page)
    {
        var columns = Edges.Count + 1;
        var rows = new List<List<TextLine>[]>();
        var baselines = new List<double>();
        foreach (var row in Rows)
        {
            var cells = Enumerable.Range(0, columns).Select(_ => new List<TextLine>()).ToArray();
            foreach (var fragment in row)
            foreach (var (column, line) in Cut(fragment, page))
                cells[row.Count == 1 && Edges.Any(e => e > line.Left + fragment.Size && e < line.Right - fragment.Size) ? 0 : column]
                    .Add(line);
            // Between rules a row is a row.
            if (Frame is null && rows.Count > 0 && Wrapped(rows[^1], cells, row[0].Baseline - baselines[^1]) is >= 0 and var at)
                rows[^1][at].AddRange(cells[at]);
            else
                rows.Add(cells);
            baselines.Add(row[0].Baseline);
        }
        // An edge that nothing stands behind is none.
        var filled = Enumerable.Range(0, columns).Where(c => rows.Exists(r => r[c].Count > 0)).ToList();
        var written = rows.Where(r => r.Any(c => c.Count > 0))
            .Select(r => (IReadOnlyList<IReadOnlyList<TextLine>>)[.. filled.Select(c => r[c])])
            .ToList();
        return new Table
        {
            Rows = written,
            HeaderRows = HeaderRow.Count(written),
            Reason = Reason,
            Frame = Frame,
        };
    }

    // A row of one cell, close under a row whose cell of that column it goes on with.
    private int Wrapped(List<TextLine>[] above, List<TextLine>[] cells, double leading)
    {
        var at = Array.FindIndex(cells, c => c.Count > 0);
        if (at < 0 || cells.Count(c => c.Count > 0) > 1 || above[at].Count == 0 || above.Count(c => c.Count > 0) < 2)
            return -1;
        var (line, before) = (cells[at][0], above[at][^1]);
        if (leading > 1.45 * line.Size || line.Face != before.Face)
            return -1;
        var letter = line.Text.FirstOrDefault(char.IsLetter);
        var right = at < Edges.Count ? Edges[at] : Rows.Max(r => r[^1].Right);
        var isFull = before.Right > right - 5 * line.Size && before.Box.Width > 6 * line.Size;
        var isInset = line.Left > above[at][0].Left + 0.5 * line.Size;
        return char.IsLower(letter) || isFull && !char.IsDigit(line.Text.FirstOrDefault()) || isInset && at > 0 ? at : -1;
    }

    private IEnumerable<(int Column, TextLine Line)> Cut(Fragment fragment, WritingFrame page)
    {
        var frame = page with { Direction = fragment.Line.Direction };
        var start = 0;
        var column = ColumnOf(fragment.Left);
        for (var i = 1; i < fragment.Glyphs.Count; i++)
        {
            var glyph = fragment.Glyphs[i];
            if (glyph.IsSpace || ColumnOf(glyph.Start) is var own && own == column || !IsCut(fragment, i, own))
                continue;
            if (LineMaker.Make(fragment.Glyphs[start..i], frame, page) is { } part)
                yield return (column, part);
            (start, column) = (i, own);
        }
        if (start == 0 && fragment.IsWhole)
            yield return (column, fragment.Line);
        else if (LineMaker.Make(fragment.Glyphs[start..], frame, page) is { } last)
            yield return (column, last);
    }

    // The edge runs through a gap, not through a word.
    private bool IsCut(Fragment fragment, int at, int next)
    {
        var before = at - 1;
        while (before > 0 && fragment.Glyphs[before].IsSpace)
            before--;
        return next > 0
            && fragment.Glyphs[before].End <= Edges[next - 1] + 0.1 * fragment.Size
            && fragment.Glyphs[at].Start - fragment.Glyphs[before].End > 0.25 * fragment.Size;
    }

    private int ColumnOf(double place)
    {
        var column = 0;
        while (column < Edges.Count && place >= Edges[column])
            column++;
        return column;
    }
}
