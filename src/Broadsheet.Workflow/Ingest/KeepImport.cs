using Broadsheet.Import;
using Broadsheet.Model.Issues;
using Broadsheet.Store;
using Broadsheet.Workflow.Release;

namespace Broadsheet.Workflow.Ingest;

/// <summary>
/// Keeps an imported issue as a revision: gives its articles their permanent ids, carries the corrections of the desk over, and publishes where asked.
/// </summary>
public sealed class KeepImport(IIssueStore store)
{
    private readonly NewPublication _publications = new(store);
    private readonly PermanentIds _ids = new(store);
    private readonly CarryCorrections _corrections = new(store);
    private readonly PublishIssue _publish = new(store);

    /// <summary>
    /// The outcome for an issue that need not be read, because it is kept from this very source or nobody asked to replace it; null when it must be read.
    /// </summary>
    /// <param name="key">The issue.</param>
    /// <param name="fingerprint">Fingerprint of the source.</param>
    /// <param name="request">What was asked.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<IssueOutcome?> FindSettledAsync(
        IssueKey key, string fingerprint, ImportRequest request, CancellationToken cancellationToken)
    {
        var record = await store.FindIssueAsync(key, cancellationToken);
        if (record is null || request.Replace)
            return null;
        return record.SourceFingerprint == fingerprint
            ? await UnchangedAsync(key, request, $"{key} was imported from this source before; nothing changed.", cancellationToken)
            : NeedsReplace(record);
    }

    /// <summary>Keeps.</summary>
    /// <param name="imported">The issue as read.</param>
    /// <param name="request">What was asked.</param>
    /// <param name="cancellationToken">Gives up before anything is kept.</param>
    /// <exception cref="RefusedException">Name or language can't be used.</exception>
    public async Task<IssueOutcome> RunAsync(ImportedIssue imported, ImportRequest request, CancellationToken cancellationToken)
    {
        var key = new IssueKey(request.Publication, imported.Date, imported.Edition);
        if (await FindSettledAsync(key, imported.SourceFingerprint, request, cancellationToken) is { } settled)
            return settled;

        var (publication, notes) = await _publications.FindOrMakeAsync(imported, request, cancellationToken);
        var issue = new Issue
        {
            Key = key,
            DatePrecision = imported.DatePrecision,
            EditionLabel = imported.EditionLabel,
            Number = imported.Number,
            Language = request.Options.Language ?? publication.Language,
            Pages = imported.Pages,
            Articles = imported.Articles,
            Problems = [.. imported.Problems, .. notes],
            SourceFingerprint = imported.SourceFingerprint,
        };
        try
        {
            return await SaveAsync(issue, request, cancellationToken);
        }
        catch (RevisionConflictException)
        {
            return await BeatenAsync(issue, request, cancellationToken);
        }
    }

    private async Task<IssueOutcome> SaveAsync(Issue issue, ImportRequest request, CancellationToken cancellationToken)
    {
        var key = issue.Key;
        // A run that died between the new import and the corrections on top of it is finished first, or they would be lost.
        await _corrections.FinishAsync(key, cancellationToken);
        var record = await store.FindIssueAsync(key, cancellationToken);
        // It was not there when we looked, and nobody asked to replace what came meanwhile.
        if (record is not null && !request.Replace)
            return await BeatenAsync(issue, request, cancellationToken);
        var numbered = await _ids.GiveAsync(issue, record, cancellationToken);
        var saved = await store.SaveRevisionAsync(
            numbered, new(RevisionKind.Import), record?.LatestRevision ?? 0, cancellationToken);
        var carried = await _corrections.FinishAsync(key, cancellationToken);
        var kept = carried.Issue ?? numbered;
        var revision = carried.Revision ?? saved.Number;
        var publish = request.Publish && record?.WithdrawnReason is null;
        if (publish)
            await _publish.RunAsync(key, revision, cancellationToken);
        return new()
        {
            Issue = key,
            Status = record is null ? ImportStatus.Imported : ImportStatus.Replaced,
            Message = Describe(key, record, revision, carried, publish),
            Revision = revision,
            Published = publish,
            Counts = IssueCounts.Of(kept),
            Problems = [.. numbered.Problems, .. carried.Problems, .. StaysWithdrawn(record, request)],
        };
    }

    // Somebody took the issue away for a reason; a nightly import must not bring it back behind their back.
    private static ImportProblem[] StaysWithdrawn(IssueRecord? record, ImportRequest request) =>
        !request.Publish || record?.WithdrawnReason is not { } reason
            ? []
            : [new(
                Severity.Warning, "issue-withdrawn", "",
                $"{record.Key} was withdrawn ({reason}) and stays so. To show it again: broadsheet publish {record.Key}")];

    private static string Describe(IssueKey key, IssueRecord? before, int revision, CarriedCorrections carried, bool published)
    {
        var text = before is null ? $"{key} is new" : $"{key} has the new revision {revision}";
        if (carried.Kept > 0)
            text += carried.Kept == 1 ? ", with 1 correction of the desk kept" : $", with {carried.Kept} corrections of the desk kept";
        if (published)
            return text + " and is published.";
        return before?.PublishedRevision is { } visible
            ? $"{text}; readers still see revision {visible} until it is published."
            : text + "; it is a draft until it is published.";
    }

    private async Task<IssueOutcome> UnchangedAsync(IssueKey key, ImportRequest request, string message, CancellationToken cancellationToken)
    {
        var carried = await _corrections.FinishAsync(key, cancellationToken);
        var record = await store.RequireIssueAsync(key, cancellationToken);
        var revision = record.LatestRevision;
        var publish = request.Publish && record.WithdrawnReason is null;
        var published = publish && (await _publish.RunAsync(key, revision, cancellationToken)).Changed;
        var issue = await store.RequireRevisionAsync(key, revision, cancellationToken);
        return new()
        {
            Issue = key,
            Status = ImportStatus.Unchanged,
            Message = published ? $"{message} Revision {revision} is published now."
                : record.WithdrawnReason is null ? message
                : message + " It was withdrawn and stays so.",
            Revision = revision,
            Published = publish || record.PublishedRevision == revision,
            Counts = IssueCounts.Of(issue),
            Problems = [.. issue.Problems, .. carried.Problems, .. StaysWithdrawn(record, request)],
        };
    }

    private static IssueOutcome NeedsReplace(IssueRecord record) => new()
    {
        Issue = record.Key,
        Status = ImportStatus.NeedsReplace,
        Message = $"{record.Key} is kept already, from another source or with other settings. "
            + "Add --replace to make a new revision of it; article addresses stay.",
        Revision = record.LatestRevision,
    };

    // Somebody saved a revision of this issue between our looking and our saving: theirs stands, whatever was asked.
    private async Task<IssueOutcome> BeatenAsync(Issue issue, ImportRequest request, CancellationToken cancellationToken)
    {
        var key = issue.Key;
        var record = await store.RequireIssueAsync(key, cancellationToken);
        if (record.SourceFingerprint == issue.SourceFingerprint)
            return await UnchangedAsync(key, request, $"{key} was imported from this source by another run meanwhile; theirs is kept.", cancellationToken);
        return new()
        {
            Issue = key,
            Status = ImportStatus.ChangedMeanwhile,
            Message = $"{key} was changed by another run meanwhile; its revision {record.LatestRevision} is kept and this import is not. Repeat it if yours is the right one.",
            Revision = record.LatestRevision,
            Counts = IssueCounts.Of(issue),
            Problems = issue.Problems,
        };
    }
}
