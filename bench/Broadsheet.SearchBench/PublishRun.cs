using System.Diagnostics;
using Broadsheet.Store;

namespace Broadsheet.SearchBench;

/// <summary>What publishing one more issue costs in an archive that is there: saving the revision, moving the pointer and bringing the
/// index up to date.</summary>
internal static class PublishRun
{
    private const int Published = 40;

    public static void Print(BroadsheetEngine engine, Archive archive, int issues)
    {
        var times = new List<double>();
        var first = issues + 10_000;
        for (var i = 0; i < Published; i++)
        {
            var issue = archive.Issue(first + i);
            var start = Stopwatch.GetTimestamp();
            engine.Folder.Issues.SavePublicationAsync(Archive.Publication(first + i), default).GetAwaiter().GetResult();
            var latest = engine.Folder.Issues.FindIssueAsync(issue.Key, default).GetAwaiter().GetResult()?.LatestRevision ?? 0;
            var record = engine.Folder.Issues.SaveRevisionAsync(issue, new(RevisionKind.Import), latest, default).GetAwaiter().GetResult();
            engine.Folder.Issues.PublishAsync(issue.Key, record.Number, default).GetAwaiter().GetResult();
            times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }
        times.Sort();
        Console.WriteLine(
            $"publishing an issue of {Archive.ArticlesAnIssue} articles: p50 {times[times.Count / 2]:0} ms, p95 {times[times.Count * 95 / 100]:0} ms, max {times[^1]:0} ms"
        );
    }
}
