using Broadsheet.Import;
using Broadsheet.Import.Intake;
using Broadsheet.Import.Surveys;
using Broadsheet.Model.Assets;
using Broadsheet.Model.Issues;
using Broadsheet.Store;

namespace Broadsheet.Workflow.Ingest;

/// <summary>Finds out whether pages that were read are a part of an issue that is kept, and joins them to it: a page that came late, a
/// corrected page.</summary>
internal sealed class JoinPages(Importer importer, IIssueStore store, IAssetStore assets, IAssetSink sink, KeepImport keep)
{
    /// <summary>Keeps an imported issue, joined to what is kept of it.</summary>
    public async Task<IssueOutcome> RunAsync(
        SurveyedIssue surveyed,
        ImportedIssue imported,
        ImportOptions options,
        ImportRequest request,
        IProgress<ImportProgress>? progress,
        CancellationToken cancellationToken
    )
    {
        var key = new IssueKey(request.Publication, imported.Date, imported.Edition);
        if (await store.FindIssueAsync(key, cancellationToken) is not { } record)
            return await FindMovedAsync(key, imported, request, cancellationToken)
                ?? await keep.RunAsync(imported, request, cancellationToken);
        var newest = await store.RequireRevisionAsync(key, record.LatestRevision, cancellationToken);
        var import = (await store.ListRevisionsAsync(key, cancellationToken))
            .LastOrDefault(r => r.Origin.Kind == RevisionKind.Import)
            ?.Number
            ?? record.LatestRevision;
        var kept = import == record.LatestRevision ? newest : await store.RequireRevisionAsync(key, import, cancellationToken);
        RequireKnown(request, newest, kept);
        var pairing = PagePairing.Of(imported.Pages, imported.Articles, kept, newest, ids =>
            [.. ids.Where(id => request.Drop.Contains($"p-{id}"))]
        );
        if (request.DropAnything)
            return await keep.RunAsync(imported, request, cancellationToken);
        if (pairing.Refusal is { } refusal)
            return KeepImport.Refused(key, refusal, imported.Problems);
        var changes = pairing.Changes;
        if (changes is { New.Count: 0, Replaced.Count: 0, Dropped.Count: 0 } && (pairing.Staying.Count > 0 || !request.Replace))
            return await keep.SamePagesAsync(
                key,
                changes with
                {
                    Unchanged = [.. imported.Pages.Select(p => p.Label ?? p.Id)],
                },
                request,
                cancellationToken
            );
        // A page without a label is new only by its place.
        var isPlaced = imported.Pages.All(p => p.Label is not null || pairing.KeptOf(p) is not null);
        if (!request.Replace && (changes.Replaced.Count > 0 || changes.Dropped.Count > 0 || !isPlaced))
            return KeepImport.NeedsReplace(record, changes.Replaced.Count > 0 ? changes : null);
        if (pairing.Staying.Count == 0 && changes.New.Count == 0)
            return await keep.RunAsync(imported, request, cancellationToken);
        if (pairing.Staying.FirstOrDefault(p => p.Pdf is null) is { } bare)
            return KeepImport.Refused(
                key,
                $"page {bare.Label ?? bare.Id} is kept without its PDF, so that no page can be joined to it. Import all pages of the issue together.",
                imported.Problems
            );
        return await JoinAsync(surveyed, imported, pairing, record.LatestRevision, options, request, progress, cancellationToken);
    }

    // Pages of an issue whose date was put right still bear the wrong one: given again, they are no other issue.
    private async Task<IssueOutcome?> FindMovedAsync(
        IssueKey key,
        ImportedIssue imported,
        ImportRequest request,
        CancellationToken cancellationToken
    )
    {
        if (
            await store.FindMovedAsync(key, cancellationToken) is not { } moved
            || await store.FindIssueAsync(moved, cancellationToken) is not { } record
        )
            return null;
        var newest = await store.RequireRevisionAsync(moved, record.LatestRevision, cancellationToken);
        var pairing = PagePairing.Of(imported.Pages, imported.Articles, newest, newest, _ => []);
        return pairing.Refusal is null && imported.Pages.All(pairing.IsUnchanged)
            ? await keep.SamePagesAsync(
                moved,
                pairing.Changes with
                {
                    Unchanged = [.. imported.Pages.Select(p => p.Label ?? p.Id)],
                },
                request,
                cancellationToken
            )
            : null;
    }

    private async Task<IssueOutcome> JoinAsync(
        SurveyedIssue surveyed,
        ImportedIssue imported,
        PagePairing pairing,
        int revision,
        ImportOptions options,
        ImportRequest request,
        IProgress<ImportProgress>? progress,
        CancellationToken cancellationToken
    )
    {
        var copies = Directory.CreateTempSubdirectory("broadsheet-join-");
        try
        {
            var paths = new Dictionary<AssetHash, string>();
            foreach (var pdf in pairing.Staying.Select(p => p.Pdf!.Hash).Distinct())
                paths[pdf] = await OpenAsync(pdf, copies, cancellationToken);
            var own = surveyed with { Date = imported.Date, DatePrecision = imported.DatePrecision };
            var whole = importer.Join(own, imported.Pages, pairing.Staying, h => paths[h], options);
            var result = await importer.ImportAsync(whole, options, sink, progress, cancellationToken);
            if (result.Issues is not [var joined])
                throw new StoreDamagedException(
                    $"The kept pages of {request.Publication}/{imported.Date:yyyy-MM-dd} could not be read again. 'broadsheet verify' tells what is damaged."
                );
            // What could be read alone can be too much beside others on a busy machine: half of what was given is not taken.
            return imported.Pages.FirstOrDefault(p => !joined.Pages.Any(j => j.Source == p.Source)) is { } unread
                ? KeepImport.Refused(
                    new(request.Publication, imported.Date, imported.Edition),
                    $"'{unread.Source}' could be read alone and not with the other pages. Repeat the import.",
                    joined.Problems
                )
                : await keep.RunAsync(joined, new(pairing, revision), request, cancellationToken);
        }
        finally
        {
            copies.Delete(recursive: true);
        }
    }

    private async Task<string> OpenAsync(AssetHash hash, DirectoryInfo copies, CancellationToken cancellationToken)
    {
        if (assets.FindPath(hash) is { } path)
            return path;
        var copy = Path.Join(copies.FullName, $"{hash}.pdf");
        await using var from = await assets.OpenAsync(hash, cancellationToken)
            ?? throw new StoreDamagedException(
                $"The file {hash} of a page is missing. 'broadsheet verify' tells what else is; importing all pages again with --replace mends it."
            );
        await using var to = File.Create(copy);
        await from.CopyToAsync(to, cancellationToken);
        return copy;
    }

    // What is named to go must be there: a slip of the pen must not pass for consent.
    private static void RequireKnown(ImportRequest request, Issue newest, Issue kept)
    {
        foreach (var name in request.Drop)
        {
            if (!newest.Articles.Concat(kept.Articles).Any(a => a.Id.ToString() == name) && !kept.Pages.Any(p => $"p-{p.Id}" == name))
                throw new RefusedException(
                    Refusal.BadInput,
                    $"--drop names {name}, which {newest.Key} does not have. Pages are written 'p-A05', articles 'a12'."
                );
        }
    }
}
