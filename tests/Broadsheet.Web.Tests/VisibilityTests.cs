using System.Net;
using System.Text.Json;
using Broadsheet.Model.Articles;
using Broadsheet.Model.Assets;
using Broadsheet.Model.Issues;
using Broadsheet.Model.Pages;
using Broadsheet.Model.Publications;
using Broadsheet.Store;
using Broadsheet.Store.Search;
using Broadsheet.Web.Tests.Fixtures;

namespace Broadsheet.Web.Tests;

/// <summary>Who sees what: drafts, what was withdrawn, what was just published, and what a failing store leaves.</summary>
public sealed class VisibilityTests(TestSite site) : IClassFixture<TestSite>
{
    private const string Secret = "1f0c9b";

    [Theory]
    [InlineData("/qinglan-ribao/2031-12-17")]
    [InlineData("/qinglan-ribao/2031-12-17.json")]
    [InlineData("/qinglan-ribao/2031-12-17/p-01")]
    [InlineData("/qinglan-ribao/2031-12-17/a1")]
    [InlineData("/qinglan-ribao/2031-12-17/p-01.pdf")]
    public async Task Drafts_are_not_there(string path) =>
        Assert.Equal(HttpStatusCode.NotFound, (await site.Client.GetAsync(path, TestContext.Current.CancellationToken)).StatusCode);

