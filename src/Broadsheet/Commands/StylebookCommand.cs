using System.CommandLine;
using System.Globalization;
using System.Text;
using Broadsheet.Invocation;
using Broadsheet.Model.Publications;
using Broadsheet.Model.Stylebooks;
using Broadsheet.Output;
using Broadsheet.Workflow;
using Broadsheet.Workflow.Stylebooks;

namespace Broadsheet.Commands;

/// <summary><c>broadsheet stylebook</c>: which style means which role in a publication.</summary>
internal static class StylebookCommand
{
    // A stylebook has some hundred lines; what is larger is something else.
    private const long LargestFile = 8 << 20;

    private static readonly Argument<PublicationSlug> Slug = KeyArguments.Slug();

    private static readonly Argument<string?> Input = new("FILE")
    {
        Description = "The edited stylebook [default: it is opened in the editor of the variable VISUAL or EDITOR]",
        Arity = ArgumentArity.ZeroOrOne,
    };

    private static readonly Option<string?> Output = new("--output", "-o")
    {
        Description = "Write the stylebook to this file, to be edited",
        HelpName = "FILE",
    };

    public static Command Create() =>
        new DocumentedCommand(
            "stylebook",
            "Keeps which style of type means which role in a publication; learned from its issues and corrections, used for the next issue",
            "broadsheet stylebook show morning-post",
            "broadsheet stylebook edit morning-post"
        )
        {
            CreateShow(),
            CreateEdit(),
            CreateReset(),
        };

    private static DocumentedCommand CreateShow()
    {
        var show = new DocumentedCommand(
            "show",
            "Shows the stylebook of a publication, or writes it to a file to be edited",
            "broadsheet stylebook show morning-post",
            "broadsheet stylebook show morning-post -o styles.json"
        )
        {
            Slug,
            Output,
            GlobalOptions.Json,
        };
        show.Run(
            async (context, cancellationToken) =>
            {
                var store = await context.OpenAsync(cancellationToken);
                var slug = context.Parse.GetRequiredValue(Slug);
                var stylebook = await new EditStylebook(store.Issues, store.Stylebooks).FindAsync(slug, cancellationToken);
                if (context.Parse.GetValue(Output) is { } path)
                {
                    await File.WriteAllTextAsync(path, StylebookFile.Of(slug, stylebook).Write(), cancellationToken);
                    await Console.Error.WriteLineAsync($"The stylebook of {slug} is written to {path}.");
                    if (!context.Json)
                        return ExitCodes.Ok;
                }

                context.Print(() => StylebookFile.Of(slug, stylebook), screen => Print(screen, slug, stylebook));
                return ExitCodes.Ok;
            }
        );
        return show;
    }

    private static DocumentedCommand CreateEdit()
    {
        var edit = new DocumentedCommand(
            "edit",
            "Changes what styles are for: in an editor, or with a file that 'broadsheet stylebook show -o' wrote and that was edited",
            "broadsheet stylebook edit morning-post",
            "broadsheet stylebook edit morning-post styles.json"
        )
        {
            Slug,
            Input,
            GlobalOptions.Json,
        };
        edit.Run(
            async (context, cancellationToken) =>
            {
                var store = await context.OpenAsync(cancellationToken);
                var slug = context.Parse.GetRequiredValue(Slug);
                var editing = new EditStylebook(store.Issues, store.Stylebooks);
                var text = context.Parse.GetValue(Input) is { } path
                    ? await ReadAsync(path, cancellationToken)
                    : await TextEditor.EditAsync(
                        StylebookFile.Of(slug, await editing.FindAsync(slug, cancellationToken)).Write(),
                        ".json",
                        cancellationToken
                    );
                var change = await editing.RunAsync(slug, StylebookFile.Read(text), cancellationToken);
                context.Print(() => change, screen => screen.Line(Describe(slug, change)));
                return ExitCodes.Ok;
            }
        );
        return edit;
    }

