namespace Broadsheet.Layout.Lines;

/// <summary>
/// Fractions that are built of small figures, one number over the other with a rule between them or side by side with a stroke: the rule is
/// no character, and without it ¾ would read 34.
/// </summary>
internal static class BuiltFractions
{
    private const int MostFigures = 3;
    private const double Height = 16;
    private const int MostInBucket = 512;
    private const int Slash = 0x2044;

    private static readonly Dictionary<(int, int), int> Signs = new()
    {
        [(1, 4)] = 0xBC,
        [(1, 2)] = 0xBD,
        [(3, 4)] = 0xBE,
        [(1, 3)] = 0x2153,
        [(2, 3)] = 0x2154,
        [(1, 5)] = 0x2155,
        [(2, 5)] = 0x2156,
        [(3, 5)] = 0x2157,
        [(4, 5)] = 0x2158,
        [(1, 6)] = 0x2159,
        [(5, 6)] = 0x215A,
        [(1, 8)] = 0x215B,
        [(3, 8)] = 0x215C,
        [(5, 8)] = 0x215D,
        [(7, 8)] = 0x215E,
    };

    /// <summary>Joins numbers that stand over each other and puts them into the line that they stand in.</summary>
    public static List<List<InkGlyph>> Join(List<List<InkGlyph>> runs)
    {
        var numbers = new List<int>();
        for (var i = 0; i < runs.Count; i++)
            if (runs[i].Count <= MostFigures && runs[i].TrueForAll(g => IsFigure(g.CodePoint)))
                numbers.Add(i);
        if (numbers.Count == 0)
            return runs;
        var hosts = new Dictionary<int, List<int>>();
        for (var i = 0; i < runs.Count; i++)
        {
            var bucket = (int)Math.Floor(runs[i][0].Base / Height);
            if (!hosts.TryGetValue(bucket, out var list))
                hosts.Add(bucket, list = []);
            if (list.Count < MostInBucket)
                list.Add(i);
        }
        var gone = new bool[runs.Count];
        foreach (var upper in numbers)
        {
            if (!gone[upper] && StrokeBehind(runs, hosts, upper) is >= 0 and var stroke && !gone[stroke])
            {
                runs[stroke].InsertRange(0, runs[upper].ConvertAll(g => g with { Base = runs[stroke][0].Base }));
                gone[upper] = true;
                Part(runs[stroke]);
                if (EndsBefore(runs, hosts, stroke) is >= 0 and var line && !gone[line])
                {
                    runs[line].AddRange(runs[stroke]);
                    gone[stroke] = true;
                }
                continue;
            }
            if (
                gone[upper]
                || Under(runs, hosts, upper) is not (>= 0 and var lower)
                || gone[lower]
                || HostOf(runs, hosts, upper, lower) is not (>= 0 and var host)
                || gone[host]
            )
                continue;
            var glyphs = Fraction(runs[upper], runs[lower], runs[host][0]);
            var at = runs[host].FindIndex(g => g.Start > glyphs[0].Start);
            at = at < 0 ? runs[host].Count : at;
            if (glyphs.Count > 1 && at > 0 && IsFigure(runs[host][at - 1].CodePoint))
                glyphs.Insert(0, glyphs[0] with { CodePoint = ' ', IsSpace = true, End = glyphs[0].Start });
            runs[host].InsertRange(at, glyphs);
            gone[upper] = gone[lower] = true;
        }
        return [.. runs.Where((_, i) => !gone[i])];
    }

    /// <summary>Parts a whole number from the fraction behind it, whose figures are smaller: 4 and 1⁄2, not 41⁄2.</summary>
    public static void Part(List<InkGlyph> run)
    {
        for (var at = 1; at + 1 < run.Count; at++)
        {
            if (!IsStroke(run, at) || !IsFigure(run[at - 1].CodePoint) || !IsFigure(run[at + 1].CodePoint))
                continue;
            var (from, to) = (at - 1, at + 1);
            while (from > 0 && at - from < MostFigures && IsFigure(run[from - 1].CodePoint) && IsLike(run[from - 1], run[at - 1]))
                from--;
            while (to + 1 < run.Count && to - at < MostFigures && IsFigure(run[to + 1].CodePoint) && IsLike(run[to + 1], run[at + 1]))
                to++;
            var glyphs = Fraction(run[from..at], run[(at + 1)..(to + 1)], run[at] with { Base = run[from].Base });
            if (glyphs.Count > 1 && from > 0 && IsFigure(run[from - 1].CodePoint))
                glyphs.Insert(0, glyphs[0] with { CodePoint = ' ', IsSpace = true, End = glyphs[0].Start });
            run.RemoveRange(from, to - from + 1);
            run.InsertRange(from, glyphs);
            at = from + glyphs.Count;
        }
    }

    // A common stroke where the figures beside it are smaller than it is.
    private static bool IsStroke(List<InkGlyph> run, int at) =>
        run[at].CodePoint == Slash
        || (run[at].CodePoint == '/' && run[at - 1].Size < 0.85 * run[at].Size && run[at + 1].Size < 0.85 * run[at].Size);

