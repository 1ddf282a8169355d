using System.Globalization;
using Broadsheet.Model.Issues;
using Broadsheet.Workflow.Ingest;

namespace Broadsheet.Output;

/// <summary>The end of an import: a table of issues, then what became of each and the problems with their cures.</summary>
internal static class ImportSummary
{
    private const int NotesAtMost = 20;

    /// <summary>What a script is told.</summary>
    public static int ExitCode(ImportReport report)
    {
        if (
            report.Issues.Any(i =>
                i.Status is ImportStatus.NeedsReplace or ImportStatus.ChangedMeanwhile or ImportStatus.WouldLose or ImportStatus.Refused
            )
        )
            return ExitCodes.Conflict;
        if (!report.Issues.Any(i => i.Status is ImportStatus.Imported or ImportStatus.Replaced or ImportStatus.Unchanged))
            return ExitCodes.Failed;
        return
            report.Issues.Any(i => i.Status == ImportStatus.NothingRead)
            || report.Problems.Any(IsError)
            || report.Issues.Where(i => i.Status != ImportStatus.Unchanged).SelectMany(i => i.Problems).Any(IsError)
            ? ExitCodes.WithErrors
            : ExitCodes.Ok;
    }

    /// <summary>The report for a script.</summary>
    /// <param name="report">What became of the import.</param>
    /// <param name="timings">How long its steps took; null where nobody asked.</param>
    public static object Document(ImportReport report, Timings? timings) =>
        new
        {
            issues = report.Issues.Select(i => new
            {
                issue = i.Issue,
                status = i.Status,
                message = i.Message,
                revision = i.Revision,
                published = i.Published,
                pages = i.Counts?.Pages,
                newPages = i.Pages?.New,
                replacedPages = i.Pages?.Replaced,
                unchangedPages = i.Pages?.Unchanged,
                droppedPages = i.Pages?.Dropped,
                stories = i.Counts?.Stories,
                advertisements = i.Counts?.Advertisements,
                photographs = i.Counts?.Photographs,
                jumps = i.Counts?.Jumps,
                openJumps = i.Counts?.OpenJumps,
                inDoubt = i.Counts?.InDoubt,
                problems = i.Problems,
            }),
            problems = report.Problems,
            timings = timings?.Document(),
            exitCode = ExitCode(report),
        };

    /// <summary>The report for people.</summary>
    public static void Print(Screen screen, ImportReport report)
    {
        var read = report.Issues.Where(i => i.Counts is not null).ToArray();
        if (read.Length > 0)
        {
            screen.Table(
                ["Issue", "Pages", "Stories", "In doubt", "Photographs", "Jumps", "Problems"],
                read.Select(i =>
                    new[]
                    {
                        i.Issue.ToString(),
                        Text(i.Counts!.Pages),
                        Text(i.Counts.Stories),
                        Text(i.Counts.InDoubt),
                        Text(i.Counts.Photographs),
                        Text(i.Counts.Jumps),
                        Problems(i),
                    }
                ),
                1,
                2,
                3,
                4,
                5
            );
        }

        if (report.Issues.Count == 0)
            screen.Line("No issue was found in the sources.");
        foreach (var issue in report.Issues)
            screen.Line(issue.Message);
        foreach (var issue in report.Issues.Where(i => i.Counts is { InDoubt: > 0 } && i.Status != ImportStatus.ChangedMeanwhile))
            screen.Line(
                $"{(issue.Counts!.InDoubt == 1 ? "1 story" : $"{issue.Counts.InDoubt} stories")} of {issue.Issue} to look at: broadsheet report {issue.Issue}"
            );
        PrintProblems(screen, report);
        if (report.Issues.Any(i => i.Published))
            screen.Line("'broadsheet serve' shows what is published.");
    }

    private static void PrintProblems(Screen screen, ImportReport report)
    {
        var fresh = report
            .Problems.Concat(report.Issues.Where(i => i.Status != ImportStatus.Unchanged).SelectMany(i => i.Problems))
            .ToArray();
        foreach (var problem in fresh.Where(p => p.Severity != Severity.Note).OrderByDescending(p => p.Severity))
            Print(screen, problem);
        var notes = fresh.Where(p => p.Severity == Severity.Note).ToArray();
        foreach (var note in notes.Take(NotesAtMost))
            Print(screen, note);
        if (notes.Length > NotesAtMost)
            screen.Line($"… and {notes.Length - NotesAtMost} more notes; --json shows them all.");
    }

    private static void Print(Screen screen, ImportProblem problem)
    {
        var severity = problem.Severity switch
        {
            Severity.Error => "error",
            Severity.Warning => "warning",
            _ => "note",
        };
        var where = problem.Where.Length > 0 ? $"{problem.Where}: " : "";
        screen.Line($"{severity}: {where}{problem.Message} [{problem.Code}]");
    }

    private static string Problems(IssueOutcome issue)
    {
        var errors = issue.Problems.Count(IsError);
        var warnings = issue.Problems.Count(p => p.Severity == Severity.Warning);
        var parts = new[] { (errors, "error"), (warnings, "warning") }
            .Where(p => p.Item1 > 0)
            .Select(p => PlainText.Counted(p.Item1, p.Item2));
        return string.Join(", ", parts) is { Length: > 0 } text ? text : "none";
    }

    private static bool IsError(ImportProblem problem) => problem.Severity == Severity.Error;

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
