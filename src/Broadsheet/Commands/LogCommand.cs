using System.CommandLine;
using System.Globalization;
using Broadsheet.Invocation;
using Broadsheet.Model.Corrections;
using Broadsheet.Model.Issues;
using Broadsheet.Output;
using Broadsheet.Store;
using Broadsheet.Workflow;

namespace Broadsheet.Commands;

/// <summary><c>broadsheet log</c>: what was done to an issue, revision by revision.</summary>
internal static class LogCommand
{
    private static readonly Argument<IssueKey> Issue = KeyArguments.Issue();

    public static Command Create()
    {
        var command = new DocumentedCommand(
            "log",
            "Shows what was done to an issue: its revisions, each with the operations that made it",
            "broadsheet log morning-post/2031-12-15"
        )
        {
            Issue,
            GlobalOptions.Json,
        };
        command.Run(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(CommandContext context, CancellationToken cancellationToken)
    {
        var key = context.Parse.GetRequiredValue(Issue);
        var store = await context.OpenAsync(cancellationToken);
        var steps = new List<(RevisionRecord Revision, IReadOnlyList<Operation>? Operations)>();
        foreach (var revision in await store.Issues.ListRevisionsAsync(key, cancellationToken))
            steps.Add((revision, await store.Issues.ReadOperationsAsync(key, revision.Number, cancellationToken)));
        if (steps.Count == 0)
            throw new RefusedException(
                Refusal.NotFound,
                $"There is no issue {key}. 'broadsheet list {key.Publication}' shows the issues of {key.Publication}."
            );
        context.Print(
            () =>
                new
                {
                    issue = key,
                    revisions = steps.Select(s => new
                    {
                        number = s.Revision.Number,
                        savedAt = s.Revision.SavedAt,
                        kind = s.Revision.Origin.Kind,
                        note = s.Revision.Origin.Note,
                        operations = s.Operations,
                    }),
                },
            screen => Print(screen, steps)
        );
        return ExitCodes.Ok;
    }

    private static void Print(Screen screen, IReadOnlyList<(RevisionRecord Revision, IReadOnlyList<Operation>? Operations)> steps)
    {
        foreach (var (revision, operations) in steps)
        {
            var note = revision.Origin.Note is { } text ? $": {PlainText.OneLine(text)}" : "";
            screen.Line(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{revision.Number}  {revision.SavedAt.UtcDateTime:yyyy-MM-dd HH:mm} UTC  {revision.Origin.Kind.ToString().ToLowerInvariant()}{note}"
                )
            );
            foreach (var operation in operations ?? [])
                screen.Line("   " + OperationText.Of(operation));
        }
    }
}
