using System.Text.RegularExpressions;
using Broadsheet.Web.Tests.Fixtures;

namespace Broadsheet.Web.Tests.Reader;

/// <summary>The issue, the page and the calendar, element by element.</summary>
public sealed partial class PageViewTests(TestSite site) : IClassFixture<TestSite>
{
    [Fact]
    public async Task The_issue_shows_nameplate_date_edition_and_all_pages_with_their_gaps()
    {
        var html = await GetAsync("/qinglan-ribao/2031-12-15");

        Assert.Contains("2031年12月15日 星期一", html, StringComparison.Ordinal);
        Assert.Contains("第7060期", html, StringComparison.Ordinal);
        Assert.Equal(
            ["第01版：要闻", "第02版：国内新闻•广告", "第03版", "第04版：综合", "第06版：副刊"],
            FrontTitlePattern().Matches(html).Select(m => m.Groups[1].Value)
        );
        Assert.Contains("href=\"/qinglan-ribao/2031-11-30\"", html, StringComparison.Ordinal);
        Assert.Contains("<link rel=\"next\" href=\"/qinglan-ribao/2031-12-15/ed-2\">", html, StringComparison.Ordinal);
        Assert.Contains("城市版", await GetAsync("/qinglan-ribao/2031-12-15/ed-2"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_says_which_it_is_and_turns_to_its_neighbours()
    {
        var html = await GetAsync("/qinglan-ribao/2031-12-15/p-04");

        Assert.Contains("<p class=\"over\">当前版</p>", html, StringComparison.Ordinal);
        Assert.Contains("<h1>第04版：综合</h1>", html, StringComparison.Ordinal);
        Assert.Contains("<link rel=\"prev\" href=\"/qinglan-ribao/2031-12-15/p-03\">", html, StringComparison.Ordinal);
        Assert.Contains("<link rel=\"next\" href=\"/qinglan-ribao/2031-12-15/p-06\">", html, StringComparison.Ordinal);
        Assert.Contains("<link rel=\"up\" href=\"/qinglan-ribao/2031-12-15\">", html, StringComparison.Ordinal);
        // A story of it is withdrawn, and its PDF would still have it.
        Assert.DoesNotContain("p-04.pdf", html, StringComparison.Ordinal);
        Assert.Contains(
            "href=\"/qinglan-ribao/2031-12-15/p-01.pdf\"",
            await GetAsync("/qinglan-ribao/2031-12-15/p-01"),
            StringComparison.Ordinal
        );
        Assert.Single(CurrentPattern().Matches(html));
    }

    [Fact]
    public async Task Titles_stand_in_reading_order_in_one_line_and_what_is_continued_here_in_its_place()
    {
        var first = await GetAsync("/qinglan-ribao/2031-12-15/p-01");
        var fourth = await GetAsync("/qinglan-ribao/2031-12-15/p-04");

        Assert.Equal(["一桥飞架两岸百年渡口谢幕", "秋粮入库过半", "图书馆今起延长开放"], Titles(first));
        Assert.Equal(["一桥飞架两岸百年渡口谢幕", "Letter from the coast"], Titles(fourth));
        Assert.Contains("上接第01版", fourth, StringComparison.Ordinal);
        Assert.Equal(
            ["初雪后的青岚山，登山步道上留下第一串脚印。", "远帆家具冬季让利", "停水公告"],
            Titles(await GetAsync("/qinglan-ribao/2031-12-15/p-02"))
        );
    }

    [Fact]
    public async Task A_story_of_several_areas_is_one_link_on_the_facsimile()
    {
        var html = await GetAsync("/qinglan-ribao/2031-12-15/p-01");
        var zones = ZonePattern().Matches(html);

        Assert.Equal(["a1", "a2", "a3"], zones.Select(z => z.Groups[1].Value));
        Assert.Equal(2, zones[1].Groups[2].Value.Count(c => c == 'M'));
        Assert.Contains("viewBox=\"0 0 800 1120\"", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_picture_comes_in_all_sizes_with_its_space_kept()
    {
        var html = await GetAsync("/qinglan-ribao/2031-12-15/p-01");
        var sheet = html[html.IndexOf("id=\"sheet\"", StringComparison.Ordinal)..];

        Assert.Matches(@"<source type=""image/webp"" srcset=""/assets/[0-9a-f]{64}\.webp 320w, /assets/[0-9a-f]{64}\.webp 800w""", sheet);
        Assert.Matches(@"<img src=""/assets/[0-9a-f]{64}\.jpg"" srcset=""[^""]+"" sizes=""[^""]+"" width=""800"" height=""1120""", sheet);
        Assert.DoesNotContain(".bin", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_enlarged_page_has_a_size_of_its_own_and_is_kept_out_of_search()
    {
        var html = await GetAsync("/qinglan-ribao/2031-12-15/p-01?zoom=2&ui=en");

        Assert.Contains("width=\"1080\" height=\"1512\"", html, StringComparison.Ordinal);
        Assert.Contains("<meta name=\"robots\" content=\"noindex\">", html, StringComparison.Ordinal);
        Assert.Contains("<link rel=\"canonical\" href=\"/qinglan-ribao/2031-12-15/p-01\">", html, StringComparison.Ordinal);
        Assert.Contains("href=\"/qinglan-ribao/2031-12-15/p-01?zoom=3&amp;ui=en\"", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_without_a_picture_still_has_its_stories()
    {
        var html = await GetAsync("/qinglan-ribao/2031-12-15/p-06");

        Assert.Contains("本版没有版面图。", html, StringComparison.Ordinal);
        Assert.Contains("class=\"zones alone\"", html, StringComparison.Ordinal);
        Assert.Equal(["渡口"], Titles(html));
    }

    [Theory]
    [InlineData("/sahil/2031-12-15/p-1", "rtl", "lang=\"ar\" dir=\"rtl\"")]
    [InlineData("/umibe/2031-12-15/p-2", "rtl", "lang=\"ja\" dir=\"ltr\"")]
    [InlineData("/harbour-post/2031-12-13/p-A1", "ltr", "lang=\"en\" dir=\"ltr\"")]
    public async Task Pages_turn_the_way_the_publication_does_and_text_runs_its_own(string path, string turning, string text)
    {
        var html = await GetAsync(path);

        Assert.Contains($"data-turning=\"{turning}\"", html, StringComparison.Ordinal);
        Assert.Contains($"<nav class=\"turn-pages\" dir=\"{turning}\"", html, StringComparison.Ordinal);
        Assert.Contains($"<ol class=\"titles\" {text}>", html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/harbour-post/2031-12-13", null, "en")]
    [InlineData("/qinglan-ribao/2031-12-15", "en", "zh-Hans")]
    [InlineData("/sahil/2031-12-15", "zh-CN,en;q=0.5", "zh-Hans")]
    [InlineData("/sahil/2031-12-15", "fr,en;q=0.5,zh;q=0.1", "en")]
    [InlineData("/sahil/2031-12-15", "zh;q=0,de", "en")]
    [InlineData("/", "zh", "zh-Hans")]
    [InlineData("/qinglan-ribao/2031-12-15?ui=en", "zh", "en")]
    [InlineData("/qinglan-ribao/2031-12-15?ui=fr", "zh", "zh-Hans")]
    public async Task The_interface_is_in_the_language_of_the_address_the_paper_or_the_browser(
        string path,
        string? accepted,
        string language
    )
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        if (accepted is not null)
            request.Headers.Add("Accept-Language", accepted);
        var response = await site.Client.SendAsync(request, TestContext.Current.CancellationToken);
        var html = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

        Assert.StartsWith($"<!doctype html>\n<html lang=\"{language}\"", html, StringComparison.Ordinal);
        Assert.Equal([language], response.Content.Headers.ContentLanguage);
        var negotiated =
            !path.Contains("ui=en", StringComparison.Ordinal) && (path == "/" || path.StartsWith("/sahil", StringComparison.Ordinal));
        Assert.Equal(negotiated, response.Headers.Vary.Contains("Accept-Language"));
    }

    [Fact]
    public async Task A_chosen_language_stays_in_all_links()
    {
        var html = await GetAsync("/qinglan-ribao/2031-12-15/a1?ui=en");
        // The page's other forms and kept files have no interface, and the permanent address has no choice in it.
        var links = LinkPattern()
            .Matches(html)
            .Select(m => m.Groups[1].Value)
            .Where(l =>
                l.StartsWith("/qinglan", StringComparison.Ordinal)
                && !l.EndsWith(".json", StringComparison.Ordinal)
                && !l.EndsWith(".pdf", StringComparison.Ordinal)
            );

        Assert.All(links, l => Assert.Contains("?ui=", l, StringComparison.Ordinal));
    }

    private async Task<string> GetAsync(string path) =>
        await site.Client.GetStringAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);

    private static IEnumerable<string> Titles(string html)
    {
        var list = html[html.IndexOf("<ol class=\"titles\"", StringComparison.Ordinal)..];
        return TitlePattern().Matches(list[..list.IndexOf("</ol>", StringComparison.Ordinal)]).Select(m => m.Groups[1].Value);
    }

    [GeneratedRegex(@"<span class=""front-title""[^>]*>([^<]*)</span>")]
    private static partial Regex FrontTitlePattern();

    [GeneratedRegex(@"aria-current=""page""")]
    private static partial Regex CurrentPattern();

    [GeneratedRegex(@"<a id=""(a\d+)"" class=""zone[^>]*><title>[^<]*</title><path d=""([^""]*)""")]
    private static partial Regex ZonePattern();

    [GeneratedRegex(@"<a href=""[^""]*"" data-story=[^>]*>([^<]*)</a>")]
    private static partial Regex TitlePattern();

    [GeneratedRegex(@"<a [^>]*href=""([^""]*)""")]
    private static partial Regex LinkPattern();
}
