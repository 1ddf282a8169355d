using Broadsheet.Model.Issues;
using Broadsheet.Store;

namespace Broadsheet.Workflow.Release;

/// <summary>Shows a revision of an issue to readers, in one transaction of the store: they see what was there before, or all of the new
/// one.</summary>
/// <param name="store">Keeps the issues.</param>
/// <param name="assets">Keeps their files; null to leave pages without pictures from which something was withdrawn.</param>
public sealed class PublishIssue(IIssueStore store, IAssetStore? assets = null)
{
    /// <summary>Publishes.</summary>
    /// <param name="key">The issue.</param>
    /// <param name="revision">The revision; null for the newest.</param>
    /// <param name="cancellationToken">Gives up before anything is changed.</param>
    /// <exception cref="RefusedException">There is no such issue or revision, or it would bring back what was withdrawn.</exception>
    public async Task<PublishOutcome> RunAsync(IssueKey key, int? revision, CancellationToken cancellationToken)
    {
        using var span = WorkflowSpans.Start("publish.issue", key);
        var record = await store.RequireIssueAsync(key, cancellationToken);
        var number = revision ?? record.LatestRevision;
        if (record.PublishedRevision == number)
            return new(key, number, record.PublishedRevision, Changed: false);
        // Read it whole first: a damaged revision must not take the place of a good one.
        var issue = await store.RequireRevisionAsync(key, number, cancellationToken);
        if (await new WithdrawnWords(store).FindAsync(issue, cancellationToken) is [var (holder, withdrawn), ..])
        {
            throw new RefusedException(
                Refusal.Conflict,
                $"{key}/{holder} of revision {number} has the words of {withdrawn}, which is withdrawn. Withdraw {holder} too, or give {withdrawn} back: broadsheet reinstate {key}/{withdrawn}"
            );
        }

        await new MaskPages(store, assets).EnsureAsync(issue, null, cancellationToken);
        using var saving = WorkflowSpans.Start("publish.save", key);
        await store.PublishAsync(key, number, cancellationToken);
        return new(key, number, record.PublishedRevision, Changed: true);
    }
}
