using System.Diagnostics;
using System.Globalization;
using Broadsheet.Import.Pdf;
using Broadsheet.Import.Pdf.Pdfium;
using Broadsheet.Layout;
using Broadsheet.Layout.Marks;
using Broadsheet.LayoutBench;

// Layout alone against exact truth: LayoutBench [SHARED] reads the generated editions and the real pages beside the project, lays them out, scores
// them and says how long a page took. --again N repeats layout N times to measure it warm.
var shared = args.FirstOrDefault(a => !a.StartsWith('-')) ?? Environment.GetEnvironmentVariable("BROADSHEET_SHARED") ?? "../shared";
var rounds = args.SkipWhile(a => a != "--again").Skip(1).Select(a => int.Parse(a, CultureInfo.InvariantCulture)).FirstOrDefault(3);
if (!Directory.Exists(Path.Combine(shared, "editions")))
{
    Console.Error.WriteLine($"Skipped: no editions in {Path.GetFullPath(shared)} (set BROADSHEET_SHARED).");
    return 0;
}
var scratch = Path.Combine(Path.GetTempPath(), "broadsheet-layout-bench");
var cache = Path.Combine(scratch, "engine");
Directory.CreateDirectory(cache);
using var engine = new PdfiumEngine(new PdfiumOptions { CacheFolder = cache });
foreach (var (title, set) in new[] { ("Generated editions", "editions"), ("Real pages", Path.Combine("real", "truth")) })
{
    var truth = Path.Combine(shared, set);
    var found = Path.Combine(scratch, set.Replace(Path.DirectorySeparatorChar, '-'));
    var times = new List<double>();
    foreach (var folder in Directory.GetDirectories(truth).Where(d => File.Exists(Path.Combine(d, "truth.json"))).Order(StringComparer.Ordinal))
    {
        var files = Directory.GetFiles(folder, "p*.pdf").Order(StringComparer.Ordinal);
        var marks = await Task.WhenAll(files.Select(async f =>
        {
            using var page = await engine.ReadPageAsync(new PdfSource(f), 0, new PdfPageRequest(), CancellationToken.None);
            return page.Marks;
        }));
        times.AddRange(LayOut(marks, Path.Combine(found, Path.GetFileName(folder), "edition.json"), rounds));
    }
    times.Sort();
    Console.WriteLine($"\n### {title}\n\nLayout alone, ms a page over issues: median {times[times.Count / 2]:0.0}, worst {times[^1]:0.0}\n");
    using var score = Process.Start(new ProcessStartInfo("python3", [Path.Combine(shared, "score", "layout_score.py"), "--set", truth, found]))!;
    await score.WaitForExitAsync();
}
return 0;

static IEnumerable<double> LayOut(IReadOnlyList<PageMarks> pages, string file, int rounds)
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
    yield return best;
}
