using Broadsheet.Model.Publications;
using Broadsheet.Store.Search;
using Broadsheet.Store.Sqlite.Indexing;

namespace Broadsheet.Store.Sqlite.Searching;

/// <summary>Counts hits by month, publication and section: all of them, or a sample of each month where they are many.</summary>
internal static class FacetCounter
{
    private const int SampleOfAll = 20_000;
    private const int SmallestSample = 16;
    private const int LargestSample = 400;

    public static SearchFacets Count(
        SqliteSession session,
        MainSource main,
        IndexScope scope,
        bool exact,
        CancellationToken cancellationToken
    )
    {
        var tally = new Tally(IndexWriter.Numbers(session));
        if (exact)
            tally.AddAll(main.ReadFacts(scope.First, scope.Last, (int)SearchPage.CountedExactly), 1);
        else
            Sample(session, main, scope, tally, cancellationToken);
        return tally.ToFacets(Names(session, "publication"), Names(session, "section"), !exact);
    }

    private static void Sample(SqliteSession session, MainSource main, IndexScope scope, Tally tally, CancellationToken cancellationToken)
    {
        var (oldest, newest) = session.Rows(SqlText.Query("search-span"), r => (r.GetInt64(0), r.GetInt64(1)))[0];
        var numbers = IndexWriter.Numbers(session);
        var from = numbers.DayOf(Math.Max(scope.First, oldest));
        var to = numbers.DayOf(Math.Min(scope.Last, newest));
        var months = (to.Year - from.Year) * 12 + to.Month - from.Month + 1;
        var sample = Math.Clamp(SampleOfAll / Math.Max(months, 1), SmallestSample, LargestSample);
        for (var month = new DateOnly(from.Year, from.Month, 1); month <= to; month = month.AddMonths(1))
        {
            cancellationToken.ThrowIfCancellationRequested();
            var first = month < from ? from : month;
            var end = month.AddMonths(1).AddDays(-1);
            var last = end > to ? to : end;
            var rows = main.ReadFacts(numbers.First(first), numbers.Last(last), sample);
            if (rows.Count == 0)
                continue;
            // The days the sample covers speak for the rest of the month.
            var days = last.DayNumber - first.DayNumber + 1;
            var covered = rows.Count < sample ? days : Math.Max(numbers.DayOf(rows[^1].Id).DayNumber - first.DayNumber, 1);
            tally.AddAll(rows, (double)days / covered);
            if (month.Year == DateOnly.MaxValue.Year && month.Month == 12)
                break;
        }
    }

    private static Dictionary<long, string> Names(SqliteSession session, string type) =>
        session
            .Rows(SqlText.Query("search-labels"), r => (r.GetInt64(0), r.GetString(1)), ("$type", type))
            .ToDictionary(r => r.Item1, r => r.Item2);

    private sealed class Tally(ArticleNumbers numbers)
    {
        private readonly Dictionary<(int Year, int Month), double> _months = [];
        private readonly Dictionary<long, double> _publications = [];
        private readonly Dictionary<long, double> _sections = [];

        public void AddAll(List<(long Id, long Publication, long? Section)> rows, double weight)
        {
            foreach (var (id, publication, section) in rows)
            {
                var day = numbers.DayOf(id);
                Add(_months, (day.Year, day.Month), weight);
                Add(_publications, publication, weight);
                if (section is { } some)
                    Add(_sections, some, weight);
            }
        }

        public SearchFacets ToFacets(Dictionary<long, string> publications, Dictionary<long, string> sections, bool estimated) =>
            new()
            {
                Years =
                [
                    .. _months
                        .GroupBy(m => m.Key.Year)
                        .OrderByDescending(y => y.Key)
                        .Select(y =>
                        {
                            MonthCount[] months =
                            [
                                .. y.OrderByDescending(m => m.Key.Month).Select(m => new MonthCount(m.Key.Month, Whole(m.Value))),
                            ];
                            return new YearCount(y.Key, months.Sum(m => m.Count), months);
                        }),
                ],
                Publications =
                [
                    .. Named(_publications, publications).Select(p => new PublicationCount(PublicationSlug.Parse(p.Name, null), p.Count)),
                ],
                Sections = [.. Named(_sections, sections).Select(s => new SectionCount(s.Name, s.Count))],
                CountsAreEstimated = estimated,
            };

        private static IEnumerable<(string Name, long Count)> Named(Dictionary<long, double> counts, Dictionary<long, string> names) =>
            counts
                .Where(c => names.ContainsKey(c.Key))
                .Select(c => (Name: names[c.Key], Count: Whole(c.Value)))
                .OrderByDescending(c => c.Count)
                .ThenBy(c => c.Name, StringComparer.Ordinal);

        private static void Add<T>(Dictionary<T, double> counts, T key, double weight)
            where T : notnull => counts[key] = counts.GetValueOrDefault(key) + weight;

        private static long Whole(double count) => Math.Max(1, (long)Math.Round(count));
    }
}
