using System.Net;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace Broadsheet.Web.Delivery;

/// <summary>
/// Lets nobody see drafts but who sits at this machine and has the secret address that the site told when it started: not a proxy on this
/// machine, which hands on to others and may give no sign of it, and not a page of another site in the same browser.
/// </summary>
internal sealed class DraftsGate
{
    /// <summary>Name of the query value that holds the secret.</summary>
    public const string Query = "drafts";

    // Proxies name them, browsers and scripts don't.
    private static readonly string[] SignsOfProxy =
    [
        "Forwarded",
        "Via",
        "X-Real-IP",
        "X-Client-IP",
        "X-Cluster-Client-IP",
        "X-ProxyUser-Ip",
        "X-Original-Host",
        "X-Original-For",
        "X-Original-URL",
        "X-Rewrite-URL",
        "X-Envoy-External-Address",
        "True-Client-IP",
        "CF-Connecting-IP",
        "CF-Ray",
        "CF-Visitor",
        "CDN-Loop",
        "Fastly-Client-IP",
        "Fly-Client-IP",
        "Akamai-Origin-Hop",
        "X-Azure-ClientIP",
        "X-Amzn-Trace-Id",
        "X-Varnish",
        "X-ARR-SSL",
        "Front-End-Https",
        "Proxy-Connection",
    ];

    private const string ForwardedPrefix = "X-Forwarded";

    private readonly byte[] _secret;
    private readonly string _cookie;

    public DraftsGate(string? secret)
    {
        Secret = secret ?? Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));
        _secret = Encoding.UTF8.GetBytes(Secret);
        // Cookies know no ports: sites of several data folders must not take each other's.
        _cookie = $"drafts-{Convert.ToHexStringLower(SHA256.HashData(_secret).AsSpan(0, 4))}";
    }

    /// <summary>What the first request must bring.</summary>
    public string Secret { get; }

    /// <summary>The address to open.</summary>
    public string AddressOn(string url) => $"{url.TrimEnd('/')}{Routes.Desk}/?{Query}={Secret}";

    /// <summary>
    /// Makes a request under <see cref="Routes.Desk"/> one of the desk: true when it goes on, as the others do. One that may not see
    /// drafts is answered: refused, or led on without the secret in its address.
    /// </summary>
    public async Task<bool> LetInAsync(HttpContext context)
    {
        if (!context.Request.Path.StartsWithSegments(Routes.Desk, StringComparison.Ordinal, out var rest))
            return true;
        Hide(context);
        if (!await MaySeeDraftsAsync(context))
            return false;
        context.Request.PathBase = Routes.Desk;
        context.Request.Path = rest.HasValue ? rest : Routes.Home;
        context.Features.Set(Viewer.Desk);
        return true;
    }

    // Whatever answers in the end: nobody keeps it, names it by its content or hands it to another site.
    private static void Hide(HttpContext context) =>
        context.Response.OnStarting(() =>
        {
            var headers = context.Response.Headers;
            headers.CacheControl = Responder.Never;
            headers["X-Robots-Tag"] = "noindex";
            headers.Remove("ETag");
            headers.Remove("Last-Modified");
            return Task.CompletedTask;
        });

    private async Task<bool> MaySeeDraftsAsync(HttpContext context)
    {
        if (!IsFromHere(context.Request, context.Connection.RemoteIpAddress))
        {
            await RefuseAsync(context, "Drafts are shown on this machine only, and not through a proxy.");
            return false;
        }
        if (IsSecret(context.Request.Cookies[_cookie]) || IsSecret(Bearer(context.Request)))
            return true;
        if (!IsSecret(context.Request.Query[Query].FirstOrDefault()))
        {
            await RefuseAsync(context, "Drafts need the secret address that 'broadsheet serve --drafts' told when it started.");
            return false;
        }
        context.Response.Cookies.Append(
            _cookie,
            Secret,
            new()
            {
                HttpOnly = true,
                SameSite = SameSiteMode.Strict,
                Secure = context.Request.IsHttps,
                Path = Routes.Desk,
                IsEssential = true,
            }
        );
        context.Response.Headers["Referrer-Policy"] = "no-referrer";
        context.Response.Headers.CacheControl = Responder.Never;
        var query = QueryString.Create(context.Request.Query.Where(q => q.Key != Query));
        context.Response.StatusCode = StatusCodes.Status303SeeOther;
        context.Response.Headers.Location = "/" + context.Request.Path.ToUriComponent().TrimStart('/', '\\') + query;
        return false;
    }

    private static bool IsFromHere(HttpRequest request, IPAddress? remote) =>
        remote is not null
        && IPAddress.IsLoopback(remote)
        && SiteOptions.IsLoopback(request.Host.Host)
        && !request.Headers.Any(h => h.Key.StartsWith(ForwardedPrefix, StringComparison.OrdinalIgnoreCase))
        && !SignsOfProxy.Any(request.Headers.ContainsKey)
        // A page of another site, or of another port of this machine, may lead here and may not look in.
        && !(
            request.Headers["Sec-Fetch-Site"].FirstOrDefault() is "cross-site" or "same-site"
            && request.Headers["Sec-Fetch-Mode"] != "navigate"
        );

    private static string? Bearer(HttpRequest request) =>
        request.Headers.Authorization.FirstOrDefault() is { } header && header.StartsWith("Bearer ", StringComparison.Ordinal)
            ? header["Bearer ".Length..]
            : null;

    private bool IsSecret(string? text) =>
        text is { Length: > 0 and <= 256 } && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(text), _secret);

    private static Task RefuseAsync(HttpContext context, string why)
    {
        context.Response.StatusCode = StatusCodes.Status403Forbidden;
        context.Response.ContentType = "text/plain; charset=utf-8";
        context.Response.Headers.CacheControl = Responder.Never;
        return context.Response.WriteAsync(why + "\n");
    }
}
