using System.Runtime.InteropServices;
using Broadsheet.Web.Tests.Fixtures;
using Microsoft.Playwright;

namespace Broadsheet.Site.Tests;

/// <summary>The site over invented newspapers, and a browser to read it in. Tests are skipped where no Chromium is installed, but not in
/// continuous integration.</summary>
public sealed class BrowserSite : IAsyncLifetime
{
    private static readonly string[] Places =
    [
        "/usr/bin/chromium",
        "/usr/bin/chromium-browser",
        "/usr/bin/google-chrome",
        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    ];

    private readonly TestSite _site = new();
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public static ViewportSize Phone { get; } = new() { Width = 390, Height = 844 };

    public static ViewportSize Desk { get; } = new() { Width = 1440, Height = 900 };

    public Uri Address => _site.Address;

    public async ValueTask InitializeAsync()
    {
        if (FindBrowser() is not { } path)
            return;
        await _site.InitializeAsync();
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(
            new()
            {
                ExecutablePath = path,
                Args = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update"],
            }
        );
    }

    /// <summary>Opens a page of the site. Requests to other hosts, messages of the console and layout shifts can be asked for
    /// afterwards.</summary>
    public async Task<Reader> OpenAsync(string path, ViewportSize viewport, bool dark = false, bool script = true)
    {
        if (_browser is null)
        {
            const string Missing =
                "No Chromium was found: install it (apt-get install chromium) or name it in the environment variable CHROMIUM.";
            Assert.SkipUnless(Environment.GetEnvironmentVariable("CI") == "true", Missing);
            Assert.Fail(Missing);
        }
        var context = await _browser!.NewContextAsync(
            new()
            {
                BaseURL = Address.ToString(),
                ViewportSize = viewport,
                IsMobile = viewport == Phone,
                HasTouch = viewport == Phone,
                ColorScheme = dark ? ColorScheme.Dark : ColorScheme.Light,
                ReducedMotion = ReducedMotion.Reduce,
                JavaScriptEnabled = script,
            }
        );
        var reader = await Reader.CreateAsync(context, Address);
        await reader.GoAsync(path);
        return reader;
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
            await _browser.DisposeAsync();
        _playwright?.Dispose();
        await _site.DisposeAsync();
    }

    private static string? FindBrowser()
    {
        var named = Environment.GetEnvironmentVariable("CHROMIUM");
        if (named is not null)
            return File.Exists(named) ? named : throw new InvalidOperationException($"CHROMIUM names '{named}', which is no file.");
        return RuntimeInformation.IsOSPlatform(OSPlatform.Windows) ? null : Array.Find(Places, File.Exists);
    }
}
