using System.Text.Json;
using System.Text.RegularExpressions;
using Broadsheet.Web.Tests.Fixtures;

namespace Broadsheet.Web.Tests.Reader;

/// <summary>The story view, element by element.</summary>
public sealed partial class StoryViewTests(TestSite site) : IClassFixture<TestSite>
{
    private const string Issue = "/qinglan-ribao/2031-12-15";

    [Fact]
    public async Task Display_lines_keep_their_printed_breaks()
    {
        var html = await GetAsync(Issue + "/a1");

        Assert.Contains("<p class=\"kicker\">云溪大桥昨日合龙</p>", html, StringComparison.Ordinal);
        Assert.Contains("<h1>一桥飞架两岸<br>百年渡口谢幕</h1>", html, StringComparison.Ordinal);
        Assert.Contains("<p class=\"deck\">——通车后过江只需四分钟</p>", html, StringComparison.Ordinal);
        Assert.Contains("<p class=\"byline\">本报记者 周见山</p>", html, StringComparison.Ordinal);
        Assert.Contains("<title>一桥飞架两岸百年渡口谢幕 · 青岚日报 · 2031年12月15日</title>", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_paragraph_is_whole_over_a_figure_and_over_a_jump_with_a_mark_where_it_turned()
    {
        var html = await GetAsync(Issue + "/a1");

        Assert.Contains("最后一节钢箱梁稳稳落位，两岸的人群爆发出掌声。</p>", html, StringComparison.Ordinal);
        var turned = TurnedPattern().Match(html);
        Assert.True(turned.Success);
        Assert.Equal(Issue + "/p-01#a1", turned.Groups[1].Value);
        Assert.Equal(Issue + "/p-04#a1", turned.Groups[2].Value);
        // Jump lines that led somewhere and the headline printed again over the continuation are no text.
        Assert.DoesNotContain("下转", html, StringComparison.Ordinal);
        Assert.Single(
            HeadlineAgainPattern()
                .Matches(html[html.IndexOf("<article", StringComparison.Ordinal)..html.IndexOf("</article>", StringComparison.Ordinal)])
        );
    }

    [Fact]
    public async Task English_paragraphs_are_joined_with_a_space() =>
        Assert.Matches(
            "noon with <span class=\"turn\".*</span>forty passengers on board\\.</p>",
            await GetAsync("/harbour-post/2031-12-13/a1")
        );

    [Fact]
    public async Task Tables_lists_and_verse_keep_their_form()
    {
        var html = BlankPattern().Replace(await GetAsync("/harbour-post/2031-12-13/a2"), "");

        Assert.Contains(
            "<table><thead><tr><th scope=\"col\">Ward</th><th scope=\"col\" class=\"figure\">Share</th></tr></thead>"
                + "<tbody><tr><td>Quayside</td><td class=\"figure\">1,250</td></tr><tr><td>Old Town</td><td class=\"figure\">980</td></tr></tbody></table>",
            html,
            StringComparison.Ordinal
        );
        Assert.Contains("<ul><li>Lamps for the pier</li><li>Paint for the &lt;sheds&gt;</li></ul>", html, StringComparison.Ordinal);
        Assert.Contains(
            "<ol type=\"1\"><li value=\"3\">A bell, and a rope.</li><li value=\"4\">Two buoys.</li></ol>",
            html,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "<p class=\"verse\"><span>The tide will pay, the clerk replied,</span><span>what nobody would owe the tide.</span></p>",
            html,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Words_that_were_looked_for_are_marked_in_tables_lists_and_verse()
    {
        Assert.Contains("<td>Old <mark>Town</mark></td>", await GetAsync("/harbour-post/2031-12-13/a2?q=town"), StringComparison.Ordinal);
        Assert.Contains(
            "<li>Lamps for the <mark>pier</mark></li>",
            await GetAsync("/harbour-post/2031-12-13/a2?q=pier"),
            StringComparison.Ordinal
        );
        Assert.Contains(
            "<span>The tide will pay, the <mark>clerk</mark> replied,</span>",
            await GetAsync("/harbour-post/2031-12-13/a2?q=clerk"),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Photographs_have_caption_credit_size_and_lead_to_the_picture()
    {
        var html = await GetAsync(Issue + "/a1");

        Assert.Matches(
            @"<a class=""photo"" href=""(/assets/[0-9a-f]{64}\.jpg)""><img src=""\1"" width=""640"" height=""420"" alt=""图片1""",
            html
        );
        Assert.Contains("<figcaption>合龙现场。 <span class=\"credit\">林晚舟 摄</span></figcaption>", html, StringComparison.Ordinal);
        Assert.Contains(
            "<figcaption>合龙现场的人群。 <span class=\"credit\">陈子安 摄</span></figcaption>",
            html,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Everything_around_the_story_is_there()
    {
        var html = await GetAsync(Issue + "/a1");

        Assert.Contains("往期阅读", html, StringComparison.Ordinal);
        Assert.Contains($"当前版 <a href=\"{Issue}/p-01#a1\">第01版：要闻</a>", html, StringComparison.Ordinal);
        Assert.Contains(">下一版</a>", html, StringComparison.Ordinal);
        Assert.Equal(5, PageListPattern().Count(html));
        Assert.Contains(
            $"<a href=\"{Issue}/a1\" data-story=\"a1\" aria-current=\"page\">一桥飞架两岸百年渡口谢幕</a>",
            html,
            StringComparison.Ordinal
        );
        // Its zones are lit on both pages it stands on.
        Assert.Equal(2, LitPattern().Count(html));
        Assert.Equal(2, NextStoryPattern().Count(html));
    }

    [Fact]
    public async Task Stories_follow_each_other_over_page_ends_and_advertisements_are_left_out()
    {
        var photo = await GetAsync(Issue + "/a4");
        var notice = await GetAsync(Issue + "/a6");
        var last = await GetAsync(Issue + "/a10");

        Assert.Contains($"<link rel=\"prev\" href=\"{Issue}/a3\">", photo, StringComparison.Ordinal);
        Assert.Contains($"<link rel=\"next\" href=\"{Issue}/a6\">", photo, StringComparison.Ordinal);
        Assert.Contains($"<link rel=\"prev\" href=\"{Issue}/a4\">", notice, StringComparison.Ordinal);
        Assert.DoesNotContain("rel=\"next\" href=\"/qinglan-ribao/2031-12-15/a", last, StringComparison.Ordinal);
        Assert.Contains("上一篇 · 第04版", last, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_jump_to_a_page_that_the_issue_does_not_have_says_so() =>
        Assert.Contains("报纸上注明“下转第07版”，但本期没有这个版。", await GetAsync(Issue + "/a2"), StringComparison.Ordinal);

    [Fact]
    public async Task Corrections_are_dated()
    {
        var html = await GetAsync(Issue + "/a7");

        Assert.Contains(
            "<time datetime=\"2031-12-15\">2031年12月15日 星期一</time>: <span lang=\"zh-Hans\" dir=\"auto\">第一段中的站名已更正。</span>",
            html,
            StringComparison.Ordinal
        );
        Assert.Contains("<time datetime=\"2031-12-16\">2031年12月16日 星期二</time>: 本文在出版后有更正。", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_story_without_a_headline_is_called_by_its_caption_and_has_a_heading()
    {
        var html = await GetAsync(Issue + "/a4");

        Assert.Contains("<h1 class=\"hidden\">初雪后的青岚山，登山步道上留下第一串脚印。</h1>", html, StringComparison.Ordinal);
        Assert.Contains("<p class=\"kind\" lang=\"zh-Hans\">图片新闻</p>", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_article_in_another_language_says_so() =>
        Assert.Contains(
            "<article class=\"story of-story\" lang=\"en\" dir=\"ltr\">",
            await GetAsync(Issue + "/a8"),
            StringComparison.Ordinal
        );

    [Fact]
    public async Task Structured_data_tells_the_printed_page()
    {
        var html = await GetAsync(Issue + "/a1");
        using var data = JsonDocument.Parse(DataPattern().Match(html).Groups[1].Value);

        Assert.Equal("NewsArticle", data.RootElement.GetProperty("@type").GetString());
        Assert.Equal("01, 04", data.RootElement.GetProperty("printPage").GetString());
        Assert.Equal("一桥飞架两岸百年渡口谢幕", data.RootElement.GetProperty("headline").GetString());
    }

    [Fact]
    public async Task With_a_public_address_canonical_links_and_data_are_absolute_whatever_the_host_says()
    {
        await using var app = await site.StartAsync(new() { PublicBaseUrl = new("https://paper.example/") });
        using var client = TestSite.NewClient(new(app.Urls.First()));
        using var request = new HttpRequestMessage(HttpMethod.Get, Issue + "/a1");
        request.Headers.Host = "evil.example";
        var html = await (await client.SendAsync(request, TestContext.Current.CancellationToken)).Content.ReadAsStringAsync(
            TestContext.Current.CancellationToken
        );

        Assert.Contains($"<link rel=\"canonical\" href=\"https://paper.example{Issue}/a1\">", html, StringComparison.Ordinal);
        Assert.Contains($"\"url\":\"https://paper.example{Issue}/a1\"", html, StringComparison.Ordinal);
        Assert.DoesNotContain("evil.example", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Json_forms_know_each_other()
    {
        using var issue = JsonDocument.Parse(await GetAsync(Issue + ".json"));
        using var page = JsonDocument.Parse(await GetAsync(Issue + "/p-04.json"));
        using var article = JsonDocument.Parse(await GetAsync(Issue + "/a1.json"));

        Assert.Equal(
            ["01", "02", "03", "04", "06"],
            issue.RootElement.GetProperty("pages").EnumerateArray().Select(p => p.GetProperty("label").GetString())
        );
        Assert.Equal(["a1", "a8"], page.RootElement.GetProperty("articles").EnumerateArray().Select(a => a.GetProperty("id").GetString()));
        Assert.Equal("一桥飞架两岸\n百年渡口谢幕", article.RootElement.GetProperty("parts")[1].GetProperty("text").GetString());
        Assert.Equal(2, article.RootElement.GetProperty("pages").GetArrayLength());
    }

    private async Task<string> GetAsync(string path) =>
        await site.Client.GetStringAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);

    [GeneratedRegex(@"(?<=>)\s+(?=<)")]
    private static partial Regex BlankPattern();

    [GeneratedRegex(
        @"他要做第一个<span class=""turn"" lang=""zh-Hans""><a href=""([^""]+)""[^>]*>第01版</a>.*?<a href=""([^""]+)""[^>]*>第04版</a></span>走过大桥的人。</p>"
    )]
    private static partial Regex TurnedPattern();

    [GeneratedRegex("一桥飞架两岸")]
    private static partial Regex HeadlineAgainPattern();

    [GeneratedRegex(@"<li><a href=""/qinglan-ribao/2031-12-15/p-\w+""")]
    private static partial Regex PageListPattern();

    [GeneratedRegex(@"class=""zone lit""")]
    private static partial Regex LitPattern();

    [GeneratedRegex(@"<a class=""next"" rel=""next"" href=""/qinglan-ribao/2031-12-15/a2""")]
    private static partial Regex NextStoryPattern();

    [GeneratedRegex(@"<script type=""application/ld\+json"">(.*?)</script>")]
    private static partial Regex DataPattern();
}
