namespace Broadsheet.Layout.Lines;

/// <summary>
/// The gutters between the columns of a page, found from many lines together: a strip that no word crosses, with words that begin on one
/// edge right of it in line after line. Columns are a page's, not a row's: in justified type without hyphenation the spaces of a line are
/// often as wide as the gutter, and no one row tells them apart. White that runs down through a column by chance is told by its gaps: each
/// is as wide as the other gaps of its line.
/// </summary>
internal sealed class Gutters
{
    /// <summary>A gutter.</summary>
    /// <param name="Left">Where the lines left of it end at the latest.</param>
    /// <param name="Right">Where the lines right of it begin.</param>
    /// <param name="Top">Baseline of the first row beside it.</param>
    /// <param name="Bottom">Baseline of the last row beside it.</param>
    private readonly record struct Gutter(double Left, double Right, double Top, double Bottom);

    // No press sets so many words on a page; a heap of them is compared in vain.
    private const int MostWords = 80_000;
    private const int MostRows = 4_000;
    private const int MostLooks = 4_000_000;

    private const double Cell = 64;

    private readonly Dictionary<int, List<Gutter>> _cells = [];

    private Gutters() { }

    /// <summary>Finds the gutters of all runs of one direction.</summary>
    public static Gutters Find(List<List<InkGlyph>> runs)
    {
        var gutters = new Gutters();
        var words = new List<Word>(runs.Count + runs.Sum(r => r.Count) / 8);
        for (var i = 0; i < runs.Count && words.Count <= MostWords; i++)
            words.AddRange(Word.Of(runs[i], i));
        if (words.Count > MostWords)
            return gutters;
        var rows = new WordRows(words);
        foreach (var edge in Edges(words))
            gutters.Add(edge, rows);
        return gutters;
    }

    /// <summary>True where a gutter stands between two glyphs of one row.</summary>
    /// <param name="end">Where the first ends.</param>
    /// <param name="start">Where the second begins.</param>
    /// <param name="baseline">Baseline of the row.</param>
    /// <param name="size">Its type size.</param>
    public bool Part(double end, double start, double baseline, double size)
    {
        if (_cells.Count == 0 || start <= end)
            return false;
        for (var cell = (int)Math.Floor(end / Cell); cell <= (int)Math.Floor(start / Cell); cell++)
        {
            if (!_cells.TryGetValue(cell, out var list))
                continue;
            foreach (var gutter in list)
            {
                var slack = 0.1 * size;
                if (
                    end <= gutter.Left + slack
                    && start >= gutter.Right - slack
                    && baseline > gutter.Top - 0.3 * size
                    && baseline < gutter.Bottom + 0.3 * size
                )
                    return true;
            }
        }
        return false;
    }

    /// <summary>The parts of a run on both sides of each gutter.</summary>
    public IEnumerable<List<InkGlyph>> Cut(List<InkGlyph> run)
    {
        if (_cells.Count == 0)
            return [run];
        List<List<InkGlyph>>? parts = null;
        var (from, end) = (0, double.NaN);
        for (var i = 0; i < run.Count; i++)
        {
            if (run[i].IsSpace)
                continue;
            if (i > from && Part(end, run[i].Start, run[i].Base, run[i].Size))
            {
                (parts ??= []).Add(run[from..LastInk(run, i)]);
                from = i;
                end = double.NaN;
            }
            end = double.IsNaN(end) ? run[i].End : Math.Max(end, run[i].End);
        }
        if (parts is null)
            return [run];
        parts.Add(run[from..]);
        return parts;
    }

    private static int LastInk(List<InkGlyph> run, int before)
    {
        while (run[before - 1].IsSpace)
            before--;
        return before;
    }

