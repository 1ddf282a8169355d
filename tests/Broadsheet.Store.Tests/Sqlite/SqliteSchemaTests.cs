using System.Security.Cryptography;
using System.Text;
using Broadsheet.Store.Sqlite;
using Broadsheet.Store.Sqlite.Issues;

namespace Broadsheet.Store.Tests.Sqlite;

public sealed class SqliteSchemaTests : IDisposable
{
    /// <summary>What follows version 1 in these tests.</summary>
    private const string NextVersion = "ALTER TABLE publication ADD COLUMN colour TEXT NOT NULL DEFAULT 'grey';";

    private readonly TemporaryFolder _folder = new();

    private string Database => _folder["broadsheet.db"];

    private static IReadOnlyList<string> Scripts => [.. Enumerable.Range(1, SqliteSchema.Current.Version).Select(SqlText.Schema)];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_new_database_has_the_newest_version_and_is_marked_as_ours()
    {
        TestDatabase.OpenStore(Database).Dispose();
        Assert.Equal(SqliteSchema.Current.Version, TestDatabase.Ask<long>(Database, "PRAGMA user_version"));
        Assert.Equal(0x42726473, TestDatabase.Ask<long>(Database, "PRAGMA application_id"));
        Assert.Equal("wal", TestDatabase.Ask<string>(Database, "PRAGMA journal_mode"));
    }

