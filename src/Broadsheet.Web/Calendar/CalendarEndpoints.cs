using System.Globalization;
using Broadsheet.Model.Issues;
using Broadsheet.Model.Publications;
using Broadsheet.Publish.Json;
using Broadsheet.Web.Delivery;
using Broadsheet.Web.Reader;
using Microsoft.AspNetCore.Http;

namespace Broadsheet.Web.Calendar;

/// <summary>Answers the addresses of the calendar: years, months, the first and the latest issue, and dates as people type them.</summary>
internal sealed class CalendarEndpoints(
    IssueLibrary library,
    SitePages pages,
    InterfaceChoice choice,
    FailurePages failures,
    RenderedPages rendered,
    SiteOptions options
)
{
    private Addresses AddressesFor(HttpContext context) => Addresses.For(Viewer.Of(context), options.PublicBaseUrl);

    public async Task Year(HttpContext context)
    {
        if (await FindPublicationAsync(context) is not { } publication)
            return;
        var year = YearConstraint.Parse(context.Request.RouteValues["year"]);
        var issues = await library.FindYearAsync(Viewer.Of(context), publication.Slug, year, context.RequestAborted);
        if (issues.Records.Count == 0)
        {
            await failures.NoIssueAsync(context, publication, w => w.Year(year), issues.Around);
            return;
        }
        var reader = choice.Choose(context.Request, publication, out var negotiated);
        var key = RenderedPages.Key($"year {publication}", reader, issues.Stamp);
        await rendered.SendAsync(context, key, negotiated, () => Html(pages.Year(reader, publication, issues), reader));
    }

    public async Task YearJson(HttpContext context)
    {
        if (await FindPublicationAsync(context) is not { } publication)
            return;
        var year = YearConstraint.Parse(context.Request.RouteValues["year"]);
        var issues = await library.FindYearAsync(Viewer.Of(context), publication.Slug, year, context.RequestAborted);
        if (issues.Records.Count == 0)
            await failures.NotFoundAsync(context, publication);
        else
            await rendered.SendAsync(context, null, false, () =>
                Rendered.Json(PublicJson.Write(publication, issues.Records.Select(r => r.Key), AddressesFor(context)))
            );
    }

    public async Task Month(HttpContext context)
    {
        if (await FindPublicationAsync(context) is not { } publication)
            return;
        var month = MonthConstraint.Parse(context.Request.RouteValues["month"]);
        var issues = await library.FindMonthAsync(Viewer.Of(context), publication.Slug, month, context.RequestAborted);
        if (!issues.Own.Any())
        {
            await failures.NoIssueAsync(
                context,
                publication,
                w => w.Month(month),
                new(issues.Before, issues.After, issues.First, issues.Latest)
            );
            return;
        }
        var reader = choice.Choose(context.Request, publication, out var negotiated);
        var key = RenderedPages.Key($"month {publication}", reader, issues.Stamp);
        await rendered.SendAsync(context, key, negotiated, () => Html(pages.Month(reader, publication, issues), reader));
    }

    public async Task MonthJson(HttpContext context)
    {
        if (await FindPublicationAsync(context) is not { } publication)
            return;
        var issues = await library.FindMonthAsync(
            Viewer.Of(context),
            publication.Slug,
            MonthConstraint.Parse(context.Request.RouteValues["month"]),
            context.RequestAborted
        );
        if (!issues.Own.Any())
            await failures.NotFoundAsync(context, publication);
        else
            await rendered.SendAsync(context, null, false, () =>
                Rendered.Json(PublicJson.Write(publication, issues.Own.Select(r => r.Key), AddressesFor(context)))
            );
    }

    /// <summary>Leads to the first issue.</summary>
    public Task First(HttpContext context) => ToEdgeAsync(context, a => a.First);

    /// <summary>Leads to the latest issue.</summary>
    public Task Latest(HttpContext context) => ToEdgeAsync(context, a => a.Latest);

    /// <summary>Leads to the day that was put into the form of the calendar; to the publication where it is no date.</summary>
    public static Task Day(HttpContext context)
    {
        var slug = Slug(context);
        var target = DateGuess.Read(context.Request.Query[Routes.DateQuery].ToString()) is { } date
            ? $"{Routes.To(slug)}/{date}"
            : Routes.To(slug);
        return RedirectAsync(context, Keep(context, target), permanent: false);
    }

    /// <summary>Leads from a date as people type it to the address of its calendar or day.</summary>
    public Task Guess(HttpContext context)
    {
        var slug = Slug(context);
        var typed = context.Request.Path.Value![(slug.ToString().Length + 2)..];
        return DateGuess.Read(typed) is { } date
            ? RedirectAsync(context, $"{Routes.To(slug)}/{date}{context.Request.QueryString}", permanent: true)
            : failures.NotFoundAsync(context, publication: null);
    }

    private async Task ToEdgeAsync(HttpContext context, Func<Store.IssueNeighbours, IssueKey?> which)
    {
        if (await FindPublicationAsync(context) is not { } publication)
            return;
        var around = await library.FindNeighboursAsync(
            Viewer.Of(context),
            new(publication.Slug, DateOnly.MaxValue),
            context.RequestAborted
        );
        if (which(around) is { } key)
            await RedirectAsync(context, Keep(context, Routes.To(key)), permanent: false);
        else
            await failures.NotFoundAsync(context, publication);
    }

    private async Task<Publication?> FindPublicationAsync(HttpContext context)
    {
        var publication = await library.FindPublicationAsync(Viewer.Of(context), Slug(context), context.RequestAborted);
        if (publication is null)
            await failures.NotFoundAsync(context, publication: null);
        return publication;
    }

    private static Task RedirectAsync(HttpContext context, string target, bool permanent)
    {
        var viewer = Viewer.Of(context);
        if (!permanent)
            context.Response.Headers.CacheControl = viewer.Caching;
        context.Response.Redirect(viewer.At(target), permanent);
        return Task.CompletedTask;
    }

    /// <summary>Keeps the language of the interface that the request names.</summary>
    private static string Keep(HttpContext context, string target) =>
        context.Request.Query[Routes.InterfaceQuery].ToString() is { Length: > 0 and <= 8 } language && language.All(char.IsAsciiLetter)
            ? string.Create(CultureInfo.InvariantCulture, $"{target}?{Routes.InterfaceQuery}={language}")
            : target;

    private static Rendered Html(string html, Interface reader) => Rendered.Html(html, reader.Texts.Language);

    private static PublicationSlug Slug(HttpContext context) => PublicationSlug.Parse((string)context.Request.RouteValues["slug"]!, null);
}
