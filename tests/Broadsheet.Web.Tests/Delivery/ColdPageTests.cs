using System.Net;
using System.Reflection;
using Broadsheet.Model.Articles;
using Broadsheet.Model.Issues;
using Broadsheet.Store;
using Broadsheet.Web.Tests.Fixtures;

namespace Broadsheet.Web.Tests.Delivery;

/// <summary>Many readers open a story at once that nobody opened before, with the site as it is served.</summary>
public sealed class ColdPageTests(TestSite site) : IClassFixture<TestSite>
{
    private const int Readers = 200;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_issue_is_read_once_and_all_get_the_same_page_until_it_is_published_anew()
    {
        var key = IssueKey.Parse("qinglan-ribao/2034-05-06", null);
        var issue = await TestIssues.SmallIssueAsync(key, site.Data.Assets, Cancel);
        await TestIssues.PublishAsync(site.Data.Issues, issue, Cancel);
        var counted = CountingStore.Over(site.Data.Issues, nameof(IIssueStore.ReadRevisionAsync));
        await using var app = BroadsheetSite.Create(
            new() { Urls = ["http://127.0.0.1:0"] },
            new OtherStore(site.Data) { Issues = (IIssueStore)(object)counted, Search = site.Data.Search }
        );
        await app.StartAsync(Cancel);
        using var client = TestSite.NewClient(new(app.Urls.First()));

        var answers = await Task.WhenAll(Enumerable.Range(0, Readers).Select(_ => client.GetAsync($"/{key}/a1", Cancel)));
        Assert.All(answers, a => Assert.Equal(HttpStatusCode.OK, a.StatusCode));
        Assert.Single(answers.Select(a => a.Headers.ETag!.Tag).Distinct());
        Assert.Equal(1, counted.Calls);

        var changed = issue with
        {
            Articles = [issue.Articles[0] with { Parts = [IssueComposer.Text(TextRole.Headline, "今日有雾")] }, .. issue.Articles.Skip(1)],
        };
        await TestIssues.PublishAsync(site.Data.Issues, changed, Cancel);
        var text = "";
        for (var i = 0; i < 100 && !text.Contains("今日有雾", StringComparison.Ordinal); i++)
        {
            await Task.Delay(50, Cancel);
            text = await client.GetStringAsync($"/{key}/a1", Cancel);
        }
        Assert.Contains("今日有雾", text, StringComparison.Ordinal);
        Assert.Equal(2, counted.Calls);
    }

    /// <summary>A store that counts the calls of one of its methods.</summary>
    public class CountingStore : DispatchProxy
    {
        private IIssueStore? _inner;
        private string _method = "";
        private int _calls;

        public int Calls => Volatile.Read(ref _calls);

        public static CountingStore Over(IIssueStore inner, string method)
        {
            var proxy = Create<IIssueStore, CountingStore>();
            var store = (CountingStore)(object)proxy;
            store._inner = inner;
            store._method = method;
            return store;
        }

        protected override object? Invoke(MethodInfo? targetMethod, object?[]? args)
        {
            if (targetMethod!.Name == _method)
                Interlocked.Increment(ref _calls);
            try
            {
                return targetMethod.Invoke(_inner, args);
            }
            catch (TargetInvocationException e) when (e.InnerException is { } inner)
            {
                throw inner;
            }
        }
    }
}
