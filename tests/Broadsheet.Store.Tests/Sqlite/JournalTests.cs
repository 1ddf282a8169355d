using Broadsheet.Store.Sqlite;
using Microsoft.Data.Sqlite;

namespace Broadsheet.Store.Tests.Sqlite;

/// <summary>The write-ahead log beside the database does not grow without end.</summary>
public sealed class JournalTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task The_log_stays_small_while_much_is_written_and_read()
    {
        var path = _folder["broadsheet.db"];
        using var store = TestDatabase.OpenStore(path);
        await store.SavePublicationAsync(Samples.Publication(), Cancel);
        var random = new Random(7);
        var largest = 0L;
        using var finished = new CancellationTokenSource();
        var reading = Task.Run(() => ReadWithoutPause(path, finished.Token), Cancel);
        for (var n = 0; n < 60; n++)
        {
            // Text that does not get smaller when packed: about 700 kB a revision.
            var noise = new byte[700_000];
            random.NextBytes(noise);
            await store.SaveRevisionAsync(Samples.Issue(Samples.Key(), Convert.ToBase64String(noise)), new(RevisionKind.Import), n, Cancel);
            largest = Math.Max(largest, new FileInfo($"{path}-wal").Length);
        }
        await finished.CancelAsync();
        await reading;
        Assert.True(new FileInfo(path).Length > 30_000_000, "The test writes more than the log may hold.");
        Assert.True(largest <= SqliteOptions.JournalSizeLimit, $"The log grew to {largest} bytes.");
    }

    /// <summary>Two readers whose transactions overlap, so that there is never a moment without one.</summary>
    private static async Task ReadWithoutPause(string path, CancellationToken finished)
    {
        using var one = TestDatabase.Open(path);
        using var two = TestDatabase.Open(path);
        Run(one, "BEGIN; SELECT count(*) FROM issue;");
        while (!finished.IsCancellationRequested)
        {
            Run(two, "BEGIN; SELECT count(*) FROM issue;");
            await Task.Delay(3, Cancel);
            Run(one, "COMMIT; BEGIN; SELECT count(*) FROM issue;");
            await Task.Delay(3, Cancel);
            Run(two, "COMMIT;");
        }

        static void Run(SqliteConnection connection, string sql)
        {
            using var command = connection.CreateCommand();
            command.CommandText = sql;
            command.ExecuteNonQuery();
        }
    }

    [Fact]
    public async Task A_closed_store_leaves_one_file()
    {
        var path = _folder["broadsheet.db"];
        using (var store = TestDatabase.OpenStore(path))
            await store.SavePublicationAsync(Samples.Publication(), Cancel);
        Assert.Equal(["broadsheet.db"], Directory.GetFileSystemEntries(_folder.FullPath).Select(Path.GetFileName));
    }
}
