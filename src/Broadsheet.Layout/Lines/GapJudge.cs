namespace Broadsheet.Layout.Lines;

/// <summary>
/// Settles which gaps inside a row are word spaces and which are gutters, by what stands above and below: text that runs across a gap
/// shows that it is a space; gaps that stand over each other in three rows or more show a gutter.
/// </summary>
internal static class GapJudge
{
    // No press sets so many runs on a page; their neighbours tell nothing.
    private const int MostRuns = 25_000;

    public static List<List<InkGlyph>> Settle(List<List<InkGlyph>> runs)
    {
        if (runs.Count > MostRuns)
            return runs;
        var gutters = Gutters.Find(runs);
        var cut = CutAtColumns(CutGutters([.. runs.SelectMany(gutters.Cut).Select(r => new Row(r))]));
        return [.. LetterSpacing.Join(JoinSpread(JoinToMeasure(cut, gutters), gutters), gutters).Select(r => r.Glyphs)];
    }

    // Rows that were joined across a gutter: the gaps of neighbouring rows stand over each other.
    private static List<Row> CutGutters(List<Row> rows)
    {
        var gaps = Gaps(rows);
        if (gaps.Count < 3)
            return rows;
        gaps.Sort((a, b) => rows[a.Row].Base != rows[b.Row].Base ? rows[a.Row].Base.CompareTo(rows[b.Row].Base) : a.From.CompareTo(b.From));
        var cuts = CutsOf(rows, gaps);
        return cuts.Count == 0 ? rows : Cut(rows, cuts);
    }

    /// <summary>White inside a row, wider than between letters.</summary>
    private readonly record struct Gap(int Row, int Index, double From, double To, bool IsWordGap);

    private static List<Gap> Gaps(List<Row> rows)
    {
        var gaps = new List<Gap>();
        for (var r = 0; r < rows.Count; r++)
        {
            var glyphs = rows[r].Glyphs;
            var end = double.MinValue;
            for (var i = 0; i < glyphs.Count; i++)
            {
                if (glyphs[i].IsSpace)
                    continue;
                if (i > 0 && end > double.MinValue && glyphs[i].Start - end > 0.6 * glyphs[i].Size)
                    gaps.Add(new(r, i, end, glyphs[i].Start, HasGapLike(glyphs, i, glyphs[i].Start - end)));
                end = Math.Max(end, glyphs[i].End);
            }
        }
        return gaps;
    }

    // For each gap, which are sorted from the top, the one of the next row that stands under it; -1 where there is none.
    private static (int[] Next, bool[] HasPrevious) Chain(List<Row> rows, List<Gap> gaps)
    {
        var next = new int[gaps.Count];
        var hasPrevious = new bool[gaps.Count];
        for (var i = 0; i < gaps.Count; i++)
        {
            next[i] = -1;
            var size = rows[gaps[i].Row].Size;
            for (var j = i + 1; j < gaps.Count && j < i + 60; j++)
            {
                var dy = rows[gaps[j].Row].Base - rows[gaps[i].Row].Base;
                if (dy > 2.3 * size)
                    break;
                if (
                    dy < 0.6 * size
                    || Math.Min(gaps[i].To, gaps[j].To) - Math.Max(gaps[i].From, gaps[j].From) < 0.4 * size
                    || hasPrevious[j]
                )
                    continue;
                // A real gutter has an edge: columns start (or end) at the same place.
                if (Math.Abs(gaps[i].To - gaps[j].To) > 0.15 * size && Math.Abs(gaps[i].From - gaps[j].From) > 0.15 * size)
                    continue;
                next[i] = j;
                hasPrevious[j] = true;
                break;
            }
        }
        return (next, hasPrevious);
    }

    // Where to cut each row.
    private static Dictionary<int, SortedSet<int>> CutsOf(List<Row> rows, List<Gap> gaps)
    {
        var (next, hasPrevious) = Chain(rows, gaps);
        var cuts = new Dictionary<int, SortedSet<int>>();
        for (var i = 0; i < gaps.Count; i++)
        {
            if (hasPrevious[i])
                continue;
            var chain = new List<int>();
            for (var at = i; at >= 0; at = next[at])
                chain.Add(at);
            // White that falls together by chance is a word space in most of its lines, as wide as the others.
            if (chain.Count < 3 || 2 * chain.Count(at => gaps[at].IsWordGap) > chain.Count)
                continue;
            foreach (var at in chain)
            {
                if (!cuts.TryGetValue(gaps[at].Row, out var set))
                    cuts.Add(gaps[at].Row, set = []);
                set.Add(gaps[at].Index);
            }
        }
        return cuts;
    }

