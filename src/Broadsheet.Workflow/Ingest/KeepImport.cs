using Broadsheet.Import;
using Broadsheet.Import.Labels;
using Broadsheet.Model.Articles;
using Broadsheet.Model.Issues;
using Broadsheet.Model.Reading;
using Broadsheet.Store;
using Broadsheet.Workflow.Release;

namespace Broadsheet.Workflow.Ingest;

/// <summary>
/// Keeps an imported issue as a revision: gives its articles their permanent ids, carries the corrections of the desk over, and publishes
/// where asked, all in one transaction. Nothing that readers have goes without being named.
/// </summary>
/// <param name="store">Keeps the issues.</param>
/// <param name="assets">Keeps their files; null to leave pages without pictures from which something was withdrawn.</param>
public sealed class KeepImport(IIssueStore store, IAssetStore? assets = null)
{
    private readonly NewPublication _publications = new(store);
    private readonly PermanentIds _ids = new(store);
    private readonly CarryCorrections _corrections = new(store);
    private readonly PublishIssue _publish = new(store, assets);

    /// <summary>
    /// The outcome for an issue that need not be read, because it is kept from this very source, or is given whole and nobody asked to
    /// replace it; null when it must be read.
    /// </summary>
    /// <param name="key">The issue.</param>
    /// <param name="fingerprint">Fingerprint of the source.</param>
    /// <param name="labels">The label of each page of the source, null where it is not sure.</param>
    /// <param name="request">What was asked.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<IssueOutcome?> FindSettledAsync(
        IssueKey key,
        string fingerprint,
        IReadOnlyList<string?> labels,
        ImportRequest request,
        CancellationToken cancellationToken
    )
    {
        var record = await store.FindIssueAsync(key, cancellationToken);
        if (record is null || request.Replace)
            return null;
        if (record.SourceFingerprint == fingerprint)
            return await UnchangedAsync(key, request, $"{key} was imported from this source before; nothing changed.", cancellationToken);
        var latest = await store.RequireRevisionAsync(key, record.LatestRevision, cancellationToken);
        // As many pages as there are, and none that is new by its name: the issue again, and no late page of it.
        var known = latest.Pages.Select(p => PrintedLabels.KeyOf(p.Label)).ToHashSet();
        return labels.Count == latest.Pages.Count && labels.All(l => l is null || known.Contains(PrintedLabels.KeyOf(l)))
            ? NeedsReplace(record)
            : null;
    }

    /// <summary>Keeps.</summary>
    /// <param name="imported">The issue as read.</param>
    /// <param name="request">What was asked.</param>
    /// <param name="cancellationToken">Gives up before anything is kept.</param>
    /// <exception cref="RefusedException">Name or language can't be used.</exception>
    public Task<IssueOutcome> RunAsync(ImportedIssue imported, ImportRequest request, CancellationToken cancellationToken) =>
        RunAsync(imported, null, request, cancellationToken);

    /// <summary>Keeps given pages together with those that the issue has.</summary>
    /// <param name="imported">All of them as read together; the given pages alone where none is joined.</param>
    /// <param name="joining">Which given page is which of the issue; null where they are the whole issue.</param>
    /// <param name="request">What was asked.</param>
    /// <param name="cancellationToken">Gives up before anything is kept.</param>
    internal async Task<IssueOutcome> RunAsync(
        ImportedIssue imported,
        JoiningPages? joining,
        ImportRequest request,
        CancellationToken cancellationToken
    )
    {
        var key = new IssueKey(request.Publication, imported.Date, imported.Edition);
        if (PagePairing.TwoLabels(imported.Pages, imported.Articles) is { } refusal)
            return Refused(key, refusal, imported.Problems);
        if (
            joining is null
            && await FindSettledAsync(key, imported.SourceFingerprint, [.. imported.Pages.Select(p => p.Label)], request, cancellationToken)
                is { } settled
        )
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
            using var span = WorkflowSpans.Start("keep.issue", key);
            return await SaveAsync(issue, joining, request, cancellationToken);
        }
        catch (RevisionConflictException)
        {
            return await BeatenAsync(issue, request, cancellationToken);
        }
    }

    /// <summary>The outcome of an import whose pages are all in the issue already.</summary>
    internal Task<IssueOutcome> SamePagesAsync(
        IssueKey key,
        PageChanges pages,
        ImportRequest request,
        CancellationToken cancellationToken
    ) =>
        UnchangedAsync(
            key,
            request,
            $"{key} has {(pages.Unchanged.Count == 1 ? "this page" : "these pages")} already; nothing changed.",
            cancellationToken
        );

    /// <summary>The outcome of an import that nobody asked to replace anything.</summary>
    internal static IssueOutcome NeedsReplace(IssueRecord record, PageChanges? pages = null) =>
        new()
        {
            Issue = record.Key,
            Status = ImportStatus.NeedsReplace,
            Message = pages is null
                ? $"{record.Key} is kept already, from another source or with other settings. Add --replace to make a new revision of it; article addresses stay."
                : $"{record.Key} has {(pages.Replaced.Count == 1 ? "page" : "pages")} {string.Join(", ", pages.Replaced)} in another version. "
                    + "Add --replace to put the given one in its place; the other pages and article addresses stay.",
            Revision = record.LatestRevision,
        };

    /// <summary>The outcome of an import that can't be put together.</summary>
    internal static IssueOutcome Refused(IssueKey key, string why, IReadOnlyList<ImportProblem> problems) =>
        new()
        {
            Issue = key,
            Status = ImportStatus.Refused,
            Message = $"{key} was left as it is: {why}",
            Problems = problems,
        };

    private async Task<IssueOutcome> SaveAsync(
        Issue issue,
        JoiningPages? joining,
        ImportRequest request,
        CancellationToken cancellationToken
    )
    {
        var key = issue.Key;
        // What an earlier program left half done is finished first, or the desk's corrections would be lost.
        await _corrections.FinishAsync(key, cancellationToken);
        var record = await store.FindIssueAsync(key, cancellationToken);
        // It was not there when we looked, and nobody asked to replace what came meanwhile.
        if (record is not null && !MayReplace(request, joining))
            return await BeatenAsync(issue, request, cancellationToken);
        RequireUnchanged(key, record, joining);

        var before = record is null ? null : await ReadBeforeAsync(record, cancellationToken);
        var pairing = joining?.Pairing ?? Pair(issue, before, request);
        if (joining is null && !request.DropAnything && RefusalOf(pairing) is { } refusal)
            return Refused(key, refusal, issue.Problems);
        var numbered = await _ids.GiveAsync(issue with { Merged = before?.Import.Merged }, record, cancellationToken);
        if (joining is not null)
            numbered = new PageJoin(before!.Import, joining.Pairing).Make(numbered);
        var carried = await _corrections.LayOverAsync(numbered, cancellationToken);
        var corrected = carried.Issue ?? numbered;
        var (final, lost) = before is null ? (corrected, []) : await FindLossesAsync(before, corrected, pairing!, cancellationToken);
        if (record is { FirstPublishedAt: not null } && Unnamed(lost, request) is { Count: > 0 } named)
            return WouldLose(record, named, issue.Problems);
        if (carried.Issue is null)
            numbered = final;

        var returning = record is null ? [] : await new WithdrawnWords(store).FindAsync(final, cancellationToken);
        var publish = returning.Count == 0 && MayPublish(record, request);
        if (publish && record is not null)
            await new MaskPages(store, assets).EnsureAsync(final, null, cancellationToken);
        var revisions = new List<NewRevision> { new(numbered, new(RevisionKind.Import)) };
        if (carried.Issue is not null)
            revisions.Add(new(final, new(RevisionKind.Correction, carried.Note), carried.Operations));
        var saved = await StoreAsync(
            key,
            new()
            {
                ExpectedLatest = record?.LatestRevision ?? 0,
                Revisions = revisions,
                Publish = publish,
            },
            cancellationToken
        );
        var changes = pairing?.Changes;
        return new()
        {
            Issue = key,
            Status = record is null ? ImportStatus.Imported : ImportStatus.Replaced,
            Message = Describe(key, record, saved[^1].Number, changes, carried, publish),
            Revision = saved[^1].Number,
            Published = publish,
            Pages = changes,
            Counts = IssueCounts.Of(final),
            Problems =
            [
                .. numbered.Problems,
                .. carried.Problems,
                .. AllGone(key, lost, before),
                .. returning.Select(r => Returning(key, r.Holder, r.Withdrawn)),
                .. StaysWithdrawn(record, request),
            ],
        };
    }

    private static bool MayReplace(ImportRequest request, JoiningPages? joining) => request.Replace || joining is not null;

    // Pages that join an issue join the revision that they were compared with.
    private static void RequireUnchanged(IssueKey key, IssueRecord? record, JoiningPages? joining)
    {
        var latest = record?.LatestRevision ?? 0;
        if (joining is not null && latest != joining.Revision)
            throw new RevisionConflictException(key, joining.Revision, latest);
    }

    private static bool MayPublish(IssueRecord? record, ImportRequest request) => request.Publish && record?.WithdrawnReason is null;

    private static IEnumerable<ImportProblem> AllGone(IssueKey key, IEnumerable<Article> lost, Before? before) =>
        before is null ? [] : lost.Select(a => Gone(key, a, before.Newest));

    // Which page of the issue each given one is; null where there is no issue yet.
    private static PagePairing? Pair(Issue issue, Before? before, ImportRequest request) =>
        before is null ? null : PagePairing.Of(issue.Pages, issue.Articles, before.Import, before.Newest, ids => Dropped(request, ids));

    private static string? RefusalOf(PagePairing? pairing) => pairing is null ? null : pairing.Refusal ?? Shrinks(pairing);

    // Stories that would be lost, and that nobody said to drop.
    private static List<Article> Unnamed(IEnumerable<Article> lost, ImportRequest request) =>
        request.DropAnything ? [] : [.. lost.Where(a => !request.Drop.Contains(a.Id.ToString()))];

    private async Task<IReadOnlyList<RevisionRecord>> StoreAsync(IssueKey key, IssueChange change, CancellationToken cancellationToken)
    {
        using var span = WorkflowSpans.Start(change.Publish ? "publish.save" : "keep.save", key);
        return await store.SaveAsync(change, cancellationToken);
    }

    private async Task<Before> ReadBeforeAsync(IssueRecord record, CancellationToken cancellationToken)
    {
        var newest = await store.RequireRevisionAsync(record.Key, record.LatestRevision, cancellationToken);
        var published =
            record.PublishedRevision is { } number && number != record.LatestRevision
                ? await store.RequireRevisionAsync(record.Key, number, cancellationToken)
                : newest;
        var revisions = await store.ListRevisionsAsync(record.Key, cancellationToken);
        var import = revisions.LastOrDefault(r => r.Origin.Kind == RevisionKind.Import)?.Number ?? record.LatestRevision;
        return new(
            import == record.LatestRevision ? newest : await store.RequireRevisionAsync(record.Key, import, cancellationToken),
            newest,
            published
        );
    }

    private async Task<(Issue After, IReadOnlyList<Article> Lost)> FindLossesAsync(
        Before before,
        Issue after,
        PagePairing pairing,
        CancellationToken cancellationToken
    )
    {
        var withdrawn = (await store.ListWithdrawnArticlesAsync(after.Key, cancellationToken)).Select(w => w.Article.Article);
        // What the desk took out itself is not lost by the import.
        var removed = before.Published.Articles.Select(a => a.Id).Where(id => before.Newest.FindArticle(id) is null);
        var dropped = before
            .Newest.Articles.Where(a =>
                a.Parts.All(p =>
                    p.Page >= 1
                    && p.Page <= before.Newest.Pages.Count
                    && pairing.Dropped.Any(d => before.Newest.FollowPage(d.Id) == before.Newest.PageAt(p.Page))
                )
            )
            .Select(a => a.Id);
        var (result, lost) = StoryLosses.Find(before.Newest, after, withdrawn.Concat(removed).Concat(dropped).ToHashSet());
        return (result, lost);
    }

    private static HashSet<string> Dropped(ImportRequest request, IEnumerable<string> ids) =>
        [.. ids.Where(id => request.Drop.Contains($"p-{id}"))];

    private static string? Shrinks(PagePairing pairing) =>
        pairing.Staying is { Count: > 0 } staying
            ? $"{(staying.Count == 1 ? "page" : "pages")} {string.Join(", ", staying.Select(p => p.Label ?? p.Id))} would go. To let them: --drop {string.Join(',', staying.Select(p => $"p-{p.Id}"))}"
            : null;

    private static IssueOutcome WouldLose(IssueRecord record, List<Article> lost, IReadOnlyList<ImportProblem> problems) =>
        new()
        {
            Issue = record.Key,
            Status = ImportStatus.WouldLose,
            Message =
                $"{record.Key} was left as it is: readers would lose {(lost.Count == 1 ? "a story" : $"{lost.Count} stories")} that the new pages do not have: "
                + string.Join("; ", lost.Select(a => $"{a.Id} “{LineJoiner.OneLine(a.Headline ?? "", a.Language)}”"))
                + $". To let {(lost.Count == 1 ? "it" : "them")} go: --drop {string.Join(',', lost.Select(a => a.Id))}",
            Revision = record.LatestRevision,
            Problems = problems,
        };

    private static ImportProblem Gone(IssueKey key, Article article, Issue before) =>
        new(
            Severity.Note,
            "story-gone",
            article.FirstPage >= 1 && article.FirstPage <= before.Pages.Count ? before.PageAt(article.FirstPage).Source ?? "" : "",
            $"{key}/{article.Id} “{LineJoiner.OneLine(article.Headline ?? "", article.Language)}” is not in the new pages. Its address answers that it is no longer part of the issue."
        );

    private static ImportProblem Returning(IssueKey key, ArticleId holder, ArticleId withdrawn) =>
        new(
            Severity.Error,
            "withdrawn-words",
            "",
            $"{key}/{holder} has the words of {withdrawn}, which is withdrawn, so the issue was not published. "
                + $"Withdraw {holder} too, or give {withdrawn} back (broadsheet reinstate {key}/{withdrawn}); then publish."
        );

    // Somebody took the issue away for a reason; a nightly import must not bring it back behind their back.
    private static ImportProblem[] StaysWithdrawn(IssueRecord? record, ImportRequest request) =>
        !request.Publish || record?.WithdrawnReason is not { } reason
            ? []
            :
            [
                new(
                    Severity.Warning,
                    "issue-withdrawn",
                    "",
                    $"{record.Key} was withdrawn ({reason}) and stays so. To show it again: broadsheet publish {record.Key}"
                ),
            ];

    private static string Describe(
        IssueKey key,
        IssueRecord? before,
        int revision,
        PageChanges? pages,
        CarriedCorrections carried,
        bool published
    )
    {
        var text = before is null ? $"{key} is new" : $"{key} has the new revision {revision}";
        if (carried.Kept > 0)
            text += carried.Kept == 1 ? ", with 1 correction of the desk kept" : $", with {carried.Kept} corrections of the desk kept";
        text +=
            published ? " and is published."
            : before?.PublishedRevision is { } visible ? $"; readers still see revision {visible} until it is published."
            : "; it is a draft until it is published.";
        return pages?.Describe() is { Length: > 0 } said ? $"{text} {char.ToUpperInvariant(said[0])}{said[1..]}." : text;
    }

    private async Task<IssueOutcome> UnchangedAsync(
        IssueKey key,
        ImportRequest request,
        string message,
        CancellationToken cancellationToken
    )
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
            Message =
                published ? $"{message} Revision {revision} is published now."
                : record.WithdrawnReason is null ? message
                : message + " It was withdrawn and stays so.",
            Revision = revision,
            Published = publish || record.PublishedRevision == revision,
            Counts = IssueCounts.Of(issue),
            Problems = [.. issue.Problems, .. carried.Problems, .. StaysWithdrawn(record, request)],
        };
    }

    // Somebody saved a revision of this issue between our looking and our saving: theirs stands, whatever was asked.
    private async Task<IssueOutcome> BeatenAsync(Issue issue, ImportRequest request, CancellationToken cancellationToken)
    {
        var key = issue.Key;
        var record = await store.RequireIssueAsync(key, cancellationToken);
        if (record.SourceFingerprint == issue.SourceFingerprint)
            return await UnchangedAsync(
                key,
                request,
                $"{key} was imported from this source by another run meanwhile; theirs is kept.",
                cancellationToken
            );
        return new()
        {
            Issue = key,
            Status = ImportStatus.ChangedMeanwhile,
            Message =
                $"{key} was changed by another run meanwhile; its revision {record.LatestRevision} is kept and this import is not. Repeat it if yours is the right one.",
            Revision = record.LatestRevision,
            Counts = IssueCounts.Of(issue),
            Problems = issue.Problems,
        };
    }

    /// <summary>The issue before an import.</summary>
    /// <param name="Import">Its newest import.</param>
    /// <param name="Newest">Its newest revision.</param>
    /// <param name="Published">The revision that readers see; the newest where they see none.</param>
    private sealed record Before(Issue Import, Issue Newest, Issue Published);
}
