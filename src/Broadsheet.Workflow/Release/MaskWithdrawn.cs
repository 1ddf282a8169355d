using Broadsheet.Store;

namespace Broadsheet.Workflow.Release;

/// <summary>
/// Makes the pictures of pages without what was withdrawn from them wherever they are missing: after a program took over that did not make
/// them, or where they could not be made.
/// </summary>
public sealed class MaskWithdrawn(IIssueStore store, IAssetStore assets)
{
    /// <summary>Makes them for everything that readers see.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var masks = new MaskPages(store, assets);
        foreach (var record in await store.ListIssuesAsync(new() { PublishedOnly = true }, cancellationToken))
        {
            if (
                record.PublishedRevision is { } number
                && (await store.ListWithdrawnArticlesAsync(record.Key, cancellationToken)).Count > 0
                && await store.ReadRevisionAsync(record.Key, number, cancellationToken) is { } issue
            )
                await masks.EnsureAsync(issue, null, cancellationToken);
        }
    }
}
