using Broadsheet.Model.Articles;
using Broadsheet.Model.Issues;
using Broadsheet.Model.Pages;
using Broadsheet.Store;

namespace Broadsheet.Workflow.Release;

/// <summary>
/// Takes an article away from readers in every revision of its issue: its text, its pictures, its area on the pictures of its pages, and
/// the PDFs of these pages, which hold its words. Readers are told the reason.
/// </summary>
/// <param name="store">Keeps the issues.</param>
/// <param name="assets">Keeps their files; null to leave the pages without pictures.</param>
public sealed class WithdrawArticle(IIssueStore store, IAssetStore? assets = null)
{
    private readonly MaskPages _masks = new(store, assets);

    /// <summary>Withdraws.</summary>
    /// <exception cref="RefusedException">There is no such issue or article, or the reason is empty.</exception>
    public async Task<WithdrawalOutcome> RunAsync(ArticleKey key, string reason, CancellationToken cancellationToken)
    {
        var text = WithdrawalReason.Check(reason);
        var seen = await FindSeenAsync(key, cancellationToken);
        var withdrawn = await store.ListWithdrawnArticlesAsync(key.Issue, cancellationToken);
        var without = await EnsureMasksAsync(
            seen,
            withdrawn.Select(w => w.Article.Article).Append(key.Article).ToHashSet(),
            cancellationToken
        );
        await store.WithdrawArticleAsync(key, text, cancellationToken);
        return new(withdrawn.FirstOrDefault(w => w.Article == key), without);
    }

    /// <summary>Gives it back.</summary>
    /// <exception cref="RefusedException">There is no such issue, or the article is not withdrawn.</exception>
    public async Task ReinstateAsync(ArticleKey key, CancellationToken cancellationToken)
    {
        var record = await store.RequireIssueAsync(key.Issue, cancellationToken);
        var withdrawn = (await store.ListWithdrawnArticlesAsync(key.Issue, cancellationToken)).Select(w => w.Article.Article).ToHashSet();
        if (!withdrawn.Remove(key.Article))
            throw new RefusedException(Refusal.Conflict, $"{key} is not withdrawn, so there is nothing to give back.");
        await EnsureMasksAsync(await RevisionsAsync(record, cancellationToken), withdrawn, cancellationToken);
        await store.ReinstateArticleAsync(key, cancellationToken);
    }

    private async Task<IReadOnlyList<Page>> EnsureMasksAsync(
        IReadOnlyList<Issue> seen,
        IReadOnlySet<ArticleId> withdrawn,
        CancellationToken cancellationToken
    )
    {
        var without = new List<Page>();
        foreach (var issue in seen)
            without.AddRange(await _masks.EnsureAsync(issue, withdrawn, cancellationToken));
        return without;
    }

    // Readers may see an older revision than the newest: an article of either can be withdrawn, and one that an earlier one had.
    private async Task<IReadOnlyList<Issue>> FindSeenAsync(ArticleKey key, CancellationToken cancellationToken)
    {
        var record = await store.RequireIssueAsync(key.Issue, cancellationToken);
        var seen = await RevisionsAsync(record, cancellationToken);
        if (seen.Any(i => i.FindArticle(key.Article) is not null))
            return seen;
        if (seen[0].FollowMerged(key.Article) is { } into)
            throw new RefusedException(
                Refusal.Conflict,
                $"{key} became part of {into}. Withdraw that: broadsheet withdraw {key.Issue}/{into} --reason …"
            );
        throw new RefusedException(
            Refusal.NotFound,
            $"{key.Issue} has no article {key.Article}. 'broadsheet show {key.Issue}' lists its articles."
        );
    }

    private async Task<IReadOnlyList<Issue>> RevisionsAsync(IssueRecord record, CancellationToken cancellationToken)
    {
        var latest = await store.RequireRevisionAsync(record.Key, record.LatestRevision, cancellationToken);
        return record.PublishedRevision is { } published && published != record.LatestRevision
            ? [latest, await store.RequireRevisionAsync(record.Key, published, cancellationToken)]
            : [latest];
    }
}
