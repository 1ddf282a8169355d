using Microsoft.Playwright;

namespace Broadsheet.Site.Tests;

/// <summary>One reader: a browser window that notes what it was asked to load and what went wrong.</summary>
public sealed class Reader : IAsyncDisposable
{
    private readonly IBrowserContext _context;
    private readonly Uri _address;
    private readonly List<string> _outside = [];
    private readonly List<string> _errors = [];

    private Reader(IBrowserContext context, IPage page, Uri address)
    {
        _context = context;
        _address = address;
        Page = page;
        page.Request += (_, request) =>
        {
            if (!request.Url.StartsWith(address.ToString(), StringComparison.Ordinal))
                _outside.Add(request.Url);
        };
        page.Console += (_, message) =>
        {
            if (message.Type == "error")
                _errors.Add(message.Text);
        };
        page.PageError += (_, error) => _errors.Add(error);
    }

    public IPage Page { get; }

    /// <summary>Requests to other hosts.</summary>
    public IReadOnlyList<string> Outside => _outside;

    /// <summary>What the console reported, refusals of the content policy among it.</summary>
    public IReadOnlyList<string> Errors => _errors;

    /// <summary>Path, query and fragment of the page that is shown.</summary>
    public string Path => Page.Url[(_address.ToString().Length - 1)..];

    public static async Task<Reader> CreateAsync(IBrowserContext context, Uri address)
    {
        // Long enough for a machine that builds something else meanwhile.
        context.SetDefaultTimeout(60_000);
        context.SetDefaultNavigationTimeout(60_000);
        return new(context, await context.NewPageAsync(), address);
    }

    public Task GoAsync(string path) => Page.GotoAsync(path, new() { WaitUntil = WaitUntilState.Load });

    /// <summary>Does something that leads to another page, and waits for it.</summary>
    public async Task TurnAsync(Func<Task> action, string path)
    {
        await action();
        await Page.WaitForURLAsync(url => url.EndsWith(path, StringComparison.Ordinal), new() { WaitUntil = WaitUntilState.Commit });
        // Asked for instead of waited for: the event of a page that loads at once can be over before anybody listens.
        for (var i = 0; i < 1200 && await Page.EvaluateAsync<string>("document.readyState") != "complete"; i++)
            await Task.Delay(50);
        Assert.Equal("complete", await Page.EvaluateAsync<string>("document.readyState"));
    }

    public ValueTask DisposeAsync() => new(_context.CloseAsync());
}
