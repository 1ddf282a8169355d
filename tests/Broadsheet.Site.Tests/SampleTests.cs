using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Broadsheet.Site.Tests;

/// <summary>A sample issue from its PDFs to the reader: every element that a page and a story must have, on every page and every
/// story.</summary>
public sealed partial class SampleTests(SampleSite site) : IClassFixture<SampleSite>
{
    private const string Issue = "/lanchuan-daily/2031-12-16";

    [Fact]
    public async Task The_issue_has_its_pages_with_their_printed_labels_and_gaps()
    {
        using var issue = JsonDocument.Parse(await GetAsync(Issue + ".json"));

        Assert.Equal(
            ["01", "02", "03", "04", "05", "06", "08"],
            issue.RootElement.GetProperty("pages").EnumerateArray().Select(p => p.GetProperty("label").GetString())
        );
        var html = await GetAsync(Issue);
        Assert.Contains("2031年12月16日 星期二", html, StringComparison.Ordinal);
        Assert.Contains("澜川日报", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_page_has_facsimile_stories_pdf_and_neighbours()
    {
        using var issue = JsonDocument.Parse(await GetAsync(Issue + ".json"));
        var pages = issue.RootElement.GetProperty("pages").EnumerateArray().Select(p => p.GetProperty("url").GetString()!).ToList();
        for (var i = 0; i < pages.Count; i++)
        {
            var html = await GetAsync(pages[i]);
            // Page 08 is one advertisement.
            Assert.True(
                ZonePattern().Count(html) >= (pages[i].EndsWith("p-08", StringComparison.Ordinal) ? 1 : 3),
                $"{pages[i]} has few stories to touch."
            );
            Assert.Equal(i > 0, html.Contains($"<link rel=\"prev\" href=\"{pages[Math.Max(0, i - 1)]}\">", StringComparison.Ordinal));
            Assert.Equal(
                i < pages.Count - 1,
                html.Contains($"<link rel=\"next\" href=\"{pages[Math.Min(pages.Count - 1, i + 1)]}\">", StringComparison.Ordinal)
            );
            await AllAnswerAsync(PicturePattern().Matches(html).Select(m => m.Groups[1].Value).Append(pages[i] + ".pdf"));
        }
    }

    [Fact]
    public async Task Every_story_is_reached_by_going_on_from_the_first_and_nothing_in_it_is_missing()
    {
        using var issue = JsonDocument.Parse(await GetAsync(Issue + ".json"));
        var stories = issue
            .RootElement.GetProperty("articles")
            .EnumerateArray()
            .Where(a => a.GetProperty("kind").GetString() != "advertisement")
            .Select(a => a.GetProperty("url").GetString()!)
            .ToList();
        var seen = new List<string>();
        for (var next = stories[0]; next is not null && seen.Count <= stories.Count; )
        {
            seen.Add(next);
            var html = await GetAsync(next);
            Assert.Contains("<h1", html, StringComparison.Ordinal);
            Assert.Contains("class=\"zone lit\"", html, StringComparison.Ordinal);
            Assert.Contains("aria-current=\"page\"", html, StringComparison.Ordinal);
            await AllAnswerAsync(PicturePattern().Matches(html).Select(m => m.Groups[1].Value));
            next = NextPattern().Match(html) is { Success: true } match ? match.Groups[1].Value : null;
        }

        Assert.Equal(stories, seen);
        Assert.True(stories.Count > 30, $"Only {stories.Count} stories were found in the issue.");
    }

    private async Task AllAnswerAsync(IEnumerable<string> paths)
    {
        foreach (var path in paths.Distinct())
        {
            using var request = new HttpRequestMessage(HttpMethod.Head, path);
            Assert.Equal(HttpStatusCode.OK, (await site.Client.SendAsync(request, TestContext.Current.CancellationToken)).StatusCode);
        }
    }

    private Task<string> GetAsync(string path) =>
        site.Client.GetStringAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);

    [GeneratedRegex("class=\"zone of-")]
    private static partial Regex ZonePattern();

    [GeneratedRegex("<img src=\"([^\"]+)\"")]
    private static partial Regex PicturePattern();

    [GeneratedRegex("<link rel=\"next\" href=\"([^\"]+)\">")]
    private static partial Regex NextPattern();
}
