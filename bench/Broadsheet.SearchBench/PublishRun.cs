using System.Diagnostics;
using Broadsheet.Store;

namespace Broadsheet.SearchBench;

/// <summary>What publishing one more issue costs in an archive that is there: saving the revision, moving the pointer and bringing the
/// index up to date.</summary>
internal static class PublishRun
{
    private const int Published = 40;

    public static async Task PrintAsync(BroadsheetEngine engine, Archive archive, int issues)
    {
        var times = new List<double>();
        var first = issues + 10_000;
        for (var i = 0; i < Published; i++)
        {
            var issue = archive.Issue(first + i);
            var start = Stopwatch.GetTimestamp();
            await engine.Folder.Issues.SavePublicationAsync(Archive.Publication(first + i), default);
            var latest = (await engine.Folder.Issues.FindIssueAsync(issue.Key, default))?.LatestRevision ?? 0;
            var record = await engine.Folder.Issues.SaveRevisionAsync(issue, new(RevisionKind.Import), latest, default);
            await engine.Folder.Issues.PublishAsync(issue.Key, record.Number, default);
            times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }
        times.Sort();
        Console.WriteLine(
            $"publishing an issue of {Archive.ArticlesAnIssue} articles: p50 {times[times.Count / 2]:0} ms, p95 {times[times.Count * 95 / 100]:0} ms, max {times[^1]:0} ms"
        );
    }
}
