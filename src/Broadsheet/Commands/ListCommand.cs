using System.CommandLine;
using System.Globalization;
using Broadsheet.Invocation;
using Broadsheet.Model.Issues;
using Broadsheet.Model.Publications;
using Broadsheet.Output;
using Broadsheet.Store;
using Broadsheet.Workflow;

namespace Broadsheet.Commands;

/// <summary><c>broadsheet list</c>: the issues that are kept.</summary>
internal static class ListCommand
{
    private static readonly Argument<PublicationSlug?> Slug = new("SLUG")
    {
        Description = "Only the issues of this publication",
        Arity = ArgumentArity.ZeroOrOne,
        CustomParser = result => KeyArguments.Parse<PublicationSlug>(result),
        DefaultValueFactory = _ => null,
    };

    public static Command Create()
    {
        var command = new DocumentedCommand(
            "list",
            "Lists the issues, newest last",
            "broadsheet list",
            "broadsheet list morning-post --json"
        )
        {
            Slug,
            GlobalOptions.Json,
        };
        command.Run(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(CommandContext context, CancellationToken cancellationToken)
    {
        var store = await context.OpenAsync(cancellationToken);
        var slug = context.Parse.GetValue(Slug);
        if (slug is { } asked && await store.Issues.FindPublicationAsync(asked, cancellationToken) is null)
            throw new RefusedException(Refusal.NotFound, $"There is no publication {asked}. 'broadsheet publication list' shows them all.");
        var issues = await store.Issues.ListIssuesAsync(new IssueQuery { Publication = slug }, cancellationToken);
        context.Print(
            () => new { issues = issues.Select(Document) },
            screen =>
            {
                if (issues.Count == 0)
                    screen.Line("There are no issues yet. 'broadsheet import' makes them of page PDFs.");
                else
                    screen.Table(["Issue", "State", "Revision", "Pages", "Stories"], issues.Select(Row), 2, 3, 4);
            }
        );
        return ExitCodes.Ok;
    }

    /// <summary>The facts of an issue for scripts.</summary>
    public static object Document(IssueRecord record) =>
        new
        {
            issue = record.Key,
            date = record.Digest.DatePrecision.Write(record.Key.Date),
            state = State(record),
            latestRevision = record.LatestRevision,
            publishedRevision = record.PublishedRevision,
            publishedAt = record.PublishedAt,
            firstPublishedAt = record.FirstPublishedAt,
            withdrawnReason = record.WithdrawnReason,
            withdrawnAt = record.WithdrawnAt,
            pages = record.Digest.Pages,
            stories = record.Digest.Articles,
            number = record.Digest.Number,
            editionLabel = record.Digest.EditionLabel,
        };

    /// <summary>What readers see of it, in a word.</summary>
    public static string State(IssueRecord record) =>
        record.WithdrawnReason is not null ? "withdrawn"
        : record.PublishedRevision is null ? "draft"
        : record.PublishedRevision == record.LatestRevision ? "published"
        : "published, newer draft";

    private static string[] Row(IssueRecord record) =>
        [
            record.Key.ToString(),
            State(record),
            record.LatestRevision.ToString(CultureInfo.InvariantCulture),
            record.Digest.Pages.ToString(CultureInfo.InvariantCulture),
            record.Digest.Articles.ToString(CultureInfo.InvariantCulture),
        ];
}
