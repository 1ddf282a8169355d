namespace Broadsheet.Layout.Lines;

/// <summary>Marks and raised or lowered characters that stand inside a line, a little off its baseline, are put into it.</summary>
internal static class StrayRuns
{
    private const double Height = 12;
    private const int MostRuns = 25_000;

    /// <summary>
    /// Joins the two parts of a line that a raised, lowered or larger piece between them parted: the th of 10th, a small logo. The piece
    /// fills the gap, and that is what holds them together.
    /// </summary>
    public static List<List<InkGlyph>> Bridge(List<List<InkGlyph>> runs)
    {
        if (runs.Count > MostRuns)
            return runs;
        var starts = Buckets(runs);
        var gone = new bool[runs.Count];
        for (var i = 0; i < runs.Count; i++)
        {
            if (runs[i].Count > LongestPiece || gone[i] || runs[i].Exists(g => g.IsSpace))
                continue;
            var (before, after) = Sides(runs, starts, gone, i);
            if (before < 0 || runs[before].Count(g => !g.IsSpace) < 2 && (after < 0 || runs[after].Count(g => !g.IsSpace) < 4))
                continue;
            if (after < 0 && runs[i][0].Size > 0.85 * runs[before][0].Size)
                continue;
            // A space behind the piece may have been put before it.
            var ink = LastInk(runs[before]) + 1;
            var spaces = runs[before][ink..];
            runs[before].RemoveRange(ink, spaces.Count);
            runs[before].AddRange(runs[i]);
            runs[before].AddRange(spaces);
            gone[i] = true;
            if (after < 0)
                continue;
            runs[before].AddRange(runs[after]);
            gone[after] = true;
            i = before < i ? before - 1 : i;
        }
        return [.. runs.Where((_, i) => !gone[i])];
    }

    private const int LongestPiece = 4;
    private const int MostInBucket = 1_000;

    // The parts of one line left and right of a piece off its baseline; -1 where there is none.
    private static (int Before, int After) Sides(List<List<InkGlyph>> runs, Dictionary<int, List<int>> buckets, bool[] gone, int piece)
    {
        var (start, end, level, size) = (runs[piece][0].Start, runs[piece].Max(g => g.End), runs[piece][0].Base, runs[piece][0].Size);
        var (before, after) = (-1, -1);
        if (size > 100)
            return (before, after);
        foreach (var i in Near(buckets, level - size, level + size))
        {
            var run = runs[i];
            var tail = run[LastInk(run)];
            var off = Math.Abs(tail.Base - level);
            if (
                i == piece
                || gone[i]
                || off < 0.1 * size
                || off > 0.65 * Math.Max(size, tail.Size)
                || off > tail.Size
                || size > 1.9 * tail.Size
                || size < 0.4 * tail.Size
            )
                continue;
            var gap = start - tail.End;
            if (gap > -0.15 * tail.Size && gap < 0.3 * tail.Size && (before < 0 || run.Count > runs[before].Count))
                before = i;
        }
        if (before < 0)
            return (before, after);
        var last = runs[before][LastInk(runs[before])];
        var reach = runs[before][^1].IsSpace ? 1.1 : 0.65;
        foreach (var i in Near(buckets, last.Base - 2, last.Base + 2))
        {
            var next = runs[i][0];
            if (
                i != before
                && !gone[i]
                && Math.Abs(next.Base - last.Base) < 0.06 * last.Size
                && Math.Abs(next.Size - last.Size) < 0.03 * last.Size
                && next.Start - end > -0.15 * last.Size
                && next.Start - end < reach * last.Size
            )
                after = i;
        }
        return (before, after);
    }

    private static int LastInk(List<InkGlyph> run) => run.FindLastIndex(g => !g.IsSpace);

    private static Dictionary<int, List<int>> Buckets(List<List<InkGlyph>> runs)
    {
        var buckets = new Dictionary<int, List<int>>();
        for (var i = 0; i < runs.Count; i++)
        {
            foreach (
                var bucket in new HashSet<int> { (int)Math.Floor(runs[i][0].Base / Height), (int)Math.Floor(runs[i][^1].Base / Height) }
            )
            {
                if (!buckets.TryGetValue(bucket, out var list))
                    buckets.Add(bucket, list = []);
                if (list.Count < MostInBucket)
                    list.Add(i);
            }
        }
        return buckets;
    }

    private static IEnumerable<int> Near(Dictionary<int, List<int>> buckets, double top, double bottom)
    {
        for (var b = (int)Math.Floor(top / Height); b <= (int)Math.Floor(bottom / Height); b++)
            foreach (var i in buckets.GetValueOrDefault(b) ?? [])
                yield return i;
    }

    /// <summary>Puts short runs a little off the baseline of a line into it.</summary>
    public static List<List<InkGlyph>> Absorb(List<List<InkGlyph>> runs)
    {
        if (runs.Count > MostRuns)
            return runs;
        var buckets = new Dictionary<int, List<int>>();
        for (var i = 0; i < runs.Count; i++)
        {
            if (runs[i].Count < 6)
                continue;
            var bucket = (int)Math.Floor(runs[i][0].Base / Height);
            if (!buckets.TryGetValue(bucket, out var list))
                buckets.Add(bucket, list = []);
            list.Add(i);
        }
        var gone = new bool[runs.Count];
        for (var i = 0; i < runs.Count; i++)
        {
            if (runs[i].Count(g => !g.IsSpace) > 3 || Host(runs, buckets, i) is not (>= 0 and var host))
                continue;
            foreach (var glyph in runs[i].Where(g => !g.IsSpace))
            {
                var at = runs[host].FindIndex(g => g.Start > glyph.Start);
                runs[host].Insert(at < 0 ? runs[host].Count : at, glyph);
            }
            gone[i] = true;
        }
        return [.. runs.Where((_, i) => !gone[i])];
    }

    private static int Host(List<List<InkGlyph>> runs, Dictionary<int, List<int>> buckets, int stray)
    {
        var first = runs[stray][0];
        var (start, end) = (first.Start, runs[stray].Max(g => g.End));
        var best = -1;
        var nearest = 0.62;
        for (var b = (int)Math.Floor((first.Base - first.Size) / Height); b <= (int)Math.Floor((first.Base + first.Size) / Height); b++)
        {
            if (!buckets.TryGetValue(b, out var list))
                continue;
            foreach (var i in list)
            {
                var run = runs[i];
                var distance = Math.Abs(run[0].Base - first.Base) / Math.Max(1, run[0].Size);
                if (
                    i == stray
                    || distance >= nearest
                    || first.Size > 1.1 * run[0].Size
                    || first.Size < 0.4 * run[0].Size
                    || start < run[0].Start - 0.2 * first.Size
                    || end > run[^1].End + 0.6 * first.Size
                    || run.Count(g => !g.IsSpace) < 6
                )
                    continue;
                (best, nearest) = (i, distance);
            }
        }
        return best;
    }
}
