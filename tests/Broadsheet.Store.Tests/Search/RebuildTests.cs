using Broadsheet.Model.Articles;
using Broadsheet.Model.Issues;
using Broadsheet.Store.Embedded;
using Broadsheet.Store.Maintenance;
using Broadsheet.Store.Search;
using Broadsheet.Store.Sqlite;
using Broadsheet.Store.Sqlite.Indexing;
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

    [Fact]
    public async Task A_day_with_more_articles_than_the_index_has_numbers_for_is_published_and_the_rest_read_in_again()
    {
        (await FillAsync(3)).Dispose();
        // Room for four articles of a day.
        TestDatabase.Run(Database, "INSERT INTO search_state (name, value) VALUES ('day-bits', 2);");
        using var folder = await OpenAsync();
        await folder.Search.RebuildAsync(everything: true, null, Cancel);
        await folder.PublishAsync(Papers.Issue("harbour-post", "2031-12-20", "en", Many(4)), Cancel);

        await folder.PublishAsync(Papers.Issue("other-post", "2031-12-20", "en", Many(3)), Cancel);

        Assert.Equal(3, (await SearchAsync(folder)).Total);
        Assert.Equal(4, (await folder.Search.FindStateAsync(Cancel)).IssuesMissing);
        await folder.Search.RebuildAsync(everything: false, null, Cancel);
        Assert.Equal(13, (await SearchAsync(folder)).Total);
        var ofTheDay = await folder.Search.SearchAsync(
            new()
            {
                Query = "lantern",
                From = new(2031, 12, 20),
                To = new(2031, 12, 20),
                WithFacets = true,
            },
            Cancel
        );
        Assert.Equal(7, ofTheDay.Total);
        Assert.Equal(7, Assert.Single(ofTheDay.Facets!.Years).Count);
        Assert.Empty(await folder.Search.CheckAsync(Cancel));
    }

    [Fact]
    public async Task A_rebuild_makes_room_for_a_day_that_has_more_articles_than_the_index_has_numbers_for()
    {
        using var folder = await FillAsync(2);
        await folder.PublishAsync(Papers.Issue("harbour-post", "2031-12-20", "en", Many(9)), Cancel);
        TestDatabase.Run(
            Database,
            "INSERT INTO search_state (name, value) VALUES ('day-bits', 3); DELETE FROM search_article; DELETE FROM search_issue;"
        );

        var report = await folder.Search.RebuildAsync(everything: false, null, Cancel);

        Assert.True(report.StartedAnew);
        Assert.Equal(13, (await SearchAsync(folder)).Total);
        Assert.Empty(await folder.Search.CheckAsync(Cancel));
    }

    [Theory]
    [InlineData(1, 14)]
    [InlineData(16_384, 14)]
    [InlineData(16_385, 17)]
    [InlineData(131_073, 20)]
    [InlineData(1_048_577, 24)]
    public void Room_is_made_for_the_articles_of_a_day(long articles, int bits)
    {
        var numbers = ArticleNumbers.For(articles)!.Value;

        Assert.Equal(bits, numbers.Bits);
        foreach (var day in new[] { DateOnly.MinValue, new DateOnly(1599, 12, 31), new DateOnly(1600, 1, 1), DateOnly.MaxValue })
        {
            Assert.Equal(day, numbers.DayOf(numbers.First(day)));
            Assert.Equal(day, numbers.DayOf(numbers.Last(day)));
            Assert.Equal(numbers.MostOfADay - 1, numbers.Last(day) - numbers.First(day));
        }
    }

    [Fact]
    public void There_is_no_room_for_more_articles_than_any_day_has() => Assert.Null(ArticleNumbers.For(20_000_000));

    private static Article[] Many(int count) => [.. Enumerable.Range(1, count).Select(i => Papers.Article(i, $"Lantern {i}"))];

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
