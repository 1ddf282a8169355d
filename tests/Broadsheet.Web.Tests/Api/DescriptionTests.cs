using System.ComponentModel;
using System.Diagnostics;
using System.Net;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Nodes;
using Broadsheet.Web.Tests.Fixtures;

namespace Broadsheet.Web.Tests.Api;

/// <summary>What the site answers is what its description says (OpenAPI 3.1), on every path of it, and the examples in it are valid. Needs
/// Node.</summary>
public sealed class DescriptionTests(TestSite site) : IClassFixture<TestSite>
{
    private static readonly string[] Paths =
    [
        "/publications.json",
        "/qinglan-ribao.json",
        "/qinglan-ribao/issues.json",
        "/qinglan-ribao/issues.json?limit=1&order=oldest",
        "/qinglan-ribao/issues.json?from=2031-12-01&to=2031-12-31",
        "/qinglan-ribao/2031.json",
        "/qinglan-ribao/2031-12.json",
        "/qinglan-ribao/2031-12-15.json",
        "/qinglan-ribao/2031-12-15/ed-2.json",
        "/qinglan-ribao/2031-12-15/p-01.json",
        "/qinglan-ribao/2031-12-15/p-06.json",
        "/qinglan-ribao/2031-12-15/ed-2/p-02.json",
        "/sahil/2031-12-15/p-1.json",
        "/qinglan-ribao/2031-12-15/a1.json",
        "/qinglan-ribao/2031-12-15/a4.json",
        "/qinglan-ribao/2031-12-15/a7.json",
        "/qinglan-ribao/2031-12-15/ed-2/a2.json",
        "/harbour-post/2031-12-13/a1.json",
        "/search.json?q=%E5%A4%A7%E6%A1%A5&facets=true",
        "/search.json?q=ferry&publication=harbour-post&from=2031&to=2031-12&kind=story,photo&order=oldest",
        "/search.json?q=%22%22%29AND",
        "/search.json?q=%E4%BB%8A%E6%97%A5&limit=1",
        "/qinglan-ribao/search.json?q=%E5%A4%A7%E6%A1%A5&facets=true",
        "/qinglan-ribao/search.json?q=nothing-of-the-kind",
        "/search.csv?q=ferry",
        "/qinglan-ribao/search.csv?q=%E4%BB%8A%E6%97%A5&limit=1",
        "/search.csv",
        "/nobody/search.csv?q=a",
        "/suggest.json?q=fer",
        "/suggest.json",
        "/qinglan-ribao/suggest.json?q=%E5%A4%A7",
        "/search.json",
        "/search.json?q=a&limit=1000",
        "/search.json?q=a&from=soon",
        "/search.json?q=%2D%2D",
        "/qinglan-ribao/issues.json?cursor=x",
        "/qinglan-ribao/issues.json?from=2031",
        "/nobody.json",
        "/nobody/issues.json",
        "/nobody/search.json?q=a",
        "/nobody/suggest.json?q=a",
        "/qinglan-ribao/1931.json",
        "/qinglan-ribao/1931-01.json",
        "/qinglan-ribao/2031-12-14.json",
        "/qinglan-ribao/2031-12-10.json",
        "/qinglan-ribao/2031-12-15/a9.json",
        "/qinglan-ribao/2031-12-15/a77.json",
        "/qinglan-ribao/2031-12-15/p-05.json",
    ];