    private static bool IsLike(in InkGlyph one, in InkGlyph other) =>
        Math.Abs(one.Size - other.Size) < 0.05 * other.Size && one.End - one.Start < 1.15 * (other.End - other.Start);

    // The sign for it where there is one, else its figures with a stroke, as large and as high as the line that it stands in.
    private static List<InkGlyph> Fraction(List<InkGlyph> upper, List<InkGlyph> lower, in InkGlyph line)
    {
        var (start, end) = (Math.Min(upper[0].Start, lower[0].Start), Math.Max(upper[^1].End, lower[^1].End));
        if (Signs.TryGetValue((Number(upper), Number(lower)), out var sign))
            return [upper[0] with { CodePoint = sign, Start = start, End = end, Base = line.Base, Size = line.Size }];
        var glyphs = new List<InkGlyph>([.. upper, upper[^1] with { CodePoint = '/' }, .. lower]);
        var width = (end - start) / glyphs.Count;
        var (level, size) = (line.Base, line.Size);
        return [.. glyphs.Select((g, i) => g with { Start = start + i * width, End = start + (i + 1) * width, Base = level, Size = size })];
    }

    private static int Number(List<InkGlyph> figures) => figures.Aggregate(0, (n, g) => n * 10 + g.CodePoint - '0');

    private static bool IsFigure(int codePoint) => codePoint is >= '0' and <= '9';

    private static double Middle(List<InkGlyph> run) => (run[0].Start + run[^1].End) / 2;

    // What goes on with the stroke that stands right behind a small raised number; -1 where none does.
    private static int StrokeBehind(List<List<InkGlyph>> runs, Dictionary<int, List<int>> hosts, int upper)
    {
        var (level, size, end) = (runs[upper][0].Base, runs[upper][0].Size, runs[upper][^1].End);
        foreach (var i in Near(hosts, level, level + size))
        {
            var stroke = runs[i][0];
            if (
                stroke.CodePoint is '/' or Slash
                && stroke.Size > 1.15 * size
                && stroke.Base > level + 0.1 * size
                && stroke.Base < level + size
                && Math.Abs(stroke.Start - end) < 0.3 * stroke.Size
            )
                return i;
        }
        return -1;
    }

    // The line that ends a word space before the fraction; -1 where there is none.
    private static int EndsBefore(List<List<InkGlyph>> runs, Dictionary<int, List<int>> hosts, int fraction)
    {
        var (level, size, start) = (runs[fraction][0].Base, runs[fraction].Max(g => g.Size), runs[fraction][0].Start);
        foreach (var i in Near(hosts, level - 2, level + 2))
        {
            var last = runs[i][^1];
            if (
                i != fraction
                && Math.Abs(last.Base - level) < 0.06 * size
                && Math.Abs(last.Size - size) < 0.05 * size
                && start - last.End > -0.15 * size
                && start - last.End < (last.IsSpace ? 1.1 : 0.55) * size
            )
                return i;
        }
        return -1;
    }

    private static int Under(List<List<InkGlyph>> runs, Dictionary<int, List<int>> hosts, int upper)
    {
        var (run, size) = (runs[upper], runs[upper][0].Size);
        foreach (var i in Near(hosts, run[0].Base + 0.7 * size, run[0].Base + 1.8 * size))
        {
            var lower = runs[i];
            var down = lower[0].Base - run[0].Base;
            if (
                down > 0.7 * size
                && down < 1.8 * size
                && lower.Count <= MostFigures
                && lower.TrueForAll(g => IsFigure(g.CodePoint))
                && Math.Abs(lower[0].Size - size) < 0.05 * size
                && Math.Abs(Middle(lower) - Middle(run)) < 0.35 * size
            )
                return i;
        }
        return -1;
    }

    // The line of larger type between whose letters both numbers stand.
    private static int HostOf(List<List<InkGlyph>> runs, Dictionary<int, List<int>> hosts, int upper, int lower)
    {
        var (top, bottom, size) = (runs[upper][0].Base, runs[lower][0].Base, runs[upper][0].Size);
        var (best, most) = (-1, 0);
        foreach (var i in Near(hosts, top, bottom))
        {
            var host = runs[i];
            if (
                i == upper
                || i == lower
                || host[0].Size < 1.15 * size
                || host[0].Base < top + 0.2 * size
                || host[0].Base > bottom + 0.1 * size
                || host[0].Start > runs[upper][0].Start + 2 * host[0].Size
                || host.Max(g => g.End) < runs[upper][0].Start - 2 * host[0].Size
                || host.Count <= most
            )
                continue;
            (best, most) = (i, host.Count);
        }
        return best;
    }

    private static IEnumerable<int> Near(Dictionary<int, List<int>> hosts, double top, double bottom)
    {
        for (var b = (int)Math.Floor(top / Height); b <= (int)Math.Floor(bottom / Height) && b < top / Height + 64; b++)
            foreach (var i in hosts.GetValueOrDefault(b) ?? [])
                yield return i;
    }
}
