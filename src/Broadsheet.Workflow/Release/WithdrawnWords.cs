using Broadsheet.Model.Articles;
using Broadsheet.Model.Issues;
using Broadsheet.Store;
using Broadsheet.Workflow.Matching;

namespace Broadsheet.Workflow.Release;

/// <summary>Finds articles that bring back what was withdrawn: its words under another id, which a new import can lay out so.</summary>
internal sealed class WithdrawnWords(IIssueStore store)
{
    private const double Holds = 0.5;
    private const int Few = 12;

    /// <summary>Each article of an issue that holds a withdrawn one, with that.</summary>
    public async Task<IReadOnlyList<(ArticleId Holder, ArticleId Withdrawn)>> FindAsync(Issue issue, CancellationToken cancellationToken)
    {
        var withdrawn = (await store.ListWithdrawnArticlesAsync(issue.Key, cancellationToken)).Select(w => w.Article.Article).ToHashSet();
        if (withdrawn.Count == 0)
            return [];
        var shown = issue.Articles.Where(a => !withdrawn.Contains(a.Id)).Select(a => (a.Id, new ArticleTrace(a, issue).Shingles)).ToList();
        var found = new List<(ArticleId, ArticleId)>();
        foreach (var id in withdrawn)
        {
            if (await FindWordsAsync(issue, id, cancellationToken) is not { Count: >= Few } words)
                continue;
            found.AddRange(shown.Where(s => words.Count(s.Shingles.Contains) >= Holds * words.Count).Select(s => (s.Id, id)));
        }

        return found;
    }

    private async Task<HashSet<int>?> FindWordsAsync(Issue issue, ArticleId id, CancellationToken cancellationToken)
    {
        if (issue.FindArticle(id) is { } here)
            return new ArticleTrace(here, issue).Shingles;
        foreach (var revision in (await store.ListRevisionsAsync(issue.Key, cancellationToken)).Reverse())
        {
            if (
                await store.ReadRevisionAsync(issue.Key, revision.Number, cancellationToken) is { } earlier
                && earlier.FindArticle(id) is { } article
            )
                return new ArticleTrace(article, earlier).Shingles;
        }

        return null;
    }
}
