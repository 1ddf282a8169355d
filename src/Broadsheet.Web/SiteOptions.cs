using System.Net;

namespace Broadsheet.Web;

/// <summary>How the reader site is served.</summary>
public sealed record SiteOptions
{
    /// <summary>Addresses to listen on, such as <c>http://127.0.0.1:8080</c>; port 0 takes a free one.</summary>
    public IReadOnlyList<string> Urls { get; init; } = ["http://127.0.0.1:8080"];

    /// <summary>
    /// Shows the newest revision of every issue, published or not, under <c>/~desk</c>; readers see what is published at the ordinary
    /// addresses. Only on loopback addresses, to connections from this machine that come through no proxy and bring the secret that the
    /// site tells when it starts.
    /// </summary>
    public bool Drafts { get; init; }

    /// <summary>The secret that drafts need; null for one that is made anew at each start.</summary>
    public string? DraftsSecret { get; init; }

    /// <summary>Folder of a theme that replaces files of the default theme; null for the default theme alone.</summary>
    public string? ThemeFolder { get; init; }

    /// <summary>
    /// Public address of the site for canonical links and structured data, such as <c>https://paper.example</c>; null leaves them without a
    /// host. The Host header of a request is never used for it.
    /// </summary>
    public Uri? PublicBaseUrl { get; init; }

    /// <summary>Name of the site on its first page where more than one publication is shown; null for the plain word of the interface
    /// language.</summary>
    public string? SiteName { get; init; }

    /// <summary>Writes log lines as JSON, one object a line, instead of text.</summary>
    public bool JsonLogs { get; init; }

    /// <summary>Writes no log: for a site that another command starts to ask it something.</summary>
    public bool Silent { get; init; }

    /// <summary>Logs a line for each request.</summary>
    public bool LogRequests { get; init; }

    /// <summary>Most issues kept in memory as trees.</summary>
    public int CachedIssues { get; init; } = 32;

    /// <summary>Most bytes of rendered pages kept in memory.</summary>
    public long CachedPageBytes { get; init; } = 64 * 1024 * 1024;

    /// <summary>How long what the store said about an issue is believed before it is asked again.</summary>
    public TimeSpan Freshness { get; init; } = TimeSpan.FromMilliseconds(200);

    /// <summary>Longest time that running requests get when the site stops.</summary>
    public TimeSpan ShutdownTimeout { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>Checks what one option can't know of another.</summary>
    /// <exception cref="ArgumentException">An option is wrong; the message says which and what to do.</exception>
    public void Validate()
    {
        if (Urls.Count == 0)
            throw new ArgumentException("No address to listen on: give one, such as http://127.0.0.1:8080.");
        foreach (var url in Urls)
        {
            if (
                !Uri.TryCreate(
                    url.Replace("://*", "://[::]", StringComparison.Ordinal).Replace("://+", "://[::]", StringComparison.Ordinal),
                    UriKind.Absolute,
                    out var uri
                ) || uri.Scheme is not ("http" or "https")
            )
                throw new ArgumentException($"'{url}' is no address to listen on: write it as http://127.0.0.1:8080.");
            if (Drafts && !IsLoopback(uri.Host))
                throw new ArgumentException(
                    $"Drafts are shown on this machine only, and {url} can be reached from others: use http://127.0.0.1:8080 or leave drafts out."
                );
        }
        if (PublicBaseUrl is { } basis && (!basis.IsAbsoluteUri || basis.Scheme is not ("http" or "https")))
            throw new ArgumentException($"'{basis}' is no public address: write it as https://paper.example.");
        if (ThemeFolder is not null && !Directory.Exists(ThemeFolder))
            throw new ArgumentException($"There is no theme folder '{ThemeFolder}'.");
    }

    /// <summary>True for a host name or address that only this machine reaches.</summary>
    internal static bool IsLoopback(string host) =>
        host.Equals("localhost", StringComparison.OrdinalIgnoreCase)
        || (IPAddress.TryParse(host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address));
}
