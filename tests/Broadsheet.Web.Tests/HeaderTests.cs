using System.IO.Compression;
using System.Net;
using System.Text.RegularExpressions;
using Broadsheet.Web.Tests.Fixtures;

namespace Broadsheet.Web.Tests;

public sealed partial class HeaderTests(TestSite site) : IClassFixture<TestSite>
{
    private static readonly string[] Paths =
    [
        "/",
        "/qinglan-ribao",
        "/qinglan-ribao/2031-12",
        "/qinglan-ribao/2031-12-15",
        "/qinglan-ribao/2031-12-15/p-01",
        "/qinglan-ribao/2031-12-15/a1",
        "/qinglan-ribao/2031-12-15/a1.json",
        "/nothing",
        "/qinglan-ribao/2031-12-10",
        "/health",
        "/favicon.svg",
    ];

    public static TheoryData<string> AllPaths => [.. Paths];

    [Theory]
    [MemberData(nameof(AllPaths))]
    public async Task Each_answer_tells_the_browser_what_to_refuse(string path)
    {
        var response = await site.Client.GetAsync(path, TestContext.Current.CancellationToken);

        var policy = response.Headers.GetValues("Content-Security-Policy").Single();
        Assert.StartsWith("default-src 'none';", policy, StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'none'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("data:", policy, StringComparison.Ordinal);
        Assert.Equal("nosniff", response.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.True(response.Headers.Contains("Referrer-Policy"));
        Assert.Equal(
            path.EndsWith(".json", StringComparison.Ordinal) ? "cross-origin" : "same-origin",
            response.Headers.GetValues("Cross-Origin-Resource-Policy").Single()
        );
        Assert.True(response.Headers.Contains("Permissions-Policy"));
        Assert.False(response.Headers.Contains("Server"));
        Assert.False(response.Headers.Contains("Set-Cookie"));
    }

    [Theory]
    [MemberData(nameof(AllPaths))]
    public async Task No_script_or_style_stands_inside_a_page(string path)
    {
        var html = await site.Client.GetStringAsync(
            new Uri(path is "/nothing" or "/qinglan-ribao/2031-12-10" ? "/" : path, UriKind.Relative),
            TestContext.Current.CancellationToken
        );

        Assert.DoesNotMatch(InlinePattern(), html);
        foreach (Match script in ScriptPattern().Matches(html))
            Assert.True(
                script.Value.Contains(" src=\"/theme/", StringComparison.Ordinal)
                    || script.Value.Contains("type=\"application/ld+json\"", StringComparison.Ordinal),
                script.Value
            );
        Assert.DoesNotMatch(OutsidePattern(), html);
    }

    [Theory]
    [InlineData("br")]
    [InlineData("gzip")]
    public async Task Pages_are_packed_as_the_browser_can(string encoding)
    {
        var plain = await site.Client.GetByteArrayAsync("/qinglan-ribao/2031-12-15/a1", TestContext.Current.CancellationToken);
        using var request = new HttpRequestMessage(HttpMethod.Get, "/qinglan-ribao/2031-12-15/a1");
        request.Headers.Add("Accept-Encoding", encoding);
        var response = await site.Client.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal([encoding], response.Content.Headers.ContentEncoding);
        Assert.Contains("Accept-Encoding", response.Headers.Vary);
        await using var packed = await response.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken);
        await using Stream stream =
            encoding == "br" ? new BrotliStream(packed, CompressionMode.Decompress) : new GZipStream(packed, CompressionMode.Decompress);
        using var unpacked = new MemoryStream();
        await stream.CopyToAsync(unpacked, TestContext.Current.CancellationToken);
        Assert.Equal(plain, unpacked.ToArray());
        Assert.True(response.Content.Headers.ContentLength < plain.Length / 2);
    }

    [Theory]
    [InlineData("identity")]
    [InlineData("br;q=0")]
    [InlineData("deflate")]
    public async Task What_the_browser_can_not_unpack_is_not_packed(string accepted)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/qinglan-ribao/2031-12-15/a1");
        request.Headers.TryAddWithoutValidation("Accept-Encoding", accepted);
        var response = await site.Client.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Empty(response.Content.Headers.ContentEncoding);
    }

