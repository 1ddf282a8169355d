using Microsoft.Extensions.Logging;

namespace Broadsheet.Web;

/// <summary>The lines that the site logs.</summary>
internal static partial class SiteLog
{
    [LoggerMessage(1, LogLevel.Information, "Serving on {Address}")]
    public static partial void Serving(this ILogger log, string address);

    [LoggerMessage(2, LogLevel.Information, "{Method} {Path} {Status} {Milliseconds} ms")]
    public static partial void Answered(this ILogger log, string method, string path, int status, long milliseconds);

    [LoggerMessage(3, LogLevel.Error, "{Method} {Path} failed")]
    public static partial void Failed(this ILogger log, Exception exception, string method, string path);

    [LoggerMessage(4, LogLevel.Error, "{Method} {Path}: the store is not available")]
    public static partial void StoreUnavailable(this ILogger log, Exception exception, string method, string path);

    [LoggerMessage(5, LogLevel.Warning, "Refused a request for drafts from {Remote} for host {Host}")]
    public static partial void DraftsRefused(this ILogger log, string? remote, string host);

    [LoggerMessage(6, LogLevel.Information, "Read {Issue} revision {Revision}")]
    public static partial void IssueRead(this ILogger log, string issue, int revision);

    [LoggerMessage(7, LogLevel.Warning, "The printed text {Hash} is not kept: words are not boxed on its page. Import the issue again.")]
    public static partial void PageTextMissing(this ILogger log, string hash);

    [LoggerMessage(8, LogLevel.Warning, "The printed text {Hash} can't be read: words are not boxed on its page. Import the issue again.")]
    public static partial void PageTextDamaged(this ILogger log, Exception exception, string hash);

    [LoggerMessage(9, LogLevel.Warning, "A search of {Length} characters was given up: too many at once, or it took too long")]
    public static partial void SearchTookTooLong(this ILogger log, int length);

    [LoggerMessage(11, LogLevel.Information, "Drafts are shown to who opens {Address}")]
    public static partial void ServingDrafts(this ILogger log, string address);

    [LoggerMessage(10, LogLevel.Error, "The search index can't be read: run 'broadsheet reindex'")]
    public static partial void SearchDamaged(this ILogger log, Exception exception);
}
