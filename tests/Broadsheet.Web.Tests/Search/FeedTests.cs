using System.Globalization;
using System.Xml.Linq;
using Broadsheet.Model.Articles;
using Broadsheet.Model.Issues;
using Broadsheet.Model.Pages;
using Broadsheet.Model.Publications;
using Broadsheet.Store;
using Broadsheet.Web.Tests.Fixtures;

namespace Broadsheet.Web.Tests.Search;

/// <summary>A feed reader learns from the feed what is new and what was changed.</summary>
public sealed class FeedTests : IAsyncLifetime
{
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";
    private readonly TestSite _site = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public ValueTask InitializeAsync() => _site.InitializeAsync();

    public ValueTask DisposeAsync() => _site.DisposeAsync();

    [Fact]
    public async Task A_correction_moves_when_the_article_was_updated_and_not_when_it_was_published()
    {
        await PublishAsync(Old("The ferry sails."));
        var before = await EntryAsync("ferry");
        Assert.Equal(("1998-03-02T00:00:00Z", "1998-03-02T00:00:00Z"), (Value(before, "published"), Value(before, "updated")));

        var corrected = TimeProvider.System.GetUtcNow();
        await PublishAsync(Old("The ferry stays.", new CorrectionNote { At = corrected }));
        var after = await EntryAsync("ferry");
        Assert.Equal("1998-03-02T00:00:00Z", Value(after, "published"));
        Assert.Equal(corrected.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture), Value(after, "updated"));
        Assert.Equal(Value(after, "updated"), Value(after.Parent!, "updated"));
        Assert.Equal(Value(before, "id"), Value(after, "id"));
    }

    [Fact]
    public async Task A_new_import_moves_it_for_the_articles_that_changed_only()
    {
        await PublishAsync(Old("The ferry sails."));
        await PublishAsync(Old("The ferry sails at noon."));
        Assert.NotEqual("1998-03-02T00:00:00Z", Value(await EntryAsync("ferry"), "updated"));
        Assert.Equal("1998-03-02T00:00:00Z", Value(await EntryAsync("market"), "updated"));

        var moved = Value(await EntryAsync("ferry"), "updated");
        await PublishAsync(Old("The ferry sails at noon."));
        Assert.Equal(moved, Value(await EntryAsync("ferry"), "updated"));
    }

    [Fact]
    public async Task Addresses_are_absolute_and_languages_are_those_of_the_texts()
    {
        var feed = await FeedAsync("/qinglan-ribao/search.atom?q=%E4%BB%8A%E6%97%A5&ui=en");
        Assert.All(feed.Descendants(Atom + "link"), l =>
            Assert.StartsWith(_site.Address.ToString(), (string)l.Attribute("href")!, StringComparison.Ordinal)
        );
        Assert.Equal("zh-Hans", (string)feed.Attribute(XNamespace.Xml + "lang")!);
        Assert.Equal("en", (string)feed.Element(Atom + "title")!.Attribute(XNamespace.Xml + "lang")!);
        var entry = (await FeedAsync("/search.atom?q=ferry&ui=zh")).Element(Atom + "entry")!;
        Assert.StartsWith("en", (string)entry.Attribute(XNamespace.Xml + "lang")!, StringComparison.Ordinal);

        await using var app = await _site.StartAsync(new() { PublicBaseUrl = new("https://paper.example/") });
        using var client = TestSite.NewClient(new(app.Urls.First()));
        var known = XDocument.Parse(await client.GetStringAsync("/search.atom?q=ferry", Cancel)).Root!;
        Assert.All(known.Descendants(Atom + "link"), l =>
            Assert.StartsWith("https://paper.example/", (string)l.Attribute("href")!, StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task A_feed_without_entries_was_updated_when_its_paper_came_out_last()
    {
        var published = (await _site.Data.Issues.ListIssuesAsync(new() { PublishedOnly = true }, Cancel)).Max(i => i.PublishedAt);
        var feed = await FeedAsync("/search.atom?q=nothing-of-the-kind");
        Assert.Empty(feed.Elements(Atom + "entry"));
        Assert.Equal(published!.Value.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture), Value(feed, "updated"));
    }

    private static Issue Old(string text, params CorrectionNote[] notes) =>
        new()
        {
            Key = new(PublicationSlug.Parse("harbour-post", null), new(1998, 3, 2)),
            Language = "en",
            NextArticleNumber = 3,
            Pages =
            [
                new Page
                {
                    Sequence = 1,
                    Id = "A1",
                    Label = "A1",
                    Width = 1000,
                    Height = 1500,
                },
            ],
            Articles = [Article(1, "Ferry", text) with { Corrections = notes }, Article(2, "Market", "The stalls are out.")],
        };

    private static Article Article(int number, string headline, string text) =>
        new()
        {
            Id = new(number),
            Kind = ArticleKind.Story,
            Parts =
            [
                new TextPart
                {
                    Page = 1,
                    Role = TextRole.Headline,
                    Text = headline,
                },
                new TextPart
                {
                    Page = 1,
                    Role = TextRole.Body,
                    Text = text,
                },
            ],
        };

    private async Task PublishAsync(Issue issue)
    {
        var latest = (await _site.Data.Issues.FindIssueAsync(issue.Key, Cancel))?.LatestRevision ?? 0;
        // Moments are kept to the millisecond.
        await Task.Delay(5, Cancel);
        var record = await _site.Data.Issues.SaveRevisionAsync(issue, new(RevisionKind.Import), latest, Cancel);
        await _site.Data.Issues.PublishAsync(issue.Key, record.Number, Cancel);
    }

    private async Task<XElement> EntryAsync(string word) =>
        (await FeedAsync($"/harbour-post/search.atom?q=headline:{word}&to=1998")).Element(Atom + "entry")!;

    private async Task<XElement> FeedAsync(string path) => XDocument.Parse(await _site.Client.GetStringAsync(path, Cancel)).Root!;

    private static string Value(XElement element, string name) => element.Element(Atom + name)!.Value;
}
