using System.CommandLine;
using Broadsheet.Invocation;
using Broadsheet.Output;
using Broadsheet.Store.Opening;

namespace Broadsheet.Commands;

/// <summary><c>broadsheet restore</c>: a backup becomes a data folder again.</summary>
internal static class RestoreCommand
{
    private static readonly Argument<string> Backup = new("FILE") { Description = "The .tar file or folder that 'broadsheet backup' made" };

    public static Command Create()
    {
        var command = new DocumentedCommand(
            "restore",
            "Brings a backup into the data folder, which must be empty or not there, and checks what came out",
            "broadsheet restore broadsheet-2031-12-15.tar --data ./broadsheet-data"
        )
        {
            Backup,
            GlobalOptions.Json,
        };
        command.Run(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(CommandContext context, CancellationToken cancellationToken)
    {
        var backup = context.Parse.GetRequiredValue(Backup);
        var report = await MaintenanceView.RunAsync(Screen.Error, progress =>
            NewsStores.RestoreAsync(backup, context.DataPath, TimeProvider.System, progress, cancellationToken)
        );
        context.Print(
            () => report,
            screen =>
            {
                screen.Line($"{backup} is restored into {Path.GetFullPath(context.DataPath)}.");
                VerifyCommand.Print(screen, report);
            }
        );
        return VerifyCommand.ExitCode(report);
    }
}
