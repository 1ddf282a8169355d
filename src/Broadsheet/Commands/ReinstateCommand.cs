using System.CommandLine;
using Broadsheet.Invocation;
using Broadsheet.Output;
using Broadsheet.Workflow.Release;

namespace Broadsheet.Commands;

/// <summary><c>broadsheet reinstate</c>: takes a withdrawal back.</summary>
internal static class ReinstateCommand
{
    private static readonly Argument<IssueOrArticle> What = KeyArguments.IssueOrArticle();

    public static Command Create()
    {
        var command = new DocumentedCommand(
            "reinstate",
            "Takes the withdrawal of an issue or an article back: readers see it as before",
            "broadsheet reinstate morning-post/2031-12-15/a12"
        )
        {
            What,
            GlobalOptions.Json,
        };
        command.Run(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(CommandContext context, CancellationToken cancellationToken)
    {
        var what = context.Parse.GetRequiredValue(What);
        var store = await context.OpenAsync(cancellationToken);
        if (what.Article is { } article)
        {
            await new WithdrawArticle(store.Issues, store.Assets).ReinstateAsync(article, cancellationToken);
            context.Print(
                () => new { reinstated = article },
                screen => screen.Line($"{article} is given back: it is shown wherever its issue has it.")
            );
            return ExitCodes.Ok;
        }

        var revision = await new WithdrawIssue(store.Issues).ReinstateAsync(what.Issue, cancellationToken);
        context.Print(
            () => new { reinstated = what.Issue, revision },
            screen => screen.Line($"{what.Issue} is given back: readers see revision {revision} again.")
        );
        return ExitCodes.Ok;
    }
}