    [Theory]
    [InlineData("/")]
    [InlineData("/qinglan-ribao")]
    [InlineData("/qinglan-ribao.json")]
    [InlineData("/qinglan-ribao/2031-12")]
    [InlineData("/qinglan-ribao/2031-12.json")]
    [InlineData("/qinglan-ribao/2031-12-16")]
    [InlineData("/qinglan-ribao/2031-12-16.json")]
    public async Task Nothing_leads_to_a_draft_or_to_what_was_withdrawn(string path)
    {
        var text = await site.Client.GetStringAsync(path, TestContext.Current.CancellationToken);

        Assert.DoesNotContain("2031-12-17", text, StringComparison.Ordinal);
        Assert.DoesNotContain("2031-12-10", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/qinglan-ribao/2031-12-10", "本期印刷有误")]
    [InlineData("/qinglan-ribao/2031-12-10/p-01", "本期印刷有误")]
    [InlineData("/qinglan-ribao/2031-12-10/a1", "本期印刷有误")]
    [InlineData("/qinglan-ribao/2031-12-15/a9", "应当事人要求撤回")]
    public async Task What_was_withdrawn_says_why(string path, string reason)
    {
        var response = await site.Client.GetAsync(path, TestContext.Current.CancellationToken);
        var html = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.Gone, response.StatusCode);
        Assert.Contains(reason, html, StringComparison.Ordinal);
        Assert.Contains("noindex", html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/qinglan-ribao/2031-12-15")]
    [InlineData("/qinglan-ribao/2031-12-15.json")]
    [InlineData("/qinglan-ribao/2031-12-15/p-04")]
    [InlineData("/qinglan-ribao/2031-12-15/p-04.json")]
    [InlineData("/qinglan-ribao/2031-12-15/a8")]
    [InlineData("/qinglan-ribao/2031-12-15/a10.json")]
    public async Task A_withdrawn_article_is_in_no_list(string path)
    {
        var text = await site.Client.GetStringAsync(path, TestContext.Current.CancellationToken);

        Assert.DoesNotContain("已撤回的报道", text, StringComparison.Ordinal);
        Assert.DoesNotContain("/a9\"", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Drafts_are_shown_to_who_has_the_secret_address()
    {
        await using var app = await site.StartAsync(new() { Drafts = true, DraftsSecret = Secret });
        using var client = TestSite.NewClient(new(app.Urls.First()));
        string[] paths =
        [
            "/~desk/qinglan-ribao/2031-12-17",
            "/~desk",
            "/~desk/",
            "/~desk/publications.json",
            "/~desk/search?q=a",
            "/~desk/favicon.svg",
            "/~desk/qinglan-ribao/2031-12-17?drafts=wrong",
            "/~desk/nothing",
        ];
        foreach (var path in paths)
            Assert.Equal(HttpStatusCode.Forbidden, (await client.GetAsync(path, TestContext.Current.CancellationToken)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/health", TestContext.Current.CancellationToken)).StatusCode);

        var opened = await client.GetAsync($"/~desk/qinglan-ribao/2031-12-17?ui=en&drafts={Secret}", TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.SeeOther, opened.StatusCode);
        Assert.Equal("/~desk/qinglan-ribao/2031-12-17?ui=en", opened.Headers.Location!.ToString());
        Assert.Equal("no-referrer", opened.Headers.GetValues("Referrer-Policy").Single());
        var cookie = Assert.Single(opened.Headers.GetValues("Set-Cookie"));
        Assert.Contains("httponly", cookie, StringComparison.Ordinal);
        Assert.Contains("samesite=strict", cookie, StringComparison.Ordinal);
        Assert.Contains("path=/~desk", cookie, StringComparison.Ordinal);

        var pass = cookie[..cookie.IndexOf(';', StringComparison.Ordinal)];
        var draft = await AskAsync(client, "/~desk/qinglan-ribao/2031-12-17", "Cookie", pass);
        Assert.Equal(HttpStatusCode.OK, draft.StatusCode);
        Assert.Equal("private, no-store", draft.Headers.NonValidated["Cache-Control"].ToString());
        var html = await draft.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Contains("noindex", html, StringComparison.Ordinal);
        Assert.Contains("href=\"/~desk/qinglan-ribao/2031-12-17/p-01", html, StringComparison.Ordinal);
        Assert.DoesNotContain("\"/assets/", html, StringComparison.Ordinal);
        Assert.False(draft.Headers.Contains("ETag"));

        // The pass opens nothing at the addresses of readers.
        Assert.Equal(HttpStatusCode.NotFound, (await AskAsync(client, "/qinglan-ribao/2031-12-17", "Cookie", pass)).StatusCode);
        var published = await AskAsync(client, "/qinglan-ribao/2031-12-16", "Cookie", pass);
        Assert.Equal("public, no-cache", published.Headers.NonValidated["Cache-Control"].ToString());
        Assert.DoesNotContain(
            "desk",
            await published.Content.ReadAsStringAsync(TestContext.Current.CancellationToken),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_publication_with_drafts_only_is_named_to_the_desk_alone()
    {
        var cancellationToken = TestContext.Current.CancellationToken;
        var key = IssueKey.Parse("geheim/2031-12-17", null);
        await site.Data.Issues.SavePublicationAsync(
            new()
            {
                Slug = key.Publication,
                Name = "Das Geheime",
                Language = "de",
            },
            cancellationToken
        );
        var issue = await TestIssues.SmallIssueAsync(key, site.Data.Assets, cancellationToken);
        await site.Data.Issues.SaveRevisionAsync(issue, new(RevisionKind.Import), 0, cancellationToken);
        await using var app = await site.StartAsync(new() { Drafts = true, DraftsSecret = Secret });
        using var client = TestSite.NewClient(new(app.Urls.First()));
        foreach (var path in (string[])["/", "/publications.json", "/geheim", "/geheim/2031-12-17", "/search?q=a", "/geheim/search?q=a"])
        {
            var text = await (await client.GetAsync(path, cancellationToken)).Content.ReadAsStringAsync(cancellationToken);
            Assert.DoesNotContain("Das Geheime", text, StringComparison.Ordinal);
        }
        var seen = await AskAsync(client, "/~desk/", "Authorization", $"Bearer {Secret}");
        Assert.Contains("Das Geheime", await seen.Content.ReadAsStringAsync(cancellationToken), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("X-Forwarded-For", "203.0.113.7")]
    [InlineData("Host", "paper.example")]
    [InlineData("Sec-Fetch-Site", "cross-site")]
    public async Task Readers_come_through_proxies_to_the_site_that_shows_drafts(string header, string value)
    {
        await using var app = await site.StartAsync(new() { Drafts = true, DraftsSecret = Secret });
        using var client = TestSite.NewClient(new(app.Urls.First()));
        foreach (var path in (string[])["/qinglan-ribao/2031-12-16", "/publications.json", "/health"])
        {
            var response = await AskAsync(client, path, header, value, $"Bearer {Secret}");
            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
            Assert.Equal(path.EndsWith(".json", StringComparison.Ordinal), response.Headers.Contains("Access-Control-Allow-Origin"));
            Assert.DoesNotContain(
                "2031-12-17",
                await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken),
                StringComparison.Ordinal
            );
        }
    }

    [Fact]
    public async Task Nobody_is_told_the_secret_and_each_start_has_another()
    {
        await using var one = await site.StartAsync(new() { Drafts = true });
        await using var other = await site.StartAsync(new() { Drafts = true, DraftsSecret = Secret });
        using var client = TestSite.NewClient(new(one.Urls.First()));
        Assert.Equal(HttpStatusCode.Forbidden, (await AskAsync(client, "/~desk/", "Authorization", $"Bearer {Secret}")).StatusCode);
        using var second = TestSite.NewClient(new(other.Urls.First()));
        Assert.Equal(HttpStatusCode.OK, (await AskAsync(second, "/~desk/", "Authorization", $"Bearer {Secret}")).StatusCode);
        var page = await AskAsync(second, "/~desk/", "Authorization", $"Bearer {Secret}");
        Assert.DoesNotContain(
            Secret,
            await page.Content.ReadAsStringAsync(TestContext.Current.CancellationToken),
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("X-Forwarded-For", "203.0.113.7")]
    [InlineData("X-Forwarded-Proto", "https")]
    [InlineData("X-Forwarded-Host", "paper.example")]
    [InlineData("X-Forwarded-Anything", "")]
    [InlineData("x-real-ip", "203.0.113.7")]
    [InlineData("Forwarded", "for=203.0.113.7")]
    [InlineData("Via", "1.1 proxy")]
    [InlineData("CF-Connecting-IP", "203.0.113.7")]
    [InlineData("Host", "paper.example")]
    [InlineData("Sec-Fetch-Site", "cross-site")]
    [InlineData("Sec-Fetch-Site", "same-site")]
    public async Task Drafts_are_refused_where_something_stands_between(string header, string value)
    {
        await using var app = await site.StartAsync(new() { Drafts = true, DraftsSecret = Secret });
        using var client = TestSite.NewClient(new(app.Urls.First()));
        foreach (
            var path in (string[])
                ["/~desk/qinglan-ribao/2031-12-17", $"/~desk/qinglan-ribao/2031-12-17?drafts={Secret}", "/~desk/publications.json"]
        )
        {
            var response = await AskAsync(client, path, header, value, $"Bearer {Secret}");
            Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
            Assert.False(response.Headers.Contains("Set-Cookie"));
        }
    }

    [Fact]
    public async Task Drafts_are_for_no_page_of_another_site()
    {
        await using var app = await site.StartAsync(new() { Drafts = true, DraftsSecret = Secret });
        using var client = TestSite.NewClient(new(app.Urls.First()));
        var page = await AskAsync(client, "/~desk/qinglan-ribao/2031-12-17/p-01.json", "Authorization", $"Bearer {Secret}");
        var image = JsonDocument
            .Parse(await page.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))
            .RootElement.GetProperty("pdf")
            .GetString()!;
        foreach (
            var path in (string[])
                ["/~desk/publications.json", "/~desk/qinglan-ribao/2031-12-17.json", "/~desk/search.atom?q=a", "/~desk/openapi.json", image]
        )
        {
            var response = await AskAsync(client, path, "Authorization", $"Bearer {Secret}");
            Assert.False(response.Headers.Contains("Access-Control-Allow-Origin"), path);
            Assert.Equal("same-origin", response.Headers.GetValues("Cross-Origin-Resource-Policy").Single());
        }
    }

    [Fact]
    public async Task Files_of_what_is_not_public_are_not_there_for_those_either_who_know_their_address()
    {
        var cancellationToken = TestContext.Current.CancellationToken;
        var key = IssueKey.Parse("qinglan-ribao/2033-02-03", null);
        byte[][] bytes = [PngOf(1), PngOf(2), PngOf(3), PngOf(4)];
        var files = new List<AssetReference>();
        foreach (var each in bytes)
            files.Add(
                new()
                {
                    Hash = await site.Data.Assets.AddAsync(each, cancellationToken),
                    MediaType = "image/png",
                    Length = each.Length,
                    Width = 1,
                    Height = 1,
                }
            );
        var plain = await TestIssues.SmallIssueAsync(key, site.Data.Assets, cancellationToken);
        var issue = plain with
        {
            Pages =
            [
                plain.Pages[0] with
                {
                    Images = new() { Master = files[0], Previews = [] },
                },
                .. plain.Pages.Skip(1),
            ],
            Articles = [With(plain.Articles[0], files[1]), .. plain.Articles.Skip(1)],
        };
        await site.Data.Issues.SaveRevisionAsync(issue, new(RevisionKind.Import), 0, cancellationToken);
        await ShowAsync("a draft", false, false, false);

        await site.Data.Issues.PublishAsync(key, 1, cancellationToken);
        await ShowAsync("published", true, true, false);

        // A correction with another picture.
        await site.Data.Issues.SaveRevisionAsync(
            issue with
            {
                Articles = [With(plain.Articles[0], files[2]), .. plain.Articles.Skip(1)],
            },
            new(RevisionKind.Correction),
            1,
            cancellationToken
        );
        await ShowAsync("corrected and not published", true, true, false);
        await site.Data.Issues.PublishAsync(key, 2, cancellationToken);
        await ShowAsync("corrected", true, false, true);

        await site.Data.Issues.WithdrawArticleAsync(new(key, issue.Articles[0].Id), "撤", cancellationToken);
        await ShowAsync("without the article", false, false, false);
        await site.Data.Issues.WithdrawIssueAsync(key, "撤", cancellationToken);
        await ShowAsync("withdrawn", false, false, false);

        static Article With(Article article, AssetReference picture) =>
            article with
            {
                Parts = [.. article.Parts, new Figure { Page = 1, Pictures = [new() { Zone = new(1, 1, 9, 9), Image = picture }] }],
            };

        async Task ShowAsync(string state, params bool[] expected)
        {
            for (var i = 0; i < expected.Length; i++)
            {
                var status = (await site.Client.GetAsync($"/assets/{files[i].Hash}.png", cancellationToken)).StatusCode;
                Assert.True((status == HttpStatusCode.OK) == expected[i], $"{state}: file {i} answers {status}");
            }
            Assert.Equal(
                HttpStatusCode.NotFound,
                (await site.Client.GetAsync($"/assets/{files[3].Hash}.png", cancellationToken)).StatusCode
            );
        }
    }

    [Fact]
    public async Task Where_the_index_can_not_tell_only_what_readers_are_shown_is_there()
    {
        var cancellationToken = TestContext.Current.CancellationToken;
        var key = IssueKey.Parse("qinglan-ribao/2033-04-05", null);
        var issue = await TestIssues.SmallIssueAsync(key, site.Data.Assets, cancellationToken);
        var secret = await site.Data.Assets.AddAsync(PngOf(9), cancellationToken);
        await TestIssues.PublishAsync(site.Data.Issues, issue, cancellationToken);
        await using var app = await site.StartAsync(new(), search: new SilentIndex(site.Data.Search));
        using var client = TestSite.NewClient(new(app.Urls.First()));
        var html = await client.GetStringAsync($"/{key}/p-{issue.Pages[0].Id}", cancellationToken);
        var shown = System.Text.RegularExpressions.Regex.Match(html, "/assets/[0-9a-f]{64}\\.[a-z]+").Value;

        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync(shown, cancellationToken)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync($"/assets/{secret}.png", cancellationToken)).StatusCode);
        await site.Data.Issues.WithdrawIssueAsync(key, "撤", cancellationToken);
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync(shown, cancellationToken)).StatusCode);
    }

    [Theory]
    [InlineData("http://0.0.0.0:8080")]
    [InlineData("http://*:8080")]
    [InlineData("http://+:8080")]
    [InlineData("http://192.0.2.1:8080")]
    [InlineData("http://paper.example")]
    [InlineData("http://[::]:8080")]
    public void Drafts_are_refused_on_addresses_that_others_reach(string url)
    {
        var options = new SiteOptions { Drafts = true, Urls = [url] };

        Assert.Contains(
            url,
            Assert.Throws<ArgumentException>(() => BroadsheetSite.Create(options, site.Data)).Message,
            StringComparison.Ordinal
        );
        (options with { Drafts = false }).Validate();
    }

    [Theory]
    [InlineData("http://localhost:8080")]
    [InlineData("http://127.0.0.2:8080")]
    [InlineData("http://[::1]:8080")]
    public void Drafts_are_allowed_on_loopback(string url) => new SiteOptions { Drafts = true, Urls = [url] }.Validate();

    [Theory]
    [InlineData("127.0.0.1:8080")]
    [InlineData("ftp://127.0.0.1")]
    [InlineData("")]
    public void An_address_that_is_none_is_refused(string url) =>
        Assert.Throws<ArgumentException>(() => new SiteOptions { Urls = [url] }.Validate());

    [Fact]
    public async Task What_is_published_or_withdrawn_shows_at_once()
    {
        var key = IssueKey.Parse("qinglan-ribao/2032-01-01", null);
        var cancellationToken = TestContext.Current.CancellationToken;
        var issue = await TestIssues.SmallIssueAsync(key, site.Data.Assets, cancellationToken);
        Assert.Equal(HttpStatusCode.NotFound, (await site.Client.GetAsync($"/{key}", cancellationToken)).StatusCode);

        await TestIssues.PublishAsync(site.Data.Issues, issue, cancellationToken);
        var first = await site.Client.GetAsync($"/{key}/a1", cancellationToken);
        Assert.Equal(HttpStatusCode.OK, first.StatusCode);
        Assert.Contains("2032-01-01", await site.Client.GetStringAsync("/qinglan-ribao.json", cancellationToken), StringComparison.Ordinal);

        var changed = issue with
        {
            Articles = [issue.Articles[0] with { Parts = [IssueComposer.Text(TextRole.Headline, "今日有雪")] }, .. issue.Articles.Skip(1)],
        };
        await TestIssues.PublishAsync(site.Data.Issues, changed, cancellationToken);
        var second = await site.Client.GetAsync($"/{key}/a1", cancellationToken);
        Assert.Contains("今日有雪", await second.Content.ReadAsStringAsync(cancellationToken), StringComparison.Ordinal);
        Assert.NotEqual(first.Headers.ETag, second.Headers.ETag);

        await site.Data.Issues.WithdrawArticleAsync(new(key, new(1)), "撤", cancellationToken);
        Assert.Equal(HttpStatusCode.Gone, (await site.Client.GetAsync($"/{key}/a1", cancellationToken)).StatusCode);
        await site.Data.Issues.WithdrawIssueAsync(key, "撤", cancellationToken);
        Assert.Equal(HttpStatusCode.Gone, (await site.Client.GetAsync($"/{key}", cancellationToken)).StatusCode);
        Assert.DoesNotContain(
            "2032-01-01",
            await site.Client.GetStringAsync("/qinglan-ribao.json", cancellationToken),
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData(true, HttpStatusCode.ServiceUnavailable)]
    [InlineData(false, HttpStatusCode.InternalServerError)]
    public async Task A_failing_store_gives_a_plain_page_and_the_site_goes_on(bool unavailable, HttpStatusCode status)
    {
        var store = new FailingStore(site.Data.Issues)
        {
            Failure = unavailable ? new StoreUnavailableException("The disk is full.") : new InvalidOperationException("secret detail"),
        };
        await using var app = await site.StartAsync(new(), store);
        using var client = TestSite.NewClient(new(app.Urls.First()));

        var failed = await client.GetAsync("/qinglan-ribao/2031-12-15", TestContext.Current.CancellationToken);
        var html = await failed.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        store.Failure = null;
        var healed = await client.GetAsync("/qinglan-ribao/2031-12-15", TestContext.Current.CancellationToken);

        Assert.Equal(status, failed.StatusCode);
        Assert.Contains("<p class=\"code\">", html, StringComparison.Ordinal);
        Assert.DoesNotContain("secret detail", html, StringComparison.Ordinal);
        Assert.True(failed.Headers.Contains("Content-Security-Policy"));
        Assert.Equal(HttpStatusCode.OK, healed.StatusCode);
    }

    private static byte[] PngOf(byte content) =>
        [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13, (byte)'I', (byte)'H', (byte)'D', (byte)'R', content];

    private static async Task<HttpResponseMessage> AskAsync(
        HttpClient client,
        string path,
        string header,
        string value,
        string? authorization = null
    )
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.TryAddWithoutValidation(header, value);
        if (authorization is not null)
            request.Headers.TryAddWithoutValidation("Authorization", authorization);
        return await client.SendAsync(request, TestContext.Current.CancellationToken);
    }

    /// <summary>An index that is damaged or not complete.</summary>
    private sealed class SilentIndex(ISearchIndex inner) : ISearchIndex
    {
        public Task<bool?> IsForReadersAsync(AssetHash file, CancellationToken cancellationToken) => Task.FromResult<bool?>(null);

        public Task<SearchPage> SearchAsync(SearchRequest request, CancellationToken cancellationToken) =>
            inner.SearchAsync(request, cancellationToken);

        public Task<IReadOnlyList<string>> SuggestAsync(
            string typed,
            PublicationSlug? publication,
            int limit,
            CancellationToken cancellationToken
        ) => inner.SuggestAsync(typed, publication, limit, cancellationToken);

        public Task<SearchIndexState> FindStateAsync(CancellationToken cancellationToken) => inner.FindStateAsync(cancellationToken);

        public Task<RebuildReport> RebuildAsync(
            bool everything,
            IProgress<Broadsheet.Store.Maintenance.MaintenanceProgress>? progress,
            CancellationToken cancellationToken
        ) => inner.RebuildAsync(everything, progress, cancellationToken);

        public Task<IReadOnlyList<string>> CheckAsync(CancellationToken cancellationToken) => inner.CheckAsync(cancellationToken);
    }

    private sealed class FailingStore(IIssueStore inner) : IIssueStore
    {
        public Exception? Failure { get; set; }

        public Task<IReadOnlyList<Publication>> ListPublicationsAsync(CancellationToken cancellationToken) =>
            Failure is null ? inner.ListPublicationsAsync(cancellationToken) : throw Failure;

        public Task<Publication?> FindPublicationAsync(PublicationSlug slug, CancellationToken cancellationToken) =>
            inner.FindPublicationAsync(slug, cancellationToken);

        public Task SavePublicationAsync(Publication publication, CancellationToken cancellationToken) =>
            inner.SavePublicationAsync(publication, cancellationToken);

        public Task<IssueRecord?> FindIssueAsync(IssueKey key, CancellationToken cancellationToken) =>
            Failure is null ? inner.FindIssueAsync(key, cancellationToken) : throw Failure;

        public Task<IReadOnlyList<IssueRecord>> ListIssuesAsync(IssueQuery query, CancellationToken cancellationToken) =>
            inner.ListIssuesAsync(query, cancellationToken);

        public Task<int> CountIssuesAsync(IssueQuery query, CancellationToken cancellationToken) =>
            inner.CountIssuesAsync(query, cancellationToken);

        public Task<IReadOnlyList<int>> ListYearsAsync(
            PublicationSlug publication,
            bool publishedOnly,
            CancellationToken cancellationToken
        ) => inner.ListYearsAsync(publication, publishedOnly, cancellationToken);

        public Task<IReadOnlyList<IssueMonth>> ListMonthsAsync(
            PublicationSlug publication,
            bool publishedOnly,
            CancellationToken cancellationToken
        ) => inner.ListMonthsAsync(publication, publishedOnly, cancellationToken);

        public Task<IReadOnlyList<RevisionRecord>> ListRevisionsAsync(IssueKey key, CancellationToken cancellationToken) =>
            inner.ListRevisionsAsync(key, cancellationToken);

        public Task<Issue?> ReadRevisionAsync(IssueKey key, int revision, CancellationToken cancellationToken) =>
            inner.ReadRevisionAsync(key, revision, cancellationToken);

        public Task<RevisionRecord> SaveRevisionAsync(
            Issue issue,
            RevisionOrigin origin,
            int expectedLatest,
            CancellationToken cancellationToken
        ) => inner.SaveRevisionAsync(issue, origin, expectedLatest, cancellationToken);

        public Task<IReadOnlyList<RevisionRecord>> SaveAsync(IssueChange change, CancellationToken cancellationToken) =>
            inner.SaveAsync(change, cancellationToken);

        public Task<IReadOnlyList<Model.Corrections.Operation>?> ReadOperationsAsync(
            IssueKey key,
            int revision,
            CancellationToken cancellationToken
        ) => inner.ReadOperationsAsync(key, revision, cancellationToken);

        public Task PublishAsync(IssueKey key, int revision, CancellationToken cancellationToken) =>
            inner.PublishAsync(key, revision, cancellationToken);

        public Task WithdrawIssueAsync(IssueKey key, string reason, CancellationToken cancellationToken) =>
            inner.WithdrawIssueAsync(key, reason, cancellationToken);

        public Task WithdrawArticleAsync(ArticleKey key, string reason, CancellationToken cancellationToken) =>
            inner.WithdrawArticleAsync(key, reason, cancellationToken);

        public Task<int?> ReinstateIssueAsync(IssueKey key, CancellationToken cancellationToken) =>
            inner.ReinstateIssueAsync(key, cancellationToken);

        public Task<bool> ReinstateArticleAsync(ArticleKey key, CancellationToken cancellationToken) =>
            inner.ReinstateArticleAsync(key, cancellationToken);

        public Task SavePageMasksAsync(IssueKey key, IReadOnlyDictionary<string, PageImages> masks, CancellationToken cancellationToken) =>
            inner.SavePageMasksAsync(key, masks, cancellationToken);

        public Task<IReadOnlyDictionary<string, PageImages>> ListPageMasksAsync(IssueKey key, CancellationToken cancellationToken) =>
            inner.ListPageMasksAsync(key, cancellationToken);

        public Task MoveIssueAsync(IssueKey key, IssueKey to, CancellationToken cancellationToken) =>
            inner.MoveIssueAsync(key, to, cancellationToken);

        public Task<IssueKey?> FindMovedAsync(IssueKey key, CancellationToken cancellationToken) =>
            inner.FindMovedAsync(key, cancellationToken);

        public Task<bool> DeleteDraftAsync(IssueKey key, CancellationToken cancellationToken) =>
            inner.DeleteDraftAsync(key, cancellationToken);

        public Task<IReadOnlyList<ArticleWithdrawal>> ListWithdrawnArticlesAsync(IssueKey key, CancellationToken cancellationToken) =>
            inner.ListWithdrawnArticlesAsync(key, cancellationToken);

        public Task<IssueNeighbours> FindPublishedNeighboursAsync(IssueKey key, CancellationToken cancellationToken) =>
            inner.FindPublishedNeighboursAsync(key, cancellationToken);

        public Task<IReadOnlyList<string>> CheckAsync(CancellationToken cancellationToken) => inner.CheckAsync(cancellationToken);
    }
}
