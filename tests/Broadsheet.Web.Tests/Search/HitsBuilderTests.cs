using Broadsheet.Model.Geometry;
using Broadsheet.Store;
using Broadsheet.Web.Reader;
using Broadsheet.Web.Search;
using Broadsheet.Web.Tests.Fixtures;
using Broadsheet.Web.Themes;

namespace Broadsheet.Web.Tests.Search;

/// <summary>What is said of the hits on a page, and where the links before and after lead.</summary>
public sealed class HitsBuilderTests(TestSite site) : IClassFixture<TestSite>
{
    private static readonly PageHit Hit = new(new(1), [new Rect(1, 2, 3, 4)]);

    [Theory]
    [InlineData(2, 1, "1 of 2 on this page", null, "/qinglan-ribao/2031-12-15/p-02?q=x&hit=2#hit")]
    [InlineData(2, 9, "2 of 2 on this page", "/qinglan-ribao/2031-12-15/p-02?q=x#hit", "/qinglan-ribao/2031-12-15/p-04?q=x#hit")]
    [InlineData(0, 1, "in a story on this page; where it is printed is not known", null, "/qinglan-ribao/2031-12-15/p-04?q=x#hit")]
    public async Task Hits_are_counted_and_lead_on_over_pages(int hits, int asked, string summary, string? previous, string? next)
    {
        var builder = await BuilderAsync();
        var view = builder.Builder.Build(builder.Page, zoom: 1, Enumerable.Repeat(Hit, hits).ToList(), pages: [2, 4], asked);

        Assert.Equal((summary, previous, next), (view.Summary, view.Previous?.Url, view.Next?.Url));
        Assert.Equal(hits == 0 ? 0 : 1, view.Hits.Count(h => h.Current && h.Id == HitsBuilder.CurrentId));
    }

    [Fact]
    public async Task A_page_without_the_words_says_so()
    {
        var builder = await BuilderAsync();

        Assert.Equal("not found on this page", builder.Builder.Build(builder.Page, zoom: 1, [], pages: [], asked: 1).Summary);
    }

    private async Task<(HitsBuilder Builder, Model.Pages.Page Page)> BuilderAsync()
    {
        var issue = (await site.Data.Issues.ReadRevisionAsync(TestIssues.Main, 1, TestContext.Current.CancellationToken))!;
        var record = (await site.Data.Issues.FindIssueAsync(TestIssues.Main, TestContext.Current.CancellationToken))!;
        var snapshot = new IssueSnapshot(
            new(
                TestIssues.Chinese,
                record,
                1,
                [],
                new Dictionary<string, Model.Pages.PageImages>(),
                new IssueNeighbours(null, null, null, null)
            ),
            issue
        );
        var texts = Theme.Load(null).FindLanguage("en")!;
        return (new(snapshot, new Interface(texts, null, Viewer.Reader).Searching("x"), new(texts)), issue.PageAt(2));
    }
}
