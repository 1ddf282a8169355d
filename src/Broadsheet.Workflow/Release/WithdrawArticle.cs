using Broadsheet.Model.Articles;
using Broadsheet.Store;

namespace Broadsheet.Workflow.Release;

/// <summary>Takes an article away from readers in every revision of its issue; they are told the reason.</summary>
public sealed class WithdrawArticle(IIssueStore store)
{
    /// <summary>Withdraws.</summary>
    /// <exception cref="RefusedException">There is no such issue or article, or the reason is empty.</exception>
    public async Task RunAsync(ArticleKey key, string reason, CancellationToken cancellationToken)
    {
        var text = WithdrawalReason.Check(reason);
        var record = await store.RequireIssueAsync(key.Issue, cancellationToken);
        if (!await IsKnownAsync(record, key, cancellationToken))
        {
            throw new RefusedException(
                Refusal.NotFound, $"{key.Issue} has no article {key.Article}. 'broadsheet show {key.Issue}' lists its articles.");
        }

        await store.WithdrawArticleAsync(key, text, cancellationToken);
    }

    // Readers may see an older revision than the newest: an article of either can be withdrawn.
    private async Task<bool> IsKnownAsync(IssueRecord record, ArticleKey key, CancellationToken cancellationToken)
    {
        var latest = await store.RequireRevisionAsync(key.Issue, record.LatestRevision, cancellationToken);
        if (latest.FindArticle(key.Article) is not null)
            return true;
        return record.PublishedRevision is { } published
            && (await store.RequireRevisionAsync(key.Issue, published, cancellationToken)).FindArticle(key.Article) is not null;
    }
}
