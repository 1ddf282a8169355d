using Broadsheet.Layout.Articles;
using Broadsheet.Layout.Columns;
using Broadsheet.Layout.ReadingOrder;
using Broadsheet.Model.Articles;
using Broadsheet.Model.Issues;

namespace Broadsheet.Layout.Jumps;

/// <summary>
/// Joins what a jump parted: the label printed in the line leads to the page, the line that points back and the headline choose the article there,
/// one to one over the issue.
/// </summary>
internal static class JumpJoiner
{
    public static (IReadOnlyList<Article> Articles, IReadOnlyList<ImportProblem> Problems) Join(IReadOnlyList<PageScan> pages, LabelBook labels)
    {
        var problems = new List<ImportProblem>();
        var all = pages.SelectMany(p => ArticleOrder.Sort(p)).ToList();
        var leaving = all.Where(a => a.JumpTo is not null).ToList();
        var arriving = all.Where(a => a.Kind != ArticleKind.Advertisement).ToList();
        var edges = new List<(int, int, double)>();
        for (var i = 0; i < leaving.Count; i++)
            for (var j = 0; j < arriving.Count; j++)
                if (Score(leaving[i], arriving[j], labels) is > 0 and var score)
                    edges.Add((i, j, score));
        var from = Assignment.Solve(leaving.Count, arriving.Count, edges);
        var next = new Dictionary<PageArticle, PageArticle>();
        var continued = new HashSet<PageArticle>();
        for (var j = 0; j < arriving.Count; j++)
        {
            if (from[j] < 0)
                continue;
            next[leaving[from[j]]] = arriving[j];
            continued.Add(arriving[j]);
        }
        var articles = new List<Article>();
        foreach (var article in all)
        {
            if (continued.Contains(article))
                continue;
            var segments = new List<PageArticle>();
            for (var at = article; at is not null && segments.Count < 50; at = next.GetValueOrDefault(at))
            {
                segments.Add(at);
                at.Number = articles.Count + 1;
            }
            articles.Add(ArticleWriter.Write(pages, segments, labels, next, continued));
        }
        foreach (var article in all)
        {
            Report(article, article.JumpTo, next.ContainsKey(article), labels, problems);
            Report(article, article.JumpFrom, continued.Contains(article), labels, problems);
        }
        return (articles, problems);
    }

    private static double Score(PageArticle a, PageArticle b, LabelBook labels)
    {
        if (a == b || a.JumpTo!.First.Jump is not { } to)
            return 0;
        var back = b.JumpFrom?.First.Jump;
        if (labels.Fit(to.Label, b.Page) == 0)
            return 0;
        var score = 1.0;
        if (back is { } from)
            score += labels.Fit(from.Label, a.Page) > 0 ? 5 : -2;
        else
            score -= 1.5;
        var similar = Similarity(HeadlineOf(a) + " " + a.JumpTo.First.Text, HeadlineOf(b));
        score += 4 * similar;
        return score;
    }

    private static string HeadlineOf(PageArticle a) => a.Heading is { } h ? string.Concat(h.Main.Lines.Select(l => l.Text + " ")) : "";

    // Share of the shorter text's pairs of characters (words in scripts with spaces) that the other has too.
    private static double Similarity(string a, string b)
    {
        var left = Units(a);
        var right = Units(b);
        if (left.Count == 0 || right.Count == 0)
            return 0;
        return (double)left.Intersect(right).Count() / right.Count;
    }

    private static HashSet<string> Units(string text)
    {
        var units = new HashSet<string>();
        foreach (var word in text.ToUpperInvariant().Split([' ', ',', '，', '、', '：', ':', '“', '”'], StringSplitOptions.RemoveEmptyEntries))
        {
            if (word.Length > 1 && Lines.Script.IsIdeographic(word[0]))
                for (var i = 0; i + 1 < word.Length; i++)
                    units.Add(word.Substring(i, 2));
            else if (word.Length > 2)
                units.Add(word);
        }
        return units;
    }

    private static void Report(PageArticle article, Block? line, bool matched, LabelBook labels, List<ImportProblem> problems)
    {
        if (line is null || matched)
            return;
        var label = line.First.Jump?.Label ?? "?";
        var known = labels.Find(label) is not null;
        problems.Add(new ImportProblem(Severity.Warning, "jump-unmatched", $"{article.Page + 1}",
            known ? $"The jump line \"{line.First.Text.Trim()}\" has no other end on page {label}. Join the two parts by hand if they belong together."
                : $"The jump line \"{line.First.Text.Trim()}\" names a page {label} that the issue does not have. Import that page, or leave the line as it is."));
    }
}
