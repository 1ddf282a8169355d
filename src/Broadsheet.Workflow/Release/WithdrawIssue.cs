using Broadsheet.Model.Issues;
using Broadsheet.Store;

namespace Broadsheet.Workflow.Release;

/// <summary>Takes a published issue away from readers, who are told the reason. Publishing it again brings it back.</summary>
public sealed class WithdrawIssue(IIssueStore store)
{
    /// <summary>Withdraws.</summary>
    /// <exception cref="RefusedException">There is no such issue, readers never saw it, or the reason is empty.</exception>
    public async Task RunAsync(IssueKey key, string reason, CancellationToken cancellationToken)
    {
        var text = WithdrawalReason.Check(reason);
        var record = await store.RequireIssueAsync(key, cancellationToken);
        if (record.FirstPublishedAt is null)
            throw new RefusedException(Refusal.Conflict, $"{key} was never published, so there is nothing to withdraw.");
        await store.WithdrawIssueAsync(key, text, cancellationToken);
    }
}
