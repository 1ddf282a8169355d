using Broadsheet.Store.Sqlite;
using Broadsheet.Store.Tests.Embedded;

namespace Broadsheet.Store.Tests.Sqlite;

/// <summary>A database that may not grow stands in for a full disk; <see cref="DataFolderTests"/> fills a real one where it may.</summary>
public sealed class FullDiskTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_full_disk_is_told_and_loses_nothing()
    {
        var path = _folder["broadsheet.db"];
        using var store = TestDatabase.OpenStore(path, new SqliteOptions { MaxPages = 64 });
        await store.SavePublicationAsync(Samples.Publication(), Cancel);
        await store.SaveRevisionAsync(Samples.Issue(Samples.Key(), "before"), new(RevisionKind.Import), 0, Cancel);
        await store.PublishAsync(Samples.Key(), 1, Cancel);

        var noise = new byte[400_000];
        new Random(3).NextBytes(noise);
        var large = Samples.Issue(Samples.Key(), Convert.ToBase64String(noise));
        var fault = await Assert.ThrowsAsync<StoreUnavailableException>(() =>
            store.SaveRevisionAsync(large, new(RevisionKind.Import), 1, Cancel)
        );
        Assert.Contains("disk is full", fault.Message, StringComparison.Ordinal);
        Assert.Contains("Make room", fault.Message, StringComparison.Ordinal);

        // The same store goes on: it reads, and what fits is written.
        Assert.Equal(1, (await store.FindIssueAsync(Samples.Key(), Cancel))!.LatestRevision);
        Assert.Equal("大桥今日通车 before", (await store.ReadRevisionAsync(Samples.Key(), 1, Cancel))!.Articles[0].Headline);
        await store.SaveRevisionAsync(Samples.Issue(Samples.Key(), "small"), new(RevisionKind.Import), 1, Cancel);

        using var roomier = TestDatabase.OpenStore(path);
        Assert.Equal(3, (await roomier.SaveRevisionAsync(large, new(RevisionKind.Import), 2, Cancel)).Number);
        Assert.Empty(await roomier.CheckAsync(Cancel));
    }
}