    [Fact]
    public async Task A_page_that_the_browser_has_is_not_sent_again()
    {
        var first = await site.Client.GetAsync("/qinglan-ribao/2031-12-15/a1", TestContext.Current.CancellationToken);
        using var request = new HttpRequestMessage(HttpMethod.Get, "/qinglan-ribao/2031-12-15/a1");
        request.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        var again = await site.Client.SendAsync(request, TestContext.Current.CancellationToken);
        using var other = new HttpRequestMessage(HttpMethod.Get, "/qinglan-ribao/2031-12-15/a2");
        other.Headers.IfNoneMatch.Add(first.Headers.ETag!);

        Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
        Assert.Equal(first.Headers.ETag, again.Headers.ETag);
        Assert.Equal("public, no-cache", again.Headers.NonValidated["Cache-Control"].ToString());
        Assert.Equal(HttpStatusCode.OK, (await site.Client.SendAsync(other, TestContext.Current.CancellationToken)).StatusCode);
    }

    [Fact]
    public async Task Files_of_the_theme_are_kept_for_ever_and_pictures_as_long_as_a_withdrawal_may_take()
    {
        var html = await site.Client.GetStringAsync("/qinglan-ribao/2031-12-15/p-01", TestContext.Current.CancellationToken);
        foreach (
            var (pattern, caching) in ((Regex, string)[])
                [(StylePattern(), "public, max-age=31536000, immutable"), (PicturePattern(), "public, max-age=600, must-revalidate")]
        )
        {
            var response = await site.Client.GetAsync(pattern.Match(html).Groups[1].Value, TestContext.Current.CancellationToken);

            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
            Assert.Equal(caching, response.Headers.NonValidated["Cache-Control"].ToString());
            Assert.NotNull(response.Headers.ETag);
        }
    }

    [Fact]
    public async Task A_part_of_a_page_pdf_can_be_asked_for()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/qinglan-ribao/2031-12-15/p-01.pdf");
        request.Headers.Range = new(0, 4);
        var response = await site.Client.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.PartialContent, response.StatusCode);
        Assert.Equal("%PDF-", await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.Equal("application/pdf", response.Content.Headers.ContentType?.MediaType);
        Assert.Contains(
            "qinglan-ribao-2031-12-15-01.pdf",
            response.Content.Headers.ContentDisposition?.ToString(),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_kept_file_is_served_only_as_what_readers_may_get()
    {
        var html = await site.Client.GetStringAsync("/qinglan-ribao/2031-12-15/p-01", TestContext.Current.CancellationToken);
        var picture = PicturePattern().Match(html).Groups[1].Value;

        foreach (var extension in (string[])["tiff", "html", "svg", "bin"])
            Assert.Equal(
                HttpStatusCode.NotFound,
                (
                    await site.Client.GetAsync(
                        picture.Replace(".jpg", "." + extension, StringComparison.Ordinal),
                        TestContext.Current.CancellationToken
                    )
                ).StatusCode
            );
    }

    [GeneratedRegex(@"\sstyle=|\son[a-z]+=""|<style|javascript:", RegexOptions.IgnoreCase)]
    private static partial Regex InlinePattern();

    [GeneratedRegex("<script[^>]*>")]
    private static partial Regex ScriptPattern();

    // src and srcset, and href of what a page loads: nothing with a host.
    [GeneratedRegex(@"(?:src|srcset|action)=""(?:https?:)?//|<link[^>]*rel=""(?:stylesheet|icon|preload)""[^>]*href=""(?:https?:)?//")]
    private static partial Regex OutsidePattern();

    [GeneratedRegex(@"href=""(/theme/[^""]*\.css)""")]
    private static partial Regex StylePattern();

    [GeneratedRegex(@"<img src=""(/assets/[^""]*\.jpg)""")]
    private static partial Regex PicturePattern();
}
