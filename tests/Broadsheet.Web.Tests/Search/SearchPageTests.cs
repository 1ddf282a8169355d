using System.Net;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Broadsheet.Store;
using Broadsheet.Store.Search;
using Broadsheet.Web.Tests.Fixtures;

namespace Broadsheet.Web.Tests.Search;

/// <summary>The search page, its feed and its suggestions, and what a hit leads to.</summary>
public sealed partial class SearchPageTests(TestSite site) : IClassFixture<TestSite>
{
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    [Fact]
    public async Task A_result_shows_headline_paper_date_page_and_the_zone_of_the_story_with_the_words_marked()
    {
        var html = await GetAsync("/search?q=%E5%A4%A7%E6%A1%A5&ui=zh");

        Assert.Contains("<h2 id=\"found\">1条结果</h2>", html, StringComparison.Ordinal);
        Assert.Contains("<a href=\"/qinglan-ribao/2031-12-15/a1?q=%E5%A4%A7%E6%A1%A5&amp;ui=zh\">", html, StringComparison.Ordinal);
        Assert.Contains("href=\"/qinglan-ribao/2031-12-15/p-01?q=%E5%A4%A7%E6%A1%A5&amp;ui=zh#hit\"", html, StringComparison.Ordinal);
        Assert.Contains("<mark>大桥</mark>", html, StringComparison.Ordinal);
        Assert.Contains("青岚日报", html, StringComparison.Ordinal);
        Assert.Contains("<time datetime=\"2031-12-15\">2031年12月15日 星期一</time>", html, StringComparison.Ordinal);
        Assert.Contains("第01版：要闻", html, StringComparison.Ordinal);
        Assert.Matches("<svg viewBox=\"[\\d. ]+\"[^>]*><image href=\"/assets/", html);
        Assert.Contains("value=\"大桥\"", html, StringComparison.Ordinal);
        Assert.Contains("<meta name=\"robots\" content=\"noindex\">", html, StringComparison.Ordinal);
        Assert.Contains(
            "<link rel=\"alternate\" type=\"application/atom+xml\" href=\"/search.atom?q=%E5%A4%A7%E6%A1%A5&amp;ui=zh\">",
            html,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Facets_narrow_the_search_and_what_was_chosen_can_be_taken_back()
    {
        var html = await GetAsync("/search?q=%E4%BB%8A%E6%97%A5&ui=en");
        Assert.Contains("href=\"/search?q=%E4%BB%8A%E6%97%A5&amp;from=2031&amp;to=2031&amp;ui=en\"", html, StringComparison.Ordinal);
        Assert.Contains("href=\"/search?q=%E4%BB%8A%E6%97%A5&amp;publication=qinglan-ribao&amp;ui=en\"", html, StringComparison.Ordinal);

        var narrowed = await GetAsync("/search?q=%E4%BB%8A%E6%97%A5&from=2031-11&to=2031-11&publication=qinglan-ribao&kind=story&ui=en");
        Assert.Contains("<h2 id=\"found\">1 result</h2>", narrowed, StringComparison.Ordinal);
        Assert.Contains(
            "href=\"/search?q=%E4%BB%8A%E6%97%A5&amp;publication=qinglan-ribao&amp;kind=story&amp;ui=en\"",
            narrowed,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "href=\"/search?q=%E4%BB%8A%E6%97%A5&amp;from=2031-11&amp;to=2031-11&amp;kind=story&amp;ui=en\"",
            narrowed,
            StringComparison.Ordinal
        );
        Assert.Contains("<option value=\"story\" selected>", narrowed, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_readers_cannot_see_is_not_found()
    {
        foreach (
            var path in (string[])
                ["/search?q=%E8%AF%BB%E8%80%85%E4%B8%8D%E5%BA%94&ui=en", "/qinglan-ribao/search?q=%E5%B7%B2%E6%92%A4%E5%9B%9E&ui=en"]
        )
            Assert.Contains("<h2 id=\"found\">0 results</h2>", await GetAsync(path), StringComparison.Ordinal);
        Assert.DoesNotContain(
            "id=\"hit\"",
            await GetAsync("/qinglan-ribao/2031-12-15/p-04?q=%E5%B7%B2%E6%92%A4%E5%9B%9E"),
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("\"><img src=x onerror=alert(1)>")]
    [InlineData("' OR 1=1; DROP TABLE issue; --")]
    [InlineData("{{ site.name }}{% include 'x' %}")]
    [InlineData("NEAR(a b, 5) AND ((((")]
    [InlineData("\u202Etxet\u2066 a\u0000b\u0007\r\nX: y")]
    [InlineData("(a+)+$ \\d{1,9999}")]
    [InlineData("\uD800 \uFFFF")]
    public async Task Whatever_is_typed_is_answered_and_shown_as_text(string query)
    {
        foreach (
            var path in (string[])
                ["/search?q=", "/harbour-post/search?q=", "/harbour-post/2031-12-13/p-A1?q=", "/harbour-post/2031-12-13/a1?q="]
        )
        {
            var response = await site.Client.GetAsync(path + Uri.EscapeDataString(query), TestContext.Current.CancellationToken);
            var html = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
            Assert.DoesNotContain("<script>alert", html, StringComparison.Ordinal);
            Assert.DoesNotContain("<img src=x", html, StringComparison.Ordinal);
            Assert.DoesNotMatch("[\u0000-\u0008\u202A-\u202E\u2066-\u2069]", html);
        }
    }

    [Fact]
    public async Task A_query_of_ten_thousand_characters_gets_a_page_and_a_longer_one_is_told_so()
    {
        var longest = await site.Client.GetAsync(
            "/search?q=" + Uri.EscapeDataString(new string('大', 10_000)),
            TestContext.Current.CancellationToken
        );
        Assert.Contains(longest.StatusCode, (HttpStatusCode[])[HttpStatusCode.OK, HttpStatusCode.BadRequest]);
        Assert.EndsWith(
            "</html>\n",
            await longest.Content.ReadAsStringAsync(TestContext.Current.CancellationToken),
            StringComparison.Ordinal
        );

        var longer = await site.Client.GetAsync("/search?ui=en&q=" + new string('a', 10_001), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.BadRequest, longer.StatusCode);
        Assert.Contains(
            "longer than 10,000 characters",
            await longer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_busy_or_damaged_index_is_said_and_the_rest_of_the_site_goes_on()
    {
        await using var app = await site.StartAsync(new(), search: new DamagedIndex());
        using var client = TestSite.NewClient(new(app.Urls.First()));
        var response = await client.GetAsync("/search?q=a&ui=en", TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.ServiceUnavailable, response.StatusCode);
        Assert.Contains(
            "Search can&#39;t answer at the moment",
            await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken),
            StringComparison.Ordinal
        );
        Assert.Equal(
            HttpStatusCode.ServiceUnavailable,
            (await client.GetAsync("/search.json?q=a", TestContext.Current.CancellationToken)).StatusCode
        );
        Assert.Equal(
            HttpStatusCode.OK,
            (await client.GetAsync("/qinglan-ribao/2031-12-15", TestContext.Current.CancellationToken)).StatusCode
        );
    }

    [Fact]
    public async Task The_feed_of_a_search_has_its_newest_hits()
    {
        var text = await GetAsync("/qinglan-ribao/search.atom?q=%E4%BB%8A%E6%97%A5");
        var feed = XDocument.Parse(text).Root!;

        Assert.Equal(Atom + "feed", feed.Name);
        Assert.Equal(
            ["2031-12-16T00:00:00Z", "2031-12-15T00:00:00Z", "2031-11-30T00:00:00Z"],
            feed.Elements(Atom + "entry").Select(e => (string)e.Element(Atom + "published")!)
        );
        Assert.Equal(3, feed.Elements(Atom + "entry").Select(e => (string)e.Element(Atom + "id")!).Distinct().Count());
        Assert.All(feed.Descendants(Atom + "id"), id => Assert.StartsWith("urn:uuid:", id.Value, StringComparison.Ordinal));
        Assert.All(feed.Elements(Atom + "entry"), e => Assert.Equal("青岚日报", e.Element(Atom + "author")!.Element(Atom + "name")!.Value));
        // The name of a feed does not depend on the language of the interface.
        Assert.Equal(
            feed.Element(Atom + "id")!.Value,
            XDocument.Parse(await GetAsync("/qinglan-ribao/search.atom?q=%E4%BB%8A%E6%97%A5&ui=en")).Root!.Element(Atom + "id")!.Value
        );
        Assert.Equal(
            HttpStatusCode.NotFound,
            (await site.Client.GetAsync("/search.atom", TestContext.Current.CancellationToken)).StatusCode
        );
    }

    [Fact]
    public async Task The_table_of_a_search_has_its_hits_and_leads_to_the_next_page()
    {
        var response = await site.Client.GetAsync(
            "/qinglan-ribao/search.csv?q=%E4%BB%8A%E6%97%A5&limit=2&order=newest",
            TestContext.Current.CancellationToken
        );
        var rows = (await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).Split("\r\n");

        Assert.Equal("text/csv", response.Content.Headers.ContentType!.MediaType);
        Assert.Equal(
            "attachment; filename=search.csv",
            response.Content.Headers.ContentDisposition!.ToString().Replace("\"", "", StringComparison.Ordinal)
        );
        Assert.Equal("date,publication,page,pageName,headline,snippet,kind,article,url,pageUrl", rows[0]);
        Assert.StartsWith("2031-12-16,qinglan-ribao,", rows[1], StringComparison.Ordinal);
        Assert.Equal(4, rows.Length);
        var next = Assert.Single(response.Headers.GetValues("Link"));
        Assert.Matches("^</qinglan-ribao/search[.]csv[?].*cursor=[^>]+>; rel=\"next\"$", next);
        var last = await site.Client.GetAsync(next[1..next.IndexOf('>', StringComparison.Ordinal)], TestContext.Current.CancellationToken);
        Assert.Equal(3, (await last.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).Split("\r\n").Length);
        Assert.False(last.Headers.Contains("Link"));
    }

    [Fact]
    public async Task Every_page_has_a_search_box_that_works_without_script()
    {
        foreach (
            var (path, action) in ((string, string)[])
                [
                    ("/", "/search"),
                    ("/qinglan-ribao", "/qinglan-ribao/search"),
                    ("/qinglan-ribao/2031-12", "/qinglan-ribao/search"),
                    ("/qinglan-ribao/2031", "/qinglan-ribao/search"),
                    ("/qinglan-ribao/2031-12-15", "/qinglan-ribao/search"),
                    ("/qinglan-ribao/2031-12-15/p-01", "/qinglan-ribao/search"),
                    ("/qinglan-ribao/2031-12-15/a1", "/qinglan-ribao/search"),
                    ("/search", "/search"),
                    ("/sahil/search", "/sahil/search"),
                ]
        )
            Assert.Matches($"<form class=\"[a-z-]+\" role=\"search\" action=\"{action}\" method=\"get\">", await GetAsync(path));
        Assert.Contains(
            "<input type=\"hidden\" name=\"ui\" value=\"en\">",
            await GetAsync("/qinglan-ribao?ui=en"),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Browsers_are_told_how_to_search_where_the_site_knows_its_own_address()
    {
        await using var app = await site.StartAsync(new() { PublicBaseUrl = new("https://paper.example") });
        using var client = TestSite.NewClient(new(app.Urls.First()));
        var description = await client.GetStringAsync("/qinglan-ribao/opensearch.xml", TestContext.Current.CancellationToken);

        Assert.Contains("template=\"https://paper.example/qinglan-ribao/search?q={searchTerms}\"", description, StringComparison.Ordinal);
        Assert.Contains(
            "rel=\"search\"",
            await client.GetStringAsync("/qinglan-ribao", TestContext.Current.CancellationToken),
            StringComparison.Ordinal
        );
        Assert.Equal(
            HttpStatusCode.NotFound,
            (await site.Client.GetAsync("/opensearch.xml", TestContext.Current.CancellationToken)).StatusCode
        );
        Assert.DoesNotContain("rel=\"search\"", await GetAsync("/qinglan-ribao"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_has_its_hits_boxed_and_leads_to_those_before_and_after_over_pages()
    {
        var html = await GetAsync("/qinglan-ribao/2031-12-15/p-01?q=%E5%A4%A7%E6%A1%A5");

        Assert.Equal(2, BoxPattern().Matches(html).Count(m => m.Groups[1].Value.StartsWith("hit", StringComparison.Ordinal)));
        Assert.Contains("本版第1处，共2处", html, StringComparison.Ordinal);
        Assert.Contains("href=\"/qinglan-ribao/2031-12-15/p-01?q=%E5%A4%A7%E6%A1%A5&amp;hit=2#hit\"", html, StringComparison.Ordinal);
        Assert.Contains("<link rel=\"canonical\" href=\"/qinglan-ribao/2031-12-15/p-01\">", html, StringComparison.Ordinal);
        Assert.Contains("content=\"noindex\"", html, StringComparison.Ordinal);
        Assert.Contains("href=\"/qinglan-ribao/2031-12-15/a1?q=%E5%A4%A7%E6%A1%A5\"", html, StringComparison.Ordinal);

        var last = await GetAsync("/qinglan-ribao/2031-12-15/p-01?q=%E5%A4%A7%E6%A1%A5&hit=99&zoom=2");
        Assert.Contains("本版第2处，共2处", last, StringComparison.Ordinal);
        Assert.Contains(
            "href=\"/qinglan-ribao/2031-12-15/p-04?zoom=2&amp;q=%E5%A4%A7%E6%A1%A5#hit\" rel=\"nofollow\" data-key=\"next-hit\"",
            last,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "href=\"/qinglan-ribao/2031-12-15/p-01?q=%E5%A4%A7%E6%A1%A5&amp;hit=2147483647#hit\" rel=\"nofollow\" data-key=\"previous-hit\"",
            await GetAsync("/qinglan-ribao/2031-12-15/p-04?q=%E5%A4%A7%E6%A1%A5"),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task The_words_are_marked_in_the_story_over_columns_and_lines()
    {
        var html = await GetAsync("/qinglan-ribao/2031-12-15/a1?q=%E4%B8%A4%E5%B2%B8");

        Assert.Contains("一桥飞架<mark>两岸</mark>", html, StringComparison.Ordinal);
        Assert.Contains("<mark>两岸</mark>的人群", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<mark>", await GetAsync("/qinglan-ribao/2031-12-15/a1"), StringComparison.Ordinal);
        Assert.Contains("90 <mark>years</mark>", await GetAsync("/harbour-post/2031-12-13/a1?q=years"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_printed_text_of_a_page_is_not_served_under_any_name()
    {
        var issue = await site.Data.Issues.ReadRevisionAsync(TestIssues.Main, 1, TestContext.Current.CancellationToken);
        foreach (var extension in (string[])["bin", "jpg", "webp", "png", "pdf", "json"])
        {
            var response = await site.Client.GetAsync(
                $"/assets/{issue!.Pages[0].Text!.Hash}.{extension}",
                TestContext.Current.CancellationToken
            );
            Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        }
    }

    private Task<string> GetAsync(string path) =>
        site.Client.GetStringAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);

    [GeneratedRegex("<g id=\"([a-z0-9-]+)\"")]
    private static partial Regex BoxPattern();

    private sealed class DamagedIndex : ISearchIndex
    {
        public Task<SearchPage> SearchAsync(SearchRequest request, CancellationToken cancellationToken) =>
            throw new StoreDamagedException("The search index can't be read.");

        public Task<IReadOnlyList<string>> SuggestAsync(
            string typed,
            Model.Publications.PublicationSlug? publication,
            int limit,
            CancellationToken cancellationToken
        ) => throw new StoreDamagedException("The search index can't be read.");

        public Task<bool?> IsForReadersAsync(Model.Assets.AssetHash file, CancellationToken cancellationToken) =>
            Task.FromResult<bool?>(true);

        public Task<SearchIndexState> FindStateAsync(CancellationToken cancellationToken) => throw new NotSupportedException();

        public Task<RebuildReport> RebuildAsync(
            bool everything,
            IProgress<Broadsheet.Store.Maintenance.MaintenanceProgress>? progress,
            CancellationToken cancellationToken
        ) => throw new NotSupportedException();

        public Task<IReadOnlyList<string>> CheckAsync(CancellationToken cancellationToken) => throw new NotSupportedException();
    }
}