    private static DocumentedCommand CreateReset()
    {
        var reset = new DocumentedCommand(
            "reset",
            "Forgets all that was learned and said of the styles of a publication; its next issue begins anew",
            "broadsheet stylebook reset morning-post"
        )
        {
            Slug,
            GlobalOptions.Json,
        };
        reset.Run(
            async (context, cancellationToken) =>
            {
                var store = await context.OpenAsync(cancellationToken);
                var slug = context.Parse.GetRequiredValue(Slug);
                var forgotten = await new EditStylebook(store.Issues, store.Stylebooks).ResetAsync(slug, cancellationToken);
                context.Print(
                    () => new { publication = slug, forgotten },
                    screen =>
                        screen.Line(
                            forgotten
                                ? $"The stylebook of {slug} is forgotten; the next issue begins a new one."
                                : $"There is no stylebook of {slug} yet; nothing changed."
                        )
                );
                return ExitCodes.Ok;
            }
        );
        return reset;
    }

    private static async Task<string> ReadAsync(string path, CancellationToken cancellationToken)
    {
        try
        {
            if (new FileInfo(path).Length > LargestFile)
                throw new RefusedException(Refusal.BadInput, $"{path} is too large for a stylebook.");
            return await File.ReadAllTextAsync(path, Encoding.UTF8, cancellationToken);
        }
        catch (FileNotFoundException e)
        {
            throw new RefusedException(
                Refusal.BadInput,
                $"There is no file {path}. 'broadsheet stylebook show SLUG -o {path}' writes one.",
                e
            );
        }
    }

    private static string Describe(PublicationSlug slug, StylebookChange change)
    {
        List<string> parts =
        [
            .. new[] { (change.Said, "said by the desk"), (change.TakenBack, "learned again"), (change.Forgotten, "forgotten") }
                .Where(p => p.Item1 > 0)
                .Select(p => $"{PlainText.Counted(p.Item1, "style")} {p.Item2}"),
        ];
        return parts.Count == 0
            ? $"The file is what the stylebook of {slug} is already; nothing changed."
            : $"The stylebook of {slug} is changed: {string.Join(", ", parts)}.";
    }

    private static void Print(Screen screen, PublicationSlug slug, Stylebook stylebook)
    {
        var entries = stylebook.Entries();
        if (entries.Count == 0)
        {
            screen.Line($"Nothing is known of the styles of {slug} yet; its next import begins the stylebook.");
            return;
        }

        var issues = stylebook.Issues.Select(i =>
            $"{i.Issue.Date:yyyy-MM-dd}{(i.Issue.Edition > 1 ? $" ed-{i.Issue.Edition}" : "")}{(i.IsCorrected ? " (corrected)" : "")}"
        );
        screen.Line(
            $"{PlainText.Counted(entries.Count, "style")} of {slug}{(stylebook.Issues.Count > 0 ? $", learned from {string.Join(", ", issues)}" : "")}."
        );
        screen.Blank();
        screen.Table(
            ["Role", "Font", "Size", "Colour", "Measure", "Share", "Seen", "Issues", ""],
            entries
                .OrderBy(e => e.Role == StyleRole.Other)
                .ThenBy(e => e.Role)
                .ThenByDescending(e => e.Evidence)
                .Select(e =>
                    new[]
                    {
                        StyleRoleName(e.Role),
                        (e.Style.Font.Length > 0 ? e.Style.Font : "(no name)")
                            + (e.Style.IsBold ? " bold" : "")
                            + (e.Style.IsItalic ? " italic" : ""),
                        Number(e.Style.Size),
                        FormattableString.Invariant($"#{e.Style.Color:x6}"),
                        e.Measure > 0 ? Number(e.Measure) : "",
                        e.IsFixed ? "" : string.Create(CultureInfo.InvariantCulture, $"{100 * e.Share:0} %"),
                        Number(Math.Round(e.Evidence, 1)),
                        e.Issues.ToString(CultureInfo.InvariantCulture),
                        e.IsFixed ? "said by the desk" : "",
                    }
                ),
            2,
            4,
            5,
            6,
            7
        );
    }

    private static string StyleRoleName(StyleRole role) =>
        role switch
        {
            StyleRole.PullQuote => "pull quote",
            StyleRole.JumpLine => "jump line",
            StyleRole.SectionLabel => "section label",
            _ => role.ToString().ToLowerInvariant(),
        };

    private static string Number(double value) => value.ToString("0.##", CultureInfo.InvariantCulture);
}
