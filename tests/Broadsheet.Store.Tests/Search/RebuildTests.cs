using Broadsheet.Model.Issues;
using Broadsheet.Store.Embedded;
using Broadsheet.Store.Maintenance;
using Broadsheet.Store.Search;
using Broadsheet.Store.Sqlite;
using Broadsheet.Store.Tests.Sqlite;
using Broadsheet.Store.Verification;

namespace Broadsheet.Store.Tests.Search;

/// <summary>The index can be made again out of the issues, at any time and wherever it was broken off.</summary>
public sealed class RebuildTests : IDisposable
{
    private readonly TemporaryFolder _temporary = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private string Database => Path.Join(_temporary["data"], "broadsheet.db");

    public void Dispose() => _temporary.Dispose();

    [Fact]
    public async Task A_folder_of_version_1_becomes_searchable()
    {
        Directory.CreateDirectory(_temporary["data"]);
        using (var store = TestDatabase.OpenStore(Database, schema: new([SqlText.Schema(1), SqlText.Schema(4)])))
        {
            await store.SavePublicationAsync(Samples.Publication(), Cancel);
            for (var day = 1; day <= 3; day++)
                await store.SaveRevisionAsync(Day(day), new(RevisionKind.Import), 0, Cancel);
        }
        TestDatabase.Run(Database, "ALTER TABLE revision DROP COLUMN dated_by_month; PRAGMA user_version = 1");
        TestDatabase.Run(
            Database,
            "UPDATE issue SET published = 1, published_at = '2031-12-15T00:00:00.000Z', first_published_at = '2031-12-15T00:00:00.000Z'"
        );
        using var opened = await OpenAsync();
        var state = await opened.Search.FindStateAsync(Cancel);
        Assert.Equal((true, 3, false), (state.IsSound, state.IssuesMissing, state.IsComplete));
        Assert.Contains("reindex", state.Message, StringComparison.Ordinal);
        Assert.False((await SearchAsync(opened)).IndexIsComplete);

        var report = await opened.Search.RebuildAsync(everything: false, null, Cancel);
        Assert.Equal((3, 6L, false), (report.Issues, report.Articles, report.StartedAnew));
        Assert.Equal(6, (await SearchAsync(opened)).Total);
        Assert.True((await opened.Search.FindStateAsync(Cancel)).IsComplete);
    }

    [Fact]
    public async Task A_rebuild_that_was_broken_off_goes_on_where_it_stopped()
    {
        using var folder = await FillAsync(20);
        using (var source = new CancellationTokenSource())
        {
            var progress = new Broken(source, after: 8);
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
                folder.Search.RebuildAsync(everything: true, progress, source.Token)
            );
        }
        // Readers found everything all the time.
        Assert.Equal(40, (await SearchAsync(folder)).Total);
        var missing = (await folder.Search.FindStateAsync(Cancel)).IssuesMissing;
        Assert.InRange(missing, 1, 19);

        var report = await folder.Search.RebuildAsync(everything: true, null, Cancel);
        Assert.Equal(missing, report.Issues);
        Assert.Equal(40, (await SearchAsync(folder)).Total);
        Assert.Empty(await folder.Search.CheckAsync(Cancel));

