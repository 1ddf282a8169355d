using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Broadsheet.Invocation;
using Broadsheet.Model.Articles;
using Broadsheet.Model.Issues;
using Broadsheet.Model.Json;
using Broadsheet.Model.Reading;
using Broadsheet.Output;
using Broadsheet.Store;
using Broadsheet.Workflow;
using Broadsheet.Workflow.Quality;

namespace Broadsheet.Commands;

/// <summary><c>broadsheet show</c>: what is kept of an issue or an article.</summary>
internal static class ShowCommand
{
    private static readonly Argument<IssueOrArticle> What = KeyArguments.IssueOrArticle();

    private static readonly Option<int?> Revision = new("--revision")
    {
        Description = "The revision to show [default: the newest]",
        HelpName = "N",
    };

    public static Command Create()
    {
        var command = new DocumentedCommand(
            "show",
            "Shows an issue with its revisions, pages and articles, or one article with its text",
            "broadsheet show morning-post/2031-12-15",
            "broadsheet show morning-post/2031-12-15/a12"
        )
        {
            What,
            Revision,
            GlobalOptions.Json,
        };
        command.Run(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(CommandContext context, CancellationToken cancellationToken)
    {
        var what = context.Parse.GetRequiredValue(What);
        var store = (await context.OpenAsync(cancellationToken)).Issues;
        var record = await store.FindIssueAsync(what.Issue, cancellationToken)
            ?? throw new RefusedException(Refusal.NotFound, $"There is no issue {what.Issue}. 'broadsheet list' shows them all.");
        var number = context.Parse.GetValue(Revision) ?? record.LatestRevision;
        var issue = await store.ReadRevisionAsync(what.Issue, number, cancellationToken)
            ?? throw new RefusedException(
                Refusal.NotFound,
                $"{what.Issue} has no revision {number}; the newest is {record.LatestRevision}."
            );
        var withdrawn = await store.ListWithdrawnArticlesAsync(what.Issue, cancellationToken);
        if (what.Article is { } key)
        {
            ShowArticle(context, issue, key, withdrawn.FirstOrDefault(w => w.Article == key));
            return ExitCodes.Ok;
        }

        var revisions = await store.ListRevisionsAsync(what.Issue, cancellationToken);
        context.Print(
            () =>
                new
                {
                    issue = ListCommand.Document(record),
                    revision = number,
                    revisions = revisions.Select(Document),
                    withdrawn,
                    content = Tree(issue),
                },
            screen => Print(screen, record, issue, number, revisions, withdrawn)
        );
        return ExitCodes.Ok;
    }

    private static void Print(
        Screen screen,
        IssueRecord record,
        Issue issue,
        int number,
        IReadOnlyList<RevisionRecord> revisions,
        IReadOnlyList<ArticleWithdrawal> withdrawn
    )
    {
        screen.Facts(
            ("issue", issue.Key.ToString()),
            ("state", ListCommand.State(record)),
            ("reason", record.WithdrawnReason),
            ("date", issue.DatePrecision == DatePrecision.Month ? $"{issue.IsoDate}, dated by the month" : null),
            ("edition", issue.EditionLabel),
            ("number", issue.Number),
            ("language", issue.Language),
            ("shown here", $"revision {number}")
        );
        screen.Blank();
        screen.Table(
            ["Revision", "Saved", "From", "Readers", "Note"],
            revisions.Select(r =>
                new[]
                {
                    Text(r.Number),
                    r.SavedAt.ToString("yyyy-MM-dd HH:mm 'UTC'", CultureInfo.InvariantCulture),
                    r.Origin.Kind == RevisionKind.Import ? "import" : "correction",
                    r.Number == record.PublishedRevision ? "see it" : "",
                    r.Origin.Note ?? "",
                }
            )
        );
        screen.Blank();
        screen.Table(
            ["Page", "Name", "Stories", "Source"],
            issue.Pages.Select(p =>
                new[]
                {
                    p.Label ?? p.Id,
                    p.Name ?? "",
                    Text(issue.Articles.Count(a => a.FirstPage == p.Sequence && a.Kind != ArticleKind.Advertisement)),
                    p.Source ?? "",
                }
            ),
            2
        );
        screen.Blank();
        var gone = withdrawn.Select(w => w.Article.Article).ToHashSet();
        screen.Table(
            ["Article", "Page", "Kind", "Sure", "Headline"],
            issue.Articles.Select(a =>
                new[]
                {
                    a.Id.ToString(),
                    PageOf(issue, a),
                    Kind(a),
                    Sureness(a),
                    (gone.Contains(a.Id) ? "(withdrawn) " : "") + ArticleTitle.Of(issue, a),
                }
            )
        );
        var problems = issue.Problems.Count(p => p.Severity != Severity.Note);
        if (problems > 0)
            screen.Line($"The import found {PlainText.Counted(problems, "problem")}; --json lists all.");
    }

    private static void ShowArticle(CommandContext context, Issue issue, ArticleKey key, ArticleWithdrawal? withdrawal)
    {
        var article = issue.FindArticle(key.Article)
            ?? throw new RefusedException(
                Refusal.NotFound,
                $"{key.Issue} has no article {key.Article}. 'broadsheet show {key.Issue}' lists its articles."
            );
        context.Print(
            () =>
                new
                {
                    article = key,
                    withdrawn = withdrawal,
                    content = Tree(article),
                },
            screen =>
            {
                screen.Facts(
                    ("article", key.ToString()),
                    ("kind", Kind(article)),
                    ("page", PageOf(issue, article)),
                    ("confidence", PlainText.Sureness(article.Confidence) + (Sureness(article).Length > 0 ? ", look at it" : "")),
                    ("withdrawn", withdrawal?.Reason)
                );
                foreach (var correction in article.Corrections)
                    screen.Line($"corrected {correction.At:yyyy-MM-dd HH:mm} UTC {correction.Text}");
                screen.Blank();
                foreach (var part in article.Parts)
                    Print(screen, part);
            }
        );
    }

    private static void Print(Screen screen, ArticlePart part)
    {
        if (part is TextPart text)
        {
            var role = text.Role == TextRole.Body ? "" : $"[{text.Role.ToString().ToLowerInvariant()}] ";
            screen.Line(role + text.Text.Replace("\n", " / ", StringComparison.Ordinal).Replace("\t", " | ", StringComparison.Ordinal));
        }
        else if (part is Figure figure)
        {
            screen.Line($"[figure, {PlainText.Counted(figure.Pictures.Count, "picture")}] {figure.Caption?.Text} {figure.Credit?.Text}");
        }
    }

    private static object Document(RevisionRecord revision) =>
        new
        {
            number = revision.Number,
            savedAt = revision.SavedAt,
            kind = revision.Origin.Kind,
            note = revision.Origin.Note,
            hash = revision.Hash,
        };

    // The form that revisions are kept in, without computed properties.
    private static JsonElement Tree<T>(T value) => JsonSerializer.SerializeToElement(value, ModelJson.Options);

    private static string PageOf(Issue issue, Article article)
    {
        var pages = article.Parts.Select(p => p.Page).Distinct().Select(p => issue.PageAt(p)).Select(p => p.Label ?? p.Id);
        return string.Join(" → ", pages);
    }

    private static string Kind(Article article) =>
        article.Kind switch
        {
            ArticleKind.PhotoStory => "photo story",
            _ => article.Kind.ToString().ToLowerInvariant(),
        };

    // Only what a person should look at: advertisements have no extent that anybody reads.
    private static string Sureness(Article article) =>
        article.Kind == ArticleKind.Advertisement || article.Confidence >= IssueQuality.Sure ? "" : PlainText.Sureness(article.Confidence);

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
