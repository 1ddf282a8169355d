using Broadsheet.Model.Assets;
using Broadsheet.Model.Issues;
using Broadsheet.Store.Tests.Search;

namespace Broadsheet.Store.Tests.Contracts;

/// <summary>Publishing and bringing the search up to date are one step: both, or neither.</summary>
public abstract class PublishingContract : NewsStoreContract
{
    private static readonly AssetHash OldPage = AssetHash.Of("the old page"u8);
    private static readonly AssetHash NewPage = AssetHash.Of("the new page"u8);

    private static readonly Issue Old = WithPage(
        Papers.Issue("harbour-post", "2031-12-15", "en", Papers.Article(1, "Lantern ferry returns"), Papers.Article(2, "Market opens")),
        OldPage
    );

    private static readonly Issue New = WithPage(
        Old with
        {
            NextArticleNumber = 4,
            Articles = [Papers.Article(1, "Beacon ferry returns"), Papers.Article(3, "Bridge closes")],
        },
        NewPage
    );

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        await Store.PublishAsync(Old, Cancel);
    }

    [Fact]
    public async Task A_publish_that_fails_leaves_both_as_they_were()
    {
        await Store.Issues.SaveRevisionAsync(New, new(RevisionKind.Correction), 1, Cancel);
        await Home.RefusePublishingAsync(true);

        Assert.NotNull(await Record.ExceptionAsync(() => Store.Issues.PublishAsync(New.Key, 2, Cancel)));
        await IsOldAsync();

        await Home.RefusePublishingAsync(false);
        await Store.Issues.PublishAsync(New.Key, 2, Cancel);
        await IsNewAsync();
    }

    [Fact]
    public async Task A_change_that_fails_where_it_is_shown_is_not_saved_either()
    {
        await Home.RefusePublishingAsync(true);

        Assert.NotNull(await Record.ExceptionAsync(() => Store.Issues.SaveAsync(Change(1), Cancel)));
        await IsOldAsync();
        Assert.Single(await Store.Issues.ListRevisionsAsync(Old.Key, Cancel));

        await Home.RefusePublishingAsync(false);
        await Store.Issues.SaveAsync(Change(1), Cancel);
        await IsNewAsync();
    }

    [Fact]
    public async Task A_change_of_an_old_revision_and_a_revision_that_is_not_there_change_nothing()
    {
        await Assert.ThrowsAsync<RevisionConflictException>(() => Store.Issues.SaveAsync(Change(0), Cancel));
        await Assert.ThrowsAsync<ArgumentException>(() => Store.Issues.PublishAsync(Old.Key, 2, Cancel));
        await IsOldAsync();
    }

    [Fact]
    public async Task A_withdrawal_that_fails_leaves_both_as_they_were()
    {
        await Home.RefusePublishingAsync(true);

        Assert.NotNull(await Record.ExceptionAsync(() => Store.Issues.WithdrawIssueAsync(Old.Key, "not true", Cancel)));
        await IsOldAsync();
    }

    [Fact]
    public async Task Another_program_sees_both_at_once()
    {
        using var other = await Home.OpenAsync();
        using var done = new CancellationTokenSource();
        var seen = Task.Run(async () =>
        {
            while (!done.IsCancellationRequested)
            {
                // The pointer is read before the search: what was published by then is found.
                var published = (await other.Issues.FindIssueAsync(Old.Key, Cancel))!.PublishedRevision;
                var beacons = await TotalAsync(other, "beacon");
                if (published == 2 && beacons == 0)
                    return "an issue is shown and not found";
            }
            return null;
        });
        await Store.Issues.SaveAsync(Change(1), Cancel);
        await IsNewAsync();
        await done.CancelAsync();
        Assert.Null(await seen);
    }

    private static IssueChange Change(int expectedLatest) =>
        new()
        {
            ExpectedLatest = expectedLatest,
            Revisions = [new(New, new(RevisionKind.Correction))],
            Publish = true,
        };

    private Task IsOldAsync() => IsAsync(1, lanterns: 1, beacons: 0, OldPage, NewPage);

    private Task IsNewAsync() => IsAsync(2, lanterns: 0, beacons: 1, NewPage, OldPage);

    private async Task IsAsync(int revision, long lanterns, long beacons, AssetHash shown, AssetHash hidden)
    {
        using var other = await Home.OpenAsync();
        foreach (var store in (INewsStore[])[Store, other])
        {
            Assert.Equal(revision, (await store.Issues.FindIssueAsync(Old.Key, Cancel))!.PublishedRevision);
            Assert.Equal((lanterns, beacons), (await TotalAsync(store, "lantern"), await TotalAsync(store, "beacon")));
            Assert.Equal(
                (true, false),
                (await store.Search.IsForReadersAsync(shown, Cancel), await store.Search.IsForReadersAsync(hidden, Cancel))
            );
            Assert.Empty(await store.Search.CheckAsync(Cancel));
            Assert.True((await store.Search.FindStateAsync(Cancel)).IsComplete);
        }
    }

    private static async Task<long> TotalAsync(INewsStore store, string query) =>
        (await store.Search.SearchAsync(new() { Query = query }, Cancel)).Total;

    private static Issue WithPage(Issue issue, AssetHash pdf) =>
        issue with
        {
            Pages =
            [
                issue.Pages[0] with
                {
                    Pdf = new()
                    {
                        Hash = pdf,
                        MediaType = "application/pdf",
                        Length = 12,
                    },
                },
            ],
        };
}
