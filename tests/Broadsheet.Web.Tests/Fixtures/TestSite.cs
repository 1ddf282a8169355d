using System.Net;
using Broadsheet.Store;
using Broadsheet.Store.Opening;
using Broadsheet.Store.Search;
using Microsoft.AspNetCore.Builder;

namespace Broadsheet.Web.Tests.Fixtures;

/// <summary>A running site over a store of test issues.</summary>
public sealed class TestSite : IAsyncLifetime
{
    private readonly string _folder = Path.Join(Path.GetTempPath(), $"broadsheet-web-{Guid.NewGuid():N}");
    private INewsStore? _data;
    private WebApplication? _app;

    internal INewsStore Data => _data ?? throw new InvalidOperationException("The site has not started.");

    public Uri Address => new(_app?.Urls.First() ?? throw new InvalidOperationException("The site has not started."));

    /// <summary>Follows no redirects and unpacks nothing.</summary>
    public HttpClient Client { get; private set; } = new();

    public async ValueTask InitializeAsync()
    {
        var cancellationToken = CancellationToken.None;
        _data = await NewsStores.OpenOrCreateAsync(_folder, TimeProvider.System, cancellationToken);
        await TestIssues.SaveAsync(_data.Issues, _data.Assets, cancellationToken);
        _app = await StartAsync(new());
        Client = NewClient(Address);
    }

    /// <summary>Starts another site over the same store, with options of its own.</summary>
    internal async Task<WebApplication> StartAsync(SiteOptions options, IIssueStore? issues = null, ISearchIndex? search = null)
    {
        var app = BroadsheetSite.Create(
            options with
            {
                Urls = ["http://127.0.0.1:0"],
                Freshness = TimeSpan.Zero,
            },
            new OtherStore(Data) { Issues = issues ?? Data.Issues, Search = search ?? Data.Search }
        );
        await app.StartAsync(CancellationToken.None);
        return app;
    }

    public static HttpClient NewClient(Uri address) =>
        new(new SocketsHttpHandler { AllowAutoRedirect = false, AutomaticDecompression = DecompressionMethods.None })
        {
            BaseAddress = address,
        };

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        if (_app is not null)
            await _app.DisposeAsync();
        _data?.Dispose();
        if (Directory.Exists(_folder))
            Directory.Delete(_folder, recursive: true);
    }
}
