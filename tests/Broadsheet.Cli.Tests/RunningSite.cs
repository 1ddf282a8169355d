using System.Diagnostics;
using System.Net;
using System.Text.RegularExpressions;

namespace Broadsheet.Cli.Tests;

/// <summary>The site of a process of the program, asked over HTTP.</summary>
internal sealed partial class RunningSite : IAsyncDisposable
{
    private readonly Process _process;
    private readonly HttpClient _client;
    private readonly TaskCompletionSource<string> _secret = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private RunningSite(Process process, string address)
    {
        (_process, Address) = (process, address);
        _client = new HttpClient { BaseAddress = new Uri(address) };
    }

    /// <summary>The address that it listens on.</summary>
    public string Address { get; }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>Starts a command that serves, and waits until it says where.</summary>
    public static async Task<RunningSite> StartAsync(Desk desk, params string[] arguments)
    {
        var process = desk.Start(arguments);
        var error = process.StandardError.ReadToEndAsync(Cancel);
        while (await process.StandardOutput.ReadLineAsync(Cancel) is { } line)
        {
            if (AddressPattern().Match(line) is { Success: true } match)
            {
                // The pipe must be emptied, or the site waits to write its log.
                var site = new RunningSite(process, match.Value);
                _ = site.ReadOnAsync();
                return site;
            }
        }

        await process.WaitForExitAsync(Cancel);
        throw new InvalidOperationException($"The site did not start ({process.ExitCode}): {await error}");
    }

    /// <summary>The secret that drafts need, as the program tells it.</summary>
    public Task<string> DraftsSecretAsync() => _secret.Task.WaitAsync(TimeSpan.FromSeconds(30), Cancel);

    private async Task ReadOnAsync()
    {
        while (await _process.StandardOutput.ReadLineAsync(Cancel) is { } line)
        {
            if (SecretPattern().Match(line) is { Success: true } match)
                _secret.TrySetResult(match.Groups[1].Value);
        }
    }

    public async Task<HttpStatusCode> StatusAsync(string path)
    {
        using var response = await _client.GetAsync(new Uri(path, UriKind.Relative), Cancel);
        return response.StatusCode;
    }

    /// <summary>Where an address leads; null where it answers by itself.</summary>
    public async Task<string?> LeadsToAsync(string path)
    {
        using var client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = _client.BaseAddress };
        using var response = await client.GetAsync(new Uri(path, UriKind.Relative), Cancel);
        return response.Headers.Location?.ToString();
    }

    public async Task<string> TextAsync(string path)
    {
        using var response = await _client.GetAsync(new Uri(path, UriKind.Relative), Cancel);
        return await response.Content.ReadAsStringAsync(Cancel);
    }

    /// <summary>The status after another process changed something, which the site notices within a moment.</summary>
    public async Task<HttpStatusCode> EventuallyAsync(string path, HttpStatusCode expected)
    {
        var status = await StatusAsync(path);
        for (var i = 0; i < 50 && status != expected; i++)
        {
            await Task.Delay(100, Cancel);
            status = await StatusAsync(path);
        }

        return status;
    }

    /// <summary>Asks it to stop and gives its exit code.</summary>
    public async Task<int> StopAsync()
    {
        if (!_process.HasExited)
        {
            using var kill = Process.Start("kill", ["-TERM", $"{_process.Id}"]);
            await kill.WaitForExitAsync(Cancel);
        }

        await _process.WaitForExitAsync(Cancel);
        return _process.ExitCode;
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        if (!_process.HasExited)
            _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync(CancellationToken.None);
        _process.Dispose();
    }

    [GeneratedRegex("/~desk/\\?drafts=([0-9a-f]{32})$")]
    private static partial Regex SecretPattern();

    [GeneratedRegex(@"http://127\.0\.0\.1:\d+")]
    private static partial Regex AddressPattern();
}
