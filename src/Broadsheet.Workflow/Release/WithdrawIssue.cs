using Broadsheet.Model.Issues;
using Broadsheet.Store;

namespace Broadsheet.Workflow.Release;

/// <summary>Takes a published issue away from readers, who are told the reason, and gives it back.</summary>
public sealed class WithdrawIssue(IIssueStore store)
{
    /// <summary>Withdraws.</summary>
    /// <returns>The issue before: whether it was withdrawn already, and why. The date of that stays, the reason is the new one.</returns>
    /// <exception cref="RefusedException">There is no such issue, readers never saw it, or the reason is empty.</exception>
    public async Task<IssueRecord> RunAsync(IssueKey key, string reason, CancellationToken cancellationToken)
    {
        var text = WithdrawalReason.Check(reason);
        var record = await store.RequireIssueAsync(key, cancellationToken);
        if (record.FirstPublishedAt is null)
            throw new RefusedException(
                Refusal.Conflict,
                $"{key} was never published, so there is nothing to withdraw. To delete the draft: broadsheet delete {key}"
            );
        await store.WithdrawIssueAsync(key, text, cancellationToken);
        return record;
    }

    /// <summary>Shows it again as readers saw it before.</summary>
    /// <returns>The revision that they see.</returns>
    /// <exception cref="RefusedException">There is no such issue, or it is not withdrawn.</exception>
    public async Task<int> ReinstateAsync(IssueKey key, CancellationToken cancellationToken)
    {
        var record = await store.RequireIssueAsync(key, cancellationToken);
        if (record.WithdrawnReason is null)
            throw new RefusedException(Refusal.Conflict, $"{key} is not withdrawn, so there is nothing to give back.");
        if (await store.ReinstateIssueAsync(key, cancellationToken) is { } revision)
            return revision;
        // Withdrawn by a program that did not note what readers had seen.
        await store.PublishAsync(key, record.LatestRevision, cancellationToken);
        return record.LatestRevision;
    }
}
