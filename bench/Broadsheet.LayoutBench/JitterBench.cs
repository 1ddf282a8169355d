using System.Diagnostics;
using System.Globalization;

namespace Broadsheet.LayoutBench;

/// <summary>
/// How much hangs on the exact numbers in layout. All of them at once, each times a chance factor of its own in 1 ± spread, for a number of
/// seeds; or each alone, times 0.8 and 1.25, which lists the cliffs.
/// </summary>
internal sealed class JitterBench
{
    private const double Cliff = 0.005;
    private const int Together = 8;
    private static readonly double[] Alone = [0.8, 1.25];
    private static readonly string[] WantedSets = ["Generated editions", "Samples of the project"];
    private readonly byte[] _image;
    private readonly IReadOnlyList<JitterSite> _sites;
    private readonly Dictionary<string, List<int>> _keys;
    private readonly JitterMemory _memory;
    private readonly string _shared;
    private readonly string[] _sets;
    private readonly string _only;

    private JitterBench(string shared, string only, string at)
    {
        _sets = [.. SetsOf(shared, only)];
        var file = Path.Combine(AppContext.BaseDirectory, "Broadsheet.Layout");
        _image = File.ReadAllBytes(file + ".dll");
        _sites = [.. JitterSites.Find(_image, file + ".pdb").Where(s => s.Place.Contains(at, StringComparison.Ordinal))];
        _keys = Enumerable.Range(0, _sites.Count).GroupBy(i => _sites[i].Key).ToDictionary(g => g.Key, g => g.ToList());
        _memory = new JitterMemory(_sites.Count);
        (_shared, _only) = (shared, only);
    }

    /// <summary>The numbers whose place contains <paramref name="at"/>, on the issues whose name contains
    /// <paramref name="only"/>.</summary>
    public static async Task<JitterBench> OpenAsync(string shared, MarksCache cache, string only, string at)
    {
        // The engine reads the pages here, once.
        foreach (var issue in JitterRun.Issues(shared, WantedSets, only).SelectMany(s => s))
            await cache.ReadAsync(issue);
        return new JitterBench(shared, only, at);
    }

    /// <summary>Everything at once, for the seeds 1 to <paramref name="seeds"/>.</summary>
    public int All(int seeds, double spread)
    {
        var by = spread.ToString(CultureInfo.InvariantCulture);
        Console.WriteLine(
            $"\n### Layout with all its numbers changed, each by its own factor in 1 ± {by} ({_keys.Count} numbers, {_sites.Count} places)\n\n```"
        );
        Console.WriteLine(
            $"{"seed", -8}{string.Concat(_sets.Select(s => $"{s, 26}"))}\n{"", -8}{string.Concat(_sets.Select(_ => $"{"F1", 18}{"perfect", 8}"))}"
        );
        var rows = new List<double[]>();
        for (var seed = 0; seed <= seeds; seed++)
        {
            var random = new Random(seed);
            var drawn = _keys.Keys.ToDictionary(k => k, _ => seed == 0 ? 1 : 1 + spread * (2 * random.NextDouble() - 1));
            double[] factors = [.. _sites.Select(s => drawn[s.Key])];
            using var layout = Load(factors);
            var row = layout.Run(factors);
            Print(seed == 0 ? "today" : $"{seed}", row);
            if (seed > 0)
                rows.Add(row);
        }
        Print("min", [.. rows[0].Select((_, i) => rows.Min(r => r[i]))]);
        Print("mean", [.. rows[0].Select((_, i) => rows.Average(r => r[i]))]);
        Console.WriteLine("```");
        return 0;
    }

    /// <summary>
    /// Each number of the code alone (weights are fitted, and their sum has no edge). Numbers that change nothing together are taken to
    /// change nothing alone, which saves most of the work.
    /// </summary>
    public int OneByOne()
    {
        double[] none = [.. _sites.Select(_ => 1.0)];
        using var layout = Load(none);
        var today = layout.Run(none);
        var cliffs = new List<(double Change, string Line)>();
        var changing = new HashSet<List<int>>();
        var clock = Stopwatch.StartNew();
        List<List<int>> numbers = [.. _keys.Values.Where(k => _sites[k[0]].TextLength == 0)];
        var done = 0;
        foreach (var some in numbers.Chunk(Together))
        {
            foreach (var factor in Alone)
                Try(some, factor);
            done += some.Length;
            Console.Error.WriteLine($"{done} of {numbers.Count} after {clock.Elapsed.TotalMinutes:0.0} min, {cliffs.Count} cliffs");
        }
        Console.WriteLine($"\n### Each number of layout alone, × {Alone[0]} and × {Alone[1]}\n\n```");
        Console.WriteLine(
            $"{numbers.Count} numbers, of which {numbers.Count - changing.Count} change no article; changes of F1 by {Cliff} and more:\n"
        );
        Console.WriteLine(
            $"{"change", 8}  {"place", -60} {"number", -14}{string.Concat(_sets.Select(s => $"{s, 24}"))}\n{"today", 8}{"", -76}{Figures(today)}"
        );
        foreach (var (_, line) in cliffs.OrderByDescending(c => Math.Abs(c.Change)))
            Console.WriteLine(line);
        Console.WriteLine("```");
        return 0;

        void Try(ReadOnlySpan<List<int>> some, double factor)
        {
            var factors = (double[])none.Clone();
            foreach (var own in some)
            foreach (var site in own)
                factors[site] = factor;
            var row = layout.Serves(factors) ? layout.Run(factors) : RunAnew(factors);
            if (row[^2] == today[^2])
                return;
            if (some.Length > 1)
            {
                Try(some[..(some.Length / 2)], factor);
                Try(some[(some.Length / 2)..], factor);
                return;
            }
            changing.Add(some[0]);
            var change = Enumerable.Range(0, _sets.Length).Select(set => row[2 * set] - today[2 * set]).MaxBy(Math.Abs);
            if (Math.Abs(change) < Cliff)
                return;
            var first = _sites[some[0][0]];
            cliffs.Add(
                (change, $"{change, 8:+0.000;-0.000}  {first.Place, -60} {$"{first.Value:0.####} × {factor:0.##}", -14}{Figures(row)}")
            );
            Console.Error.WriteLine(cliffs[^1].Line);
        }

        double[] RunAnew(double[] factors)
        {
            using var anew = Load(factors);
            return anew.Run(factors);
        }
    }

    private string Figures(double[] row) => string.Concat(_sets.Select((_, set) => $"{row[2 * set], 24:0.000}"));

    // A set without an issue of that name is left out.
    private static IEnumerable<string> SetsOf(string shared, string only) =>
        WantedSets.Where(set => JitterRun.Issues(shared, [set], only).Any(i => i.Any()));

    private JitteredLayout Load(double[] factors) => new(_image, _sites, _memory, factors, _shared, _sets, _only);

    private void Print(string name, double[] row)
    {
        var failed = row[^1] > 0 ? $"   {row[^1]:0} issues not laid out" : "";
        Console.WriteLine(
            $"{name, -8}{string.Concat(_sets.Select((_, set) => $"{row[2 * set], 18:0.000}{row[2 * set + 1], 8:0.000}"))}{failed}"
        );
    }
}
