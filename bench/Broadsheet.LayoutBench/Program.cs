using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Broadsheet.Layout;
using Broadsheet.Layout.Evidence;
using Broadsheet.Layout.Marks;
using Broadsheet.LayoutBench;
using Broadsheet.LayoutBench.Fitting;
using Broadsheet.LayoutBench.Labelling;

// Layout alone against exact truth: LayoutBench [SHARED] lays out the generated editions and the real pages beside the project and the
// project's own samples, scores them and says how long a page took. --again N repeats layout N times to measure it warm; --errors lists the
// worst pages and what is wrong on them (--worst N: so many); --draw FOLDER draws those pages; --only WORD takes only the issues whose name
// contains it; --press FOLDER scores the trap pages that bench/press set there too (their names begin with press-). The held-back third of
// the editions is scored on its own, its errors are never shown: nobody tunes on it. --judged FILE writes each article's doubts and whether
// it was perfect, which fit.py fits the weights of confidence to. --fit fits the weights of layout and writes them (--weights FOLDER),
// judged by leaving real papers out (--folds N; --roles: the roles alone, quickly); --oracle tells each block its right role, --oracle-flow
// each text its right place too. --sheets FOLDER draws up sheets for each issue in it (ISSUE/p01.pdf …), --truth ISSUE makes its truth of
// the labels that somebody wrote beside them: see LabelFile; --real FOLDER,… takes such issues for real pages too. --stylebook instead
// measures what a stylebook is worth: see StylebookBench. --jitter N lays out with all numbers of layout changed by chance, for N seeds
// (--spread P: by up to P, 0.1 unless said), --one changes each number alone, --at WORD only the numbers whose file and line contain it:
// see JitterBench. --sheets, --truth, --pack and --unpack serve the papers that somebody tells by eye: docs/layout.md.
var shared = Environment.GetEnvironmentVariable("BROADSHEET_SHARED") ?? "../shared";
var (rounds, worst, only) = (1, 0, "");
var at = "";
string? drawings = null,
    press = null,
    judged = null,
    real = null,
    sheets = null,
    truths = null,
    packed = null,
    unpacked = null,
    files = null;
var (oracle, oracleFlow, fit, rolesAlone, goesOn, folds) = (false, false, false, false, false, 0);
string? weights = null;
var (stylebook, one, seeds, spread) = (false, false, 0, 0.1);
for (var i = 0; i < args.Length; i++)
{
    switch (args[i])
    {
        case "--again":
            rounds = int.Parse(args[++i], CultureInfo.InvariantCulture);
            break;
        case "--only":
            only = args[++i];
            break;
        case "--press":
            press = args[++i];
            break;
        case "--worst":
            worst = int.Parse(args[++i], CultureInfo.InvariantCulture);
            break;
        case "--errors":
            worst = int.MaxValue;
            break;
        case "--stylebook":
            stylebook = true;
            break;
        case "--oracle":
            oracle = true;
            break;
        case "--oracle-flow":
            oracle = oracleFlow = true;
            break;
        case "--fit":
            fit = true;
            break;
        case "--roles":
            rolesAlone = true;
            break;
        case "--go-on":
            goesOn = true;
            break;
        case "--folds":
            folds = int.Parse(args[++i], CultureInfo.InvariantCulture);
            break;
        case "--weights":
            weights = Path.GetFullPath(args[++i]);
            break;
        case "--jitter":
            seeds = int.Parse(args[++i], CultureInfo.InvariantCulture);
            break;
        case "--at":
            at = args[++i];
            break;
        case "--spread":
            spread = double.Parse(args[++i], CultureInfo.InvariantCulture);
            break;
        case "--one":
            one = true;
            break;
        case "--judged":
            judged = Path.GetFullPath(args[++i]);
            break;
        case "--real":
            real = args[++i];
            break;
        case "--sheets":
            sheets = args[++i];
            break;
        case "--truth":
            truths = args[++i];
            break;
        case "--pack":
            packed = args[++i];
            break;
        case "--unpack":
            unpacked = args[++i];
            break;
        case "--files":
            files = args[++i];
            break;
        case "--draw":
            drawings = args[++i];
            break;
        default:
            shared = args[i];
            break;
    }
}
if (!Directory.Exists(Path.Combine(shared, "editions")))
{
    Console.Error.WriteLine($"Skipped: no editions in {Path.GetFullPath(shared)} (set BROADSHEET_SHARED).");
    return 0;
}
if (drawings is not null && worst == 0)
    worst = 20;