        Assert.Equal(20, (await folder.Search.RebuildAsync(everything: true, null, Cancel)).Issues);
    }

    [Fact]
    public async Task Issues_withdrawn_or_changed_stay_so_in_a_rebuild()
    {
        using var folder = await FillAsync(4);
        await folder.Issues.WithdrawIssueAsync(Samples.Key("2031-12-02"), "printed in error", Cancel);
        await folder.Issues.WithdrawArticleAsync(new(Samples.Key("2031-12-03"), new(1)), "not true", Cancel);
        await folder.Search.RebuildAsync(everything: true, null, Cancel);
        var page = await SearchAsync(folder);
        Assert.Equal(5, page.Total);
        Assert.DoesNotContain(page.Hits, h => h.Date.Day == 2 || (h.Date.Day == 3 && h.Article.Article.Number == 1));
    }

    [Theory]
    [InlineData("DROP TABLE search_text;")]
    [InlineData("DROP TABLE search_state;")]
    [InlineData("UPDATE search_text_data SET block = x'00112233445566';")]
    [InlineData("DELETE FROM search_headline_data WHERE id > 10;")]
    [InlineData("UPDATE search_salient_data SET block = zeroblob(length(block)) WHERE id = 10;")]
    public async Task A_damaged_index_is_noticed_and_made_anew(string damage)
    {
        (await FillAsync(5)).Dispose();
        TestDatabase.Run(Database, damage);
        using var folder = await OpenAsync();
        var state = await folder.Search.FindStateAsync(Cancel);
        Assert.False(state.IsSound);
        Assert.Contains("reindex", state.Message, StringComparison.Ordinal);
        Assert.NotEmpty(await folder.Search.CheckAsync(Cancel));
        Assert.Empty(await folder.Issues.CheckAsync(Cancel));

        var report = await folder.Search.RebuildAsync(everything: false, null, Cancel);
        Assert.Equal((5, true), (report.Issues, report.StartedAnew));
        Assert.Equal(10, (await SearchAsync(folder)).Total);
        Assert.Empty(await folder.Search.CheckAsync(Cancel));
    }

    [Fact]
    public async Task A_fault_deep_inside_is_found_by_the_check()
    {
        (await FillAsync(5)).Dispose();
        TestDatabase.Run(Database, "DELETE FROM search_card WHERE id = (SELECT max(id) FROM search_card);");
        using var folder = await OpenAsync();
        Assert.Contains("search_card", Assert.Single(await folder.Search.CheckAsync(Cancel)), StringComparison.Ordinal);
        var report = await new StoreVerifier(folder.Issues, folder.Assets, folder.Search).VerifyAsync(readAssets: false, null, Cancel);
        Assert.Contains(report.Findings, f => f.Code == "search-index-damaged" && f.Message.Contains("reindex", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_damaged_index_does_not_stop_the_newspaper()
    {
        (await FillAsync(2)).Dispose();
        TestDatabase.Run(Database, "UPDATE search_text_data SET block = x'00112233445566';");
        using var folder = await OpenAsync();
        await folder.PublishAsync(Papers.Issue("harbour-post", "2031-12-20", "en", Papers.Article(1, "Lantern back")), Cancel);
        Assert.NotNull((await folder.Issues.FindIssueAsync(Samples.Key("2031-12-20"), Cancel))!.PublishedRevision);
        Assert.Equal(2, (await folder.Search.FindStateAsync(Cancel)).IssuesMissing);
        await folder.Search.RebuildAsync(everything: false, null, Cancel);
        Assert.Equal(5, (await SearchAsync(folder)).Total);
    }

    private Task<DataFolder> OpenAsync() => DataFolder.OpenOrCreateAsync(_temporary["data"], TimeProvider.System, Cancel);

    private async Task<DataFolder> FillAsync(int days)
    {
        var folder = await OpenAsync();
        for (var day = 1; day <= days; day++)
            await folder.PublishAsync(Day(day), Cancel);
        return folder;
    }

    private static Issue Day(int day) =>
        Papers.Issue(
            "harbour-post",
            $"2031-12-{day:00}",
            "en",
            Papers.Article(1, "Lantern ferry", "老港口"),
            Papers.Article(2, "Lantern market")
        );

    private static Task<SearchPage> SearchAsync(DataFolder folder) =>
        folder.Search.SearchAsync(new() { Query = "lantern", Limit = 100 }, Cancel);

    private sealed class Broken(CancellationTokenSource source, int after) : IProgress<MaintenanceProgress>
    {
        public void Report(MaintenanceProgress value)
        {
            if (value.Done >= after)
                source.Cancel();
        }
    }
}
