using System.CommandLine;
using Broadsheet.Configuration;
using Broadsheet.Output;
using Broadsheet.Store;
using Broadsheet.Store.Maintenance;
using Broadsheet.Web.Themes;
using Broadsheet.Workflow;

namespace Broadsheet.Invocation;

/// <summary>Runs a command and turns whatever goes wrong into one clear line and an exit code.</summary>
internal static class CommandActions
{
    public static void Run(this Command command, Func<CommandContext, CancellationToken, Task<int>> action) =>
        command.SetAction((parse, cancellationToken) => RunAsync(parse, action, cancellationToken));

    private static async Task<int> RunAsync(
        ParseResult parse,
        Func<CommandContext, CancellationToken, Task<int>> action,
        CancellationToken cancellationToken
    )
    {
        try
        {
            using var context = new CommandContext(parse);
            return await action(context, cancellationToken);
        }
        catch (Exception e)
        {
            var (code, message) = Explain(e, cancellationToken);
            await Console.Error.WriteLineAsync("broadsheet: " + PlainText.OneLine(message));
            if (parse.GetValue(GlobalOptions.Debug))
                await Console.Error.WriteLineAsync(e.ToString());
            return code;
        }
    }

    private static (int Code, string Message) Explain(Exception exception, CancellationToken cancellationToken) =>
        exception switch
        {
            OperationCanceledException when cancellationToken.IsCancellationRequested => (
                ExitCodes.Stopped,
                "Stopped. What was kept before is whole; run the command again to go on."
            ),
            RefusedException { Refusal: Refusal.NotFound } => (ExitCodes.NotFound, exception.Message),
            RefusedException { Refusal: Refusal.Conflict } => (ExitCodes.Conflict, exception.Message),
            RefusedException => (ExitCodes.Usage, exception.Message),
            SettingsException or ThemeException => (ExitCodes.Usage, exception.Message),
            RevisionConflictException => (ExitCodes.Conflict, exception.Message),
            BackupException => (ExitCodes.Usage, exception.Message),
            StoreDamagedException => (ExitCodes.Damaged, exception.Message),
            IOException or UnauthorizedAccessException => (ExitCodes.Failed, exception.Message),
            _ => (
                ExitCodes.Failed,
                $"This should not have happened ({exception.GetType().Name}): {exception.Message} Run it again with --debug and report it."
            ),
        };
}