    private static List<Row> Cut(List<Row> rows, Dictionary<int, SortedSet<int>> cuts)
    {
        var result = new List<Row>();
        for (var r = 0; r < rows.Count; r++)
        {
            if (!cuts.TryGetValue(r, out var set))
            {
                result.Add(rows[r]);
                continue;
            }
            var from = 0;
            foreach (var cut in set.Append(rows[r].Glyphs.Count))
            {
                var piece = rows[r].Glyphs[from..cut];
                while (piece.Count > 0 && piece[^1].IsSpace)
                    piece.RemoveAt(piece.Count - 1);
                if (piece.Count > 0)
                    result.Add(new Row(piece));
                from = cut;
            }
        }
        return result;
    }

    private static bool HasGapLike(List<InkGlyph> glyphs, int index, double gap)
    {
        var end = double.MinValue;
        for (var i = 0; i < glyphs.Count; i++)
        {
            if (glyphs[i].IsSpace)
                continue;
            if (i != index && end > double.MinValue && Math.Abs(glyphs[i].Start - end - gap) < 0.06 * glyphs[i].Size)
                return true;
            end = Math.Max(end, glyphs[i].End);
        }
        return false;
    }

    // A closing mark that hangs into the gutter brings the next column near: where rows near by end before a gap and others begin right
    // behind it, it is a gutter.
    private static List<Row> CutAtColumns(List<Row> rows)
    {
        var index = new RowIndex(rows);
        var result = new List<Row>(rows.Count);
        foreach (var row in rows)
        {
            var at = GutterIn(index, row);
            if (at < 0)
            {
                result.Add(row);
                continue;
            }
            result.Add(new Row(row.Glyphs[..at]));
            result.Add(new Row(row.Glyphs[at..]));
        }
        return result;
    }

    private static int GutterIn(RowIndex index, Row row)
    {
        var size = row.Size;
        for (var i = 1; i < row.Glyphs.Count; i++)
        {
            var (last, next) = (row.Glyphs[i - 1], row.Glyphs[i]);
            if (!last.IsIdeographic || !next.IsIdeographic || last.IsSpace || next.IsSpace || next.Start - last.End < 0.3 * size)
                continue;
            var near = index
                .Near(last.End - 2 * size, next.Start + 2 * size, row.Base - 6.5 * size, row.Base + 6.5 * size)
                .Where(r =>
                    r != row && Math.Abs(r.Size - size) < 0.03 * size && r.Face == row.Face && Math.Abs(r.Base - row.Base) > 0.6 * size
                )
                .ToList();
            var ends = near.Count(r => r.End <= last.End + 0.1 * size && r.End > last.End - 1.1 * size);
            var starts = near.Count(r => Math.Abs(r.Start - next.Start) < 0.12 * size);
            if (ends >= 3 && starts >= 3 && near.TrueForAll(r => r.End <= next.Start || r.Start >= last.End - 0.1 * size))
                return i;
        }
        return -1;
    }

    // Rows that were cut at wide spaces of a justified line: together they fill exactly the measure of a whole line near by.
    private static List<Row> JoinToMeasure(List<Row> rows, Gutters gutters)
    {
        rows.Sort((a, b) => a.Start != b.Start ? a.Start.CompareTo(b.Start) : a.Base.CompareTo(b.Base));
        var index = new RowIndex(rows);
        var joined = new bool[rows.Count];
        for (var i = 0; i < rows.Count; i++)
        {
            var first = rows[i];
            if (joined[i])
                continue;
            var size = first.Size;
            var chain = new List<int> { i };
            var end = first.End;
            for (
                var at = index.NextOnBaseline(first, joined, i);
                at >= 0 && chain.Count < 12;
                at = index.NextOnBaseline(rows[at], joined, at)
            )
            {
                var gap = rows[at].Start - end;
                if (
                    gap > (IsWord(rows[chain[^1]]) && IsWord(rows[at]) ? 16 : 4.5) * size
                    || gap < -0.5 * size
                    || !IsOfOneType(rows[chain[^1]], rows[at])
                    || gutters.Part(end, rows[at].Start, first.Base, size)
                )
                    break;
                chain.Add(at);
                end = Math.Max(end, rows[at].End);
            }
            if (chain.Count < 2)
                continue;
            var count = MeasureEnd(rows, index, first, chain);
            for (var k = 1; k < count; k++)
            {
                first.Glyphs.AddRange(rows[chain[k]].Glyphs);
                first.End = Math.Max(first.End, rows[chain[k]].End);
                first.IsGrown = true;
                joined[chain[k]] = true;
            }
        }
        return [.. rows.Where((_, i) => !joined[i])];
    }

    // Of one size, or capitals and small capitals of one face.
    private static bool IsOfOneType(Row one, Row other)
    {
        var (small, large) = (Math.Min(one.Size, other.Size), Math.Max(one.Size, other.Size));
        return large - small <= 0.06 * large
            || (one.Face == other.Face && small > 0.62 * large && Math.Abs(one.Base - other.Base) < 0.03 * large);
    }

