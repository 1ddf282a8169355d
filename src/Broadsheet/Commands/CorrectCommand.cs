using System.CommandLine;
using Broadsheet.Invocation;
using Broadsheet.Model.Articles;
using Broadsheet.Model.Issues;
using Broadsheet.Output;
using Broadsheet.Workflow;
using Broadsheet.Workflow.Desk;
using Broadsheet.Workflow.Stylebooks;

namespace Broadsheet.Commands;

/// <summary><c>broadsheet correct</c>: an edited edition file becomes the next revision.</summary>
internal static class CorrectCommand
{
    private static readonly Argument<IssueKey> Issue = KeyArguments.Issue();

    private static readonly Argument<string> File = new("FILE")
    {
        Description = "The edition file, exported with 'broadsheet export edition' and edited",
    };

    private static readonly Option<string[]> Note = new("--note")
    {
        Description =
            "Tell readers of the correction of a story: a12=TEXT, or TEXT where the words of one story change; may be given several times [default: a quiet fix]",
        HelpName = "TEXT",
    };

    private static readonly Option<int?> Base = new("--base")
    {
        Description = "The revision that the file is the edited form of [default: the one that it names]",
        HelpName = "N",
    };

    private static readonly Option<bool> Publish = new("--publish") { Description = "Show the corrected issue to readers at once" };

    public static Command Create()
    {
        var command = new DocumentedCommand(
            "correct",
            "Takes an edited edition file as the next revision of its issue, over what changed meanwhile; article addresses stay",
            "broadsheet export edition morning-post/2031-12-15 -o issue.json",
            "broadsheet correct morning-post/2031-12-15 issue.json --publish",
            "broadsheet correct morning-post/2031-12-15 issue.json --note 'a12=The mayor took office in 2029.' --publish"
        )
        {
            Issue,
            File,
            Note,
            Base,
            Publish,
            GlobalOptions.Json,
        };
        command.Run(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(CommandContext context, CancellationToken cancellationToken)
    {
        var parse = context.Parse;
        var store = await context.OpenAsync(cancellationToken);
        var outcome = await new CorrectIssue(
            store.Issues,
            TimeProvider.System,
            new TeachStylebook(store.Issues, store.Assets, store.Stylebooks),
            store.Assets
        ).RunAsync(parse.GetRequiredValue(Issue), parse.GetRequiredValue(File), OptionsOf(parse), cancellationToken);
        context.Print(() => Document(outcome), screen => Print(screen, outcome));
        return outcome.Conflicts.Count > 0 ? ExitCodes.Conflict : ExitCodes.Ok;
    }

    private static CorrectionOptions OptionsOf(ParseResult parse)
    {
        var (notes, plain) = (new Dictionary<ArticleId, string>(), new List<string>());
        foreach (var note in parse.GetValue(Note) ?? [])
        {
            var cut = note.IndexOf('=', StringComparison.Ordinal);
            var isNamed = ArticleId.TryParse(note[..Math.Max(0, cut)].Trim(), null, out var id);
            if (string.IsNullOrWhiteSpace(isNamed ? note[(cut + 1)..] : note))
                throw new RefusedException(Refusal.BadInput, "The note is empty. Readers are told it: say it in a few words.");
            if (!isNamed)
                plain.Add(note);
            else if (!notes.TryAdd(id, note[(cut + 1)..]))
                throw new RefusedException(Refusal.BadInput, $"There are two notes for {id}: one correction has one note.");
        }

        return plain.Count > 1
            ? throw new RefusedException(Refusal.BadInput, "Several notes: say of which story each is, --note a12=TEXT.")
            : new()
            {
                Notes = notes,
                Note = plain.FirstOrDefault(),
                Base = parse.GetValue(Base),
                Publish = parse.GetValue(Publish),
            };
    }

    private static object Document(CorrectionOutcome outcome) =>
        new
        {
            issue = outcome.Issue,
            revision = outcome.Revision,
            saved = outcome.Saved,
            published = outcome.Published,
            changed = outcome.Changed,
            adjusted = outcome.Adjusted,
            added = outcome.Added.Select(a => new { name = a.Name, id = a.Id }),
            removed = outcome.Removed,
            merged = outcome.Merged.Select(m => new { id = m.Article, into = m.Into }),
            noted = outcome.Noted,
            @base = outcome.Base,
            conflicts = outcome.Conflicts.Select(c => new
            {
                where = c.Where,
                before = c.Before,
                theirs = c.Theirs,
                yours = c.Yours,
            }),
        };

    private static void Print(Screen screen, CorrectionOutcome outcome)
    {
        if (outcome.Conflicts.Count > 0)
        {
            screen.Line(
                $"Nothing was changed: revision {outcome.Base}, which the file was made from, was changed meanwhile where the file changes it too."
            );
            foreach (var conflict in outcome.Conflicts)
            {
                screen.Blank();
                Show(screen, $"{conflict.Where} before", conflict.Before);
                Show(screen, $"{conflict.Where} now, revision {outcome.Revision}", conflict.Theirs);
                Show(screen, $"{conflict.Where} in the file", conflict.Yours);
            }

            screen.Blank();
            screen.Line("Export the edition again and make the correction there.");
            return;
        }

        if (!outcome.Saved)
        {
            screen.Line($"The file is what {outcome.Issue} is already; nothing changed.");
            return;
        }

        screen.Line($"{outcome.Issue} has the new revision {outcome.Revision}.");
        screen.Facts(
            ("changed", string.Join(' ', outcome.Changed)),
            ("adjusted", string.Join(' ', outcome.Adjusted)),
            ("added", string.Join(' ', outcome.Added.Select(a => $"{a.Name} → {a.Id}"))),
            ("removed", string.Join(' ', outcome.Removed)),
            ("merged", string.Join(' ', outcome.Merged.Select(m => $"{m.Article} → {m.Into}"))),
            ("readers are told of", string.Join(' ', outcome.Noted))
        );
        screen.Line(outcome.Published ? "Readers see it now." : $"Readers see it after 'broadsheet publish {outcome.Issue}'.");
    }

    private static void Show(Screen screen, string what, string? text)
    {
        screen.Line($"{what}:");
        foreach (var line in (text ?? "(not there)").Split('\n'))
            screen.Line("  " + line);
    }
}
