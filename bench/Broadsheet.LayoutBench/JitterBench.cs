using System.Diagnostics;
using System.Globalization;

namespace Broadsheet.LayoutBench;

/// <summary>
/// How much hangs on the exact numbers in layout. All of them at once, each times a chance factor of its own in 1 ± spread, for a number of seeds; or each alone,
/// times 0.8 and 1.25, which lists the cliffs.
/// </summary>
internal sealed class JitterBench
{
    private const double Cliff = 0.005;
    private static readonly double[] Alone = [0.8, 1.25];
    private readonly byte[] _image;
    private readonly IReadOnlyList<JitterSite> _sites;
    private readonly Dictionary<string, List<int>> _keys;
    private readonly JitterMemory _memory;
    private readonly string _shared;
    private readonly string _only;

    private JitterBench(string shared, string only, string at)
    {
        var file = Path.Combine(AppContext.BaseDirectory, "Broadsheet.Layout");
        _image = File.ReadAllBytes(file + ".dll");
        _sites = [.. JitterSites.Find(_image, file + ".pdb").Where(s => s.Place.Contains(at, StringComparison.Ordinal))];
        _keys = Enumerable.Range(0, _sites.Count).GroupBy(i => _sites[i].Key).ToDictionary(g => g.Key, g => g.ToList());
        _memory = new JitterMemory(_sites.Count);
        (_shared, _only) = (shared, only);
    }

    /// <summary>The numbers whose place contains <paramref name="at"/>, on the issues whose name contains <paramref name="only"/>.</summary>
    public static async Task<JitterBench> OpenAsync(string shared, MarksCache cache, string only, string at)
    {
        // The engine reads the pages here, once.
        foreach (var issue in JitterRun.Issues(shared, only).SelectMany(s => s))
            await cache.ReadAsync(issue);
        return new JitterBench(shared, only, at);
    }

    /// <summary>Everything at once, for the seeds 1 to <paramref name="seeds"/>.</summary>
    public int All(int seeds, double spread)
    {
        Console.WriteLine($"\n### Layout with all its numbers changed, each by its own factor in 1 ± {spread.ToString(CultureInfo.InvariantCulture)} ({_keys.Count} numbers, {_sites.Count} places)\n\n```");
        Console.WriteLine($"{"seed",-8}{string.Concat(JitterRun.Sets.Select(s => $"{s,26}"))}\n{"",-8}{string.Concat(JitterRun.Sets.Select(_ => $"{"F1",18}{"perfect",8}"))}");
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

    /// <summary>Each alone.</summary>
    public int OneByOne()
    {
        double[] none = [.. _sites.Select(_ => 1.0)];
        using var layout = Load(none);
        var today = layout.Run(none);
        var cliffs = new List<(double Change, string Line)>();
        var (inert, done, clock) = (0, 0, Stopwatch.StartNew());
        foreach (var own in _keys.Values)
        {
            var changes = false;
            foreach (var factor in Alone)
            {
                var factors = (double[])none.Clone();
                foreach (var site in own)
                    factors[site] = factor;
                var row = layout.Serves(factors) ? layout.Run(factors) : RunAnew(factors);
                changes |= row[^2] != today[^2];
                var change = Enumerable.Range(0, JitterRun.Sets.Count).Select(set => row[2 * set] - today[2 * set]).MaxBy(Math.Abs);
                if (Math.Abs(change) >= Cliff)
                    cliffs.Add((change, $"{change,8:+0.000;-0.000}  {_sites[own[0]].Place,-60} {_sites[own[0]].Value:0.####} × {factor:0.##}{string.Concat(JitterRun.Sets.Select((_, set) => $"   {row[2 * set]:0.000}"))}"));
            }
            inert += changes ? 0 : 1;
            if (++done % 50 == 0)
                Console.Error.WriteLine($"{done} of {_keys.Count} after {clock.Elapsed.TotalMinutes:0.0} min, {cliffs.Count} cliffs");
        }
        Console.WriteLine($"\n### Each number of layout alone, × {Alone[0]} and × {Alone[1]}\n\n```");
        Console.WriteLine($"{_keys.Count} numbers, of which {inert} change no article of {string.Join(" and ", JitterRun.Sets.Select((s, i) => $"{s} (F1 {today[2 * i]:0.000})"))}; changes of F1 by {Cliff} and more:");
        foreach (var (_, line) in cliffs.OrderByDescending(c => Math.Abs(c.Change)))
            Console.WriteLine(line);
        Console.WriteLine("```");
        return 0;

        double[] RunAnew(double[] factors)
        {
            using var anew = Load(factors);
            return anew.Run(factors);
        }
    }

    private JitteredLayout Load(double[] factors) => new(_image, _sites, _memory, factors, _shared, _only);

    private static void Print(string name, double[] row)
    {
        var failed = row[^1] > 0 ? $"   {row[^1]:0} issues not laid out" : "";
        Console.WriteLine($"{name,-8}{string.Concat(JitterRun.Sets.Select((_, set) => $"{row[2 * set],18:0.000}{row[2 * set + 1],8:0.000}"))}{failed}");
    }
}
