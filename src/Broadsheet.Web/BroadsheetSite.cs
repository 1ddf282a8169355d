using System.Diagnostics;
using Broadsheet.Publish.Assets;
using Broadsheet.Store;
using Broadsheet.Web.Api;
using Broadsheet.Web.Assets;
using Broadsheet.Web.Calendar;
using Broadsheet.Web.Delivery;
using Broadsheet.Web.Reader;
using Broadsheet.Web.Search;
using Broadsheet.Web.Themes;
using Broadsheet.Workflow.Release;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Broadsheet.Web;

/// <summary>The reader site over a store.</summary>
public static class BroadsheetSite
{
    /// <summary>Crawlers read every page but what only answers a question: there are more searches than pages.</summary>
    private const string Crawlers = "User-agent: *\nDisallow: /*?q=\nDisallow: /*&q=\n";

    private static readonly string[] Reading = [HttpMethods.Get, HttpMethods.Head];

    /// <summary>Makes a site that is ready to run. Start it with <c>RunAsync</c>; it stops when the token is cancelled or on a signal,
    /// after running requests.</summary>
    /// <param name="options">How to serve.</param>
    /// <param name="store">What is kept.</param>
    /// <param name="time">The clock; the system's for null.</param>
    /// <exception cref="ArgumentException">An option is wrong; the message says which and what to do.</exception>
    /// <exception cref="ThemeException">The theme can't be used; the message says which file.</exception>
    public static WebApplication Create(SiteOptions options, INewsStore store, TimeProvider? time = null)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(store);
        options.Validate();
        var theme = Theme.Load(options.ThemeFolder);

        var builder = WebApplication.CreateEmptyBuilder(new() { ApplicationName = "Broadsheet" });
        builder.WebHost.UseKestrelCore().UseUrls([.. options.Urls]).ConfigureKestrel(Limit);
        if (options.Urls.Any(u => u.StartsWith("https:", StringComparison.OrdinalIgnoreCase)))
            builder.WebHost.UseKestrelHttpsConfiguration();
        AddLogging(builder.Logging, options);
        var services = builder.Services;
        services.AddRoutingCore();
        services.Configure<RouteOptions>(AddConstraints);
        services.Configure<HostOptions>(h => h.ShutdownTimeout = options.ShutdownTimeout);
        services
            .AddSingleton(options)
            .AddSingleton(theme)
            .AddSingleton(store.Issues)
            .AddSingleton(store.Assets)
            .AddSingleton(store.Search)
            .AddSingleton<IAssetReader>(new StoredAssets(store.Assets))
            .AddSingleton(time ?? TimeProvider.System)
            .AddSingleton<IssueLibrary>()
            .AddSingleton<SitePages>()
            .AddSingleton<InterfaceChoice>()
            .AddSingleton<FailurePages>()
            .AddSingleton(new DraftsGate(options.DraftsSecret))
            .AddSingleton<RenderedPages>()
            .AddSingleton<PageTexts>()
            .AddSingleton<AssetEndpoints>()
            .AddSingleton<ReaderEndpoints>()
            .AddSingleton<CalendarEndpoints>()
            .AddSingleton<SearchGate>()
            .AddSingleton<ArticleChanges>()
            .AddSingleton<SearchFeed>()
            .AddSingleton<SearchEndpoints>()
            .AddSingleton<ApiEndpoints>();

