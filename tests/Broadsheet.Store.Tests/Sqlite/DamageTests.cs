namespace Broadsheet.Store.Tests.Sqlite;

/// <summary>What was damaged on the disk is told, never shown.</summary>
public sealed class DamageTests : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private string Database => _folder["broadsheet.db"];

    public async ValueTask InitializeAsync()
    {
        using var store = TestDatabase.OpenStore(Database);
        await store.SavePublicationAsync(Samples.Publication(), CancellationToken.None);
        await store.SaveRevisionAsync(Samples.Issue(Samples.Key()), new(RevisionKind.Import), 0, CancellationToken.None);
        await store.SaveRevisionAsync(Samples.Issue(Samples.Key("2031-12-16")), new(RevisionKind.Import), 0, CancellationToken.None);
        // Only a fault of the disk can change a revision; here the guards are taken away first.
        TestDatabase.Run(Database, "DROP TRIGGER revision_unchanged; DROP TRIGGER revision_content_unchanged;");
    }

    public ValueTask DisposeAsync()
    {
        _folder.Dispose();
        return ValueTask.CompletedTask;
    }

    [Theory]
    [InlineData("UPDATE revision SET hash = zeroblob(32)", "hash")]
    [InlineData("UPDATE revision_content SET body = zeroblob(length(body))", "unpacked")]
    [InlineData("UPDATE revision_content SET body = substr(body, 1, length(body) / 2)", "unpacked")]
    [InlineData("UPDATE revision_content SET length = length + 1", "unpacked")]
    [InlineData("UPDATE revision_content SET length = length - 1", "unpacked")]
    [InlineData("UPDATE revision_content SET length = 9223372036854775807", "length")]
    [InlineData("UPDATE revision_content SET encoding = 'rot13'", "rot13")]
    [InlineData("UPDATE revision SET content = 5 - content; UPDATE revision SET content = content - 2 WHERE content > 2", "hash")]
    public async Task A_revision_that_is_not_what_was_kept_is_refused(string damage, string word)
    {
        TestDatabase.Run(Database, $"PRAGMA foreign_keys = OFF; {damage}");
        using var store = TestDatabase.OpenStore(Database);
        var fault = await Assert.ThrowsAsync<StoreDamagedException>(() => store.ReadRevisionAsync(Samples.Key(), 1, Cancel));
        Assert.Contains(word, fault.Message, StringComparison.Ordinal);
        Assert.Contains("harbour-post/2031-12-15", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_issue_in_the_place_of_another_is_refused()
    {
        TestDatabase.Run(
            Database,
            """
            PRAGMA foreign_keys = OFF;
            UPDATE revision SET hash = (SELECT r.hash FROM revision AS r WHERE r.issue = 2) WHERE issue = 1;
            UPDATE revision_content SET (length, body) = (SELECT c.length, c.body FROM revision_content AS c WHERE c.id = 2) WHERE id = 1;
            """
        );
        using var store = TestDatabase.OpenStore(Database);
        var fault = await Assert.ThrowsAsync<StoreDamagedException>(() => store.ReadRevisionAsync(Samples.Key(), 1, Cancel));
        Assert.Contains("2031-12-16", fault.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("UPDATE publication SET facts = '{'")]
    [InlineData("UPDATE publication SET facts = 'null'")]
    public async Task Facts_that_are_not_readable_are_told(string damage)
    {
        TestDatabase.Run(Database, damage);
        using var store = TestDatabase.OpenStore(Database);
        await Assert.ThrowsAsync<StoreDamagedException>(() => store.FindPublicationAsync(Samples.Slug, Cancel));
    }

    [Theory]
    [InlineData("UPDATE revision SET saved_at = 'yesterday'")]
    [InlineData("UPDATE revision SET kind = 'dream'")]
    public async Task Values_that_are_not_readable_are_told(string damage)
    {
        TestDatabase.Run(Database, damage);
        using var store = TestDatabase.OpenStore(Database);
        await Assert.ThrowsAsync<StoreDamagedException>(() => store.ListRevisionsAsync(Samples.Key(), Cancel));
    }

    [Fact]
    public async Task Damaged_pages_are_found()
    {
        await using (var file = new FileStream(Database, FileMode.Open, FileAccess.ReadWrite))
        {
            Assert.True(file.Length > 8 * 4096);
            file.Position = 4096;
            await file.WriteAsync(Enumerable.Repeat((byte)0xA5, (int)file.Length - 8192).ToArray(), Cancel);
        }
        await Assert.ThrowsAsync<StoreDamagedException>(async () =>
        {
            using var store = TestDatabase.OpenStore(Database);
            await store.FindIssueAsync(Samples.Key(), Cancel);
        });
    }

    [Fact]
    public async Task References_to_nothing_are_found()
    {
        TestDatabase.Run(
            Database,
            "PRAGMA foreign_keys = OFF; DROP TRIGGER revision_content_kept; DELETE FROM revision_content WHERE id = 1"
        );
        using var store = TestDatabase.OpenStore(Database);
        Assert.Contains(await store.CheckAsync(Cancel), f => f.Contains("revision_content", StringComparison.Ordinal));
    }
}
