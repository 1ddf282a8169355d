using System.CommandLine;
using Broadsheet.Invocation;
using Broadsheet.Model.Issues;
using Broadsheet.Workflow.Release;

namespace Broadsheet.Commands;

/// <summary><c>broadsheet export</c>: an issue as a file for others.</summary>
internal static class ExportCommand
{
    private static readonly Argument<IssueKey> Issue = KeyArguments.Issue();

    private static readonly Option<string?> Output = new("--output", "-o")
    {
        Description = "The file to write [default: stdout]",
        HelpName = "FILE",
    };

    private static readonly Option<int?> Revision = new("--revision")
    {
        Description = "The revision to export [default: the newest]",
        HelpName = "N",
    };

    public static Command Create()
    {
        var edition = new DocumentedCommand(
            "edition",
            "Writes an issue as edition JSON, the form that 'broadsheet correct' takes back",
            "broadsheet export edition morning-post/2031-12-15 -o issue.json"
        )
        {
            Issue,
            Output,
            Revision,
        };
        edition.Run(RunAsync);
        return new DocumentedCommand(
            "export",
            "Writes an issue as a file for others",
            "broadsheet export edition morning-post/2031-12-15 -o issue.json"
        )
        {
            edition,
        };
    }

    private static async Task<int> RunAsync(CommandContext context, CancellationToken cancellationToken)
    {
        var store = await context.OpenAsync(cancellationToken);
        var key = context.Parse.GetRequiredValue(Issue);
        var export = new ExportEdition(store.Issues);
        var revision = context.Parse.GetValue(Revision);
        if (context.Parse.GetValue(Output) is { } path and not "-")
        {
            await export.ToFileAsync(key, revision, path, cancellationToken);
            await Console.Error.WriteLineAsync($"{key} is written to {path}.");
        }
        else
        {
            await using var output = Console.OpenStandardOutput();
            await export.ToStreamAsync(key, revision, output, cancellationToken);
        }

        return ExitCodes.Ok;
    }
}
