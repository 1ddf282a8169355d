using Broadsheet.Model.Articles;
using Broadsheet.Model.Publications;
using Broadsheet.Store.Search;
using Broadsheet.Store.Tests.Search;

namespace Broadsheet.Store.Tests.Contracts;

/// <summary>What readers see is what is found, from the same moment on.</summary>
public abstract class SearchContract : NewsStoreContract
{
    [Fact]
    public async Task An_issue_that_is_saved_but_not_published_is_not_found()
    {
        var issue = Papers.Issue("harbour-post", "2031-12-15", "en", Papers.Article(1, "Lantern ferry returns"));
        await Store.Issues.SavePublicationAsync(
            new()
            {
                Slug = issue.Key.Publication,
                Name = "Harbour Post",
                Language = "en",
            },
            Cancel
        );
        await Store.Issues.SaveRevisionAsync(issue, new(RevisionKind.Import), 0, Cancel);
        Assert.Equal(0, await TotalAsync("lantern"));

        await Store.Issues.PublishAsync(issue.Key, 1, Cancel);
        Assert.Equal(1, await TotalAsync("lantern"));
    }

    [Fact]
    public async Task A_correction_is_found_by_its_new_words_only_when_it_is_published()
    {
        var issue = Papers.Issue(
            "harbour-post",
            "2031-12-15",
            "en",
            Papers.Article(1, "Lantern ferry returns"),
            Papers.Article(2, "Market opens")
        );
        await Store.PublishAsync(issue, Cancel);
        var corrected = issue with { Articles = [Papers.Article(1, "Beacon ferry returns"), issue.Articles[1]] };
        await Store.Issues.SaveRevisionAsync(corrected, new(RevisionKind.Correction), 1, Cancel);
        Assert.Equal((1L, 0L), (await TotalAsync("lantern"), await TotalAsync("beacon")));

        await Store.Issues.PublishAsync(issue.Key, 2, Cancel);
        Assert.Equal((0L, 1L), (await TotalAsync("lantern"), await TotalAsync("beacon")));
        Assert.Equal((1L, 1L), (await TotalAsync("ferry"), await TotalAsync("market")));
    }

    [Fact]
    public async Task An_article_that_a_new_revision_no_longer_has_is_gone()
    {
        var issue = Papers.Issue(
            "harbour-post",
            "2031-12-15",
            "en",
            Papers.Article(1, "Lantern ferry returns"),
            Papers.Article(2, "Market opens")
        );
        await Store.PublishAsync(issue, Cancel);
        await Store.PublishAsync(issue with { Articles = [issue.Articles[1]] }, Cancel);
        Assert.Equal((0L, 1L), (await TotalAsync("lantern"), await TotalAsync("market")));
    }

    [Fact]
    public async Task A_withdrawn_issue_is_gone_and_comes_back_when_it_is_published_again()
    {
        var issue = Papers.Issue("harbour-post", "2031-12-15", "zh-Hans", Papers.Article(1, "港口今日通车", "市长出席了仪式。"));
        await Store.PublishAsync(issue, Cancel);
        Assert.Equal(1, await TotalAsync("市长"));
        await Store.Issues.WithdrawIssueAsync(issue.Key, "printed in error", Cancel);
        Assert.Equal((0L, 0L), (await TotalAsync("市长"), await TotalAsync("市")));
        await Store.Issues.PublishAsync(issue.Key, 1, Cancel);
        Assert.Equal((1L, 1L), (await TotalAsync("市长"), await TotalAsync("市")));
    }

    [Fact]
    public async Task A_withdrawn_article_is_gone_and_stays_gone_when_the_issue_is_published_again()
    {
        var issue = Papers.Issue(
            "harbour-post",
            "2031-12-15",
            "en",
            Papers.Article(1, "Lantern ferry returns"),
            Papers.Article(2, "Lantern market")
        );
        await Store.PublishAsync(issue, Cancel);
        await Store.Issues.WithdrawArticleAsync(new(issue.Key, new(1)), "not true", Cancel);
        Assert.Equal((1L, 0L), (await TotalAsync("lantern"), await TotalAsync("ferry")));
        Assert.Empty(await Store.Search.SuggestAsync("ferr", null, 10, Cancel));

        await Store.PublishAsync(issue with { Number = "7" }, Cancel);
        Assert.Equal((1L, 0L), (await TotalAsync("lantern"), await TotalAsync("ferry")));
    }

