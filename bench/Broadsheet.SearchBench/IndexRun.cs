using System.Diagnostics;
using System.Text;

namespace Broadsheet.SearchBench;

/// <summary>What reading an archive in costs. Making the text is measured apart and taken off.</summary>
internal static class IndexRun
{
    public static async Task PrintAsync(IEngine engine, Archive archive, int issues)
    {
        var (bytes, generation) = Generate(archive, Math.Min(issues, 100));
        var rawBytes = bytes * issues / Math.Min(issues, 100);
        var before = Cpu();
        var watch = Stopwatch.StartNew();
        await engine.IndexAsync(archive, issues, done =>
        {
            if (done % 200 == 0)
                Console.Error.WriteLine($"{done} of {issues} issues, {watch.Elapsed.TotalSeconds:0} s");
        });
        var cpu = Cpu() - before - generation * issues / Math.Min(issues, 100);
        var index = engine.IndexBytes();
        var thousands = issues * Archive.ArticlesAnIssue / 1000.0;
        Console.WriteLine(
            $"{issues * Archive.ArticlesAnIssue} articles: {cpu / thousands:0.00} CPU s/1000, raw text {rawBytes / thousands / 1e6:0.00} MB/1000, "
                + $"index {index / thousands / 1e6:0.00} MB/1000 = {(double)index / rawBytes:0.00} x raw, wall {watch.Elapsed.TotalSeconds:0} s, "
                + $"peak {Process.GetCurrentProcess().PeakWorkingSet64 / 1048576} MiB"
        );
        if (engine is BroadsheetEngine broadsheet)
        {
            foreach (var (table, size) in broadsheet.Sizes())
                Console.WriteLine($"  {table}: {size / thousands / 1e6:0.000} MB/1000");
        }
    }

    private static (long Bytes, double Cpu) Generate(Archive archive, int issues)
    {
        var bytes = 0L;
        var before = Cpu();
        for (var issue = 0; issue < issues; issue++)
        {
            for (var article = 1; article <= Archive.ArticlesAnIssue; article++)
            {
                var (headline, paragraphs) = archive.Text(issue, article);
                bytes += Encoding.UTF8.GetByteCount(headline) + paragraphs.Sum(Encoding.UTF8.GetByteCount);
            }
        }
        return (bytes, Cpu() - before);
    }

    private static double Cpu() => Process.GetCurrentProcess().TotalProcessorTime.TotalSeconds;
}
