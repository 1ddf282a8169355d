using System.CommandLine;
using Broadsheet.Invocation;
using Broadsheet.Model.Issues;
using Broadsheet.Output;
using Broadsheet.Workflow.Quality;

namespace Broadsheet.Commands;

/// <summary><c>broadsheet report</c>: what to look at in an issue before readers do.</summary>
internal static class ReportCommand
{
    private static readonly Argument<IssueKey> Issue = KeyArguments.Issue();

    private static readonly Option<int?> Revision = new("--revision")
    {
        Description = "The revision to look at [default: the newest]",
        HelpName = "N",
    };

    public static Command Create()
    {
        var command = new DocumentedCommand(
            "report",
            "Lists what to look at in an issue: articles in doubt, text in no article, open jumps, overlapping zones, text that can't be trusted",
            "broadsheet report morning-post/2031-12-15",
            "broadsheet report morning-post/2031-12-15 --json"
        )
        {
            Issue,
            Revision,
            GlobalOptions.Json,
        };
        command.Run(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(CommandContext context, CancellationToken cancellationToken)
    {
        var store = await context.OpenAsync(cancellationToken);
        var quality = await new ReportIssue(store.Issues, store.Assets).RunAsync(
            context.Parse.GetRequiredValue(Issue),
            context.Parse.GetValue(Revision),
            cancellationToken
        );
        context.Print(() => QualityView.Document(quality), screen => QualityView.Print(screen, quality));
        return ExitCodes.Ok;
    }
}
