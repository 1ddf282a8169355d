using System.CommandLine;
using System.CommandLine.Parsing;
using Broadsheet.Invocation;
using Broadsheet.Output;
using Broadsheet.Running;

namespace Broadsheet.Commands;

/// <summary><c>broadsheet serve</c>: the reader site.</summary>
internal static class ServeCommand
{
    private static readonly Option<string?> Urls = new("--urls")
    {
        Description = "Addresses to listen on, separated by ';' [default: the setting urls, http://127.0.0.1:8080]",
        HelpName = "URLS",
    };

    private static readonly Option<bool> Drafts = new("--drafts")
    {
        Description = "Show the newest revisions, published or not; only on this machine",
    };

    private static readonly Option<Uri?> BaseUrl = new("--base-url")
    {
        Description = "The address that readers use, for canonical links [default: the setting baseUrl]",
        HelpName = "URL",
        CustomParser = ParseBaseUrl,
    };

    public static Command Create()
    {
        var command = new DocumentedCommand(
            "serve",
            "Serves the reader site until it is stopped with Ctrl-C or SIGTERM",
            "broadsheet serve",
            "broadsheet serve --urls http://0.0.0.0:8080 --base-url https://paper.example",
            "broadsheet serve --drafts"
        )
        {
            Urls,
            Drafts,
            BaseUrl,
        };
        command.Run(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(CommandContext context, CancellationToken cancellationToken)
    {
        var (parse, settings) = (context.Parse, context.Settings);
        var store = await context.OpenAsync(cancellationToken);
        var options = SiteRun.Options(settings, parse.GetValue(Urls) ?? settings.Urls) with { Drafts = parse.GetValue(Drafts) };
        if (parse.GetValue(BaseUrl) is { } address)
            options = options with { PublicBaseUrl = address };
        await using var site = await SiteRun.StartAsync(options, store, cancellationToken);
        using var stopping = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var catchingUp = Task.Run(() => IndexCatchUp.RunAsync(store.Search, stopping.Token), CancellationToken.None);
        await site.UntilStoppedAsync(cancellationToken);
        await stopping.CancelAsync();
        await catchingUp;
        return ExitCodes.Ok;
    }

    private static Uri? ParseBaseUrl(ArgumentResult result)
    {
        var text = result.Tokens is [var token] ? token.Value : "";
        if (Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https")
            return uri;
        result.AddError($"'{text}' is no public address: write it as https://paper.example.");
        return null;
    }
}
