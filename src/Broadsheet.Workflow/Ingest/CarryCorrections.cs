using Broadsheet.Model.Issues;
using Broadsheet.Store;
using Broadsheet.Workflow.Corrections;

namespace Broadsheet.Workflow.Ingest;

/// <summary>
/// Lays the corrections of the desk over a new import, as a revision of its own on top of it: so every import revision stays what the
/// source says, and the next import can replay what the desk did.
/// </summary>
internal sealed class CarryCorrections(IIssueStore store)
{
    private readonly CorrectionLog _log = new(store);

    /// <summary>What the corrections on the newest import make of a new one that is not saved yet.</summary>
    /// <param name="imported">The new import under its permanent ids.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<CarriedCorrections> LayOverAsync(Issue imported, CancellationToken cancellationToken)
    {
        var revisions = await store.ListRevisionsAsync(imported.Key, cancellationToken);
        return revisions.Count > 0 && revisions[^1].Origin.Kind == RevisionKind.Correction
            ? await LayOverAsync(imported, revisions, cancellationToken)
            : CarriedCorrections.None;
    }

    /// <summary>
    /// Finishes what an earlier program left: an import on top of corrections that were not laid over it. Calling it when nothing is left
    /// to do does nothing.
    /// </summary>
    public async Task<CarriedCorrections> FinishAsync(IssueKey key, CancellationToken cancellationToken)
    {
        var revisions = await store.ListRevisionsAsync(key, cancellationToken);
        if (revisions.Count < 3 || revisions[^1].Origin.Kind != RevisionKind.Import || revisions[^2].Origin.Kind != RevisionKind.Correction)
            return CarriedCorrections.None;
        var imported = await store.RequireRevisionAsync(key, revisions[^1].Number, cancellationToken);
        var carried = await LayOverAsync(imported, [.. revisions.SkipLast(1)], cancellationToken);
        if (carried.Issue is { } issue)
            await store.SaveAsync(
                new()
                {
                    ExpectedLatest = revisions[^1].Number,
                    Revisions = [new(issue, new(RevisionKind.Correction, carried.Note), carried.Operations)],
                },
                cancellationToken
            );
        return carried;
    }

    private async Task<CarriedCorrections> LayOverAsync(
        Issue imported,
        IReadOnlyList<RevisionRecord> earlier,
        CancellationToken cancellationToken
    )
    {
        if (earlier.LastOrDefault(r => r.Origin.Kind == RevisionKind.Import) is not { } before)
            return CarriedCorrections.None;
        var source = await store.RequireRevisionAsync(imported.Key, before.Number, cancellationToken);
        var operations = await _log.ReadAsync(imported.Key, before.Number, earlier[^1].Number, cancellationToken);
        var overlay = new CorrectionOverlay(source, operations, imported);
        var result = overlay.Apply();
        return ReferenceEquals(result, imported)
            ? CarriedCorrections.None with
            {
                Problems = overlay.Problems,
            }
            : new(
                result,
                $"Corrections of revision {earlier[^1].Number} kept over the new import.",
                overlay.Applied,
                overlay.Kept,
                overlay.Problems
            );
    }
}
