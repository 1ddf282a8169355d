using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Broadsheet.Model.Articles;
using Broadsheet.Model.Issues;
using Broadsheet.Model.Publications;
using Broadsheet.Web.Tests.Fixtures;
using static Broadsheet.Web.Tests.Fixtures.IssueComposer;

namespace Broadsheet.Web.Tests.Reader;

/// <summary>Whatever form a reader takes an article in, it has the same title and the same text.</summary>
public sealed partial class OneTextTests(TestSite site) : IClassFixture<TestSite>
{
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";
    private static readonly IssueKey Languages = IssueKey.Parse("viele-zungen/2031-12-15", null);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Title_and_text_of_an_article_are_the_same_in_every_form()
    {
        await PublishLanguagesAsync();
        var (articles, found, wrong) = (0, 0, new List<string>());
        foreach (var issue in (IssueKey[])[TestIssues.Main, TestIssues.After, .. await OthersAsync(), Languages])
        {
            foreach (var summary in (await JsonAsync($"/{issue}.json")).GetProperty("articles").EnumerateArray())
            {
                articles++;
                var url = summary.GetProperty("url").GetString()!;
                var story = await JsonAsync(url + ".json");
                var (title, text) = (story.GetProperty("title").GetString()!, story.GetProperty("text").GetString()!);
                Same(url, "title in the issue", title, summary.GetProperty("title").GetString());
                await SamePageAsync(url, story, title, text);
                found += await SameHitAsync(url, story, title, text);
            }
        }

        Assert.Empty(wrong);
        Assert.True(articles >= 25, $"only {articles} articles");
        Assert.Equal(articles, found);

        void Same(string url, string what, string? expected, string? actual)
        {
            if (expected != actual)
                wrong.Add($"{url}: {what} is '{actual}' instead of '{expected}'");
        }

        async Task SamePageAsync(string url, JsonElement story, string title, string text)
        {
            var html = await TextAsync(url);
            var data = JsonDocument.Parse(StructuredDataPattern().Match(html).Groups[1].Value).RootElement;
            Same(url, "title in the structured data", title, data.GetProperty("headline").GetString());
            var page = WebUtility.HtmlDecode(TitlePattern().Match(html).Groups[1].Value);
            Same(url, "title of the page", title, page.Split(" · ")[0]);
            Same(url, "text of the page", Bare(WithoutMarkers(text, story)), Bare(TextOf(html)));
        }

        async Task<int> SameHitAsync(string url, JsonElement story, string title, string text)
        {
            var query = Uri.EscapeDataString(title.TrimEnd('…'));
            var key = story.GetProperty("key").GetString();
            var hits = (await JsonAsync($"/search.json?q={query}&limit=100")).GetProperty("hits").EnumerateArray();
            if (hits.FirstOrDefault(h => h.GetProperty("article").GetString() == key) is not { ValueKind: JsonValueKind.Object } hit)
            {
                wrong.Add($"{url}: its title does not find it");
                return 0;
            }
            var snippet = hit.GetProperty("snippet").GetString()!;
            Same(url, "title in search", title, hit.GetProperty("headline").GetString());
            var all = Bare(
                string.Concat(story.GetProperty("parts").EnumerateArray().Where(IsDisplay).Select(p => p.GetProperty("text"))) + text
            );
            if (!all.Contains(Bare(snippet.Trim('…')), StringComparison.Ordinal))
                wrong.Add($"{url}: '{snippet}' is not in its text");
            var row = (await TextAsync($"/search.csv?q={query}&limit=100"))
                .Split("\r\n")
                .Single(r => r.Contains($",{key},", StringComparison.Ordinal));
            Same(
                url,
                "row of the table",
                $"{Cell(title)},{Cell(snippet)}",
                row.Split(',', 5)[4][..(Cell(title).Length + Cell(snippet).Length + 1)]
            );
            var entry = XDocument
                .Parse(await TextAsync($"/search.atom?q={query}"))
                .Descendants(Atom + "entry")
                .Single(e => ((string)e.Element(Atom + "link")!.Attribute("href")!).EndsWith(url, StringComparison.Ordinal));
            Same(url, "title in the feed", title, (string?)entry.Element(Atom + "title"));
            Same(url, "summary in the feed", snippet, (string?)entry.Element(Atom + "summary"));
            return 1;
        }
    }

    private static bool IsDisplay(JsonElement part) =>
        part.TryGetProperty("role", out var role) && role.GetString() is "kicker" or "headline" or "deck" or "byline" or "dateline";

    private static string Cell(string text) =>
        text.AsSpan().ContainsAny(",\"\r\n") ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : text;

