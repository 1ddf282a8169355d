using System.CommandLine;
using System.Net;
using System.Net.Sockets;
using Broadsheet.Import;
using Broadsheet.Import.Intake;
using Broadsheet.Invocation;
using Broadsheet.Model.Publications;
using Broadsheet.Output;
using Broadsheet.Running;
using Broadsheet.Store.Opening;
using Broadsheet.Workflow.Ingest;

namespace Broadsheet.Commands;

/// <summary><c>broadsheet demo</c>: the sample newspapers, imported, published and served.</summary>
internal static class DemoCommand
{
    private const int UsualPort = 8080;

    private static readonly Option<string?> Urls = new("--urls")
    {
        Description =
            $"Addresses to listen on, separated by ';' [default: http://127.0.0.1:{UsualPort}, or a free port when that is taken]",
        HelpName = "URLS",
    };

    public static Command Create()
    {
        var command = new DocumentedCommand(
            "demo",
            "Imports the invented sample newspapers, publishes and serves them; keeps them in the folder 'demo' of the data folder",
            "broadsheet demo"
        )
        {
            Urls,
        };
        command.Run(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(CommandContext context, CancellationToken cancellationToken)
    {
        using var store = await NewsStores.OpenOrCreateAsync(Path.Join(context.DataPath, "demo"), TimeProvider.System, cancellationToken);
        using var formats = ImportFormats.Open(context.Settings, store);
        var importer = new Importer(formats.All, Path.Join(store.CacheFolder, "import"));
        var import = new ImportIssues(importer, store.Issues, store.Assets, store.Stylebooks);
        var issues = Samples.Find();

        // The first issue is worth waiting for; the others follow while it is being read.
        await ProgressView.RunAsync(Screen.Error, progress => ImportAsync(import, issues[0], progress, cancellationToken));
        var options = SiteRun.Options(context.Settings, context.Parse.GetValue(Urls) ?? $"http://127.0.0.1:{FreePort()}");
        await using var site = await SiteRun.StartAsync(options, store, cancellationToken);
        Screen.Output.Blank();
        Screen.Output.Line($"Open {string.Join(" or ", site.Addresses)} in a browser. Ctrl-C stops it.");
        Screen.Output.Blank();

        using var ending = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var others = ImportOthersAsync(import, issues.Skip(1), ending.Token);
        await site.UntilStoppedAsync(cancellationToken);
        await ending.CancelAsync();
        await others;
        return ExitCodes.Ok;
    }

    private static async Task<ImportReport> ImportAsync(
        ImportIssues import,
        string source,
        IProgress<ImportProgress>? progress,
        CancellationToken cancellationToken
    )
    {
        var request = new ImportRequest
        {
            Sources = [source],
            Publication = PublicationSlug.Parse(Samples.SlugOf(source), null),
            Publish = true,
        };
        var report = await import.RunAsync(request, progress, cancellationToken);
        // A newer program makes other issues of the same pages: the demo shows the newest.
        return report.Issues.Any(i => i.Status == ImportStatus.NeedsReplace)
            ? await import.RunAsync(request with { Replace = true, DropAnything = true }, progress, cancellationToken)
            : report;
    }

    private static async Task ImportOthersAsync(ImportIssues import, IEnumerable<string> sources, CancellationToken cancellationToken)
    {
        try
        {
            foreach (var source in sources)
            {
                var report = await ImportAsync(import, source, null, cancellationToken);
                foreach (var issue in report.Issues.Where(i => i.Status is ImportStatus.Imported or ImportStatus.Replaced))
                    Screen.Output.Line($"{issue.Issue} is there too.");
            }
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // The demo ends; the next one goes on here.
        }
        catch (IOException e)
        {
            Screen.Error.Line($"The other sample issues could not be imported: {e.Message}");
        }
    }

    private static int FreePort()
    {
        try
        {
            using var probe = new TcpListener(IPAddress.Loopback, UsualPort);
            probe.Start();
            return UsualPort;
        }
        catch (SocketException)
        {
            return 0;
        }
    }
}
