using System.CommandLine;
using Broadsheet.Invocation;
using Broadsheet.Model.Issues;
using Broadsheet.Output;
using Broadsheet.Workflow.Release;

namespace Broadsheet.Commands;

/// <summary><c>broadsheet publish</c>: shows a revision to readers.</summary>
internal static class PublishCommand
{
    private static readonly Argument<IssueKey> Issue = KeyArguments.Issue();

    private static readonly Option<int?> Revision = new("--revision")
    {
        Description = "The revision to show [default: the newest]",
        HelpName = "N",
    };

    public static Command Create()
    {
        var command = new DocumentedCommand(
            "publish",
            "Shows an issue to readers, all of it in one moment",
            "broadsheet publish morning-post/2031-12-15",
            "broadsheet publish morning-post/2031-12-15 --revision 1"
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
        var outcome = await new PublishIssue(store.Issues, store.Assets).RunAsync(
            context.Parse.GetRequiredValue(Issue),
            context.Parse.GetValue(Revision),
            cancellationToken
        );
        context.Print(
            () =>
                new
                {
                    issue = outcome.Issue,
                    revision = outcome.Revision,
                    before = outcome.Before,
                    changed = outcome.Changed,
                },
            screen => screen.Line(Describe(outcome))
        );
        return ExitCodes.Ok;
    }

    private static string Describe(PublishOutcome outcome) =>
        !outcome.Changed ? $"Readers see revision {outcome.Revision} of {outcome.Issue} already."
        : outcome.Before is { } before ? $"Readers see revision {outcome.Revision} of {outcome.Issue} now; before it was revision {before}."
        : $"{outcome.Issue} is published, revision {outcome.Revision}.";
}
