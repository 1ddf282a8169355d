using System.CommandLine;
using Broadsheet.Invocation;
using Broadsheet.Model.Issues;
using Broadsheet.Output;
using Broadsheet.Store.Maintenance;
using Broadsheet.Store.Verification;

namespace Broadsheet.Commands;

/// <summary><c>broadsheet verify</c>: is everything as it was kept?</summary>
internal static class VerifyCommand
{
    private static readonly Option<bool> Quick = new("--quick")
    {
        Description = "See only whether the files are there and as long as they should be, do not read them",
    };

    public static Command Create()
    {
        var command = new DocumentedCommand(
            "verify",
            "Reads every revision and file and holds it against its hash",
            "broadsheet verify",
            "broadsheet verify --quick --json"
        )
        {
            Quick,
            GlobalOptions.Json,
        };
        command.Run(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(CommandContext context, CancellationToken cancellationToken)
    {
        var store = await context.OpenAsync(cancellationToken);
        var verifier = new StoreVerifier(store.Issues, store.Assets, store.Search);
        var report = await MaintenanceView.RunAsync(Screen.Error, progress =>
            verifier.VerifyAsync(!context.Parse.GetValue(Quick), progress, cancellationToken)
        );
        context.Print(() => report, screen => Print(screen, report));
        return ExitCode(report);
    }

    public static int ExitCode(VerificationReport report) => report.IsSound ? ExitCodes.Ok : ExitCodes.Damaged;

    public static void Print(Screen screen, VerificationReport report)
    {
        screen.Line(
            $"{Counted(report.Publications, "publication")}, {Counted(report.Issues, "issue")}, "
                + $"{PlainText.Counted(report.Revisions, "revision")}, {PlainText.Counted(report.Assets, "file")}"
                + (report.AssetBytes > 0 ? $", {report.AssetBytes / 1048576.0:0.0} MiB read." : ".")
        );
        MaintenanceView.Print(screen, report.Findings);
        screen.Line(Verdict(report));
    }

    private static string Counted(int? count, string what) =>
        count is { } known ? PlainText.Counted(known, what) : $"{what}s that can't be read";

    private static string Verdict(VerificationReport report)
    {
        var errors = report.Findings.Where(f => f.Severity == Severity.Error).ToList();
        return errors.Count == 0 ? "Everything is as it was kept."
            : errors.All(f => f.Code == "search-index-damaged")
                ? "Everything is as it was kept but the search index, which 'broadsheet reindex' makes again."
            : "Something is damaged or missing; restore a backup, or import the issues again with --replace.";
    }
}
