using Broadsheet.Model.Issues;
using Broadsheet.Store;

namespace Broadsheet.Workflow.Release;

/// <summary>Shows a revision of an issue to readers, in one transaction of the store: they see what was there before, or all of the new one.</summary>
public sealed class PublishIssue(IIssueStore store)
{
    /// <summary>Publishes.</summary>
    /// <param name="key">The issue.</param>
    /// <param name="revision">The revision; null for the newest.</param>
    /// <param name="cancellationToken">Gives up before anything is changed.</param>
    /// <exception cref="RefusedException">There is no such issue or revision.</exception>
    public async Task<PublishOutcome> RunAsync(IssueKey key, int? revision, CancellationToken cancellationToken)
    {
        var record = await store.RequireIssueAsync(key, cancellationToken);
        var number = revision ?? record.LatestRevision;
        if (record.PublishedRevision == number)
            return new(key, number, record.PublishedRevision, Changed: false);
        // Read it whole first: a damaged revision must not take the place of a good one.
        await store.RequireRevisionAsync(key, number, cancellationToken);
        await store.PublishAsync(key, number, cancellationToken);
        return new(key, number, record.PublishedRevision, Changed: true);
    }
}
