using System.Net;
using System.Text.RegularExpressions;
using Broadsheet.Web.Tests.Fixtures;

namespace Broadsheet.Web.Tests.Calendar;

/// <summary>Years, months and days: what has an issue is a link, what has none is visibly empty, and every way of writing a date leads
/// there.</summary>
public sealed partial class CalendarTests(TestSite site) : IClassFixture<TestSite>
{
    [Fact]
    public async Task A_month_shows_front_pages_on_its_days_and_leaves_the_others_empty()
    {
        var html = await GetAsync("/qinglan-ribao/2031-12");

        Assert.Equal(
            ["/qinglan-ribao/2031-12-15", "/qinglan-ribao/2031-12-15/ed-2", "/qinglan-ribao/2031-12-16"],
            DayLinkPattern().Matches(DaysPattern().Match(html).Value).Select(m => m.Groups[1].Value).Order(StringComparer.Ordinal)
        );
        Assert.Contains("<span class=\"empty\"><span class=\"number\">17</span></span>", html, StringComparison.Ordinal);
        Assert.Contains("aria-label=\"2031年12月15日 星期一 · 城市版\">城市版</a>", html, StringComparison.Ordinal);
        Assert.Equal(2, DaysPattern().Match(html).Value.Split("<picture>").Length - 1);
        Assert.Contains("<link rel=\"prev\" href=\"/qinglan-ribao/2031-11\">", html, StringComparison.Ordinal);
        Assert.Contains("<link rel=\"up\" href=\"/qinglan-ribao/2031\">", html, StringComparison.Ordinal);
        Assert.Contains(
            "<link rel=\"next\" href=\"/qinglan-ribao/2031-12\">",
            await GetAsync("/qinglan-ribao/2031-11"),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Weeks_begin_on_the_day_of_the_language()
    {
        Assert.Equal("星期一", FirstWeekdayPattern().Match(await GetAsync("/qinglan-ribao/2031-12?ui=zh")).Groups[1].Value);
        Assert.Equal("Monday", FirstWeekdayPattern().Match(await GetAsync("/qinglan-ribao/2031-12?ui=en")).Groups[1].Value);
    }

    [Fact]
    public async Task A_year_shows_twelve_months_with_their_days()
    {
        var html = await GetAsync("/qinglan-ribao/2031?ui=en");

        Assert.Equal(12, html.Split("<table").Length - 1);
        Assert.Contains("4 issues", html, StringComparison.Ordinal);
        Assert.Contains("<a href=\"/qinglan-ribao/2031-12?ui=en\">December</a>", html, StringComparison.Ordinal);
        Assert.Contains("<h2>January</h2>", html, StringComparison.Ordinal);
        Assert.Equal(2, html.Split("<picture>").Length - 1);
    }

    [Fact]
    public async Task The_first_and_the_latest_issue_and_a_form_that_leads_to_a_day_stand_under_each_calendar()
    {
        foreach (var path in (string[])["/qinglan-ribao/2031", "/qinglan-ribao/2031-12", "/qinglan-ribao"])
        {
            var html = await GetAsync(path);
            Assert.Contains("<a href=\"/qinglan-ribao/2031-11-30\" aria-label=", html, StringComparison.Ordinal);
            Assert.Contains("<a href=\"/qinglan-ribao/2031-12-16\" aria-label=", html, StringComparison.Ordinal);
            Assert.Contains("<form class=\"jump\" action=\"/qinglan-ribao/day\" method=\"get\">", html, StringComparison.Ordinal);
            Assert.Contains("min=\"2031-11-30\" max=\"2031-12-16\"", html, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("/qinglan-ribao/2031/12", "/qinglan-ribao/2031-12")]
    [InlineData("/qinglan-ribao/2031/1", "/qinglan-ribao/2031-01")]
    [InlineData("/qinglan-ribao/2031/12/15", "/qinglan-ribao/2031-12-15")]
    [InlineData("/qinglan-ribao/2031/12/5?ui=en", "/qinglan-ribao/2031-12-05?ui=en")]
    [InlineData("/qinglan-ribao/2031-1", "/qinglan-ribao/2031-01")]
    [InlineData("/qinglan-ribao/2031-1-5", "/qinglan-ribao/2031-01-05")]
    [InlineData("/qinglan-ribao/2031.12.15", "/qinglan-ribao/2031-12-15")]
    [InlineData("/qinglan-ribao/2031_12", "/qinglan-ribao/2031-12")]
    [InlineData("/qinglan-ribao/20311215", "/qinglan-ribao/2031-12-15")]
    [InlineData("/qinglan-ribao/203112", "/qinglan-ribao/2031-12")]
    public async Task Dates_as_people_type_them_lead_to_the_one_address(string path, string target)
    {
        var response = await site.Client.GetAsync(path, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.MovedPermanently, response.StatusCode);
        Assert.Equal(target, response.Headers.Location?.OriginalString);
    }

    [Theory]
    [InlineData("/qinglan-ribao/first", "/qinglan-ribao/2031-11-30")]
    [InlineData("/qinglan-ribao/latest?ui=en", "/qinglan-ribao/2031-12-16?ui=en")]
    [InlineData("/qinglan-ribao/day?date=2031-12-14", "/qinglan-ribao/2031-12-14")]
    [InlineData("/qinglan-ribao/day?date=2031.12.5&ui=en", "/qinglan-ribao/2031-12-05?ui=en")]
    [InlineData("/qinglan-ribao/day?date=yesterday", "/qinglan-ribao")]
    [InlineData("/qinglan-ribao/day?date=%0d%0aX:y&ui=%0d%0aX", "/qinglan-ribao")]
    public async Task Words_and_forms_lead_to_issues(string path, string target)
    {
        var response = await site.Client.GetAsync(path, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.Found, response.StatusCode);
        Assert.Equal(target, response.Headers.Location?.OriginalString);
        Assert.Equal("public, no-cache", response.Headers.NonValidated["Cache-Control"].ToString());
    }

    [Theory]
    [InlineData("/qinglan-ribao/2031-12-14", "2031-11-30", "2031-12-15")]
    [InlineData("/qinglan-ribao/2031-10", null, "2031-11-30")]
    [InlineData("/qinglan-ribao/1931", null, "2031-11-30")]
    [InlineData("/qinglan-ribao/2040-02-29", "2031-12-16", null)]
    [InlineData("/qinglan-ribao/0001-01", null, "2031-11-30")]
    [InlineData("/qinglan-ribao/9999-12-31", "2031-12-16", null)]
    public async Task A_day_month_or_year_without_an_issue_leads_to_the_nearest(string path, string? before, string? after)
    {
        var response = await site.Client.GetAsync(path, TestContext.Current.CancellationToken);
        var html = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Equal(before, NearestPattern("prev").Match(html) is { Success: true } p ? p.Groups[1].Value : null);
        Assert.Equal(after, NearestPattern("next").Match(html) is { Success: true } n ? n.Groups[1].Value : null);
    }

    [Fact]
    public async Task A_day_with_several_editions_shows_them_all()
    {
        foreach (
            var (path, current) in ((string, string)[])[("/qinglan-ribao/2031-12-15", "首版"), ("/qinglan-ribao/2031-12-15/ed-2", "城市版")]
        )
        {
            var html = EditionsPattern().Match(await GetAsync(path)).Value;
            Assert.Contains("href=\"/qinglan-ribao/2031-12-15\"", html, StringComparison.Ordinal);
            Assert.Contains("href=\"/qinglan-ribao/2031-12-15/ed-2\"", html, StringComparison.Ordinal);
            Assert.Matches($"aria-current=\"page\".*{current}", html);
        }
        Assert.Empty(EditionsPattern().Match(await GetAsync("/qinglan-ribao/2031-12-16")).Value);
    }

    private Task<string> GetAsync(string path) =>
        site.Client.GetStringAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);

    private static Regex NearestPattern(string rel) => new($"<a rel=\"{rel}\" [^>]*><small>[^<]*</small><time datetime=\"([^\"]+)\">");

    [GeneratedRegex("<table class=\"days\".*?</table>", RegexOptions.Singleline)]
    private static partial Regex DaysPattern();

    [GeneratedRegex("<a [^>]*href=\"([^\"]+)\"")]
    private static partial Regex DayLinkPattern();

    [GeneratedRegex("<th scope=\"col\"><abbr title=\"([^\"]+)\"")]
    private static partial Regex FirstWeekdayPattern();

    [GeneratedRegex("<nav class=\"editions\".*?</nav>", RegexOptions.Singleline)]
    private static partial Regex EditionsPattern();
}
