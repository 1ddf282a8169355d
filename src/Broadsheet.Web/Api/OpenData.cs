using Broadsheet.Web.Delivery;
using Microsoft.AspNetCore.Http;

namespace Broadsheet.Web.Api;

/// <summary>Lets pages of other sites read the data of this one (CORS). Nothing here depends on who asks, so there is nothing to
/// guard.</summary>
internal static class OpenData
{
    private static readonly string[] Forms = [Routes.Json, Routes.Csv, Routes.Feed, ".xml"];

    /// <summary>Says that anyone may read an answer that is data; true when the browser only asked whether it may, which is
    /// answered.</summary>
    public static bool IsAnswered(HttpContext context)
    {
        var path = context.Request.Path.Value ?? "";
        if (!Forms.Any(f => path.EndsWith(f, StringComparison.Ordinal)))
            return false;
        var headers = context.Response.Headers;
        SecurityHeaders.ForEveryone(context.Response);
        headers.AccessControlAllowOrigin = "*";
        headers.AccessControlExposeHeaders = "ETag, Link, Retry-After";
        if (!HttpMethods.IsOptions(context.Request.Method))
            return false;
        headers.AccessControlAllowMethods = "GET, HEAD";
        headers.AccessControlAllowHeaders = "If-None-Match";
        headers.AccessControlMaxAge = "86400";
        context.Response.StatusCode = StatusCodes.Status204NoContent;
        return true;
    }
}