    [Fact]
    public async Task A_teaser_of_a_withdrawn_article_is_gone_too_and_comes_back_with_it()
    {
        var issue = Papers.Issue(
            "harbour-post",
            "2031-12-15",
            "en",
            Papers.Article(1, "Old bridge stands empty", "See page 4."),
            Papers.Article(2, "Old bridge stands empty", "Nobody crosses it."),
            Papers.Article(3, "Ferry returns")
        );
        await Store.PublishAsync(issue, Cancel);
        Assert.Equal(2, await TotalAsync("bridge"));

        await Store.Issues.WithdrawArticleAsync(new(issue.Key, new(2)), "not true", Cancel);
        Assert.Equal((0L, 1L), (await TotalAsync("bridge"), await TotalAsync("ferry")));

        await Store.Issues.ReinstateArticleAsync(new(issue.Key, new(2)), Cancel);
        Assert.Equal(2, await TotalAsync("bridge"));
    }

    [Fact]
    public async Task A_hit_says_what_a_reader_needs_to_choose()
    {
        var issue = Papers.Issue(
            "harbour-post",
            "2031-12-15",
            "en",
            Papers.Article(7, "Lantern ferry\nreturns", "The ferry with the lanterns came home on Monday.")
        );
        await Store.PublishAsync(issue, Cancel);
        var hit = Assert.Single((await SearchAsync("lanterns")).Hits);
        Assert.Equal("harbour-post/2031-12-15/a7", hit.Article.ToString());
        Assert.Equal("harbour-post/2031-12-15/p-A1", hit.Page.ToString());
        Assert.Equal(("A1", "要闻", ArticleKind.Story), (hit.PageLabel, hit.PageName, hit.Kind));
        Assert.Equal((10.0, 20.0, 100.0, 200.0), (hit.Zone.X, hit.Zone.Y, hit.Zone.Width, hit.Zone.Height));
        Assert.Equal((1000.0, 1500.0), (hit.PageWidth, hit.PageHeight));
        Assert.Equal("[Lantern] ferry returns", Marked(hit.Headline));
        Assert.Equal("The ferry with the [lanterns] came home on Monday.", Marked(hit.Snippet));
    }

    [Fact]
    public async Task Filters_leave_only_what_they_name()
    {
        var advertisement = Papers.Article(2, "Lantern sale") with { Kind = ArticleKind.Advertisement };
        await Store.PublishAsync(
            Papers.Issue("harbour-post", "2031-12-15", "en", Papers.Article(1, "Lantern ferry"), advertisement),
            Cancel
        );
        await Store.PublishAsync(Papers.Issue("valley-news", "2032-01-02", "en", Papers.Article(1, "Lantern walk")), Cancel);
        var all = new SearchRequest { Query = "lantern" };
        Assert.Equal(3, (await Store.Search.SearchAsync(all, Cancel)).Total);
        Assert.Equal(2, await CountAsync(all with { Publication = PublicationSlug.Parse("harbour-post", null) }));
        Assert.Equal(0, await CountAsync(all with { Publication = PublicationSlug.Parse("no-such", null) }));
        Assert.Equal(1, await CountAsync(all with { From = new(2032, 1, 1) }));
        Assert.Equal(2, await CountAsync(all with { To = new(2031, 12, 15) }));
        Assert.Equal(0, await CountAsync(all with { From = new(2032, 1, 1), To = new(2031, 1, 1) }));
        Assert.Equal(1, await CountAsync(all with { Kinds = [SearchKind.Advertisement] }));
        Assert.Equal(2, await CountAsync(all with { Kinds = [SearchKind.Story, SearchKind.Photo] }));
        Assert.Equal(3, await CountAsync(all with { Section = "a", PageName = "要聞" }));
        Assert.Equal(0, await CountAsync(all with { Section = "B" }));
    }

    private async Task<long> CountAsync(SearchRequest request) => (await Store.Search.SearchAsync(request, Cancel)).Total;

    private Task<SearchPage> SearchAsync(string query) => Store.Search.SearchAsync(new() { Query = query }, Cancel);

    private async Task<long> TotalAsync(string query) => (await SearchAsync(query)).Total;

    private static string Marked(MarkedText text)
    {
        var marked = text.Text;
        foreach (var mark in text.Marks.Reverse())
            marked = $"{marked[..mark.Start]}[{marked[mark.Start..mark.End]}]{marked[mark.End..]}";
        return marked;
    }
}
