using Broadsheet.Import;
using Spectre.Console;

namespace Broadsheet.Output;

/// <summary>Shows how an import goes on: a bar with what is being done on a terminal, a line now and then elsewhere.</summary>
internal static class ProgressView
{
    public static Task<T> RunAsync<T>(Screen screen, Func<IProgress<ImportProgress>, Task<T>> work) =>
        screen.IsTerminal ? RunLiveAsync(screen, work) : work(new PlainProgress(screen));

    private static Task<T> RunLiveAsync<T>(Screen screen, Func<IProgress<ImportProgress>, Task<T>> work) =>
        screen
            .Live.Progress()
            .AutoClear(true)
            .HideCompleted(false)
            .Columns(
                new ProgressBarColumn(),
                new PercentageColumn(),
                new ElapsedTimeColumn(),
                new TaskDescriptionColumn { Alignment = Justify.Left }
            )
            .StartAsync(context => work(new LiveProgress(context.AddTask("looking at the sources", maxValue: 1))));

    /// <summary>What a step does, for people.</summary>
    public static string Describe(ImportProgress progress) =>
        progress.Step switch
        {
            ImportStep.Look => "looking at " + Where(progress, "the sources"),
            ImportStep.ReadPage => "reading " + Where(progress, "pages"),
            ImportStep.KeepPage => "making pictures of " + Where(progress, "pages"),
            ImportStep.FindArticles => "finding the stories",
            ImportStep.CutPhotographs => "cutting out photographs",
            _ => Where(progress, ""),
        };

    private static string Where(ImportProgress progress, string whole) =>
        progress.Where.Length > 0 ? PlainText.OneLine(progress.Where) : whole;

    private sealed class LiveProgress(ProgressTask task) : IProgress<ImportProgress>
    {
        private readonly Lock _lock = new();

        public void Report(ImportProgress value)
        {
            lock (_lock)
            {
                task.MaxValue = Math.Max(1, value.Total);
                task.IsIndeterminate = value.Total == 0;
                task.Value = value.Done;
                task.Description = (value.Total > 0 ? $"{value.Done}/{value.Total} " : "") + Markup.Escape(Describe(value));
            }
        }
    }

    // A log wants to see that it goes on, not each page of a thousand.
    private sealed class PlainProgress(Screen screen) : IProgress<ImportProgress>
    {
        private const int LinesAtMost = 10;

        private readonly Lock _lock = new();
        private ImportStep? _step;
        private int _tenth = -1;

        public void Report(ImportProgress value)
        {
            lock (_lock)
            {
                var tenth = value.Total == 0 ? 0 : value.Done * LinesAtMost / value.Total;
                var pages = value.Step is ImportStep.ReadPage or ImportStep.KeepPage;
                if (pages ? tenth <= _tenth : value.Step == _step)
                    return;
                _step = value.Step;
                _tenth = pages ? tenth : -1;
                screen.Line(pages && value.Total > 0 ? $"{Describe(value)} ({value.Done} of {value.Total} pages done)" : Describe(value));
            }
        }
    }
}
