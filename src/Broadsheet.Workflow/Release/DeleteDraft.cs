using Broadsheet.Model.Issues;
using Broadsheet.Store;

namespace Broadsheet.Workflow.Release;

/// <summary>Deletes an issue that no reader ever saw. What readers have seen is withdrawn instead, with a reason.</summary>
public sealed class DeleteDraft(IIssueStore store)
{
    /// <summary>Deletes.</summary>
    /// <exception cref="RefusedException">There is no such issue, or readers have seen it.</exception>
    public async Task RunAsync(IssueKey key, CancellationToken cancellationToken)
    {
        var record = await store.RequireIssueAsync(key, cancellationToken);
        var isSeen = record.FirstPublishedAt is not null;
        try
        {
            if (!isSeen)
                await store.DeleteDraftAsync(key, cancellationToken);
        }
        catch (ArgumentException)
        {
            // Published between our looking and our deleting.
            isSeen = true;
        }

        if (isSeen)
            throw new RefusedException(
                Refusal.Conflict,
                $"Readers have seen {key}, so it is not deleted. To take it away from them: broadsheet withdraw {key} --reason …"
            );
    }
}