    // One word and no more: justified to a narrow column, two long words stand at its edges, and all gaps of a line are alike.
    private static bool IsWord(Row row)
    {
        var letters = 0;
        for (var i = 0; i < row.Glyphs.Count; i++)
        {
            var glyph = row.Glyphs[i];
            if (glyph.IsIdeographic || (glyph.IsSpace && i + 1 < row.Glyphs.Count))
                return false;
            if (i > 0 && glyph.Start - row.Glyphs[i - 1].End > 0.35 * row.Size)
                return false;
            letters += glyph.IsSpace ? 0 : 1;
        }
        return letters > 0;
    }

    // How many rows of the chain end where a whole line above or below ends that begins where the chain begins.
    private static int MeasureEnd(List<Row> rows, RowIndex index, Row first, List<int> chain)
    {
        var size = first.Size;
        var support = new double[chain.Count];
        var columns = new int[chain.Count];
        var reach = 30 * size;
        foreach (var row in index.StartingNear(first.Start - 3.3 * size, first.Start + 3.3 * size, first.Base - reach, first.Base + reach))
        {
            var dy = Math.Abs(row.Base - first.Base);
            if (dy < 0.6 * size || row.Glyphs.Count < 6 || row.IsGrown)
                continue;
            var k = chain.FindIndex(c => Math.Abs(rows[c].End - row.End) < 0.2 * size);
            if (k < 0)
                continue;
            if (Math.Abs(row.Size - size) <= 0.015 * size && row.Face == first.Face)
                support[k] += IsIndent(first.Start - row.Start, size) ? 1 / (1 + dy / size) : 0;
            else if (
                dy < ColumnReach * size
                && (
                    Math.Abs(first.Start - row.Start) < 0.15 * size
                    || (row.Size > size && row.Size < 1.6 * size && IsIndent(first.Start - row.Start, size))
                )
            )
                columns[k] += row.Face == first.Face ? 2 : 1;
        }
        // One whole line near by, or several farther away; the last line of a paragraph may end anywhere.
        var least = Math.Max(0.11, 0.35 * support.Max());
        var end = Array.FindLastIndex(support, s => s > least);
        // A headline that fills the measure of the column of text under it.
        return (end >= 0 ? end : Array.FindLastIndex(columns, c => c >= WholeLines)) + 1;
    }

    private const double ColumnReach = 12;
    private const int WholeLines = 3;

    private static bool IsIndent(double indent, double size) =>
        Math.Abs(indent) <= 3.2 * size && (Math.Abs(indent) <= 0.12 * size || Math.Abs(indent) >= 0.5 * size);

    // Rows that were cut at a wide space of a justified line: text above or below runs across the gap.
    private static List<Row> JoinSpread(List<Row> rows, Gutters gutters)
    {
        rows.Sort((a, b) => a.Start != b.Start ? a.Start.CompareTo(b.Start) : a.Base.CompareTo(b.Base));
        var index = new RowIndex(rows);
        var into = new int[rows.Count];
        var joined = new bool[rows.Count];
        for (var i = 0; i < rows.Count; i++)
            into[i] = i;
        for (var i = 0; i < rows.Count; i++)
        {
            if (joined[i])
                continue;
            while (true)
            {
                var left = rows[i];
                var right = index.NextOnBaseline(left, joined, i);
                if (right < 0 || !Spreads(index, left, rows[right]) || gutters.Part(left.End, rows[right].Start, left.Base, left.Size))
                    break;
                left.Glyphs.AddRange(rows[right].Glyphs);
                left.End = Math.Max(left.End, rows[right].End);
                left.IsGrown = true;
                joined[right] = true;
            }
        }
        return [.. rows.Where((_, i) => !joined[i])];
    }

    private static bool Spreads(RowIndex index, Row left, Row right)
    {
        var size = Math.Min(left.Size, right.Size);
        var gap = right.Start - left.End;
        if (gap > 3.2 * size || gap < -0.5 * size || Math.Abs(left.Size - right.Size) > 0.06 * size)
            return false;
        var across = 0;
        var open = 0;
        foreach (var row in index.Near(left.End, right.Start, left.Base - 2.1 * size, left.Base + 2.1 * size))
        {
            var dy = Math.Abs(row.Base - left.Base);
            if (dy < 0.6 * size || Math.Abs(row.Size - size) > 0.03 * size || row.IsGrown || row.Face != left.Face)
                continue;
            // Glyphs that stand in the gap itself.
            var inGap = row.Glyphs.Any(g => !g.IsSpace && g.End > left.End + 0.05 * size && g.Start < right.Start - 0.05 * size);
            if (row.Start < left.End - 0.5 * size && row.End > right.Start + 0.5 * size && inGap)
                across++;
            else if (row.Start < right.Start + 0.2 * size && row.End > left.End - 0.2 * size)
                open++;
        }
        return across > open;
    }
}
