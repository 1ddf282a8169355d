using System.CommandLine;
using Broadsheet.Invocation;
using Broadsheet.Model.Issues;
using Broadsheet.Output;
using Broadsheet.Workflow.Desk;
using Broadsheet.Workflow.Stylebooks;

namespace Broadsheet.Commands;

/// <summary><c>broadsheet correct</c>: an edited edition file becomes the next revision.</summary>
internal static class CorrectCommand
{
    private static readonly Argument<IssueKey> Issue = KeyArguments.Issue();

    private static readonly Argument<string> File = new("FILE") { Description = "The edition file, exported with 'broadsheet export edition' and edited" };

    private static readonly Option<string?> Note = new("--note")
    {
        Description = "What was corrected, for readers of the changed stories [default: only that and when]",
        HelpName = "TEXT",
    };

    private static readonly Option<bool> Publish = new("--publish") { Description = "Show the corrected issue to readers at once" };

    public static Command Create()
    {
        var command = new DocumentedCommand(
            "correct",
            "Takes an edited edition file as the next revision of its issue; article addresses stay",
            "broadsheet export edition morning-post/2031-12-15 -o issue.json",
            "broadsheet correct morning-post/2031-12-15 issue.json --note 'The mayor took office in 2029.' --publish") { Issue, File, Note, Publish, GlobalOptions.Json };
        command.Run(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(CommandContext context, CancellationToken cancellationToken)
    {
        var parse = context.Parse;
        var folder = await context.OpenAsync(cancellationToken);
        var outcome = await new CorrectIssue(folder.Issues, TimeProvider.System, new TeachStylebook(folder.Issues, folder.Assets, folder.Stylebooks)).RunAsync(
            parse.GetRequiredValue(Issue), parse.GetRequiredValue(File), parse.GetValue(Note), parse.GetValue(Publish), cancellationToken);
        context.Print(() => Document(outcome), screen => Print(screen, outcome));
        return ExitCodes.Ok;
    }

    private static object Document(CorrectionOutcome outcome) => new
    {
        issue = outcome.Issue,
        revision = outcome.Revision,
        saved = outcome.Saved,
        published = outcome.Published,
        changed = outcome.Changed,
        adjusted = outcome.Adjusted,
        added = outcome.Added.Select(a => new { name = a.Name, id = a.Id }),
        removed = outcome.Removed,
    };

    private static void Print(Screen screen, CorrectionOutcome outcome)
    {
        if (!outcome.Saved)
        {
            screen.Line($"The file is what {outcome.Issue} is already; nothing changed.");
            return;
        }

        screen.Line($"{outcome.Issue} has the new revision {outcome.Revision}.");
        screen.Facts(
            ("changed", string.Join(' ', outcome.Changed)),
            ("adjusted", string.Join(' ', outcome.Adjusted)),
            ("added", string.Join(' ', outcome.Added.Select(a => $"{a.Name} → {a.Id}"))),
            ("removed", string.Join(' ', outcome.Removed)));
        screen.Line(outcome.Published ? "Readers see it now." : $"Readers see it after 'broadsheet publish {outcome.Issue}'.");
    }
}
