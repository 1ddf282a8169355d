using Broadsheet.Model.Articles;
using Broadsheet.Model.Corrections;
using Broadsheet.Model.Issues;
using Broadsheet.Publish.Edition;
using Broadsheet.Store;
using Broadsheet.Workflow.Corrections;
using Broadsheet.Workflow.Release;
using Broadsheet.Workflow.Stylebooks;

namespace Broadsheet.Workflow.Desk;

/// <summary>
/// Takes an edition file that was edited by hand or by a tool as operations on the revision that it was exported from, and lays them over
/// the newest one: what somebody else changed meanwhile stays, and where both changed the same nothing is done. Articles are known by their
/// ids and keep them.
/// </summary>
/// <param name="store">Keeps the issues.</param>
/// <param name="clock">The clock.</param>
/// <param name="teach">Learns from the corrected issue what the styles of the publication mean; null to learn nothing.</param>
/// <param name="assets">Keeps their files; null to leave pages without pictures from which something was withdrawn.</param>
public sealed class CorrectIssue(IIssueStore store, TimeProvider clock, TeachStylebook? teach = null, IAssetStore? assets = null)
{
    // Of two who save at once one comes second and looks again; more than a few times in a row is no chance.
    private const int Attempts = 5;

    /// <summary>Corrects.</summary>
    /// <param name="key">The issue.</param>
    /// <param name="path">The edited file.</param>
    /// <param name="options">What to do with it.</param>
    /// <param name="cancellationToken">Gives up before anything is kept.</param>
    /// <exception cref="RefusedException">There is no such issue, or the file or a note can't be used.</exception>
    public async Task<CorrectionOutcome> RunAsync(IssueKey key, string path, CorrectionOptions options, CancellationToken cancellationToken)
    {
        await store.RequireIssueAsync(key, cancellationToken);
        var operations = await OperationsFile.ReadAsync(path, cancellationToken);
        var document = operations is null ? await EditedFile.ReadAsync(path, cancellationToken) : null;
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await TryAsync(key, path, document, operations, options, cancellationToken);
            }
            catch (RevisionConflictException) when (attempt < Attempts)
            {
                // Somebody saved between our reading and our saving: theirs is what ours is laid over now.
            }
        }
    }

    private async Task<CorrectionOutcome> TryAsync(
        IssueKey key,
        string path,
        EditionDocument? document,
        OperationsFile? file,
        CorrectionOptions options,
        CancellationToken cancellationToken
    )
    {
        var record = await store.RequireIssueAsync(key, cancellationToken);
        var latest = record.LatestRevision;
        var from = BaseOf(options.Base ?? file?.Base ?? document?.Revision, path, key, latest);
        var kept = await store.RequireRevisionAsync(key, from, cancellationToken);
        var edit = new IssueEdit(kept);
        var wanted = document is null
            ? edit.Take(file!.Apply(kept))
            : edit.Apply(document, await FindEarlierAsync(kept, document, from, cancellationToken));
        var operations = file?.Operations ?? IssueDifference.Between(kept, wanted);
        var newest = latest == from ? kept : await store.RequireRevisionAsync(key, latest, cancellationToken);
        if (latest != from && operations.Count > 0)
        {
            var changes = new ConcurrentChanges(kept, newest, wanted);
            if (changes.Conflicts(operations) is { Count: > 0 } conflicts)
                return new()
                {
                    Issue = key,
                    Revision = latest,
                    Base = from,
                    Saved = false,
                    Published = record.PublishedRevision == latest,
                    Conflicts = conflicts,
                };
            operations = changes.Renumbered(operations);
        }

        await RequireNoneWithdrawnAsync(key, operations, cancellationToken);
        var notes = record.FirstPublishedAt is null ? [] : Notes(edit.Changed, newest, options);
        var corrected = CorrectedIssue.Of(newest, operations.Concat(notes));
        if (corrected.Misfits is [var misfit, ..])
        {
            throw new RefusedException(
                Refusal.Conflict,
                $"The correction does not fit revision {latest} of {key}: {string.Join(" and ", misfit.Operation.Articles)} {misfit.Why}. Export the edition again."
            );
        }

        return await SaveAsync(record, from, newest, corrected, edit, options, cancellationToken);
    }

    private async Task<CorrectionOutcome> SaveAsync(
        IssueRecord record,
        int from,
        Issue newest,
        CorrectedIssue corrected,
        IssueEdit edit,
        CorrectionOptions options,
        CancellationToken cancellationToken
    )
    {
        var (key, revision) = (record.Key, record.LatestRevision);
        var issue = corrected.Issue;
        var changed = !ReferenceEquals(issue, newest);
        if (changed)
        {
            if (options.Publish)
                await new MaskPages(store, assets).EnsureAsync(issue, null, cancellationToken);
            var told = options.Note ?? string.Join(' ', options.Notes.Values);
            var origin = new RevisionOrigin(RevisionKind.Correction, told.Length > 0 ? told : null);
            var saved = await store.SaveAsync(
                new()
                {
                    ExpectedLatest = revision,
                    Revisions = [new(issue, origin, corrected.Applied)],
                    Publish = options.Publish,
                },
                cancellationToken
            );
            revision = saved[^1].Number;
            if (teach is not null)
                await teach.RunAsync(key, revision, cancellationToken);
        }
        else if (options.Publish)
        {
            await new PublishIssue(store, assets).RunAsync(key, revision, cancellationToken);
        }

        var shift = newest.NextArticleNumber - edit.NextBefore;
        var removed = newest.Articles.Select(a => a.Id).Except(issue.Articles.Select(a => a.Id)).ToArray();
        return new()
        {
            Issue = key,
            Revision = revision,
            Base = from,
            Saved = changed,
            Published = options.Publish || record.PublishedRevision == revision,
            Changed = edit.Changed,
            Adjusted = edit.Adjusted,
            Added = [.. edit.Added.Select(a => (a.Name, new ArticleId(a.Id.Number + shift)))],
            Removed = [.. removed.Where(id => issue.FollowMerged(id) is null)],
            Merged =
            [
                .. removed
                    .Where(id => issue.FollowMerged(id) is not null)
                    .Select(id => new MergedArticle(id, issue.FollowMerged(id)!.Value)),
            ],
            Noted = [.. corrected.Applied.OfType<AddNote>().Select(n => n.Article)],
        };
    }

    private static int BaseOf(int? named, string path, IssueKey key, int latest)
    {
        if (named is not { } number)
        {
            return latest == 1
                ? 1
                : throw new RefusedException(
                    Refusal.BadInput,
                    $"{path} does not say which revision of {key} it was made from ({latest} is the newest), so nobody can tell what it would undo. "
                        + "Export the edition again, or say it with --base."
                );
        }

        return number >= 1 && number <= latest
            ? number
            : throw new RefusedException(Refusal.BadInput, $"{path} was made from revision {number}; {key} has revisions 1 to {latest}.");
    }

    // The article whose words an operation gives to another.
    private static ArticleId? Source(Operation operation) =>
        operation switch
        {
            Merge or Split or MoveBlock or UnlinkJump => ((ArticleOperation)operation).Article,
            LinkJump link => link.To,
            _ => null,
        };

    // Words that were taken away from readers must not come back as part of another story.
    private async Task RequireNoneWithdrawnAsync(IssueKey key, IReadOnlyList<Operation> operations, CancellationToken cancellationToken)
    {
        var withdrawn = (await store.ListWithdrawnArticlesAsync(key, cancellationToken)).Select(w => w.Article.Article).ToHashSet();
        if (operations.Select(Source).FirstOrDefault(id => id is { } source && withdrawn.Contains(source)) is { } moved)
            throw new RefusedException(Refusal.Conflict, $"{moved} is withdrawn, so nothing of it can become part of another article.");
    }

    private List<Operation> Notes(List<ArticleId> changed, Issue newest, CorrectionOptions options)
    {
        var notes = options.Notes.ToDictionary();
        if (options.Note?.Trim() is { Length: > 0 } text)
        {
            if (changed.Count != 1)
            {
                throw new RefusedException(
                    Refusal.BadInput,
                    changed.Count == 0
                        ? "The file changes no words, so there is no story that the note could be of. Say which: --note a12=TEXT."
                        : $"The file changes the words of {string.Join(", ", changed)}. Say which of them readers are told of: --note {changed[0]}=TEXT."
                );
            }

            notes[changed[0]] = text;
        }

        if (notes.Keys.Where(id => newest.FindArticle(id) is null).Take(1).ToList() is [var unknown])
            throw new RefusedException(Refusal.NotFound, $"The note is of {unknown}, which {newest.Key} does not have.");
        var now = clock.GetUtcNow();
        return
        [
            .. notes.OrderBy(n => n.Key.Number).Select(n => new AddNote(n.Key, new CorrectionNote { At = now, Text = n.Value.Trim() })),
        ];
    }

    // A file may name an article that an earlier correction removed: it comes back under its old id.
    private async Task<Dictionary<ArticleId, Article>> FindEarlierAsync(
        Issue kept,
        EditionDocument document,
        int latest,
        CancellationToken cancellationToken
    )
    {
        var found = new Dictionary<ArticleId, Article>();
        var asked = (document.Articles ?? [])
            .Select(a => ArticleId.TryParse(a.Id, null, out var id) ? id : default)
            .Where(id => id.Number > 0 && id.Number < kept.NextArticleNumber && kept.FindArticle(id) is null)
            .ToHashSet();
        for (var number = latest - 1; number >= 1 && asked.Count > 0; number--)
        {
            if (await store.ReadRevisionAsync(kept.Key, number, cancellationToken) is not { } earlier)
                continue;
            foreach (var article in earlier.Articles.Where(a => asked.Remove(a.Id)))
                found[article.Id] = article;
        }

        return found;
    }
}
