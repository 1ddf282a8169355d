using Broadsheet.Model.Issues;
using Broadsheet.Store.Maintenance;
using Spectre.Console;

namespace Broadsheet.Output;

/// <summary>Shows how the work on a store goes on and what it found.</summary>
internal static class MaintenanceView
{
    public static Task<T> RunAsync<T>(Screen screen, Func<IProgress<MaintenanceProgress>?, Task<T>> work) =>
        screen.IsTerminal
            ? screen
                .Live.Progress()
                .AutoClear(true)
                .Columns(new ProgressBarColumn(), new ElapsedTimeColumn(), new TaskDescriptionColumn { Alignment = Justify.Left })
                .StartAsync(context => work(new LiveProgress(context.AddTask("opening the data folder", maxValue: 1))))
            : work(null);

    /// <summary>What was found, one a line, what matters first.</summary>
    public static void Print(Screen screen, IReadOnlyList<StoreFinding> findings)
    {
        foreach (var finding in findings.OrderByDescending(f => f.Severity))
        {
            var severity = finding.Severity == Severity.Error ? "error" : "note";
            screen.Line($"{severity}: {(finding.Where.Length > 0 ? finding.Where + ": " : "")}{finding.Message} [{finding.Code}]");
        }
    }

    private sealed class LiveProgress(ProgressTask task) : IProgress<MaintenanceProgress>
    {
        private readonly Lock _lock = new();

        public void Report(MaintenanceProgress value)
        {
            lock (_lock)
            {
                task.IsIndeterminate = value.Total is null;
                task.MaxValue = Math.Max(1, value.Total ?? 1);
                task.Value = value.Total is null ? 0 : value.Done;
                task.Description = Markup.Escape(
                    value.Step switch
                    {
                        MaintenanceStep.CheckDatabase => "checking the database",
                        MaintenanceStep.CheckRevisions => $"checking revisions, {value.Done} so far",
                        MaintenanceStep.CheckAssets => $"checking files, {value.Done} so far",
                        MaintenanceStep.CheckSearchIndex => "checking the search index",
                        MaintenanceStep.BuildSearchIndex => $"reading issues into the search index, {value.Done} so far",
                        MaintenanceStep.CopyDatabase => "copying the database",
                        _ => $"copying files, {value.Done} so far",
                    }
                );
            }
        }
    }
}
