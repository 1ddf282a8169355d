using Broadsheet.Model.Articles;
using Broadsheet.Model.Issues;
using Broadsheet.Publish.Edition;
using Broadsheet.Store;
using Broadsheet.Workflow.Release;
using Broadsheet.Workflow.Stylebooks;

namespace Broadsheet.Workflow.Desk;

/// <summary>
/// Takes an edition file that was edited by hand or by a tool as the next revision of its issue. Articles are known by their ids and keep them; a
/// story whose words changed after readers could see the issue carries a dated note.
/// </summary>
/// <param name="store">Keeps the issues.</param>
/// <param name="clock">The clock.</param>
/// <param name="teach">Learns from the corrected issue what the styles of the publication mean; null to learn nothing.</param>
public sealed class CorrectIssue(IIssueStore store, TimeProvider clock, TeachStylebook? teach = null)
{
    /// <summary>Corrects.</summary>
    /// <param name="key">The issue.</param>
    /// <param name="path">The edited file.</param>
    /// <param name="note">What was changed, for readers; null for the plain statement.</param>
    /// <param name="publish">Show the result to readers.</param>
    /// <param name="cancellationToken">Gives up before anything is kept.</param>
    /// <exception cref="RefusedException">There is no such issue, the file can't be used, or somebody else changed the issue meanwhile.</exception>
    public async Task<CorrectionOutcome> RunAsync(IssueKey key, string path, string? note, bool publish, CancellationToken cancellationToken)
    {
        var record = await store.RequireIssueAsync(key, cancellationToken);
        var kept = await store.RequireRevisionAsync(key, record.LatestRevision, cancellationToken);
        var document = await EditedFile.ReadAsync(path, cancellationToken);

        var edit = new IssueEdit(kept);
        var earlier = await FindEarlierAsync(kept, document, record.LatestRevision, cancellationToken);
        var noteForReaders = record.FirstPublishedAt is null ? null : new CorrectionNote { At = clock.GetUtcNow(), Text = note?.Trim() is { Length: > 0 } text ? text : null };
        var corrected = edit.Apply(document, earlier, noteForReaders);
        var removed = kept.Articles.Select(a => a.Id).Except(corrected.Articles.Select(a => a.Id)).ToArray();
        var changed = removed.Length > 0 || !corrected.Articles.SequenceEqual(kept.Articles) || !corrected.Pages.SequenceEqual(kept.Pages);
        var revision = record.LatestRevision;
        if (changed)
        {
            revision = await SaveAsync(corrected, note, revision, cancellationToken);
            if (teach is not null)
                await teach.RunAsync(key, revision, cancellationToken);
        }

        if (publish)
            await new PublishIssue(store).RunAsync(key, revision, cancellationToken);
        return new()
        {
            Issue = key,
            Revision = revision,
            Saved = changed,
            Published = publish || record.PublishedRevision == revision,
            Changed = edit.Changed,
            Adjusted = edit.Adjusted,
            Added = edit.Added,
            Removed = removed,
        };
    }

    private async Task<int> SaveAsync(Issue corrected, string? note, int latest, CancellationToken cancellationToken)
    {
        try
        {
            return (await store.SaveRevisionAsync(corrected, new(RevisionKind.Correction, note), latest, cancellationToken)).Number;
        }
        catch (RevisionConflictException e)
        {
            throw new RefusedException(Refusal.Conflict, e.Message + " Export the edition again so that nothing of the other change is lost.", e);
        }
    }

    // A file may name an article that an earlier correction removed: it comes back under its old id.
    private async Task<Dictionary<ArticleId, Article>> FindEarlierAsync(
        Issue kept, EditionDocument document, int latest, CancellationToken cancellationToken)
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
