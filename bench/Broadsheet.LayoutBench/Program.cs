using System.Diagnostics;
using System.Globalization;
using Broadsheet.Layout;
using Broadsheet.Layout.Marks;
using Broadsheet.LayoutBench;

// Layout alone against exact truth: LayoutBench [SHARED] lays out the generated editions and the real pages beside the project and the project's own
// samples, scores them and says how long a page took. --again N repeats layout N times to measure it warm; --errors shows what is wrong with each article;
// --only WORD takes only the issues whose folder's name contains it. The held-back third of the editions is scored on its own: nobody tunes on it.
var shared = Environment.GetEnvironmentVariable("BROADSHEET_SHARED") ?? "../shared";
var rounds = 1;
var only = "";
List<string> details = [];
for (var i = 0; i < args.Length; i++)
{
    switch (args[i])
    {
        case "--again": rounds = int.Parse(args[++i], CultureInfo.InvariantCulture); break;
        case "--only": only = args[++i]; break;
        case "--errors" or "--pages": details.Add(args[i]); break;
        default: shared = args[i]; break;
    }
}
if (!Directory.Exists(Path.Combine(shared, "editions")))
{
    Console.Error.WriteLine($"Skipped: no editions in {Path.GetFullPath(shared)} (set BROADSHEET_SHARED).");
    return 0;
}
string[] heldBack = ["dev-en-03", "dev-zh-03", "dev-zh-05"];
var scratch = Path.Combine(Path.GetTempPath(), "broadsheet-layout-bench");
var run = Path.Combine(scratch, $"run-{Environment.ProcessId}");
using var cache = new MarksCache(scratch);
try
{
    var editions = Issues(Path.Combine(shared, "editions"));
    await ScoreAsync("Generated editions", editions);
    if (only.Length == 0)
    {
        await ScoreAsync("Generated editions, to tune on", [.. editions.Where(e => !heldBack.Contains(Path.GetFileName(e)))], "--total");
        await ScoreAsync("Generated editions, held back", [.. editions.Where(e => heldBack.Contains(Path.GetFileName(e)))], "--total");
    }
    await ScoreAsync("Real pages", Issues(Path.Combine(shared, "real", "truth")));
    await ScoreAsync("Our samples", [.. Directory.GetDirectories(MarksCache.Root("samples")).SelectMany(Issues)]);
}
finally
{
    Directory.Delete(run, recursive: true);
}
return 0;

IReadOnlyList<string> Issues(string folder) =>
    [.. Directory.GetDirectories(folder).Where(d => File.Exists(Path.Combine(d, "truth.json")) && d.Contains(only, StringComparison.Ordinal)).Order(StringComparer.Ordinal)];

async Task ScoreAsync(string title, IReadOnlyList<string> issues, string? extra = null)
{
    if (issues.Count == 0)
        return;
    var set = Path.Combine(run, title.Replace(' ', '-').Replace(",", "", StringComparison.Ordinal));
    var (truth, found) = (Path.Combine(set, "truth"), Path.Combine(set, "found"));
    Directory.CreateDirectory(truth);
    var times = new List<double>();
    await Parallel.ForEachAsync(issues, new ParallelOptions { MaxDegreeOfParallelism = rounds > 1 ? 1 : 2 }, async (issue, _) =>
    {
        // An issue of the samples is named by its paper too.
        var name = DateOnly.TryParse(Path.GetFileName(issue), CultureInfo.InvariantCulture, out var _) ? $"{Path.GetFileName(Path.GetDirectoryName(issue))}-{Path.GetFileName(issue)}" : Path.GetFileName(issue);
        Directory.CreateSymbolicLink(Path.Combine(truth, name), Path.GetFullPath(issue));
        List<PageMarks> marks = [];
        foreach (var file in Directory.GetFiles(issue, "*.pdf").Where(f => Path.GetFileName(f) != "edition.pdf").Order(StringComparer.Ordinal))
            marks.Add(await cache.ReadAsync(file));
        var time = LayOut(marks, Path.Combine(found, name, "edition.json"), rounds);
        lock (times)
            times.Add(time);
    });
    times.Sort();
    Console.WriteLine($"\n### {title}\n\nLayout alone, ms a page over issues: median {times[times.Count / 2]:0.0}, worst {times[^1]:0.0}\n");
    var start = new ProcessStartInfo("python3", [Path.Combine(shared, "score", "layout_score.py"), "--set", truth, found, .. details]) { RedirectStandardOutput = extra == "--total" };
    using var score = Process.Start(start)!;
    if (extra == "--total")
    {
        var lines = (await score.StandardOutput.ReadToEndAsync()).Split('\n');
        Console.WriteLine(string.Join('\n', lines.Where((l, i) => i == 0 || l.Contains("TOTAL", StringComparison.OrdinalIgnoreCase))));
    }
    await score.WaitForExitAsync();
}

static double LayOut(IReadOnlyList<PageMarks> pages, string file, int rounds)
{
    var best = double.MaxValue;
    for (var i = 0; i < rounds; i++)
    {
        var clock = Stopwatch.StartNew();
        var layout = IssueLayout.Analyse(pages);
        var result = layout.Assemble([.. layout.Pages.Select(p => p.Label)]);
        best = Math.Min(best, clock.Elapsed.TotalMilliseconds / pages.Count);
        if (i == 0)
            EditionFile.Write(file, result, layout.Pages);
    }
    return best;
}