var scratch = BenchFolder.Path;
var run = Path.Combine(scratch, $"run-{Environment.ProcessId}");
using var cache = new MarksCache(scratch);
try
{
    Directory.CreateDirectory(run);
    if (fit)
    {
        await new FitCommand(shared, press, real, cache, scratch, worst > 0, judged, rolesAlone, goesOn).RunAsync(folds, weights, oracle);
        return 0;
    }
    if (sheets is not null)
    {
        // FOLDER/ISSUE/p01.pdf …: the sheets of each issue that has none yet.
        foreach (
            var issue in Directory
                .GetDirectories(sheets)
                .Where(f => !Directory.Exists(Path.Combine(f, "sheets")))
                .Order(StringComparer.Ordinal)
        )
        {
            var unread = new BenchIssue(
                Path.GetFileName(issue),
                "",
                [.. Directory.GetFiles(issue, "p??.pdf").Order(StringComparer.Ordinal)]
            );
            if (unread.Pages.Count > 0)
                LabelSheets.Write(Path.Combine(issue, "sheets"), await cache.ReadAsync(unread));
        }
        return 0;
    }
    if (packed is not null)
    {
        LabelShelf.Pack(packed, MarksCache.Root("bench", "papers"));
        return 0;
    }
    if (unpacked is not null)
    {
        var (kept, known) = LabelShelf.Unpack(MarksCache.Root("bench", "papers"), files ?? unpacked, unpacked);
        Console.WriteLine($"{known} of {kept} papers found; go on with --sheets {unpacked}, then --truth for each.");
        return 0;
    }
    if (truths is not null)
    {
        string[] told = File.Exists(Path.Combine(truths, "labels.txt")) ? [truths] : Directory.GetDirectories(truths);
        var wrong = told.Order(StringComparer.Ordinal)
            .SelectMany(f => LabelFile.MakeTruth(f).Select(w => $"{Path.GetFileName(f)}: {w}"))
            .ToList();
        wrong.ForEach(Console.WriteLine);
        return wrong.Count == 0 ? 0 : 1;
    }
    if (stylebook)
        return await StylebookBench.RunAsync(shared, scratch, run, cache, worst);
    if (one)
        return (await JitterBench.OpenAsync(shared, cache, only, at)).OneByOne();
    if (seeds > 0)
        return (await JitterBench.OpenAsync(shared, cache, only, at)).All(seeds, spread);
    var groups = new List<object>();
    foreach (var (title, all) in BenchSet.Find(shared, MarksCache.Root("samples"), press, real))
    {
        var issues = all.Where(i => i.Name.Contains(only, StringComparison.Ordinal)).ToList();
        if (issues.Count == 0)
            continue;
        var times = new List<double>();
        await Parallel.ForEachAsync(issues, new ParallelOptions { MaxDegreeOfParallelism = rounds > 1 ? 1 : 2 }, async (issue, _) =>
        {
            if (oracle)
            {
                var marks = await cache.ReadAsync(issue);
                var told = LayOut(marks, FoundIn(issue), rounds, Oracles.Of(issue, marks.Count, oracleFlow));
                lock (times)
                    times.Add(told);
                return;
            }
            var time = LayOut(await cache.ReadAsync(issue), FoundIn(issue), rounds);
            lock (times)
                times.Add(time);
        });
        times.Sort();
        var held = issues.Where(i => i.IsHeldBack).ToList();
        var slowest = rounds > 1 ? await SlowestAsync(issues) : "";
        groups.Add(
            Group(
                $"{title} (layout alone: median {times[times.Count / 2]:0.0} ms a page over issues, worst {times[^1]:0.0}{slowest})",
                issues,
                full: true,
                last: held.Count == 0
            )
        );
        if (held.Count == 0)
            continue;
        groups.Add(Group("of these: to tune on", issues.Where(i => !i.IsHeldBack), full: false, last: false));
        groups.Add(Group("of these: held back", held, full: false, last: true));
    }
    var (plan, shown) = (Path.Combine(run, "plan.json"), Path.Combine(run, "worst.json"));
    await File.WriteAllTextAsync(
        plan,
        JsonSerializer.Serialize(
            new
            {
                worst,
                shown,
                scores = Path.Combine(scratch, "scores"),
                judged,
                groups,
            }
        )
    );
    using var score = Process.Start(
        new ProcessStartInfo(
            "python3",
            [MarksCache.Root("bench", "Broadsheet.LayoutBench", "score.py"), Path.Combine(shared, "score"), plan]
        )
    )!;
    await score.WaitForExitAsync();
    if (drawings is not null && score.ExitCode == 0)
        foreach (var page in JsonSerializer.Deserialize<List<WorstPage>>(await File.ReadAllTextAsync(shown))!.GroupBy(p => p.Truth))
            await PageDrawing.WriteAsync(
                drawings,
                BenchSet.Find(shared, MarksCache.Root("samples"), press, real).SelectMany(s => s.Issues).First(i => i.Truth == page.Key),
                page.Select(p => p.Page),
                cache
            );
    return score.ExitCode;
}
finally
{
    Directory.Delete(run, recursive: true);
}