        var app = builder.Build();
        Use(app, options);
        Map(app, theme, app.Services);
        var log = app.Services.GetRequiredService<ILoggerFactory>().CreateLogger("Broadsheet.Web");
        app.Lifetime.ApplicationStarted.Register(() =>
        {
            foreach (var url in app.Urls)
            {
                log.Serving(url);
                if (options.Drafts)
                    log.ServingDrafts(app.Services.GetRequiredService<DraftsGate>().AddressOn(url));
            }
        });
        return app;
    }

    private static void Limit(KestrelServerOptions kestrel)
    {
        kestrel.AddServerHeader = false;
        kestrel.Limits.MaxRequestBodySize = 64 * 1024;
        // A query of ten thousand ideographs is answered with a page that says it is too long: encoded it takes 90 kB.
        kestrel.Limits.MaxRequestLineSize = 128 * 1024;
        kestrel.Limits.RequestHeadersTimeout = TimeSpan.FromSeconds(15);
    }

    private static void AddLogging(ILoggingBuilder logging, SiteOptions options)
    {
        logging.AddFilter("Microsoft", LogLevel.Warning);
        logging.SetMinimumLevel(options.LogRequests ? LogLevel.Debug : LogLevel.Information);
        if (options.Silent)
            return;
        if (options.JsonLogs)
            logging.AddJsonConsole(j => j.TimestampFormat = "O");
        else
            logging.AddSimpleConsole(s => s.SingleLine = true);
    }

    private static void AddConstraints(RouteOptions routes)
    {
        routes.SetParameterPolicy<SlugConstraint>("slug");
        routes.SetParameterPolicy<DayConstraint>("day");
        routes.SetParameterPolicy<MonthConstraint>("month");
        routes.SetParameterPolicy<YearConstraint>("year");
        routes.SetParameterPolicy<DateGuessConstraint>("dateguess");
        routes.SetParameterPolicy<OrdinalConstraint>("ordinal");
        routes.SetParameterPolicy<PageIdConstraint>("pageid");
        routes.SetParameterPolicy<HashConstraint>("sha256");
    }

    private static void Use(WebApplication app, SiteOptions options)
    {
        var log = app.Services.GetRequiredService<ILoggerFactory>().CreateLogger("Broadsheet.Web.Requests");
        var failures = app.Services.GetRequiredService<FailurePages>();
        app.Use(
            async (context, next) =>
            {
                var started = Stopwatch.GetTimestamp();
                SecurityHeaders.Set(context.Response);
                await AnswerAsync(context, next, failures, log);
                if (log.IsEnabled(LogLevel.Debug))
                    log.Answered(
                        context.Request.Method,
                        context.Request.Path,
                        context.Response.StatusCode,
                        (long)Stopwatch.GetElapsedTime(started).TotalMilliseconds
                    );
            }
        );
        if (options.Drafts)
        {
            var gate = app.Services.GetRequiredService<DraftsGate>();
            app.Use(
                async (context, next) =>
                {
                    if (await gate.LetInAsync(context))
                        await next(context);
                    else if (context.Response.StatusCode == StatusCodes.Status403Forbidden)
                        log.DraftsRefused(context.Connection.RemoteIpAddress?.ToString(), context.Request.Host.Host);
                }
            );
        }
        app.Use(
            (context, next) =>
            {
                var path = context.Request.Path.Value;
                if (path is not { Length: > 1 } || path[^1] != '/')
                    return next(context);
                context.Response.Redirect(
                    Viewer.Of(context).Prefix
                        + "/"
                        + new PathString("/" + path.Trim('/', '\\')).ToUriComponent().TrimStart('/')
                        + context.Request.QueryString,
                    permanent: true
                );
                return Task.CompletedTask;
            }
        );
        // Drafts are for nobody else's pages.
        app.Use((context, next) => !Viewer.Of(context).SeesDrafts && OpenData.IsAnswered(context) ? Task.CompletedTask : next(context));
        app.UseRouting();
    }

    private static async Task AnswerAsync(HttpContext context, RequestDelegate next, FailurePages failures, ILogger log)
    {
        try
        {
            await next(context);
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            // The reader went away: there is nobody to answer.
            context.Response.StatusCode = StatusCodes.Status499ClientClosedRequest;
        }
        catch (StoreUnavailableException e) when (!context.Response.HasStarted)
        {
            log.StoreUnavailable(e, context.Request.Method, context.Request.Path);
            await failures.FailedAsync(context, StatusCodes.Status503ServiceUnavailable);
        }
        catch (Exception e) when (!context.Response.HasStarted)
        {
            log.Failed(e, context.Request.Method, context.Request.Path);
            await failures.FailedAsync(context, StatusCodes.Status500InternalServerError);
        }
    }

    private static void Map(WebApplication app, Theme theme, IServiceProvider services)
    {
        var reader = services.GetRequiredService<ReaderEndpoints>();
        var assets = services.GetRequiredService<AssetEndpoints>();
        var failures = services.GetRequiredService<FailurePages>();

        MapReading(app, Routes.Home, reader.Home);
        MapReading(app, Routes.Publication, reader.Publication);
        MapReading(app, Routes.Publication + Routes.Json, reader.PublicationJson);
        MapCalendar(app, services.GetRequiredService<CalendarEndpoints>());
        MapSearch(app, services.GetRequiredService<SearchEndpoints>());
        MapApi(app, services.GetRequiredService<ApiEndpoints>());
        foreach (var issue in (string[])[Routes.Issue, Routes.Edition])
        {
            MapReading(app, issue, reader.Issue);
            MapReading(app, issue + Routes.Json, reader.IssueJson);
            MapReading(app, issue + Routes.Page, reader.Page);
            MapReading(app, issue + Routes.Page + Routes.Json, reader.PageJson);
            MapReading(app, issue + Routes.PagePdf, reader.PagePdf);
            MapReading(app, issue + Routes.Article, reader.Article);
            MapReading(app, issue + Routes.Article + Routes.Json, reader.ArticleJson);
        }
        MapReading(app, Routes.Asset, async c =>
        {
            if (!await assets.TryServeAsync(c))
                await failures.NotFoundAsync(c, null);
        });
        MapReading(app, Routes.ThemeFile, c => ThemeFileAsync(c, theme, failures));
        MapReading(app, Routes.Icon, c => Responder.SendAsync(c, theme.FindAsset("favicon.svg", null)!, "public, max-age=86400"));
        MapReading(app, Routes.OldIcon, c =>
        {
            c.Response.Redirect(Routes.Icon, permanent: true);
            return Task.CompletedTask;
        });
        MapReading(app, Routes.Robots, c => TextAsync(c, Crawlers));
        MapReading(app, Routes.Health, c => TextAsync(c, "ok\n"));
        app.MapFallback("{**path}", c =>
        {
            if (Reading.Contains(c.Request.Method))
                return failures.NotFoundAsync(c, publication: null);
            c.Response.StatusCode = StatusCodes.Status405MethodNotAllowed;
            c.Response.Headers.Allow = string.Join(", ", Reading);
            return Task.CompletedTask;
        });
    }

    private static void MapCalendar(WebApplication app, CalendarEndpoints calendar)
    {
        MapReading(app, Routes.Year, calendar.Year);
        MapReading(app, Routes.Year + Routes.Json, calendar.YearJson);
        MapReading(app, Routes.Month, calendar.Month);
        MapReading(app, Routes.Month + Routes.Json, calendar.MonthJson);
        MapReading(app, Routes.First, calendar.First);
        MapReading(app, Routes.Latest, calendar.Latest);
        MapReading(app, Routes.Day, CalendarEndpoints.Day);
        foreach (var guess in (string[])[Routes.DateGuess, Routes.MonthGuess, Routes.DayGuess])
            MapReading(app, guess, calendar.Guess);
    }

    private static void MapSearch(WebApplication app, SearchEndpoints search)
    {
        foreach (var place in (string[])[Routes.Search, Routes.PublicationSearch])
        {
            MapReading(app, place, search.Page);
            MapReading(app, place + Routes.Json, search.Json);
            MapReading(app, place + Routes.Csv, search.Csv);
            MapReading(app, place + Routes.Feed, search.Feed);
        }
        MapReading(app, Routes.Suggestions, search.Suggest);
        MapReading(app, Routes.PublicationSuggestions, search.Suggest);
        MapReading(app, Routes.SearchDescription, search.Describe);
        MapReading(app, Routes.PublicationSearchDescription, search.Describe);
    }

    private static void MapApi(WebApplication app, ApiEndpoints api)
    {
        MapReading(app, Routes.PublicationsJson, api.Publications);
        MapReading(app, Routes.IssuesJson, api.Issues);
        MapReading(app, Routes.ApiDescription, ApiEndpoints.Description);
    }

    private static void MapReading(WebApplication app, string pattern, RequestDelegate answer) => app.MapMethods(pattern, Reading, answer);

    private static Task ThemeFileAsync(HttpContext context, Theme theme, FailurePages failures)
    {
        var values = context.Request.RouteValues;
        return theme.FindAsset((string)values["name"]!, (string)values["hash"]!) is { } file
            ? Responder.SendAsync(context, file, AssetEndpoints.Immutable)
            : failures.NotFoundAsync(context, null);
    }

    private static Task TextAsync(HttpContext context, string text) =>
        Responder.SendAsync(
            context,
            Rendered.File(System.Text.Encoding.UTF8.GetBytes(text), "text/plain; charset=utf-8"),
            Responder.Revalidate
        );
}
