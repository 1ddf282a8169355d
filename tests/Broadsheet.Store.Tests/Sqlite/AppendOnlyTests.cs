using Microsoft.Data.Sqlite;

namespace Broadsheet.Store.Tests.Sqlite;

/// <summary>The database itself refuses to change what was kept, whatever program writes to it.</summary>
public sealed class AppendOnlyTests : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();

    private string Database => _folder["broadsheet.db"];

    public async ValueTask InitializeAsync()
    {
        using var store = TestDatabase.OpenStore(Database);
        await store.SavePublicationAsync(Samples.Publication(), CancellationToken.None);
        await store.SaveRevisionAsync(Samples.Issue(Samples.Key()), new(RevisionKind.Import), 0, CancellationToken.None);
        await store.PublishAsync(Samples.Key(), 1, CancellationToken.None);
    }

    public ValueTask DisposeAsync()
    {
        _folder.Dispose();
        return ValueTask.CompletedTask;
    }

    [Theory]
    [InlineData("UPDATE revision SET note = 'other'")]
    [InlineData("UPDATE revision SET hash = zeroblob(32)")]
    [InlineData("UPDATE revision SET number = 2")]
    [InlineData("DELETE FROM revision")]
    [InlineData("UPDATE revision_content SET body = x'00'")]
    [InlineData("DELETE FROM revision_content")]
    [InlineData("INSERT OR REPLACE INTO revision_content VALUES (1, 'br', 1, x'00')")]
    [InlineData(
        "INSERT OR REPLACE INTO revision SELECT issue, number, saved_at, kind, 'other', hash, 0, 0, NULL, NULL, NULL, content, 0 FROM revision"
    )]
    [InlineData("INSERT INTO revision SELECT issue, 3, saved_at, kind, note, hash, 0, 0, NULL, NULL, NULL, content, 0 FROM revision")]
    [InlineData("UPDATE issue SET latest = 0")]
    [InlineData("UPDATE issue SET latest = 2")]
    [InlineData("UPDATE issue SET published = 2")]
    [InlineData("UPDATE issue SET published = NULL")]
    [InlineData("UPDATE issue SET date = '2031-12-16'")]
    [InlineData("UPDATE issue SET withdrawn_reason = 'why', withdrawn_at = '2031-12-16T00:00:00.000Z'")]
    [InlineData("DELETE FROM issue")]
    [InlineData("DELETE FROM publication")]
    [InlineData("INSERT INTO issue (publication, date, edition, latest) VALUES ('nobody', '2031-12-15', 1, 1)")]
    [InlineData("INSERT INTO issue (publication, date, edition, latest) VALUES ('harbour-post', '15.12.2031', 1, 1)")]
    public void What_would_change_history_is_refused(string sql)
    {
        var fault = Assert.Throws<SqliteException>(() => TestDatabase.Run(Database, sql));
        Assert.Equal(SQLitePCL.raw.SQLITE_CONSTRAINT, fault.SqliteErrorCode);
    }
}
