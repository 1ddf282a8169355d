using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace Broadsheet.Web.Delivery;

/// <summary>Sends what was rendered: packed as the browser can, and not at all when it has it already.</summary>
internal static class Responder
{
    /// <summary>Readers ask each time whether a page changed: a withdrawn story is gone at once.</summary>
    public const string Revalidate = "public, no-cache";

    /// <summary>Drafts are kept by nobody.</summary>
    public const string Never = "private, no-store";

    public static async Task SendAsync(HttpContext context, Rendered rendered, string caching, string vary = "Accept-Encoding")
    {
        var request = context.Request;
        var response = context.Response;
        response.Headers.CacheControl = caching;
        response.Headers.Vary = vary;
        if (rendered.Language is not null)
            response.Headers.ContentLanguage = rendered.Language;

        var (bytes, encoding) = Choose(request, rendered);
        var tag = encoding is null ? $"\"{rendered.Tag}\"" : $"\"{rendered.Tag}-{encoding}\"";
        if (rendered.Status == StatusCodes.Status200OK)
        {
            response.Headers.ETag = tag;
            if (HasAlready(request, rendered.Tag))
            {
                response.StatusCode = StatusCodes.Status304NotModified;
                return;
            }
        }
        response.StatusCode = rendered.Status;
        response.ContentType = rendered.MediaType;
        response.ContentLength = bytes.Length;
        if (encoding is not null)
            response.Headers.ContentEncoding = encoding;
        if (!HttpMethods.IsHead(request.Method))
            await response.Body.WriteAsync(bytes, context.RequestAborted);
    }

    private static (byte[] Bytes, string? Encoding) Choose(HttpRequest request, Rendered rendered)
    {
        if (rendered.Bytes.Length < 256)
            return (rendered.Bytes, null);
        var accepted = request.Headers.AcceptEncoding;
        if (Accepts(accepted, "br"))
            return (rendered.Brotli, "br");
        return Accepts(accepted, "gzip") ? (rendered.Gzip, "gzip") : (rendered.Bytes, null);
    }

    private static bool Accepts(StringValues header, string encoding) =>
        header.Count > 0
        && StringWithQualityHeaderValue.TryParseList([.. header.OfType<string>()], out var values)
        && values.Any(v => v.Value.Equals(encoding, StringComparison.OrdinalIgnoreCase) && v.Quality is not 0);

    private static bool HasAlready(HttpRequest request, string tag)
    {
        var header = request.Headers.IfNoneMatch;
        if (header.Count == 0 || !EntityTagHeaderValue.TryParseList([.. header.OfType<string>()], out var tags))
            return false;
        return tags.Any(t => t.Tag == "*" || t.Tag.AsSpan().Trim('"') is var known && (known.SequenceEqual(tag) || IsPacked(known, tag)));
    }

    private static bool IsPacked(ReadOnlySpan<char> known, string tag) => known.StartsWith(tag) && known[tag.Length..] is "-br" or "-gzip";
}
