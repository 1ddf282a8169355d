using System.Collections.Concurrent;
using System.Text.Json;
using Broadsheet.Layout;
using Broadsheet.Layout.Marks;
using Broadsheet.Layout.Tests.Accuracy;
using Broadsheet.Model.Articles;

namespace Broadsheet.LayoutBench;

/// <summary>Lays out and scores the sets again and again, inside the context of one loaded layout. Only plain types cross over to the one
/// outside.</summary>
public static class JitterRun
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(60);

    /// <summary>
    /// Takes the kept marks of all issues of these sets whose name contains a word, and gives what lays them out and scores them: for each
    /// set F1 and the share of perfect articles, then a number that tells outputs apart, then the issues that layout did not come through
    /// (which count as found empty).
    /// </summary>
    public static Func<double[]> Prepare(string shared, string[] sets, string only)
    {
        ArgumentNullException.ThrowIfNull(sets);
        using var cache = new MarksCache(BenchFolder.Path);
        var issues = new List<Issue>();
        foreach (var (set, found) in Issues(shared, sets, only).Index())
        foreach (var issue in found)
            issues.Add(new Issue(set, cache.ReadKept(issue), JsonDocument.Parse(File.ReadAllBytes(issue.Truth)).RootElement));
        return () => Run(issues, sets.Length);
    }

    /// <summary>The issues of each set whose name contains a word.</summary>
    internal static IEnumerable<IEnumerable<BenchIssue>> Issues(string shared, string[] sets, string only)
    {
        var found = BenchSet.Find(shared, MarksCache.Root("samples"), null);
        return sets.Select(title => found.First(s => s.Title == title).Issues.Where(i => i.Name.Contains(only, StringComparison.Ordinal)));
    }

    private static double[] Run(List<Issue> issues, int sets)
    {
        var scores = new (AccuracyScore Score, int Output, bool Failed)[issues.Count];
        Parallel.For(0, issues.Count, new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount }, i =>
            scores[i] = issues[i].Score()
        );
        var figures = new List<double>();
        for (var set = 0; set < sets; set++)
        {
            var total = issues
                .Zip(scores)
                .Where(s => s.First.Set == set)
                .Aggregate(new AccuracyScore(0, 0, 0, 0), (sum, s) => sum + s.Second.Score);
            figures.AddRange([total.F1, total.PerfectShare]);
        }
        return [.. figures, scores.Aggregate(17, (sum, s) => HashCode.Combine(sum, s.Output)), scores.Count(s => s.Failed)];
    }

    private sealed record Issue(int Set, IReadOnlyList<PageMarks> Pages, JsonElement Truth)
    {
        // Most numbers change nothing, and what came out before was scored before.
        private readonly ConcurrentDictionary<int, AccuracyScore> _known = new();

        public (AccuracyScore Score, int Output, bool Failed) Score()
        {
            using var deadline = new CancellationTokenSource(Longest);
            LayoutResult result;
            var failed = false;
            try
            {
                var layout = IssueLayout.Analyse(Pages, null, deadline.Token);
                result = layout.Assemble([.. layout.Pages.Select(p => p.Label)], deadline.Token);
            }
#pragma warning disable CA1031 // With any numbers anything may happen; it is counted and told.
            catch (Exception e)
#pragma warning restore CA1031
            {
                Console.Error.WriteLine($"An issue was not laid out: {e}");
                (result, failed) = (
                    new LayoutResult
                    {
                        Articles = [],
                        Furniture = [],
                        Texts = [],
                    },
                    true
                );
            }
            var output = Output(result);
            return (_known.GetOrAdd(output, _ => AccuracyScore.Of(Truth, result)), output, failed);
        }

        private static int Output(LayoutResult result)
        {
            var hash = new HashCode();
            foreach (var part in result.Articles.SelectMany(a => a.Parts.Prepend(null), (article, part) => (article.Kind, Part: part)))
            {
                hash.Add(part.Kind);
                hash.Add(part.Part?.Page);
                if (part.Part is TextPart text)
                    hash.Add((text.Role, text.Text));
                else if (part.Part is Figure figure)
                    hash.Add((figure.Caption?.Text, figure.Credit?.Text));
            }
            return hash.ToHashCode();
        }
    }
}
