using Broadsheet.Layout.Lines;

namespace Broadsheet.Layout.Tables;

/// <summary>Finds the places between the columns of some rows: where no row has ink.</summary>
internal static class ColumnEdges
{
    // Rows that are too few to show that a gap between words is a gap between columns.
    private const int FewRows = 5;

    public static List<double> Find(IReadOnlyList<List<Fragment>> rows)
    {
        List<List<Fragment>> whole = [.. rows.Where(r => r.Count > 1)];
        if (whole.Count == 0)
            return [];
        // The names of the columns are often wider than they are.
        if (whole.Count >= FewRows)
            whole.RemoveAt(0);
        var size = whole[0][0].Size;
        var events = new List<(double Place, int Step)>();
        foreach (var row in whole)
        foreach (var (from, to) in Ink(row, 0.18 * size))
        {
            events.Add((from, 1));
            events.Add((to, -1));
        }
        events.Sort((a, b) => a.Place != b.Place ? a.Place.CompareTo(b.Place) : b.Step.CompareTo(a.Step));
        // A cell that reaches over an edge, once in a while, does not take the edge away.
        var most = whole.Count / 10;
        var edges = new List<double>();
        var (covered, from0) = (0, double.NaN);
        var last = events[^1].Place;
        foreach (var (place, step) in events)
        {
            covered += step;
            if (covered <= most)
            {
                if (double.IsNaN(from0))
                    from0 = place;
                continue;
            }
            if (!double.IsNaN(from0) && from0 > events[0].Place && place < last && IsEdge(whole, from0, place, size))
                edges.Add((from0 + place) / 2);
            from0 = double.NaN;
        }
        return Telling(whole, edges);
    }

    // Between two words of one cell nothing stands in the other rows: where a cell lies over an edge, other rows must be parted there, or
    // all have something on both sides.
    private static List<double> Telling(List<List<Fragment>> rows, List<double> edges)
    {
        for (var i = 0; i < edges.Count; i++)
        {
            var (from, at, to) = (i == 0 ? double.MinValue : edges[i - 1], edges[i], i + 1 < edges.Count ? edges[i + 1] : double.MaxValue);
            var over = rows.Count(r => r.Exists(f => f.Left < at && f.Right > at));
            var beside = rows.Count(r => HasInk(r, from, at) && HasInk(r, at, to));
            if (over == 0 || beside - over >= over || beside >= 0.75 * rows.Count)
                continue;
            edges.RemoveAt(i);
            i = Math.Max(-1, i - 2);
        }
        return edges;
    }

    private static bool HasInk(List<Fragment> row, double from, double to) =>
        row.Exists(f => f.Glyphs.Exists(g => !g.IsSpace && g.Start >= from && g.End <= to));

    private static bool IsEdge(List<List<Fragment>> rows, double from, double to, double size)
    {
        if (to - from < 0.28 * size)
            return false;
        // Rows that are parted there already.
        if (rows.Count(r => !r.Exists(f => f.Left < from + 0.01 && f.Right > to - 0.01)) >= 0.5 * rows.Count)
            return true;
        // Two figures side by side are two: no blank is drawn between them.
        if (to - from >= 0.3 * size && rows.Count(r => IsBetweenFigures(r, (from + to) / 2)) > 0.6 * rows.Count)
            return true;
        return to - from >= (rows.Count < FewRows && !IsFlush(rows, from, to, size) ? 0.7 : 0.4) * size;
    }

    // Every row ends at one edge of the gap and begins at the other, figures on one side and words on the other.
    private static bool IsFlush(List<List<Fragment>> rows, double from, double to, double size) =>
        rows.TrueForAll(row =>
        {
            var (before, after) = Beside(row, (from + to) / 2);
            return before is { } a
                && after is { } b
                && from - a.End < 0.15 * size
                && b.Start - to < 0.15 * size
                && IsDigit(a) != IsDigit(b);
        });

    private static bool IsBetweenFigures(List<Fragment> row, double place) =>
        Beside(row, place) is ({ } before, { } after) && IsDigit(before) && IsDigit(after);

    private static bool IsDigit(in InkGlyph glyph) => glyph.CodePoint is >= '0' and <= '9';

    private static (InkGlyph? Before, InkGlyph? After) Beside(List<Fragment> row, double place)
    {
        InkGlyph? before = null,
            after = null;
        foreach (var glyph in row.SelectMany(f => f.Glyphs).Where(g => !g.IsSpace))
        {
            if (glyph.End <= place)
                before = glyph;
            else
                after ??= glyph;
        }
        return (before, after);
    }

    // What is inked of a row, narrow gaps filled.
    private static List<(double From, double To)> Ink(List<Fragment> row, double narrow)
    {
        var spans = row.SelectMany(f => f.Glyphs).Where(g => !g.IsSpace).Select(g => (g.Start, g.End)).Order().ToList();
        var ink = new List<(double From, double To)>();
        foreach (var (from, to) in spans)
        {
            if (ink.Count > 0 && from <= ink[^1].To + narrow)
                ink[^1] = (ink[^1].From, Math.Max(ink[^1].To, to));
            else
                ink.Add((from, to));
        }
        return ink;
    }
}
