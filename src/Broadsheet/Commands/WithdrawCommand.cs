using System.CommandLine;
using Broadsheet.Invocation;
using Broadsheet.Workflow.Release;

namespace Broadsheet.Commands;

/// <summary><c>broadsheet withdraw</c>: takes an issue or an article away from readers.</summary>
internal static class WithdrawCommand
{
    private static readonly Argument<IssueOrArticle> What = KeyArguments.IssueOrArticle();

    private static readonly Option<string> Reason = new("--reason")
    {
        Description = "What readers are told at its address",
        HelpName = "TEXT",
        Required = true,
    };

    public static Command Create()
    {
        var command = new DocumentedCommand(
            "withdraw",
            "Takes an issue or an article away from readers; its address tells the reason",
            "broadsheet withdraw morning-post/2031-12-15/a12 --reason 'The report was wrong.'",
            "broadsheet withdraw morning-post/2031-12-15 --reason 'Published by mistake.'") { What, Reason, GlobalOptions.Json };
        command.Run(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(CommandContext context, CancellationToken cancellationToken)
    {
        var what = context.Parse.GetRequiredValue(What);
        var reason = context.Parse.GetRequiredValue(Reason);
        var folder = await context.OpenAsync(cancellationToken);
        if (what.Article is { } article)
            await new WithdrawArticle(folder.Issues).RunAsync(article, reason, cancellationToken);
        else
            await new WithdrawIssue(folder.Issues).RunAsync(what.Issue, reason, cancellationToken);
        var name = what.Article?.ToString() ?? what.Issue.ToString();
        context.Print(
            () => new { withdrawn = name, reason },
            screen => screen.Line(
                what.Article is null
                    ? $"{name} is withdrawn. 'broadsheet publish {name}' brings it back."
                    : $"{name} is withdrawn from all revisions."));
        return ExitCodes.Ok;
    }
}
