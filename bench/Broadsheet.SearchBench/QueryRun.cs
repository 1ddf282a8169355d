using System.Diagnostics;

namespace Broadsheet.SearchBench;

/// <summary>Times of queries: the first three rounds warm up, the fourth counts. Wall and CPU, since other work may be going on beside
/// it.</summary>
internal static class QueryRun
{
    public static async Task PrintAsync(IEngine engine, string what, List<RangedQuery> queries, bool phrase)
    {
        var times = new List<double>();
        var works = new List<double>();
        var (hits, many) = (0L, 0);
        for (var round = 0; round < 4; round++)
        {
            times.Clear();
            works.Clear();
            (hits, many) = (0, 0);
            foreach (var query in queries)
            {
                var (start, work) = (Stopwatch.GetTimestamp(), ThreadClock.Milliseconds());
                var (total, _) = await engine.SearchAsync(query, phrase);
                times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
                works.Add(ThreadClock.Milliseconds() - work);
                hits += total;
                many += total >= 10_000 ? 1 : 0;
            }
        }
        times.Sort();
        works.Sort();
        Console.WriteLine(
            $"{what}: p50 {times[times.Count / 2]:0.00} ms, p95 {times[times.Count * 95 / 100]:0.00} ms, max {times[^1]:0.00} ms; "
                + $"CPU p50 {works[works.Count / 2]:0.00} ms, p95 {works[works.Count * 95 / 100]:0.00} ms, max {works[^1]:0.00} ms; "
                + $"{hits / queries.Count} hits on average, {many} of {queries.Count} with 10000 or more"
        );
    }
}
