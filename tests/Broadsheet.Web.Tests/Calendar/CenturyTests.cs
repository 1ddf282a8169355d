using System.Text.RegularExpressions;
using Broadsheet.Store;
using Broadsheet.Store.Opening;
using Broadsheet.Web.Tests.Fixtures;
using Microsoft.AspNetCore.Builder;
using Microsoft.Data.Sqlite;

namespace Broadsheet.Web.Tests.Calendar;

/// <summary>The calendar of a paper that appeared daily for a hundred years: any year, month and day is there, and every page leads to last
/// week's papers.</summary>
public sealed partial class CenturyTests : IAsyncLifetime
{
    private const int Days = 36_525;
    private static readonly DateOnly FirstDay = new(1932, 1, 1);

    private static readonly DateOnly LatestDay = FirstDay.AddDays(Days - 1);

    private readonly string _folder = Path.Join(Path.GetTempPath(), $"broadsheet-century-{Guid.NewGuid():N}");
    private INewsStore? _data;
    private WebApplication? _app;
    private HttpClient _client = new();

    public async ValueTask InitializeAsync()
    {
        _data = await NewsStores.OpenOrCreateAsync(_folder, TimeProvider.System, CancellationToken.None);
        await _data.Issues.SavePublicationAsync(TestIssues.Chinese, CancellationToken.None);
        foreach (var day in (DateOnly[])[FirstDay, new(1950, 3, 4), LatestDay])
            await TestIssues.PublishAsync(
                _data.Issues,
                await TestIssues.SmallIssueAsync(new(TestIssues.Chinese.Slug, day), _data.Assets, CancellationToken.None),
                CancellationToken.None
            );
        await RepeatAsync(Path.Join(_folder, "broadsheet.db"));
        _app = BroadsheetSite.Create(new() { Urls = ["http://127.0.0.1:0"] }, _data);
        await _app.StartAsync(CancellationToken.None);
        _client = TestSite.NewClient(new(_app.Urls.First()));
    }

    [Theory]
    [InlineData(1932, 366)]
    [InlineData(1999, 365)]
    [InlineData(2031, 365)]
    public async Task A_year_has_all_its_days_and_leads_to_every_other(int year, int days)
    {
        var html = await GetAsync($"/qinglan-ribao/{year}");

        Assert.Equal(
            days,
            DayPattern()
                .Matches(html)
                .Select(m => m.Groups[1].Value)
                .Distinct()
                .Count(d => d.StartsWith($"{year}-", StringComparison.Ordinal))
        );
        Assert.Equal(
            Enumerable.Range(1932, 100),
            YearPattern().Matches(html).Select(m => int.Parse(m.Groups[1].Value, null)).Distinct().Order()
        );
    }

    [Fact]
    public async Task A_month_has_its_days_and_those_of_its_neighbours_in_its_weeks()
    {
        var days = DayPattern()
            .Matches(await GetAsync("/qinglan-ribao/1980-06"))
            .Select(m => m.Groups[1].Value)
            .Where(d => d.StartsWith("1980", StringComparison.Ordinal))
            .Distinct();

        // June 1980 begins on a Sunday and ends on a Monday: six weeks.
        Assert.Equal(42, days.Count());
    }

    [Theory]
    [InlineData("/qinglan-ribao/1950-03-04")]
    [InlineData("/qinglan-ribao/1950-03-04/p-01")]
    [InlineData("/qinglan-ribao/1950-03-04/a1")]
    [InlineData("/qinglan-ribao/1950-03")]
    [InlineData("/qinglan-ribao/1950")]
    public async Task From_any_page_the_paper_of_each_of_the_last_seven_days_is_two_touches_away(string path)
    {
        Assert.Contains("href=\"/qinglan-ribao\"", await GetAsync(path), StringComparison.Ordinal);
        var publication = await GetAsync("/qinglan-ribao");

        for (var back = 0; back <= 7; back++)
            Assert.Contains($"href=\"/qinglan-ribao/{LatestDay.AddDays(-back):yyyy-MM-dd}\"", publication, StringComparison.Ordinal);
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        if (_app is not null)
            await _app.DisposeAsync();
        _data?.Dispose();
        if (Directory.Exists(_folder))
            Directory.Delete(_folder, recursive: true);
    }

    private Task<string> GetAsync(string path) =>
        _client.GetStringAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);

    /// <summary>Puts the first issue on every other day too, in one transaction: publishing 36,525 issues one by one would take
    /// minutes.</summary>
    private static async Task RepeatAsync(string database)
    {
        await using var connection = new SqliteConnection($"Data Source={database};Pooling=False;Foreign Keys=False");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = """
            BEGIN;
            CREATE TEMP TABLE day AS WITH RECURSIVE step(n) AS (VALUES (1) UNION ALL SELECT n + 1 FROM step WHERE n + 1 < $days) SELECT n FROM step WHERE date('1932-01-01', n || ' days') NOT IN (SELECT date FROM issue);
            INSERT INTO revision_content (id, encoding, length, body) SELECT 1000 + n, c.encoding, c.length, c.body FROM day, revision_content AS c WHERE c.id = (SELECT min(id) FROM revision_content);
            INSERT INTO issue (id, publication, date, edition, latest, published, published_at, first_published_at)
            SELECT 1000 + n, i.publication, date(i.date, n || ' days'), 1, 1, 1, i.published_at, i.first_published_at FROM day, issue AS i WHERE i.id = (SELECT min(id) FROM issue);
            INSERT INTO revision (issue, number, saved_at, kind, hash, pages, articles, front_page, content)
            SELECT 1000 + n, 1, r.saved_at, r.kind, r.hash, r.pages, r.articles, r.front_page, 1000 + n FROM day, revision AS r WHERE r.issue = (SELECT min(id) FROM issue);
            COMMIT;
            """;
        command.Parameters.AddWithValue("$days", Days);
        await command.ExecuteNonQueryAsync();
    }

    [GeneratedRegex("href=\"/qinglan-ribao/(\\d{4}-\\d{2}-\\d{2})\"")]
    private static partial Regex DayPattern();

    [GeneratedRegex("href=\"/qinglan-ribao/(\\d{4})\"")]
    private static partial Regex YearPattern();
}
