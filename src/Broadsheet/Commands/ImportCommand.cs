using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using Broadsheet.Import;
using Broadsheet.Import.Intake;
using Broadsheet.Invocation;
using Broadsheet.Model.Issues;
using Broadsheet.Model.Publications;
using Broadsheet.Output;
using Broadsheet.Running;
using Broadsheet.Workflow.Ingest;

namespace Broadsheet.Commands;

/// <summary><c>broadsheet import</c>: page PDFs in.</summary>
internal static class ImportCommand
{
    private static readonly Argument<string[]> Sources = new("SOURCE")
    {
        Description = "Folders and PDFs: single pages, or one file with all pages",
        Arity = ArgumentArity.OneOrMore,
    };

    private static readonly Option<PublicationSlug> Slug = new("--publication", "-p")
    {
        Description = "The publication's short name in addresses; made when it is new",
        HelpName = "SLUG",
        Required = true,
        CustomParser = KeyArguments.Parse<PublicationSlug>,
    };

    private static readonly Option<string?> Name = new("--name")
    {
        Description = "Name of a new publication [default: read from the nameplate]",
        HelpName = "NAME",
    };

    private static readonly Option<string?> Language = new("--language")
    {
        Description = "Language of the text, such as zh-Hans [default: found in the text]",
        HelpName = "TAG",
    };

    private static readonly Option<(DateOnly Date, DatePrecision Precision)?> Date = new("--date")
    {
        Description = "The one date of all pages, such as 2031-12-15, or 2031-12 for a monthly [default: from file names and folios]",
        HelpName = "DATE",
        CustomParser = ParseDate,
    };

    private static readonly Option<int?> Edition = new("--edition")
    {
        Description = "Ordinal of the edition of that day [default: 1]",
        HelpName = "N",
    };

    private static readonly Option<string?> EditionLabel = new("--edition-label")
    {
        Description = "Printed name of the edition",
        HelpName = "TEXT",
    };

    private static readonly Option<string?> Pattern = new("--pattern")
    {
        Description =
            "Regular expression for file names, with the groups date (or year, month, day), label, edition [default: the setting namePattern]",
        HelpName = "REGEX",
    };

    private static readonly Option<bool> Publish = new("--publish") { Description = "Show the issue to readers at once" };

    private static readonly Option<bool> Replace = new("--replace")
    {
        Description =
            "Put the given pages in the place of those that the issue has; other pages, article addresses and the desk's corrections stay",
    };

    private static readonly Option<string[]> Drop = new("--drop")
    {
        Description = "Pages (p-A05) and articles (a12) that may go from the issue, separated by commas",
        HelpName = "NAMES",
    };

    private static readonly Option<bool> TellTimings = new("--timings")
    {
        Description = "Say at the end how long each step took, in all and at its slowest page",
    };

    public static Command Create()
    {
        Edition.Validators.Add(result =>
        {
            if (result.Tokens.Count > 0 && result.GetValueOrDefault<int?>() is < 1 or > 999)
                result.AddError("--edition is a number from 1 to 999.");
        });
        var command = new DocumentedCommand(
            "import",
            "Makes a digital issue of page PDFs: pages, stories, photographs, jumps",
            "broadsheet import ~/press/2031-12-15 --publication morning-post --publish",
            "broadsheet import A05.pdf --publication morning-post --date 2031-12-15 --publish",
            "broadsheet import edition.pdf --publication morning-post --date 2031-12-15",
            "broadsheet import ~/press/2031-12-15 --publication morning-post --replace --json",
            "broadsheet import ~/press/2031-12-15 --publication morning-post --timings",
            "broadsheet import ~/press --publication morning-post --pattern 'MP_(?<day>\\d\\d)(?<month>\\d\\d)(?<year>\\d{4})_(?<label>\\w+)'"
        )
        {
            Sources,
            Slug,
            Name,
            Language,
            Date,
            Edition,
            EditionLabel,
            Pattern,
            Publish,
            Replace,
            Drop,
            TellTimings,
            GlobalOptions.Json,
        };
        PasswordOptions.AddTo(command);
        command.Run(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(CommandContext context, CancellationToken cancellationToken)
    {
        var request = RequestOf(context, await PasswordOptions.ReadAsync(context.Parse, cancellationToken));
        var store = await context.OpenOrCreateAsync(cancellationToken);
        using var timings = context.Parse.GetValue(TellTimings) ? new Timings() : null;
        using var formats = ImportFormats.Open(context.Settings, store);
        var importer = new Importer(formats.All, Path.Join(store.CacheFolder, "import"));
        var import = new ImportIssues(importer, store.Issues, store.Assets, store.Stylebooks);
        var report = await ProgressView.RunAsync(Screen.Error, progress => import.RunAsync(request, progress, cancellationToken));
        context.Print(
            () => ImportSummary.Document(report, timings),
            screen =>
            {
                ImportSummary.Print(screen, report);
                timings?.Print(screen);
            }
        );
        return ImportSummary.ExitCode(report);
    }

    private static ImportRequest RequestOf(CommandContext context, string? password)
    {
        var (parse, settings) = (context.Parse, context.Settings);
        return new()
        {
            Sources = parse.GetRequiredValue(Sources),
            Publication = parse.GetRequiredValue(Slug),
            Name = parse.GetValue(Name),
            Publish = parse.GetValue(Publish),
            Replace = parse.GetValue(Replace),
            Drop = (parse.GetValue(Drop) ?? [])
                .SelectMany(d => d.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
                .ToHashSet(StringComparer.Ordinal),
            Options = new ImportOptions
            {
                Date = parse.GetValue(Date)?.Date,
                DatePrecision = parse.GetValue(Date)?.Precision ?? DatePrecision.Day,
                Edition = parse.GetValue(Edition),
                EditionLabel = parse.GetValue(EditionLabel),
                Language = parse.GetValue(Language),
                NamePattern = parse.GetValue(Pattern) ?? settings.NamePattern,
                Password = password,
                Dpi = settings.Dpi,
                MaxPages = settings.MaxPages,
                PageDeadline = settings.PageDeadline,
            },
        };
    }

    private static (DateOnly Date, DatePrecision Precision)? ParseDate(ArgumentResult result)
    {
        var text = result.Tokens is [var token] ? token.Value : "";
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
            return (date, DatePrecision.Day);
        if (DateOnly.TryParseExact(text, "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out date))
            return (date, DatePrecision.Month);
        result.AddError($"'{text}' is no date: write it as 2031-12-15, or as 2031-12 where the paper tells no day.");
        return null;
    }
}
