using Broadsheet.Layout.Stylebooks;
using Broadsheet.Model.Issues;
using Broadsheet.Store;

namespace Broadsheet.Workflow.Stylebooks;

/// <summary>Lets the stylebook of a publication learn from a revision of one of its issues; what the desk has corrected counts
/// more.</summary>
public sealed class TeachStylebook(IIssueStore store, IAssetStore assets, IStylebookStore stylebooks)
{
    /// <summary>Learns.</summary>
    /// <param name="key">The issue.</param>
    /// <param name="revision">The revision to learn from; what was learned from an earlier one is replaced.</param>
    /// <param name="cancellationToken">Gives up before anything is kept.</param>
    /// <returns>False where its pages were kept without styles, so that it teaches nothing.</returns>
    /// <exception cref="RefusedException">There is no such issue or revision.</exception>
    /// <exception cref="StoreDamagedException">The stylebook or the printed text of a page can't be read.</exception>
    public async Task<bool> RunAsync(IssueKey key, int revision, CancellationToken cancellationToken)
    {
        var issue = await store.RequireRevisionAsync(key, revision, cancellationToken);
        var isCorrected = (await store.ListRevisionsAsync(key, cancellationToken)).Any(r =>
            r.Number <= revision && r.Origin.Kind == RevisionKind.Correction
        );
        var observed = StyleObserver.Observe(issue, await PrintedTexts.ReadAsync(assets, issue, cancellationToken), isCorrected);
        if (observed.Styles.Count == 0)
            return false;
        await stylebooks.ChangeStylebookAsync(key.Publication, book => book.Learn(observed), cancellationToken);
        return true;
    }
}
