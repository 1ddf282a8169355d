using System.CommandLine;
using System.Text;
using Broadsheet.Import;
using Broadsheet.Import.Intake;
using Broadsheet.Invocation;
using Broadsheet.Layout.Inspection;
using Broadsheet.Layout.Inspection.Drawing;
using Broadsheet.Output;
using Broadsheet.Running;
using Broadsheet.Workflow;

namespace Broadsheet.Commands;

/// <summary><c>broadsheet inspect</c>: how the stories of page PDFs are found, and why.</summary>
internal static class InspectCommand
{
    private static readonly Argument<string[]> Sources = new("SOURCE")
    {
        Description = "Folders and PDFs, looked at together as one issue",
        Arity = ArgumentArity.OneOrMore,
    };

    private static readonly Option<string?> File = new("--output", "-o")
    {
        Description = "The drawing to write: a .html file with layers and explanations, or a .svg picture [default: text on stdout]",
        HelpName = "FILE",
    };

    private static readonly Option<string?> Page = new("--page")
    {
        Description = "Show this page only: its printed label, or its position; the issue is read as a whole all the same",
        HelpName = "LABEL|N",
    };

    private static readonly Option<int?> Why = new("--why")
    {
        Description = "Say of the block with this number why it has its role and no other: what spoke against each",
        HelpName = "N",
    };

    public static Command Create()
    {
        var command = new DocumentedCommand(
            "inspect",
            "Shows how the stories of page PDFs are found and why: blocks, roles, zones, order, confidence; keeps nothing",
            "broadsheet inspect ~/press/2031-12-15 -o inspection.html",
            "broadsheet inspect A01.pdf A04.pdf -o pages.svg",
            "broadsheet inspect edition.pdf --page A5",
            "broadsheet inspect edition.pdf --page A5 --why 12",
            "broadsheet inspect edition.pdf --json"
        )
        {
            Sources,
            File,
            Page,
            Why,
            GlobalOptions.Json,
        };
        command.Validators.Add(result =>
        {
            if (result.GetValue(File) is { } path && !IsHtml(path) && !IsSvg(path))
                result.AddError($"'{path}' is neither .html nor .svg: the ending says what is written.");
        });
        PasswordOptions.AddTo(command);
        command.Run(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(CommandContext context, CancellationToken cancellationToken)
    {
        var parse = context.Parse;
        var path = parse.GetValue(File);
        using var formats = ImportFormats.Open(context.Settings, context.DataPath);
        var work = Directory.CreateTempSubdirectory("broadsheet-inspect-");
        try
        {
            var inspector = new IssueInspector(formats.All, work.FullName);
            var options = new ImportOptions
            {
                NamePattern = context.Settings.NamePattern,
                Password = await PasswordOptions.ReadAsync(parse, cancellationToken),
                MaxPages = context.Settings.MaxPages,
                PageDeadline = context.Settings.PageDeadline,
            };
            var issue = await ProgressView.RunAsync(Screen.Error, progress =>
                inspector.InspectAsync(parse.GetRequiredValue(Sources), options, path is not null, progress, cancellationToken)
            );
            return await TellAsync(context, issue, path, cancellationToken);
        }
        finally
        {
            work.Delete(recursive: true);
        }
    }

    private static async Task<int> TellAsync(
        CommandContext context,
        InspectedIssue issue,
        string? path,
        CancellationToken cancellationToken
    )
    {
        foreach (var problem in issue.Problems)
            Screen.Error.Line($"{problem.Message} [{problem.Code}]");
        if (issue.Layout is not { } layout)
            throw new RefusedException(Refusal.BadInput, "No page could be read.");
        var pages = Choose(layout, context.Parse.GetValue(Page));
        if (path is not null)
        {
            var text = IsSvg(path)
                ? InspectionSvg.Write(layout, pages, issue.Pictures)
                : InspectionHtml.Write(TitleOf(context.Parse.GetRequiredValue(Sources)), layout, pages, issue.Pictures);
            await System.IO.File.WriteAllTextAsync(path, text, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), cancellationToken);
            await Console.Error.WriteLineAsync($"{PlainText.Counted(pages.Count, "page")} drawn in {path}.");
            if (!context.Json)
                return ExitCodes.Ok;
        }

        var why = context.Parse.GetValue(Why);
        if (why is { } number && pages.All(p => p.Blocks.All(b => b.Number != number)))
            throw new RefusedException(
                Refusal.NotFound,
                $"There is no block {number}; broadsheet inspect without --why lists them with their numbers."
            );
        context.Print(
            () => InspectionView.Document(issue, layout, pages),
            screen =>
            {
                if (why is { } asked)
                    InspectionView.PrintWhy(screen, pages, asked);
                else
                    InspectionView.Print(screen, issue, layout, pages);
            }
        );
        return ExitCodes.Ok;
    }

    private static IReadOnlyList<InspectedPage> Choose(LayoutInspection layout, string? wanted)
    {
        if (wanted is null)
            return layout.Pages;
        var page = layout.Pages.FirstOrDefault(p => string.Equals(p.Label, wanted, StringComparison.OrdinalIgnoreCase))
            ?? layout.Pages.FirstOrDefault(p =>
                int.TryParse(p.Label, out var label) && int.TryParse(wanted, out var number) && label == number
            )
            ?? (
                int.TryParse(wanted, out var position) && position >= 1 && position <= layout.Pages.Count
                    ? layout.Pages[position - 1]
                    : null
            );
        return page is not null
            ? [page]
            : throw new RefusedException(
                Refusal.NotFound,
                $"There is no page {wanted}; the pages are {string.Join(' ', layout.Pages.Select(p => p.Label ?? $"{p.Sequence}"))}."
            );
    }

    private static string TitleOf(string[] sources) =>
        Path.GetFileName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(sources[0])))
        + (sources.Length > 1 ? $" and {sources.Length - 1} more" : "");

    private static bool IsHtml(string path) =>
        path.EndsWith(".html", StringComparison.OrdinalIgnoreCase) || path.EndsWith(".htm", StringComparison.OrdinalIgnoreCase);

    private static bool IsSvg(string path) => path.EndsWith(".svg", StringComparison.OrdinalIgnoreCase);
}
