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
        Assert.EndsWith("</html>\n", await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }
}
