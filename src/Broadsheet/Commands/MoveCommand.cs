using System.CommandLine;
using Broadsheet.Invocation;
using Broadsheet.Model.Issues;
using Broadsheet.Output;
using Broadsheet.Workflow.Release;

namespace Broadsheet.Commands;

/// <summary><c>broadsheet move</c>: puts the date or edition of an issue right.</summary>
internal static class MoveCommand
{
    private static readonly Argument<IssueKey> Issue = KeyArguments.Issue();

    private static readonly Argument<IssueKey> To = new("TO")
    {
        Description = "The issue as it should be, such as morning-post/2031-12-16",
        CustomParser = KeyArguments.Parse<IssueKey>,
    };

    public static Command Create()
    {
        var command = new DocumentedCommand(
            "move",
            "Gives an issue another date or edition; its old addresses lead to the new ones",
            "broadsheet move morning-post/2031-12-15 morning-post/2031-12-16"
        )
        {
            Issue,
            To,
            GlobalOptions.Json,
        };
        command.Run(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(CommandContext context, CancellationToken cancellationToken)
    {
        var (from, to) = (context.Parse.GetRequiredValue(Issue), context.Parse.GetRequiredValue(To));
        var store = await context.OpenAsync(cancellationToken);
        await new MoveIssue(store.Issues).RunAsync(from, to, cancellationToken);
        context.Print(() => new { moved = from, to }, screen => screen.Line($"{from} is {to} now; the old addresses lead there."));
        return ExitCodes.Ok;
    }
}