string FoundIn(BenchIssue issue) => Path.Combine(run, issue.Name, "edition.json");

object Group(string title, IEnumerable<BenchIssue> issues, bool full, bool last) =>
    new
    {
        title,
        full,
        last,
        issues = issues.Select(i => new
        {
            name = i.Name,
            truth = i.Truth,
            found = FoundIn(i),
            open = !i.IsHeldBack,
        }),
    };

// Each page by itself: the one that takes longest.
async Task<string> SlowestAsync(IEnumerable<BenchIssue> issues)
{
    var (slowest, name) = (0.0, "");
    foreach (var issue in issues)
    {
        var pages = await cache.ReadAsync(issue);
        for (var p = 0; p < pages.Count; p++)
        {
            var best = double.MaxValue;
            for (var i = 0; i < rounds; i++)
            {
                var clock = Stopwatch.StartNew();
                IssueLayout.Analyse([pages[p]]).Assemble([null]);
                best = Math.Min(best, clock.Elapsed.TotalMilliseconds);
            }
            if (best > slowest)
                (slowest, name) = (best, $"{issue.Name} page {p + 1}");
        }
    }
    return string.Create(CultureInfo.InvariantCulture, $"; the slowest page by itself {slowest:0} ms: {name}");
}

static double LayOut(IReadOnlyList<PageMarks> pages, string file, int rounds, LayoutModels? models = null)
{
    var best = double.MaxValue;
    for (var i = 0; i < rounds; i++)
    {
        var clock = Stopwatch.StartNew();
        var layout = IssueLayout.Analyse(pages, null, models ?? LayoutModels.Shipped);
        var result = layout.Assemble([.. layout.Pages.Select(p => p.Label)]);
        best = Math.Min(best, clock.Elapsed.TotalMilliseconds / pages.Count);
        if (i == 0)
            EditionFile.Write(file, result, layout.Pages, layout.Inspect([.. layout.Pages.Select(p => p.Label)]));
    }
    return best;
}
