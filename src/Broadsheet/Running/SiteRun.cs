using System.Net.Sockets;
using Broadsheet.Configuration;
using Broadsheet.Store;
using Broadsheet.Web;
using Broadsheet.Workflow;
using Microsoft.AspNetCore.Builder;

namespace Broadsheet.Running;

/// <summary>The reader site while it runs.</summary>
internal sealed class SiteRun : IAsyncDisposable
{
    private readonly WebApplication _app;

    private SiteRun(WebApplication app) => _app = app;

    /// <summary>Addresses that it listens on, with the real port.</summary>
    public IEnumerable<string> Addresses => _app.Urls;

    /// <summary>How the settings want the site.</summary>
    public static SiteOptions Options(Settings settings, string urls) =>
        new()
        {
            Urls = urls.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries),
            PublicBaseUrl = settings.BaseUrl is { } address ? new Uri(address) : null,
            SiteName = settings.SiteName,
            ThemeFolder = settings.Theme,
            JsonLogs = settings.JsonLogs,
        };

    /// <summary>Starts to listen.</summary>
    /// <exception cref="RefusedException">An option can't be used.</exception>
    /// <exception cref="IOException">The address is taken or not this machine's.</exception>
    public static async Task<SiteRun> StartAsync(SiteOptions options, INewsStore store, CancellationToken cancellationToken)
    {
        var app = Create(options, store);
        try
        {
            await app.StartAsync(cancellationToken);
            return new(app);
        }
        catch (Exception e) when (e is IOException or SocketException)
        {
            await app.DisposeAsync();
            throw new IOException($"{string.Join(' ', options.Urls)}: {e.Message} Choose another address with --urls.", e);
        }
        catch
        {
            await app.DisposeAsync();
            throw;
        }
    }

    /// <summary>Returns when the token is cancelled or the site stops by itself, after the requests under way were answered.</summary>
    public async Task UntilStoppedAsync(CancellationToken cancellationToken)
    {
        var stopped = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var asked = cancellationToken.Register(() => stopped.TrySetResult());
        await using var alone = _app.Lifetime.ApplicationStopping.Register(() => stopped.TrySetResult());
        await stopped.Task;
        // The site's own time limit for requests under way applies, not the token that asked it to stop.
        await _app.StopAsync(CancellationToken.None);
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private static WebApplication Create(SiteOptions options, INewsStore store)
    {
        try
        {
            return BroadsheetSite.Create(options, store);
        }
        catch (ArgumentException e)
        {
            throw new RefusedException(Refusal.BadInput, e.Message, e);
        }
    }
}
