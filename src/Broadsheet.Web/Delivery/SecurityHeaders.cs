using Microsoft.AspNetCore.Http;

namespace Broadsheet.Web.Delivery;

/// <summary>What browsers are told to refuse. Nothing is loaded from elsewhere, no script or style stands inside a page.</summary>
internal static class SecurityHeaders
{
    public const string PagePolicy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    private const string ResourcePolicy = "Cross-Origin-Resource-Policy";

    private const string FilePolicy = "default-src 'none'; frame-ancestors 'none'";

    /// <summary>Headers of every answer; what <see cref="ForFile"/> sets later replaces them.</summary>
    public static void Set(HttpResponse response)
    {
        var headers = response.Headers;
        headers.ContentSecurityPolicy = PagePolicy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "strict-origin-when-cross-origin";
        headers["Permissions-Policy"] = "camera=(), microphone=(), geolocation=(), payment=(), usb=(), interest-cohort=()";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers[ResourcePolicy] = "same-origin";
    }

    /// <summary>Lets pages of other sites use an answer: data and kept files, which they are told the addresses of.</summary>
    public static void ForEveryone(HttpResponse response) => response.Headers[ResourcePolicy] = "cross-origin";

    /// <summary>Headers of a kept file. A PDF gets no content policy but the frame rule: viewers built into browsers are blocked by
    /// more.</summary>
    public static void ForFile(HttpResponse response, string mediaType) =>
        response.Headers.ContentSecurityPolicy = mediaType == "application/pdf" ? "frame-ancestors 'none'" : FilePolicy;
}