    // Words that begin at one place across the lines, in rows that follow each other.
    private static IEnumerable<List<Word>> Edges(List<Word> words)
    {
        var starts = words.ConvertAll(w => w.Start).ToArray();
        var byStart = words.ToArray();
        Array.Sort(starts, byStart);
        for (int first = 0, last; first < starts.Length; first = last)
        {
            for (last = first + 1; last < starts.Length && starts[last] == starts[first]; )
                last++;
            if (last - first > 1)
                byStart
                    .AsSpan(first..last)
                    .Sort(
                        (a, b) =>
                            a.Base != b.Base ? a.Base.CompareTo(b.Base)
                            : a.Run != b.Run ? a.Run.CompareTo(b.Run)
                            : a.At.CompareTo(b.At)
                    );
        }
        var taken = new bool[byStart.Length];
        var windows = new List<(int Count, int From, int To)>();
        for (int from = 0, to = 0; from < byStart.Length; from++)
        {
            while (to < byStart.Length && starts[to] - starts[from] <= 2 * Tolerance(byStart[from].Size))
                to++;
            if (to - from >= LeastRows)
                windows.Add((to - from, from, to));
        }
        var looks = 0;
        foreach (var (count, from, to) in windows.OrderByDescending(w => w.Count).ThenBy(w => w.From))
        {
            if ((looks += count) > MostLooks)
                yield break;
            var left = new List<int>();
            for (var i = from; i < to; i++)
                if (!taken[i])
                    left.Add(i);
            if (left.Count < LeastRows)
                continue;
            left.Sort((a, b) => byStart[a].Base.CompareTo(byStart[b].Base));
            for (var first = 0; first < left.Count; )
            {
                var last = first + 1;
                while (last < left.Count && Follows(byStart[left[last - 1]], byStart[left[last]]))
                    last++;
                if (last - first >= LeastRows)
                {
                    for (var i = first; i < last; i++)
                        taken[left[i]] = true;
                    yield return left[first..last].ConvertAll(i => byStart[i]);
                }
                first = last;
            }
        }
    }

    private const int LeastRows = 5;

    private static double Tolerance(double size) => Math.Max(0.4, 0.05 * size);

    private static bool Follows(in Word upper, in Word lower) =>
        lower.Base - upper.Base < 3.4 * upper.Size && Math.Abs(lower.Size - upper.Size) < 0.1 * upper.Size;

    private void Add(List<Word> edge, WordRows rows)
    {
        var size = edge[edge.Count / 2].Size;
        var right = edge.Select(w => w.Start).Order().ElementAt(edge.Count / 2);
        var beside = rows.At(right, edge[0].Base - 2.5 * size, edge[^1].Base + 2.5 * size, size, Tolerance(size)).Take(MostRows);
        foreach (var stretch in Stretches(beside, r => r.Kind == StripRowKind.Crossed))
        {
            // A line across the columns may have a space on the edge by chance: it is narrower than the gutter.
            var width = Gaps(stretch, size).Order().ElementAtOrDefault(Gaps(stretch, size).Count() / 4) - MostHang * size;
            foreach (var clear in Stretches(stretch, r => r.Gap < width))
                Settle(clear, right, size);
        }
    }

    // What a closing mark takes of the gutter.
    private const double MostHang = 0.5;

    private static IEnumerable<List<StripRow>> Stretches(IEnumerable<StripRow> rows, Func<StripRow, bool> ends)
    {
        var stretch = new List<StripRow>();
        foreach (var row in rows)
        {
            if (!ends(row))
            {
                stretch.Add(row);
                continue;
            }
            if (stretch.Count > 0)
                yield return stretch;
            stretch = [];
        }
        if (stretch.Count > 0)
            yield return stretch;
    }

    private static IEnumerable<double> Gaps(List<StripRow> rows, double size) =>
        rows.Where(r => r.Kind == StripRowKind.Begins && r.HasTextOnBothSides && r.Gap < 40 * size).Select(r => r.Gap);

    private void Settle(List<StripRow> stretch, double right, double size)
    {
        var hits = stretch.Where(r => r.Kind == StripRowKind.Begins).ToList();
        var indented = stretch.Count(r => r.Kind == StripRowKind.Indented);
        var gaps = hits.Where(r => r.Gap < 40 * size && r.HasTextOnBothSides).ToList();
        if (hits.Count < LeastRows || hits.Count < indented)
            return;
        // Lines that begin with the same words, or white that falls together by chance, have gaps that are their word spaces.
        var own = gaps.Count(r => r.IsWordGap);
        // Where the columns beside each other stand on baselines of their own, few rows tell, and lines that begin with nothing left of
        // them help.
        var alone = hits.Count(r => double.IsNaN(r.Gap));
        var isGutter = gaps.Count >= 4 ? 2 * own <= gaps.Count : gaps.Count - own > own && alone >= LeastRows;
        if (!isGutter)
            return;
        var rows = stretch.Where(r => r.Kind != StripRowKind.Open).ToList();
        var gutter = new Gutter(
            right - rows.Min(r => double.IsNaN(r.Gap) ? double.MaxValue : r.Gap - (r.Start - right)),
            right,
            rows[0].Base,
            rows[^1].Base
        );
        for (var cell = (int)Math.Floor(gutter.Left / Cell); cell <= (int)Math.Floor(gutter.Right / Cell); cell++)
        {
            if (!_cells.TryGetValue(cell, out var list))
                _cells.Add(cell, list = []);
            list.Add(gutter);
        }
    }
}
