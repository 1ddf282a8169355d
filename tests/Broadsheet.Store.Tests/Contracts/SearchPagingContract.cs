using Broadsheet.Model.Issues;
using Broadsheet.Store.Search;
using Broadsheet.Store.Tests.Search;

namespace Broadsheet.Store.Tests.Contracts;

/// <summary>Paging: each hit once, the same way forwards and back, whatever is published meanwhile.</summary>
public abstract class SearchPagingContract : NewsStoreContract
{
    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        // Out of order of date, as back issues are imported.
        foreach (var day in (int[])[9, 3, 7, 1, 5])
            await PublishAsync(day);
    }

    [Theory]
    [InlineData("lantern", SearchOrder.Relevance, 50)]
    [InlineData("lantern ferry", SearchOrder.Relevance, 20)]
    [InlineData("lanterns", SearchOrder.Relevance, 50)]
    [InlineData("lantern OR walk", SearchOrder.Relevance, 50)]
    [InlineData("lantern -ferry", SearchOrder.Relevance, 30)]
    [InlineData("lantern", SearchOrder.Newest, 50)]
    [InlineData("lantern", SearchOrder.Oldest, 50)]
    public async Task Every_hit_comes_once_forwards_and_back(string query, SearchOrder order, int total)
    {
        var request = new SearchRequest
        {
            Query = query,
            Order = order,
            Limit = 7,
        };
        var forwards = new List<ArticleKey>();
        var page = await Store.Search.SearchAsync(request, Cancel);
        Assert.Null(page.PreviousCursor);
        var last = page;
        while (true)
        {
            Assert.Equal(total, page.Total);
            forwards.AddRange(page.Hits.Select(h => h.Article));
            last = page;
            if (page.NextCursor is null)
                break;
            page = await Store.Search.SearchAsync(request with { Cursor = page.NextCursor }, Cancel);
        }
        Assert.Equal(total, forwards.Distinct().Count());
        Assert.Equal(total, forwards.Count);

        var backwards = last.Hits.Select(h => h.Article).Reverse().ToList();
        for (page = last; page.PreviousCursor is not null; )
        {
            page = await Store.Search.SearchAsync(request with { Cursor = page.PreviousCursor }, Cancel);
            Assert.NotNull(page.NextCursor);
            backwards.AddRange(page.Hits.Select(h => h.Article).Reverse());
        }
        Assert.Equal(forwards, Enumerable.Reverse(backwards));
    }

    [Fact]
    public async Task Dates_are_in_order()
    {
        var newest = await Store.Search.SearchAsync(
            new()
            {
                Query = "lantern",
                Order = SearchOrder.Newest,
                Limit = 100,
            },
            Cancel
        );
        Assert.Equal(newest.Hits.OrderByDescending(h => h.Date).Select(h => h.Article), newest.Hits.Select(h => h.Article));
        var oldest = await Store.Search.SearchAsync(
            new()
            {
                Query = "lantern",
                Order = SearchOrder.Oldest,
                Limit = 100,
            },
            Cancel
        );
        Assert.Equal(newest.Hits.Select(h => h.Article).Reverse(), oldest.Hits.Select(h => h.Article));
    }

    [Fact]
    public async Task A_cursor_holds_when_issues_come_before_and_after_it()
    {
        var request = new SearchRequest { Query = "lantern", Limit = 10 };
        var first = await Store.Search.SearchAsync(request, Cancel);
        var second = await Store.Search.SearchAsync(request with { Cursor = first.NextCursor }, Cancel);
        await PublishAsync(10);
        var again = await Store.Search.SearchAsync(request with { Cursor = first.NextCursor }, Cancel);
        // What ranks after the cursor and is new comes in between; what followed before still follows, in the same order.
        var old = again.Hits.Select(h => h.Article).Where(a => a.Issue.Date.Day != 10).ToList();
        Assert.NotEmpty(old);
        Assert.Equal(second.Hits.Select(h => h.Article).Take(old.Count), old);
        Assert.DoesNotContain(first.Hits[0].Article, again.Hits.Select(h => h.Article));
    }

    [Theory]
    [InlineData("x")]
    [InlineData("a9zzzz")]
    [InlineData("' OR 1=1")]
    [InlineData("a5ffffffffffffffffffffff")]
    public async Task A_cursor_that_is_none_is_the_first_page(string cursor)
    {
        var first = await Store.Search.SearchAsync(new() { Query = "lantern" }, Cancel);
        var page = await Store.Search.SearchAsync(new() { Query = "lantern", Cursor = cursor }, Cancel);
        Assert.Equal(first.Hits.Select(h => h.Article), page.Hits.Select(h => h.Article));
    }

    [Fact]
    public async Task Facets_count_every_hit()
    {
        var facets = (
            await Store.Search.SearchAsync(
                new()
                {
                    Query = "lantern",
                    WithFacets = true,
                    Limit = 1,
                },
                Cancel
            )
        ).Facets!;
        var year = Assert.Single(facets.Years);
        Assert.Equal((2031, 50L), (year.Year, year.Count));
        Assert.Equal([new MonthCount(12, 50)], year.Months);
        Assert.Equal([new PublicationCount(Samples.Slug, 50)], facets.Publications);
        Assert.Equal([new SectionCount("A", 50)], facets.Sections);
        Assert.False(facets.CountsAreEstimated);
    }

    private Task PublishAsync(int day) =>
        Store.PublishAsync(
            Papers.Issue(
                Samples.Slug.ToString(),
                $"2031-12-{day:00}",
                "en",
                [
                    .. Enumerable
                        .Range(1, 10)
                        .Select(i =>
                            i switch
                            {
                                1 => Papers.Article(i, "Lantern walk", "A walk."),
                                2 => Papers.Article(i, "The lantern ferry", "A ferry."),
                                3 => Papers.Article(i, "Lanterns at sea", "The ferry."),
                                4 or 5 => Papers.Article(i, $"Market {i}", "The ferry had a lantern."),
                                _ => Papers.Article(
                                    i,
                                    $"Night {i}",
                                    "Long text without the word that matters, line after line, which goes on and on until the reader has forgotten what it was about and "
                                        + "where it began, past every corner of the town and every bench of the quay, so that the beginning is over when at last it says lantern."
                                ),
                            }
                        ),
                ]
            ),
            Cancel
        );
}