    [Fact]
    public async Task Every_answer_and_every_example_is_as_described()
    {
        var here = Path.GetDirectoryName(Here())!;
        Assert.SkipUnless(
            Directory.Exists(Path.Join(here, "../../../node_modules/@seriousme/openapi-schema-validator")),
            "The checker of OpenAPI documents is not installed: npm ci brings it."
        );
        var cancellationToken = TestContext.Current.CancellationToken;
        var answers = new JsonArray();
        foreach (var path in Paths)
        {
            var response = await site.Client.GetAsync(path, cancellationToken);
            answers.Add(
                new JsonObject
                {
                    ["path"] = path,
                    ["status"] = (int)response.StatusCode,
                    ["mediaType"] = response.Content.Headers.ContentType?.MediaType,
                    ["body"] = Body(
                        response.Content.Headers.ContentType?.MediaType,
                        await response.Content.ReadAsStringAsync(cancellationToken)
                    ),
                }
            );
        }
        var folder = Directory.CreateTempSubdirectory("broadsheet-api-");
        try
        {
            var (description, answered) = (Path.Join(folder.FullName, "openapi.json"), Path.Join(folder.FullName, "answers.json"));
            await File.WriteAllTextAsync(
                description,
                await site.Client.GetStringAsync("/openapi.json", cancellationToken),
                cancellationToken
            );
            await File.WriteAllTextAsync(answered, answers.ToJsonString(), cancellationToken);
            using var node = Start(Path.Join(here, "check-openapi.mjs"), description, answered);
            var found =
                await node.StandardOutput.ReadToEndAsync(cancellationToken) + await node.StandardError.ReadToEndAsync(cancellationToken);
            await node.WaitForExitAsync(cancellationToken);

            Assert.True(node.ExitCode == 0, found);
            Assert.Contains(" 0 faults", found, StringComparison.Ordinal);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public async Task Lists_are_walked_to_their_end_by_following_next()
    {
        var cancellationToken = TestContext.Current.CancellationToken;
        foreach (
            var (start, list, key, all) in ((string, string, string, int)[])
                [
                    ("/qinglan-ribao/issues.json?limit=1", "issues", "key", 4),
                    ("/qinglan-ribao/issues.json?limit=2&order=oldest", "issues", "key", 4),
                    ("/qinglan-ribao/search.json?q=%E4%BB%8A%E6%97%A5&limit=1&order=newest", "hits", "article", 3),
                ]
        )
        {
            var keys = new List<string>();
            for (string? next = start; next is not null && keys.Count <= all; )
            {
                using var page = JsonDocument.Parse(await site.Client.GetStringAsync(new Uri(next, UriKind.Relative), cancellationToken));
                Assert.Equal(all, page.RootElement.GetProperty("total").GetInt32());
                keys.AddRange(page.RootElement.GetProperty(list).EnumerateArray().Select(i => i.GetProperty(key).GetString()!));
                next = page.RootElement.TryGetProperty("next", out var address) ? address.GetString() : null;
            }
            Assert.Equal(all, keys.Count);
            Assert.Equal(all, keys.Distinct().Count());
        }
    }

    [Theory]
    [InlineData("/publications.json")]
    [InlineData("/search.json?q=ferry")]
    [InlineData("/search.csv?q=ferry")]
    [InlineData("/search.atom?q=ferry")]
    [InlineData("/nobody.json")]
    [InlineData("/openapi.json")]
    public async Task Data_may_be_read_from_any_origin_and_has_a_validator(string path)
    {
        var cancellationToken = TestContext.Current.CancellationToken;
        var response = await site.Client.GetAsync(path, cancellationToken);
        Assert.Equal("*", response.Headers.GetValues("Access-Control-Allow-Origin").Single());
        if (response.StatusCode == HttpStatusCode.OK)
        {
            using var again = new HttpRequestMessage(HttpMethod.Get, path);
            again.Headers.IfNoneMatch.Add(response.Headers.ETag!);
            Assert.Equal(HttpStatusCode.NotModified, (await site.Client.SendAsync(again, cancellationToken)).StatusCode);
        }
        using var asking = new HttpRequestMessage(HttpMethod.Options, path);
        var allowed = await site.Client.SendAsync(asking, cancellationToken);
        Assert.Equal(HttpStatusCode.NoContent, allowed.StatusCode);
        Assert.Equal("GET, HEAD", string.Join(", ", allowed.Headers.GetValues("Access-Control-Allow-Methods")));
    }

    private static JsonNode? Body(string? mediaType, string text) =>
        mediaType == "text/csv" ? JsonValue.Create(text) : JsonNode.Parse(text);

    private static Process Start(params string[] arguments)
    {
        try
        {
            return Process.Start(new ProcessStartInfo("node", arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        }
        catch (Win32Exception)
        {
            Assert.Skip("The check needs Node, which is not installed.");
            throw;
        }
    }

    private static string Here([CallerFilePath] string path = "") => path;
}
