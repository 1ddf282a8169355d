using System.Text.Json;
using Broadsheet.Model.Articles;
using Broadsheet.Model.Issues;
using Broadsheet.Model.Publications;
using Broadsheet.Store;
using Broadsheet.Web.Delivery;
using Microsoft.AspNetCore.Http;

namespace Broadsheet.Web.Reader;

/// <summary>Answers that something is not there, was taken away or failed: in the site's look, or as problem details where data was asked
/// for.</summary>
internal sealed class FailurePages(SitePages pages, InterfaceChoice choice)
{
    /// <summary>404.</summary>
    public async Task NotFoundAsync(HttpContext context, Publication? publication)
    {
        if (WantsJson(context))
            await SendProblemAsync(context, StatusCodes.Status404NotFound, "Not found", "There is nothing at this address.");
        else
            await SendAsync(context, StatusCodes.Status404NotFound, publication, r =>
                pages.Failure(r, "not-found", "not_found_title", SafePath(context), publication)
            );
    }

    /// <summary>404 for a day, month or year without an issue, with the way to the nearest ones.</summary>
    /// <param name="context">The request.</param>
    /// <param name="publication">The publication.</param>
    /// <param name="period">Says the day, month or year.</param>
    /// <param name="around">The nearest issues.</param>
    public async Task NoIssueAsync(HttpContext context, Publication publication, Func<Wording, string> period, IssueNeighbours around)
    {
        if (WantsJson(context))
            await NotFoundAsync(context, publication);
        else
            await SendAsync(context, StatusCodes.Status404NotFound, publication, r =>
                pages.NoIssue(r, SafePath(context), publication, period, around)
            );
    }

    /// <summary>400 with what is wrong with the address of some data.</summary>
    public static Task BadRequestAsync(HttpContext context, string detail) =>
        SendProblemAsync(context, StatusCodes.Status400BadRequest, "Bad request", detail);

    /// <summary>410 with the reason.</summary>
    public async Task GoneAsync(HttpContext context, IssueKey issue, ArticleId? article, Withdrawal withdrawal)
    {
        if (WantsJson(context))
            await SendProblemAsync(
                context,
                StatusCodes.Status410Gone,
                withdrawal.Reason is null ? "Gone" : "Withdrawn",
                withdrawal.Reason ?? "The issue does not have this article any more."
            );
        else
            await SendAsync(context, StatusCodes.Status410Gone, withdrawal.Publication, r =>
                pages.Gone(r, SafePath(context), issue, article, withdrawal)
            );
    }

    /// <summary>500, or 503 when the store is not available for now.</summary>
    public async Task FailedAsync(HttpContext context, int status)
    {
        context.Response.Clear();
        SecurityHeaders.Set(context.Response);
        if (status == StatusCodes.Status503ServiceUnavailable)
            context.Response.Headers.RetryAfter = "30";
        if (WantsJson(context))
            await SendProblemAsync(context, status, "Failed", "The page could not be made. Try again in a while.");
        else
            await SendAsync(context, status, null, r => pages.Failure(r, "error", "error_title", SafePath(context), null));
    }

    private static bool WantsJson(HttpContext context) =>
        context.Request.Path.Value is { } path
        && (path.EndsWith(Routes.Json, StringComparison.Ordinal) || path.EndsWith(Routes.Csv, StringComparison.Ordinal));

    private static Task SendProblemAsync(HttpContext context, int status, string title, string detail) =>
        Responder.SendAsync(
            context,
            Rendered.Problem(
                JsonSerializer.SerializeToUtf8Bytes(
                    new
                    {
                        type = "about:blank",
                        title,
                        status,
                        detail,
                    }
                ),
                status
            ),
            Responder.Never
        );

    private async Task SendAsync(HttpContext context, int status, Publication? publication, Func<Interface, string> render)
    {
        var reader = choice.Choose(context.Request, publication, out _);
        await Responder.SendAsync(context, Rendered.Html(render(reader), reader.Texts.Language, status), Responder.Never);
    }

    /// <summary>The address again for the links that change the language: encoded, and on this site whatever it was.</summary>
    private static string SafePath(HttpContext context) => "/" + context.Request.Path.ToUriComponent().TrimStart('/', '\\');
}
