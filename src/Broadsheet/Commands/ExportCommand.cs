using System.CommandLine;
using System.Globalization;
using Broadsheet.Invocation;
using Broadsheet.Model.Issues;
using Broadsheet.Output;
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

    private static readonly Option<string?> Files = new("--files")
    {
        Description = "Write page PDFs, pictures of pages and photographs into a folder, named in the edition",
        HelpName = "DIR",
    };

    public static Command Create()
    {
        var edition = new DocumentedCommand(
            "edition",
            "Writes an issue as edition JSON, the form that 'broadsheet correct' takes back",
            "broadsheet export edition morning-post/2031-12-15 -o issue.json",
            "broadsheet export edition morning-post/2031-12-15 -o issue.json --files issue-files"
        )
        {
            Issue,
            Output,
            Revision,
            Files,
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
        var export = new ExportEdition(store.Issues) { NamesFiles = context.Parse.GetValue(Files) is not null };
        var revision = context.Parse.GetValue(Revision);
        var folder = context.Parse.GetValue(Files);
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

        if (folder is null)
            return ExitCodes.Ok;
        var files = await new ExportEditionFiles(store.Issues, new StoredAssets(store.Assets)).RunAsync(
            key,
            revision,
            folder,
            cancellationToken
        );
        await Console.Error.WriteLineAsync(
            $"{PlainText.Counted(files.Written, "file")} of {key} ({(files.Bytes / 1048576.0).ToString("0.0", CultureInfo.InvariantCulture)} MiB) are written to {PlainText.OneLine(folder)}."
        );
        if (files.Missing.Count == 0)
            return ExitCodes.Ok;
        await Console.Error.WriteLineAsync(
            $"Not kept any more, and so not written: {string.Join(", ", files.Missing)}. 'broadsheet verify' tells what else is missing."
        );
        return ExitCodes.Damaged;
    }
}