    [Theory]
    [InlineData(1, "3cc796e4705ae9e7401db3d9a3a0566ffdb5c29d8abffddbc6c93789051d29d2")]
    [InlineData(2, "44287a716e027e78b9e0663ca9d6215af1abc569e90abd0724bfb739b0eb0926")]
    public void The_script_of_a_released_version_is_never_edited(int version, string expected)
    {
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(SqlText.Schema(version))));
        Assert.Equal(expected, hash);
    }

    [Fact]
    public async Task A_database_of_version_1_is_brought_forward_with_all_that_is_in_it()
    {
        WriteVersion1(Database);
        using (var store = TestDatabase.OpenStore(Database))
            await HasVersion1Content(store);
        Assert.Equal(SqliteSchema.Current.Version, TestDatabase.Ask<long>(Database, "PRAGMA user_version"));
    }

    [Fact]
    public async Task Each_step_forward_keeps_what_is_there()
    {
        WriteVersion1(Database);
        var schema = new SqliteSchema([.. Scripts, NextVersion, "CREATE TABLE third (x);"]);
        using (var store = TestDatabase.OpenStore(Database, schema: schema))
            await HasVersion1Content(store);
        Assert.Equal(Scripts.Count + 2, TestDatabase.Ask<long>(Database, "PRAGMA user_version"));
        Assert.Equal("grey", TestDatabase.Ask<string>(Database, "SELECT colour FROM publication"));
    }

    [Fact]
    public async Task A_step_that_fails_leaves_the_version_before_it()
    {
        WriteVersion1(Database);
        var schema = new SqliteSchema([.. Scripts, NextVersion, "CREATE TABLE halfway (x); SELECT * FROM no_such_table;"]);
        Assert.ThrowsAny<Exception>(() => TestDatabase.OpenStore(Database, schema: schema).Dispose());
        Assert.Equal(Scripts.Count + 1, TestDatabase.Ask<long>(Database, "PRAGMA user_version"));
        Assert.Equal(0, TestDatabase.Ask<long>(Database, "SELECT count(*) FROM sqlite_schema WHERE name = 'halfway'"));
        using var store = TestDatabase.OpenStore(Database, schema: new([.. Scripts, NextVersion]));
        await HasVersion1Content(store);
    }

    [Fact]
    public void A_newer_version_is_refused_and_left_alone()
    {
        TestDatabase.OpenStore(Database).Dispose();
        TestDatabase.Run(Database, "PRAGMA user_version = 99");
        var before = File.ReadAllBytes(Database);
        var fault = Assert.Throws<StoreUnavailableException>(() => TestDatabase.OpenStore(Database));
        Assert.Contains("newer", fault.Message, StringComparison.Ordinal);
        Assert.Equal(before, File.ReadAllBytes(Database));
    }

    [Fact]
    public async Task A_program_that_runs_while_a_newer_one_brings_the_schema_forward_reads_on_and_writes_no_more()
    {
        WriteVersion1(Database);
        using var older = TestDatabase.OpenStore(Database, schema: new([SqlText.Schema(1)]));
        await older.SavePublicationAsync(Samples.Publication("weekly-lamp"), Cancel);
        using var newer = TestDatabase.OpenStore(Database, schema: new([SqlText.Schema(1), NextVersion]));

        Assert.NotNull(await older.ReadRevisionAsync(Samples.Key(), 1, Cancel));
        var fault = await Assert.ThrowsAsync<StoreUnavailableException>(() =>
            older.SavePublicationAsync(Samples.Publication("evening-lamp"), Cancel)
        );
        Assert.Contains("newer", fault.Message, StringComparison.Ordinal);
        Assert.Equal(2, (await newer.ListPublicationsAsync(Cancel)).Count);
    }

    [Fact]
    public void A_database_of_another_program_is_refused_and_left_alone()
    {
        TestDatabase.Run(Database, "CREATE TABLE recipes (name)");
        var before = File.ReadAllBytes(Database);
        var fault = Assert.Throws<StoreDamagedException>(() => TestDatabase.OpenStore(Database));
        Assert.Contains("not one of Broadsheet", fault.Message, StringComparison.Ordinal);
        Assert.Equal(before, File.ReadAllBytes(Database));
    }

    [Fact]
    public void A_file_that_is_no_database_is_refused_and_left_alone()
    {
        File.WriteAllText(Database, new string('x', 5000));
        Assert.Throws<StoreDamagedException>(() => TestDatabase.OpenStore(Database));
        Assert.Equal(new string('x', 5000), File.ReadAllText(Database));
    }

    [Fact]
    public async Task Many_that_make_the_same_new_database_agree()
    {
        var stores = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Task.Run(() => TestDatabase.OpenStore(Database), Cancel)));
        await Task.WhenAll(stores.Select((s, n) => s.SavePublicationAsync(Samples.Publication($"paper-{n}"), Cancel)));
        foreach (var store in stores)
        {
            Assert.Equal(6, (await store.ListPublicationsAsync(Cancel)).Count);
            store.Dispose();
        }
        Assert.Equal(1, TestDatabase.Ask<long>(Database, "SELECT count(*) FROM store"));
    }

    /// <summary>A database as the first version left it: its script and rows written as it wrote them.</summary>
    private static void WriteVersion1(string path)
    {
        TestDatabase.Run(path, SqlText.Schema(1));
        var packed = RevisionCodec.Pack(Samples.Issue(Samples.Key(), "old", "source"));
        using var connection = TestDatabase.Open(path);
        using var command = connection.CreateCommand();
        command.CommandText = """
            PRAGMA application_id = 0x42726473;
            PRAGMA user_version = 1;
            PRAGMA journal_mode = WAL;
            BEGIN;
            INSERT INTO publication VALUES ('harbour-post', '{"slug":"harbour-post","name":"海港晨报","language":"zh-Hans","direction":"leftToRight"}');
            INSERT INTO issue (publication, date, edition, latest) VALUES ('harbour-post', '2031-12-15', 1, 1);
            INSERT INTO revision_content VALUES (1, $encoding, $length, $body);
            INSERT INTO revision VALUES (1, 1, '2031-12-15T03:04:05.678Z', 'import', NULL, $hash, 2, 2, '7060', '城市版', NULL, 1);
            UPDATE issue SET published = 1, published_at = '2031-12-15T04:00:00.000Z', first_published_at = '2031-12-15T04:00:00.000Z',
                             source_fingerprint = 'source';
            INSERT INTO article_withdrawal VALUES (1, 3, 'Printed by mistake.', '2031-12-16T09:30:00.500Z');
            COMMIT;
            """;
        command.Parameters.AddWithValue("$encoding", packed.Encoding);
        command.Parameters.AddWithValue("$length", packed.Length);
        command.Parameters.AddWithValue("$body", packed.Body);
        command.Parameters.AddWithValue("$hash", packed.Hash);
        command.ExecuteNonQuery();
    }

    private static async Task HasVersion1Content(SqliteIssueStore store)
    {
        var key = Samples.Key();
        Assert.Equal("海港晨报", (await store.FindPublicationAsync(Samples.Slug, Cancel))!.Name);
        var record = (await store.FindIssueAsync(key, Cancel))!;
        Assert.Equal(
            (1, 1, "source", 2),
            (record.LatestRevision, record.PublishedRevision!.Value, record.SourceFingerprint, record.Digest.Pages)
        );
        Assert.Equal(new DateTimeOffset(2031, 12, 15, 4, 0, 0, TimeSpan.Zero), record.PublishedAt);
        Assert.Equal("大桥今日通车 old", (await store.ReadRevisionAsync(key, 1, Cancel))!.Articles[0].Headline);
        Assert.Equal("Printed by mistake.", Assert.Single(await store.ListWithdrawnArticlesAsync(key, Cancel)).Reason);
        Assert.Empty(await store.CheckAsync(Cancel));
        await store.SaveRevisionAsync(Samples.Issue(key, "new"), new(RevisionKind.Correction), 1, Cancel);
    }
}
