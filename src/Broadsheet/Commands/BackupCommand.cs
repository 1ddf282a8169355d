using System.CommandLine;
using Broadsheet.Invocation;
using Broadsheet.Model.Issues;
using Broadsheet.Output;

namespace Broadsheet.Commands;

/// <summary><c>broadsheet backup</c>: a copy of everything that is kept.</summary>
internal static class BackupCommand
{
    private static readonly Argument<string> Target = new("FILE")
    {
        Description = "A new .tar file, or a folder: into the folder of an earlier backup only what is new is copied",
    };

    public static Command Create()
    {
        var command = new DocumentedCommand(
            "backup",
            "Copies everything that is kept, while the server runs",
            "broadsheet backup /media/backup/broadsheet",
            "broadsheet backup broadsheet-2031-12-15.tar"
        )
        {
            Target,
            GlobalOptions.Json,
        };
        command.Run(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(CommandContext context, CancellationToken cancellationToken)
    {
        var store = await context.OpenAsync(cancellationToken);
        var target = context.Parse.GetRequiredValue(Target);
        var report = await MaintenanceView.RunAsync(Screen.Error, progress => store.BackUpAsync(target, progress, cancellationToken));
        context.Print(
            () => report,
            screen =>
            {
                screen.Line(
                    $"{report.Path} has the database and {PlainText.Counted(report.Assets, "file")}, {report.Copied} of them copied now ({report.CopiedBytes / 1048576.0:0.0} MiB)."
                );
                MaintenanceView.Print(screen, report.Findings);
            }
        );
        return report.Findings.Any(f => f.Severity == Severity.Error) ? ExitCodes.Damaged : ExitCodes.Ok;
    }
}
