using System.CommandLine;
using Broadsheet.Invocation;
using Broadsheet.Model.Issues;
using Broadsheet.Output;
using Broadsheet.Workflow.Release;

namespace Broadsheet.Commands;

/// <summary><c>broadsheet delete</c>: removes a draft.</summary>
internal static class DeleteCommand
{
    private static readonly Argument<IssueKey> Issue = KeyArguments.Issue();

    public static Command Create()
    {
        var command = new DocumentedCommand(
            "delete",
            "Deletes an issue that no reader ever saw, with all its revisions",
            "broadsheet delete morning-post/2031-12-15"
        )
        {
            Issue,
            GlobalOptions.Json,
        };
        command.Run(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(CommandContext context, CancellationToken cancellationToken)
    {
        var key = context.Parse.GetRequiredValue(Issue);
        var store = await context.OpenAsync(cancellationToken);
        await new DeleteDraft(store.Issues).RunAsync(key, cancellationToken);
        context.Print(() => new { deleted = key }, screen => screen.Line($"{key} is deleted. No reader had seen it."));
        return ExitCodes.Ok;
    }
}
