using Broadsheet.Model.Articles;
using Broadsheet.Model.Issues;
using Broadsheet.Store;
using Broadsheet.Workflow.Matching;

namespace Broadsheet.Workflow.Ingest;

/// <summary>
/// Gives articles their permanent ids. An article that was in any revision of the issue gets its id back, also when it was missing in
/// between (a page came late); a new one gets a number that was never used.
/// </summary>
internal sealed class PermanentIds(IIssueStore store)
{
    public async Task<Issue> GiveAsync(Issue issue, IssueRecord? record, CancellationToken cancellationToken)
    {
        var ids = new ArticleId[issue.Articles.Count];
        var next = 1;
        if (record is not null)
            next = await RecogniseAsync(issue, record, ids, cancellationToken);
        for (var i = 0; i < ids.Length; i++)
        {
            if (ids[i].Number == 0)
                ids[i] = new(next++);
        }

        return issue with
        {
            Articles = [.. issue.Articles.Select((a, i) => a with { Id = ids[i] })],
            NextArticleNumber = next,
        };
    }

    // Newest knowledge first: articles of the newest import and corrections, then those that only older revisions had.
    private async Task<int> RecogniseAsync(Issue issue, IssueRecord record, ArticleId[] ids, CancellationToken cancellationToken)
    {
        var traces = issue.Articles.Select(a => new ArticleTrace(a, issue)).ToArray();
        var known = new HashSet<ArticleId>();
        var next = 1;
        var wave = new List<(ArticleId Id, ArticleTrace Trace)>();
        var revisions = await store.ListRevisionsAsync(issue.Key, cancellationToken);
        var newestImport = revisions.LastOrDefault(r => r.Origin.Kind == RevisionKind.Import)?.Number ?? 0;
        foreach (var revision in revisions.OrderByDescending(r => r.Number == newestImport).ThenByDescending(r => r.Number))
        {
            var kept = await store.RequireRevisionAsync(issue.Key, revision.Number, cancellationToken);
            next = Math.Max(next, kept.NextArticleNumber);
            wave.AddRange(kept.Articles.Where(a => known.Add(a.Id)).Select(a => (a.Id, new ArticleTrace(a, kept))));
            if (revision.Number == newestImport && record.LatestRevision != newestImport)
                continue;
            Assign(wave, traces, ids);
            wave.Clear();
        }

        return next;
    }

    private static void Assign(List<(ArticleId Id, ArticleTrace Trace)> old, ArticleTrace[] traces, ArticleId[] ids)
    {
        var open = Enumerable.Range(0, traces.Length).Where(i => ids[i].Number == 0).ToArray();
        if (old.Count == 0 || open.Length == 0)
            return;
        var match = ArticleMatcher.Match([.. old.Select(o => o.Trace)], [.. open.Select(i => traces[i])]);
        for (var i = 0; i < open.Length; i++)
        {
            if (match[i] >= 0)
                ids[open[i]] = old[match[i]].Id;
        }
    }
}
