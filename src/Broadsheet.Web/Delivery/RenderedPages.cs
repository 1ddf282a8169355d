using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Broadsheet.Store;
using Broadsheet.Web.Reader;
using Microsoft.AspNetCore.Http;

namespace Broadsheet.Web.Delivery;

/// <summary>Sends pages and data that were rendered before, or renders and keeps them: once, however many ask at a time. What they were
/// made from is part of their name.</summary>
internal sealed class RenderedPages(SiteOptions options) : IDisposable
{
    private readonly KeptThings<Rendered> _rendered = new(options.CachedPageBytes, r => r.Weight);

    /// <param name="context">The request.</param>
    /// <param name="key">What the answer was made from, besides who looks; null for one that is made each time.</param>
    /// <param name="negotiated">True when the browser's languages decided about the interface.</param>
    /// <param name="render">Makes the answer.</param>
    public async Task SendAsync(HttpContext context, string? key, bool negotiated, Func<Rendered> render)
    {
        var viewer = Viewer.Of(context);
        var rendered = key is null
            ? render()
            : await _rendered.GetAsync($"{viewer} {key}", _ => Task.FromResult(render()), context.RequestAborted);
        await Responder.SendAsync(context, rendered, viewer.Caching, negotiated ? "Accept-Encoding, Accept-Language" : "Accept-Encoding");
    }

    /// <inheritdoc/>
    public void Dispose() => _rendered.Dispose();

    /// <summary>Names what was rendered for an interface from something with a stamp.</summary>
    public static string Key(FormattableString name, Interface reader, string stamp) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{name.ToString(CultureInfo.InvariantCulture)} {reader.Texts.Code} {reader.Chosen} {stamp}"
        );

    /// <inheritdoc cref="Key(FormattableString, Interface, string)"/>
    public static string Key(string name, Interface reader, string stamp) => Key((FormattableString)$"{name}", reader, stamp);

    /// <summary>Names the state of a list of issues.</summary>
    public static string Stamp(IEnumerable<IssueRecord> records) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Concat(records))).AsSpan(0, 16));
}
