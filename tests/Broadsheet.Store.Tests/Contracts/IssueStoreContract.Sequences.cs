using Broadsheet.Model.Issues;
using CsCheck;

namespace Broadsheet.Store.Tests.Contracts;

public abstract partial class IssueStoreContract
{
    private enum Step
    {
        Save,
        Publish,
        Withdraw,
    }

    [Fact]
    public async Task Any_sequence_of_steps_ends_as_a_simple_list_would()
    {
        var step = Gen.Select(Gen.Enum<Step>(), Gen.Int[0, 4], Gen.Int[1, 2], Gen.Int[0, 3], (what, day, edition, number) =>
            (what, day, edition, number)
        );
        var run = 0;
        await step.Array[1, 14]
            .SampleAsync(
                async steps =>
                {
                    var slug = Samples.Publication($"paper-{Interlocked.Increment(ref run)}").Slug;
                    await Store.SavePublicationAsync(Samples.Publication(slug.ToString()), CancellationToken.None);
                    var kept = new SortedDictionary<IssueKey, (int Latest, int? Published, bool Shown, bool Withdrawn)>();
                    foreach (var (what, day, edition, number) in steps)
                    {
                        var key = new IssueKey(slug, new DateOnly(2031, 12, 29).AddDays(day), edition);
                        Assert.Equal(Expect(kept, what, key, number), await TryAsync(what, key, number));
                    }
                    await AgreeAsync(slug.ToString(), kept);
                },
                iter: 40,
                threads: 1
            );
    }

    /// <summary>Does a step to the list; false when the store must refuse it.</summary>
    private static bool Expect(
        SortedDictionary<IssueKey, (int Latest, int? Published, bool Shown, bool Withdrawn)> kept,
        Step what,
        IssueKey key,
        int number
    )
    {
        var found = kept.GetValueOrDefault(key);
        switch (what)
        {
            case Step.Save when number == found.Latest:
                kept[key] = found with { Latest = number + 1 };
                return true;
            case Step.Publish when number >= 1 && number <= found.Latest:
                kept[key] = (found.Latest, number, true, false);
                return true;
            case Step.Withdraw when found.Shown:
                kept[key] = (found.Latest, null, true, true);
                return true;
            default:
                return false;
        }
    }

    private async Task<bool> TryAsync(Step what, IssueKey key, int number)
    {
        try
        {
            await (
                what switch
                {
                    Step.Save => Store.SaveRevisionAsync(Samples.Issue(key, $"r{number + 1}"), Import, number, CancellationToken.None),
                    Step.Publish => Store.PublishAsync(key, number, CancellationToken.None),
                    _ => Store.WithdrawIssueAsync(key, "why", CancellationToken.None),
                }
            );
            return true;
        }
        catch (Exception e) when (e is RevisionConflictException or ArgumentException)
        {
            return false;
        }
    }

    private async Task AgreeAsync(string slug, SortedDictionary<IssueKey, (int Latest, int? Published, bool Shown, bool Withdrawn)> kept)
    {
        var query = new IssueQuery { Publication = Samples.Publication(slug).Slug };
        var records = await Store.ListIssuesAsync(query, CancellationToken.None);
        Assert.Equal(
            kept.Select(k => (k.Key, k.Value)),
            records.Select(r =>
                (r.Key, (r.LatestRevision, r.PublishedRevision, r.FirstPublishedAt is not null, r.WithdrawnReason is not null))
            )
        );

        var shown = kept.Where(k => k.Value.Published is not null).Select(k => k.Key).ToList();
        Assert.Equal(shown, (await Store.ListIssuesAsync(query with { PublishedOnly = true }, CancellationToken.None)).Select(r => r.Key));
        Assert.Equal(shown.Count, await Store.CountIssuesAsync(query with { PublishedOnly = true }, CancellationToken.None));
        Assert.Equal(
            shown.GroupBy(k => (k.Date.Year, k.Date.Month)).Select(g => new IssueMonth(g.Key.Year, g.Key.Month, g.Count())),
            await Store.ListMonthsAsync(Samples.Publication(slug).Slug, true, CancellationToken.None)
        );
        foreach (var (key, state) in kept)
        {
            Assert.Equal(
                new IssueNeighbours(
                    Nearest(shown.Where(k => k < key).Reverse()),
                    Nearest(shown.Where(k => k > key)),
                    Nearest(shown),
                    Nearest(shown.AsEnumerable().Reverse())
                ),
                await Store.FindPublishedNeighboursAsync(key, CancellationToken.None)
            );
            for (var number = 1; number <= state.Latest; number++)
                Assert.Equal(
                    $"大桥今日通车 r{number}",
                    (await Store.ReadRevisionAsync(key, number, CancellationToken.None))!.Articles[0].Headline
                );
        }

        static IssueKey? Nearest(IEnumerable<IssueKey> keys)
        {
            foreach (var key in keys)
                return key;
            return null;
        }
    }
}
