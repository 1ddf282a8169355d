using System.Net;
using Broadsheet.Web.Tests.Fixtures;

namespace Broadsheet.Web.Tests;

public sealed class RouteTests(TestSite site) : IClassFixture<TestSite>
{
    [Theory]
    [InlineData("/")]
    [InlineData("/qinglan-ribao")]
    [InlineData("/qinglan-ribao/2031-12")]
    [InlineData("/qinglan-ribao/2031-12-15")]
    [InlineData("/qinglan-ribao/2031-12-15/ed-2")]
    [InlineData("/qinglan-ribao/2031-12-15/p-01")]
    [InlineData("/qinglan-ribao/2031-12-15/p-01?zoom=2")]
    [InlineData("/qinglan-ribao/2031-12-15/p-06")]
    [InlineData("/qinglan-ribao/2031-12-15/a1")]
    [InlineData("/qinglan-ribao/2031-12-15/a4")]
    [InlineData("/qinglan-ribao/2031-12-15/ed-2/p-02")]
    [InlineData("/qinglan-ribao/2031-12-15/ed-2/a2")]
    [InlineData("/harbour-post/2031-12-13/a1")]
    [InlineData("/sahil/2031-12-15/p-2")]
    [InlineData("/umibe/2031-12-15")]
    public async Task Addresses_answer_with_a_page(string path)
    {
        var response = await site.Client.GetAsync(path, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("text/html; charset=utf-8", response.Content.Headers.ContentType?.ToString());
        Assert.EndsWith(
            "</html>\n",
            await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken),
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("/qinglan-ribao/2031-12-15/ed-1", "/qinglan-ribao/2031-12-15")]
    [InlineData("/qinglan-ribao/2031-12-15/ed-1/a1", "/qinglan-ribao/2031-12-15/a1")]
    [InlineData("/qinglan-ribao/2031-12-15/ed-1/p-01.json", "/qinglan-ribao/2031-12-15/p-01.json")]
    [InlineData("/qinglan-ribao/2031-12-15/ed-1/p-01?zoom=2", "/qinglan-ribao/2031-12-15/p-01?zoom=2")]
    [InlineData("/qinglan-ribao/", "/qinglan-ribao")]
    [InlineData("/qinglan-ribao/2031-12-15/?ui=en", "/qinglan-ribao/2031-12-15?ui=en")]
    [InlineData("//evil.example/", "/evil.example")]
    [InlineData("/\\evil.example/", "/evil.example")]
    [InlineData("/favicon.ico", "/favicon.svg")]
    public async Task Other_forms_lead_to_the_one_address(string path, string target)
    {
        using var request = new HttpRequestMessage(
            HttpMethod.Get,
            new Uri(
                site.Address.GetLeftPart(UriPartial.Authority) + path,
                new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true }
            )
        );
        var response = await site.Client.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Contains(response.StatusCode, (HttpStatusCode[])[HttpStatusCode.MovedPermanently, HttpStatusCode.PermanentRedirect]);
        Assert.Equal(target, response.Headers.Location?.OriginalString);
    }

    [Theory]
    [InlineData("/nothing")]
    [InlineData("/qinglan-ribao/2031-13")]
    [InlineData("/qinglan-ribao/2031-12-32")]
    [InlineData("/qinglan-ribao/2031-12-14")]
    [InlineData("/qinglan-ribao/2031-11-15/a1")]
    [InlineData("/qinglan-ribao/1999-01")]
    [InlineData("/qinglan-ribao/2031-12-15/ed-3")]
    [InlineData("/qinglan-ribao/2031-12-15/ed-02")]
    [InlineData("/qinglan-ribao/2031-12-15/p-05")]
    [InlineData("/qinglan-ribao/2031-12-15/p-..%2f")]
    [InlineData("/qinglan-ribao/2031-12-15/a0")]
    [InlineData("/qinglan-ribao/2031-12-15/a01")]
    [InlineData("/qinglan-ribao/2031-12-15/a99999999999")]
    [InlineData("/qinglan-ribao/2031-12-15/a77")]
    [InlineData("/QINGLAN-RIBAO")]
    [InlineData("/theme/0000000000000000/site.css")]
    [InlineData("/assets/0000000000000000000000000000000000000000000000000000000000000000.jpg")]
    public async Task What_is_not_there_is_said_to_be_not_there(string path)
    {
        var response = await site.Client.GetAsync(path, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Contains(
            "<p class=\"code\">404</p>",
            await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken),
            StringComparison.Ordinal
        );
        Assert.Equal("private, no-store", response.Headers.NonValidated["Cache-Control"].ToString());
    }

    [Theory]
    [InlineData("/qinglan-ribao/2031-12-15/a77.json", 404)]
    [InlineData("/qinglan-ribao/2031-12-10.json", 410)]
    [InlineData("/qinglan-ribao/2031-12-15/a9.json", 410)]
    public async Task Json_that_is_not_there_gets_problem_details(string path, int status)
    {
        var response = await site.Client.GetAsync(path, TestContext.Current.CancellationToken);

        Assert.Equal(status, (int)response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
    }

    [Theory]
    [InlineData("/health", "ok\n")]
    [InlineData("/robots.txt", "User-agent: *\nDisallow: /*?q=\nDisallow: /*&q=\n")]
    public async Task Small_texts(string path, string text) =>
        Assert.Equal(text, await site.Client.GetStringAsync(path, TestContext.Current.CancellationToken));

    [Fact]
    public async Task Head_has_the_headers_of_get_and_no_body()
    {
        using var request = new HttpRequestMessage(HttpMethod.Head, "/qinglan-ribao/2031-12-15/a1");
        var head = await site.Client.SendAsync(request, TestContext.Current.CancellationToken);
        var get = await site.Client.GetAsync("/qinglan-ribao/2031-12-15/a1", TestContext.Current.CancellationToken);

        Assert.Equal(get.Content.Headers.ContentLength, head.Content.Headers.ContentLength);
        Assert.Equal(get.Headers.ETag, head.Headers.ETag);
        Assert.Empty(await head.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Nothing_can_be_sent_to_the_site()
    {
        using var body = new StringContent("x");
        var response = await site.Client.PostAsync("/qinglan-ribao", body, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.MethodNotAllowed, response.StatusCode);
    }
}