    // Lists set their own markers on screen.
    private static string WithoutMarkers(string text, JsonElement story)
    {
        var lines = text.Split('\n');
        foreach (var part in story.GetProperty("parts").EnumerateArray())
        {
            if (!part.TryGetProperty("marker", out var marker))
                continue;
            var at = Array.FindIndex(lines, l => l.StartsWith(marker.GetString()! + " ", StringComparison.Ordinal));
            lines[at] = lines[at][marker.GetString()!.Length..];
        }
        return string.Join('\n', lines);
    }

    /// <summary>What a page shows under the headline, without what the interface says.</summary>
    private static string TextOf(string html)
    {
        var text = TextPattern().Match(html).Groups[1].Value;
        return WebUtility.HtmlDecode(TagPattern().Replace(InterfacePattern().Replace(text, ""), ""));
    }

    private static string Bare(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));

    private async Task<IEnumerable<IssueKey>> OthersAsync() =>
        (await JsonAsync("/publications.json"))
            .GetProperty("publications")
            .EnumerateArray()
            .Select(p => p.GetProperty("latest").GetProperty("key").GetString()!)
            .Select(k => IssueKey.Parse(k, null))
            .Where(k => k != TestIssues.After && k != Languages);

    private async Task PublishLanguagesAsync()
    {
        await site.Data.Issues.SavePublicationAsync(
            new()
            {
                Slug = PublicationSlug.Parse("viele-zungen", null),
                Name = "Viele Zungen",
                Language = "de",
            },
            Cancel
        );
        var harbour = await DrawnPage.PhotographAsync(site.Data.Assets, 320, 210, 40, Cancel);
        var issue = await new IssueComposer(Languages, "de", site.Data.Assets)
            .Page("1")
            .Page("2")
            .Article(
                ArticleKind.Story,
                Over("Nordsee-\ninsel ohne Strom", "Gestern hat die Stadtver-", "waltung Vor- und Nachteile genannt.")
            )
            .Article(
                ArticleKind.Story,
                Over("Água\npara todos", "Foi então que disse-", "lhe tudo no desenvolvimento."),
                articleLanguage: "pt"
            )
            .Article(ArticleKind.Story, Over("새 나루터\n다음 달 문 연다", "광장에서", "축제가 열렸다."), articleLanguage: "ko")
            .Article(ArticleKind.Story, Over("เปิดสะพาน\nแห่งใหม่", "วันนี้ที่เมือง", "มีงานเลี้ยง"), articleLanguage: "th")
            .Article(ArticleKind.Story, Over("افتتاح الجسر\nالجديد", "قرر المجلس", "يوم الثلاثاء الافتتاح."), articleLanguage: "ar")
            .Article(ArticleKind.Story, Over("駅前広場で\n祭り開かれる", "港では新しい", "船が待つ。"), articleLanguage: "ja")
            .Article(ArticleKind.Story, Over("渡輪停航\n九十年", "昨日正式", "停航。"), articleLanguage: "zh-Hant")
            .Article(ArticleKind.PhotoStory, [Figure(harbour, "Der Hafen im\nersten Eis.", "Foto: E. Holm")])
            .BuildAsync(Cancel);
        await TestIssues.PublishAsync(site.Data.Issues, issue, Cancel);
    }

    private static ArticlePart[] Over(string headline, string before, string after) =>
        [
            Text(TextRole.Headline, headline),
            Text(TextRole.Body, before),
            Text(TextRole.Headline, headline.Split('\n')[0], 2),
            Text(TextRole.Body, after, 2, continues: true),
        ];

    private async Task<JsonElement> JsonAsync(string path) => JsonDocument.Parse(await TextAsync(path)).RootElement;

    private async Task<string> TextAsync(string path)
    {
        using var response = await site.Client.GetAsync(path, Cancel);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return await response.Content.ReadAsStringAsync(Cancel);
    }

    [GeneratedRegex("<title>(.*?)</title>", RegexOptions.Singleline)]
    private static partial Regex TitlePattern();

    [GeneratedRegex("<script type=\"application/ld\\+json\">(.*?)</script>", RegexOptions.Singleline)]
    private static partial Regex StructuredDataPattern();

    [GeneratedRegex("<div class=\"text\">(.*?)</div>\\s*(?:<p class=\"jump-note|</article>)", RegexOptions.Singleline)]
    private static partial Regex TextPattern();

    [GeneratedRegex("<[^>]+>")]
    private static partial Regex TagPattern();

    // The marks of turns, and what is said to those who don't see a picture.
    [GeneratedRegex(
        "<p class=\"turn-line\">.*?</p>|<span class=\"turn\".*?</a></span>|<span class=\"hidden\".*?</span>",
        RegexOptions.Singleline
    )]
    private static partial Regex InterfacePattern();
}
