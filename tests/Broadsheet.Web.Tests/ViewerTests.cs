using System.Net;
using Broadsheet.Model.Articles;
using Broadsheet.Model.Issues;
using Broadsheet.Store;
using Broadsheet.Web.Tests.Fixtures;
using CsCheck;

namespace Broadsheet.Web.Tests;

/// <summary>Readers and the desk in one site, with its caches at work: whatever is asked and done in whatever order, no reader gets a word
/// of a draft.</summary>
public sealed class ViewerTests(TestSite site) : IClassFixture<TestSite>
{
    private const string Secret = "5e1f";
    private const int SaveDraft = 0;
    private const int Publish = 1;

    private static int _day;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task No_reader_gets_a_draft_and_the_desk_s_answers_are_kept_by_nobody()
    {
        await using var app = BroadsheetSite.Create(
            new()
            {
                Urls = ["http://127.0.0.1:0"],
                Drafts = true,
                DraftsSecret = Secret,
                CachedPageBytes = 200_000,
            },
            site.Data
        );
        await app.StartAsync(Cancel);
        using var client = TestSite.NewClient(new(app.Urls.First()));
        // Who acts: 0 saves a draft, 1 publishes, even numbers ask as readers, odd ones as the desk.
        await Gen.Int[0, 21].Array[4, 24].SampleAsync(acts => RunAsync(client, acts), iter: 30, threads: 1);
    }

    private async Task RunAsync(HttpClient client, int[] acts)
    {
        var key = new IssueKey(TestIssues.Chinese.Slug, new DateOnly(2040, 1, 1).AddDays(Interlocked.Increment(ref _day)));
        var plain = await TestIssues.SmallIssueAsync(key, site.Data.Assets, Cancel);
        var (revision, secret) = (0, new List<string>());
        var tags = new Dictionary<(bool Desk, string Path), string>();
        string[] paths =
        [
            $"/{key}/a1",
            $"/{key}/a1.json",
            $"/{key}",
            $"/{key}.json",
            $"/{key}/p-01",
            $"/{key}/p-01.json",
            $"/{key.Publication}",
            $"/{key.Publication}/{key.Date:yyyy-MM}",
            $"/{key.Publication}.json",
            "/search.json?q=\u5929\u6c14",
        ];
        foreach (var act in acts)
        {
            if (act == SaveDraft || revision == 0)
            {
                // Latin letters that stand nowhere else.
                var word = $"WORT{Guid.NewGuid():N}";
                secret.Add(word);
                var changed = plain with
                {
                    Articles =
                    [
                        plain.Articles[0] with
                        {
                            Parts = [IssueComposer.Text(TextRole.Headline, word)],
                        },
                        .. plain.Articles.Skip(1),
                    ],
                };
                await site.Data.Issues.SaveRevisionAsync(changed, new(RevisionKind.Import), revision++, Cancel);
            }
            else if (act == Publish)
            {
                secret.Clear();
                await site.Data.Issues.PublishAsync(key, revision, Cancel);
            }
            else
            {
                await AskAsync(client, paths[(act - 2) / 2], isDesk: act % 2 == 1, secret, tags);
            }
        }
    }

    private static async Task AskAsync(
        HttpClient client,
        string path,
        bool isDesk,
        List<string> secret,
        Dictionary<(bool Desk, string Path), string> tags
    )
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, isDesk ? "/~desk" + path : path);
        if (isDesk)
            request.Headers.TryAddWithoutValidation("Authorization", $"Bearer {Secret}");
        if (tags.TryGetValue((!isDesk, path), out var other))
            request.Headers.TryAddWithoutValidation("If-None-Match", other);
        using var response = await client.SendAsync(request, Cancel);
        var text = await response.Content.ReadAsStringAsync(Cancel);
        var caching = response.Headers.NonValidated["Cache-Control"].ToString();
        Assert.NotEqual(HttpStatusCode.InternalServerError, response.StatusCode);
        if (isDesk)
        {
            Assert.Equal("private, no-store", caching);
            Assert.False(response.Headers.Contains("ETag"), path);
            Assert.NotEqual(HttpStatusCode.NotFound, response.StatusCode);
            return;
        }
        foreach (var word in secret)
            Assert.DoesNotContain(word, text, StringComparison.Ordinal);
        Assert.DoesNotContain("/~desk", text, StringComparison.Ordinal);
        if (response.StatusCode == HttpStatusCode.OK)
        {
            Assert.Equal("public, no-cache", caching);
            tags[(false, path)] = Assert.Single(response.Headers.GetValues("ETag"));
        }
    }
}
