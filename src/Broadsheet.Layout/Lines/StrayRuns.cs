namespace Broadsheet.Layout.Lines;

/// <summary>Marks and raised or lowered characters that stand inside a line, a little off its baseline, are put into it.</summary>
internal static class StrayRuns
{
    private const double Height = 12;
    private const int MostRuns = 25_000;

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
                if (i == stray || distance >= nearest || first.Size > 1.1 * run[0].Size || first.Size < 0.4 * run[0].Size
                    || start < run[0].Start - 0.2 * first.Size || end > run[^1].End + 0.6 * first.Size || run.Count(g => !g.IsSpace) < 6)
                    continue;
                (best, nearest) = (i, distance);
            }
        }
        return best;
    }
}
