using System.Buffers.Binary;
using System.Globalization;
using Broadsheet.Model.Articles;
using Broadsheet.Store.Embedded;
using Broadsheet.Store.Maintenance;
using Broadsheet.Store.Tests.Sqlite;
using Broadsheet.Store.Verification;

namespace Broadsheet.Store.Tests.Search;

/// <summary>Whatever page of the index is overwritten, the index is made again out of the issues, and no issue is touched by it.</summary>
public sealed class DamagedPageTests : IDisposable
{
    private const int Issues = 12;
    private readonly TemporaryFolder _temporary = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private string Database => Path.Join(_temporary["data"], "broadsheet.db");

    public void Dispose() => _temporary.Dispose();

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task It_is_made_again_offline(int seed)
    {
        var whole = await FillAsync();
        var random = new Random(seed);
        foreach (var (table, page) in Pages(whole).Where(_ => random.Next(16) == 0))
        {
            await File.WriteAllBytesAsync(Database, Damage(whole, page, random), Cancel);
            using var folder = await OpenAsync();
            await RebuildAsync(folder, $"{table} {page}");
        }
    }

    [Fact]
    public async Task It_is_made_again_while_a_site_searches_and_publishes()
    {
        var whole = await FillAsync();
        var random = new Random(7);
        foreach (var (table, page) in Pages(whole).Where(_ => random.Next(24) == 0))
        {
            await File.WriteAllBytesAsync(Database, Damage(whole, page, random), Cancel);
            using var site = await OpenAsync();
            var searching = SearchAllAsync(site);
            using var folder = await OpenAsync();
            await RebuildAsync(folder, $"{table} {page}");
            await searching;
            await site.PublishAsync(Papers.Issue("harbour-post", "2032-01-01", "en", Papers.Article(1, "Lantern late")), Cancel);
            Assert.Equal(Issues * 2 + 1, (await site.Search.SearchAsync(new() { Query = "lantern" }, Cancel)).Total);
        }
    }

    [Fact]
    public async Task The_newspaper_comes_out_over_a_damaged_page()
    {
        var whole = await FillAsync();
        var random = new Random(11);
        foreach (var (table, page) in Pages(whole).Where(_ => random.Next(16) == 0))
        {
            await File.WriteAllBytesAsync(Database, Damage(whole, page, random), Cancel);
            using var folder = await OpenAsync();
            await folder.PublishAsync(Papers.Issue("harbour-post", "2032-01-01", "en", Papers.Article(1, "Lantern late")), Cancel);
            Assert.NotNull((await folder.Issues.FindIssueAsync(Samples.Key("2032-01-01"), Cancel))!.PublishedRevision);
            Assert.True((await VerifyAsync(folder)).Issues == Issues + 1, $"{table} {page}");
        }
    }

    private static async Task RebuildAsync(DataFolder folder, string where)
    {
        var before = await VerifyAsync(folder);
        Assert.Equal(Issues, before.Issues);
        Assert.DoesNotContain(before.Findings, f => f.Code == "database-damaged");
        Assert.True(before.Findings.Any(f => f.Code == "search-index-damaged"), $"{where}: the damage is not found");

        var report = await folder.Search.RebuildAsync(everything: true, null, Cancel);
        Assert.Equal((Issues, true), (report.Issues, report.StartedAnew));
        var found = await folder.Search.SearchAsync(new() { Query = "lantern", Limit = 100 }, Cancel);
        Assert.Equal((Issues * 2, Issues * 2), (found.Total, found.Hits.Count));
        Assert.DoesNotContain((await VerifyAsync(folder)).Findings, f => f.Code != "asset-missing");
        // What was thrown away is given back.
        Assert.Equal("ok", folder.Database.Read(s => s.Ask("PRAGMA integrity_check;"), Cancel));
    }

    private static Task<VerificationReport> VerifyAsync(DataFolder folder) =>
        new StoreVerifier(folder.Issues, folder.Assets, folder.Search).VerifyAsync(readAssets: false, null, Cancel);

    private static async Task SearchAllAsync(DataFolder folder)
    {
        foreach (var query in (string[])["lantern", "ferry", "港", "old OR market"])
        {
            try
            {
                await folder.Search.SearchAsync(new() { Query = query, WithFacets = true }, Cancel);
            }
            catch (StoreDamagedException e)
            {
                Assert.Contains("reindex", e.Message, StringComparison.Ordinal);
            }
        }
    }

    private Task<DataFolder> OpenAsync() => DataFolder.OpenOrCreateAsync(_temporary["data"], TimeProvider.System, Cancel);

    private async Task<byte[]> FillAsync()
    {
        using (var folder = await OpenAsync())
        {
            for (var day = 1; day <= Issues; day++)
            {
                var words = Enumerable
                    .Range(day * 700, 600)
                    .Select(i => string.Create(CultureInfo.InvariantCulture, $"word{i}x 港{(char)(0x4E00 + i)}"));
                var text = string.Join(' ', words);
                Article[] articles = [Papers.Article(1, "Lantern ferry", text), Papers.Article(2, "Lantern market", text + " old")];
                await folder.PublishAsync(Papers.Issue("harbour-post", $"2031-12-{day:00}", "en", articles), Cancel);
            }
        }
        TestDatabase.Run(Database, "PRAGMA wal_checkpoint(TRUNCATE);");
        return await File.ReadAllBytesAsync(Database, Cancel);
    }

    private static byte[] Damage(byte[] whole, int page, Random random)
    {
        var damaged = (byte[])whole.Clone();
        random.NextBytes(damaged.AsSpan((page - 1) * PageSize(whole), PageSize(whole)));
        return damaged;
    }

    private static int PageSize(byte[] file) => BinaryPrimitives.ReadUInt16BigEndian(file.AsSpan(16)) is var size and not 1 ? size : 65536;

    /// <summary>The pages of the tables and indexes of the search, by the trees that lead to them.</summary>
    private List<(string Table, int Page)> Pages(byte[] file)
    {
        var pages = new List<(string, int)>();
        using var connection = TestDatabase.Open(Database);
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT name, rootpage FROM sqlite_schema WHERE tbl_name GLOB 'search_*' AND rootpage > 0";
        using var reader = command.ExecuteReader();
        while (reader.Read())
            Walk(reader.GetString(0), reader.GetInt32(1));
        Assert.True(pages.Count > 60, $"only {pages.Count} pages");
        return pages;

        void Walk(string table, int page)
        {
            pages.Add((table, page));
            var bytes = file.AsSpan((page - 1) * PageSize(file), PageSize(file));
            // 2 and 5 are inner pages: each cell begins with the page on its left, the header ends with the last.
            if (bytes[0] is not (2 or 5))
                return;
            var children = new List<int> { (int)BinaryPrimitives.ReadUInt32BigEndian(bytes[8..]) };
            for (var i = 0; i < BinaryPrimitives.ReadUInt16BigEndian(bytes[3..]); i++)
                children.Add(
                    (int)BinaryPrimitives.ReadUInt32BigEndian(bytes[BinaryPrimitives.ReadUInt16BigEndian(bytes[(12 + 2 * i)..])..])
                );
            foreach (var child in children)
                Walk(table, child);
        }
    }
}
