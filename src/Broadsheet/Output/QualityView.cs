using System.Globalization;
using Broadsheet.Model.Articles;
using Broadsheet.Model.Geometry;
using Broadsheet.Model.Issues;
using Broadsheet.Workflow.Quality;

namespace Broadsheet.Output;

/// <summary>The quality of an issue as a table and as JSON.</summary>
internal static class QualityView
{
    /// <summary>For a script.</summary>
    public static object Document(IssueQuality quality) =>
        new
        {
            issue = quality.Issue.Key,
            revision = quality.Revision,
            pages = quality.Issue.Pages.Count,
            articles = quality.Articles,
            sureArticles = quality.SureArticles,
            pagesWithoutText = quality.PagesWithoutText,
            counts = quality
                .Findings.GroupBy(f => f.Code)
                .OrderBy(g => g.Key, StringComparer.Ordinal)
                .ToDictionary(g => g.Key, g => g.Count()),
            findings = quality.Findings.Select(f => new
            {
                code = f.Code,
                severity = f.Severity,
                page = f.Page is { } page
                    ? new
                    {
                        sequence = page,
                        id = quality.Issue.PageAt(page).Id,
                        label = quality.Issue.PageAt(page).Label,
                    }
                    : null,
                box = Numbers(f.Box),
                article = Key(quality, f.Article),
                otherArticle = Key(quality, f.OtherArticle),
                confidence = f.Confidence is { } sure ? Math.Round(sure, 3) : (double?)null,
                message = f.Message,
            }),
        };

    /// <summary>For people.</summary>
    public static void Print(Screen screen, IssueQuality quality)
    {
        screen.Line(
            $"{quality.Issue.Key}, revision {quality.Revision}: {quality.SureArticles} of {PlainText.Counted(quality.Articles, "article")} sure, {PlainText.Counted(quality.Findings.Count, "thing")} to look at."
        );
        if (quality.PagesWithoutText.Count > 0)
            screen.Line(
                $"The printed text of {PlainText.Counted(quality.PagesWithoutText.Count, "page")} was not kept by an older import, so text in no article is not told for it; import it again with --replace."
            );
        if (quality.Findings.Count == 0)
            return;
        screen.Blank();
        screen.Table(
            ["Page", "Box in points", "Article", "Sure", "What there is to see", "Code"],
            quality.Findings.Select(f =>
                new[]
                {
                    f.Page is { } page ? quality.Issue.PageAt(page).Label ?? quality.Issue.PageAt(page).Id : "",
                    f.Box is { } box
                        ? string.Create(CultureInfo.InvariantCulture, $"{box.X:0} {box.Y:0} {box.Width:0} {box.Height:0}")
                        : "",
                    string.Join(' ', new[] { f.Article, f.OtherArticle }.OfType<ArticleId>()),
                    f.Confidence is { } sure ? PlainText.Sureness(sure) : "",
                    (f.Severity == Severity.Error ? "error: " : "") + f.Message,
                    f.Code,
                }
            )
        );
    }

    private static double[]? Numbers(Rect? box) =>
        box is { } b ? [Math.Round(b.X, 2), Math.Round(b.Y, 2), Math.Round(b.Width, 2), Math.Round(b.Height, 2)] : null;

    private static ArticleKey? Key(IssueQuality quality, ArticleId? article) =>
        article is { } id ? new ArticleKey(quality.Issue.Key, id) : null;
}
