using Broadsheet.Layout.Articles;
using Broadsheet.Layout.Findings;
using Broadsheet.Layout.PageFurniture;
using Broadsheet.Layout.ReadingOrder;
using Broadsheet.Model.Articles;
using Broadsheet.Model.Issues;

namespace Broadsheet.Layout.Jumps;

/// <summary>
/// Joins what a jump parted: the label printed in the line leads to the page, the line that points back, the headline and the sentence
/// choose the article there, one to one over the issue.
/// </summary>
internal static class JumpJoiner
{
    // An issue with more parts than this has no jumps worth the time of comparing each with each.
    private const int MostParts = 4000;

    public static (IReadOnlyList<Article> Articles, IReadOnlyList<ImportProblem> Problems) Join(
        IReadOnlyList<PageScan> pages,
        LabelBook labels
    )
    {
        var all = pages.SelectMany(p => ArticleOrder.Sort(p)).ToList();
        var next = Match(pages, all, labels);
        var continued = next.Values.ToHashSet();
        var articles = new List<Article>();
        foreach (var article in all)
        {
            if (continued.Contains(article))
                continue;
            var segments = new List<PageArticle>();
            for (var at = article; at is not null; at = next.GetValueOrDefault(at))
            {
                segments.Add(at);
                at.Number = articles.Count + 1;
            }
            articles.Add(ArticleWriter.Write(pages, segments, labels, next, continued));
        }
        var problems = new List<ImportProblem>();
        foreach (var article in all)
        {
            Report(article, article.JumpTo, next.ContainsKey(article), labels, problems);
            Report(article, article.JumpFrom, continued.Contains(article), labels, problems);
        }
        return (articles, problems);
    }

    private static Dictionary<PageArticle, PageArticle> Match(IReadOnlyList<PageScan> pages, List<PageArticle> all, LabelBook labels)
    {
        var parts = all.Where(a => a.Kind != ArticleKind.Advertisement || a.JumpTo is not null).Take(MostParts).ToList();
        var score = new JumpScore(pages, labels);
        var edges = new List<(int, int, double)>();
        for (var i = 0; i < parts.Count; i++)
        for (var j = 0; j < parts.Count; j++)
            if (score.Of(parts[i], parts[j]) is > 0 and var fit)
                edges.Add((i, j, fit));
        var from = Assignment.Solve(parts.Count, parts.Count, edges);
        // A ring of parts has no first: it is opened before the one that stands first in the issue.
        var next = new Dictionary<PageArticle, PageArticle>();
        for (var j = 0; j < parts.Count; j++)
        {
            var first = from[j];
            for (var steps = 0; first >= 0 && first != j && steps <= parts.Count; steps++)
                first = from[first];
            if (first == j && IsFirst(from, j))
                continue;
            if (from[j] >= 0)
                next[parts[from[j]]] = parts[j];
        }
        return next;
    }

    private static bool IsFirst(int[] from, int part)
    {
        for (var at = from[part]; at != part; at = from[at])
            if (at < part)
                return false;
        return true;
    }

    private static void Report(PageArticle article, Block? line, bool matched, LabelBook labels, List<ImportProblem> problems)
    {
        if (line is null || matched)
            return;
        var text = string.Join(' ', line.Lines.Select(l => l.Text.Trim()));
        var label = line.First.Jump?.Label ?? "?";
        var known = labels.Find(label) is not null;
        problems.Add(
            new ImportProblem(
                Severity.Warning,
                "jump-unmatched",
                $"{article.Page + 1}",
                known
                    ? $"The jump line \"{text}\" has no other end on page {label}. Join the two parts by hand if they belong together."
                    : $"The jump line \"{text}\" names a page {label} that the issue does not have. Import that page, or leave the line as it is."
            )
        );
    }
}
