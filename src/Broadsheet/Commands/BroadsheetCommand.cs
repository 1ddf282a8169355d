using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Parsing;
using Broadsheet.Invocation;
using Broadsheet.Output;

namespace Broadsheet.Commands;

/// <summary>The root of all commands.</summary>
internal static class BroadsheetCommand
{
    // Longer than the work needs to come to a whole end after Ctrl-C; a page under way is given up at once.
    private static readonly TimeSpan TimeToStop = TimeSpan.FromSeconds(10);

    public static async Task<int> RunAsync(string[] args)
    {
        var parse = Create().Parse(args);
        if (parse.Errors.Count > 0 && parse.Action is System.CommandLine.Invocation.ParseErrorAction)
        {
            foreach (var error in parse.Errors)
                await Console.Error.WriteLineAsync("broadsheet: " + Output.PlainText.OneLine(error.Message));
            await Console.Error.WriteLineAsync($"See '{HelpFor(parse.CommandResult)}'.");
            return ExitCodes.Usage;
        }

        var invocation = new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = TimeToStop };
        return await parse.InvokeAsync(invocation);
    }

    /// <summary>The tree of commands.</summary>
    public static RootCommand Create()
    {
        var root = new RootCommand("Turns the print edition of a newspaper, the night's page PDFs, into its online edition.")
        {
            ImportCommand.Create(),
            ListCommand.Create(),
            ShowCommand.Create(),
            LogCommand.Create(),
            ReportCommand.Create(),
            InspectCommand.Create(),
            PublishCommand.Create(),
            WithdrawCommand.Create(),
            ReinstateCommand.Create(),
            MoveCommand.Create(),
            DeleteCommand.Create(),
            CorrectCommand.Create(),
            ExportCommand.Create(),
            PublicationCommand.Create(),
            SearchCommand.Create(),
            StylebookCommand.Create(),
            ServeCommand.Create(),
            DemoCommand.Create(),
            VerifyCommand.Create(),
            ReindexCommand.Create(),
            BackupCommand.Create(),
            RestoreCommand.Create(),
            ConfigCommand.Create(),
            CompletionCommand.Create(),
        };
        root.Options.Add(GlobalOptions.Data);
        root.Options.Add(GlobalOptions.Debug);
        if (root.Options.OfType<HelpOption>().FirstOrDefault() is { Action: HelpAction help } option)
            option.Action = new HelpWithExamples(help);
        return root;
    }

    private static string HelpFor(CommandResult? result)
    {
        var names = new Stack<string>();
        for (; result is not null; result = result.Parent as CommandResult)
            names.Push(result.Command is RootCommand ? "broadsheet" : result.Command.Name);
        return string.Join(' ', names) + " --help";
    }
}
