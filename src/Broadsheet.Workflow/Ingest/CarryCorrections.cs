using Broadsheet.Model.Issues;
using Broadsheet.Store;

namespace Broadsheet.Workflow.Ingest;

/// <summary>
/// Lays the corrections of the desk over a new import, as a revision of its own on top of it: so every import revision stays what the source says,
/// and the next import can tell again what the desk had changed. Calling it when nothing is left to do does nothing.
/// </summary>
internal sealed class CarryCorrections(IIssueStore store)
{
    public async Task<CarriedCorrections> FinishAsync(IssueKey key, CancellationToken cancellationToken)
    {
        var revisions = await store.ListRevisionsAsync(key, cancellationToken);
        // Left to do only where the newest revision is an import and corrections stood on the import before it.
        if (revisions.Count < 3 || revisions[^1].Origin.Kind != RevisionKind.Import || revisions[^2].Origin.Kind != RevisionKind.Correction)
            return CarriedCorrections.None;
        if (revisions.SkipLast(1).LastOrDefault(r => r.Origin.Kind == RevisionKind.Import) is not { } before)
            return CarriedCorrections.None;

        var source = await store.RequireRevisionAsync(key, before.Number, cancellationToken);
        var corrected = await store.RequireRevisionAsync(key, revisions[^2].Number, cancellationToken);
        var imported = await store.RequireRevisionAsync(key, revisions[^1].Number, cancellationToken);
        var overlay = new CorrectionOverlay(source, corrected, imported);
        var result = overlay.Apply();
        if (ReferenceEquals(result, imported))
            return new(null, null, 0, overlay.Problems);
        var note = $"Corrections of revision {revisions[^2].Number} kept over the new import.";
        var saved = await store.SaveRevisionAsync(result, new(RevisionKind.Correction, note), revisions[^1].Number, cancellationToken);
        return new(saved.Number, result, overlay.Kept, overlay.Problems);
    }
}
