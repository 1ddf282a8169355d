using System.CommandLine;
using Broadsheet.Invocation;
using Broadsheet.Output;
using Broadsheet.Workflow.Release;

namespace Broadsheet.Commands;

/// <summary><c>broadsheet reindex</c>: the search index, made again out of the issues.</summary>
internal static class ReindexCommand
{
    private static readonly Option<bool> Missing = new("--missing")
    {
        Description = "Read only the issues that the index lacks, not every one anew",
    };

    public static Command Create()
    {
        var command = new DocumentedCommand(
            "reindex",
            "Reads every published issue into the search index again, while the server runs; broken off, it goes on when repeated",
            "broadsheet reindex",
            "broadsheet reindex --missing --json"
        )
        {
            Missing,
            GlobalOptions.Json,
        };
        command.Run(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(CommandContext context, CancellationToken cancellationToken)
    {
        var store = await context.OpenAsync(cancellationToken);
        var everything = !context.Parse.GetValue(Missing);
        if (everything)
            await new MaskWithdrawn(store.Issues, store.Assets).RunAsync(cancellationToken);
        var report = await MaintenanceView.RunAsync(Screen.Error, progress =>
            store.Search.RebuildAsync(everything, progress, cancellationToken)
        );
        context.Print(
            () => report,
            screen =>
            {
                if (report.StartedAnew)
                    screen.Line("The search index could not be used and was made anew.");
                screen.Line(
                    $"{PlainText.Counted(report.Issues, "issue")} with {PlainText.Counted((int)report.Articles, "article")} read in. The search index has every published issue."
                );
            }
        );
        return ExitCodes.Ok;
    }
}
