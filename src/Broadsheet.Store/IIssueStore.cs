using Broadsheet.Model.Corrections;
using Broadsheet.Model.Issues;
using Broadsheet.Model.Pages;
using Broadsheet.Model.Publications;

namespace Broadsheet.Store;

/// <summary>
/// Keeps publications and the revisions of their issues. Revisions are append-only; publishing moves one pointer in one transaction, so
/// that readers see the old issue or the new one. Safe to call from many threads and processes.
/// </summary>
public interface IIssueStore
{
    /// <summary>A publication; null when there is none of that slug.</summary>
    Task<Publication?> FindPublicationAsync(PublicationSlug slug, CancellationToken cancellationToken);

    /// <summary>All publications by slug.</summary>
    Task<IReadOnlyList<Publication>> ListPublicationsAsync(CancellationToken cancellationToken);

    /// <summary>Adds a publication or replaces its facts.</summary>
    Task SavePublicationAsync(Publication publication, CancellationToken cancellationToken);

    /// <summary>What is known of an issue without reading it; null when there is none.</summary>
    Task<IssueRecord?> FindIssueAsync(IssueKey key, CancellationToken cancellationToken);

    /// <summary>Issues by date, then publication, then edition, oldest first; newest first is the exact reverse.</summary>
    Task<IReadOnlyList<IssueRecord>> ListIssuesAsync(IssueQuery query, CancellationToken cancellationToken);

    /// <summary>How many issues a query has, its limit left aside.</summary>
    Task<int> CountIssuesAsync(IssueQuery query, CancellationToken cancellationToken);

    /// <summary>The months in which a publication appeared, oldest first; empty when there is no such publication.</summary>
    Task<IReadOnlyList<IssueMonth>> ListMonthsAsync(PublicationSlug publication, bool publishedOnly, CancellationToken cancellationToken);

    /// <summary>The years in which a publication appeared, oldest first; empty when there is no such publication.</summary>
    Task<IReadOnlyList<int>> ListYearsAsync(PublicationSlug publication, bool publishedOnly, CancellationToken cancellationToken);

    /// <summary>Revisions of an issue, oldest first; empty when there is no such issue.</summary>
    Task<IReadOnlyList<RevisionRecord>> ListRevisionsAsync(IssueKey key, CancellationToken cancellationToken);

    /// <summary>Reads one revision; null when there is none of that number.</summary>
    /// <exception cref="StoreDamagedException">What is kept does not match its hash.</exception>
    Task<Issue?> ReadRevisionAsync(IssueKey key, int revision, CancellationToken cancellationToken);

    /// <summary>Appends a revision.</summary>
    /// <param name="issue">The whole issue; its publication must exist. The files it names must be in the asset store already.</param>
    /// <param name="origin">Where the revision comes from.</param>
    /// <param name="expectedLatest">The number of the revision it was made from, 0 for none.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="RevisionConflictException">Another revision was saved meanwhile.</exception>
    /// <exception cref="ArgumentException">The publication does not exist.</exception>
    Task<RevisionRecord> SaveRevisionAsync(Issue issue, RevisionOrigin origin, int expectedLatest, CancellationToken cancellationToken);

    /// <summary>Appends revisions and, where asked, shows the last of them to readers: in one transaction.</summary>
    /// <exception cref="RevisionConflictException">Another revision was saved meanwhile.</exception>
    /// <exception cref="ArgumentException">The publication does not exist, or there is nothing to save.</exception>
    Task<IReadOnlyList<RevisionRecord>> SaveAsync(IssueChange change, CancellationToken cancellationToken);

    /// <summary>The operations that made a revision; null for an import, and for one that was kept before operations were.</summary>
    /// <exception cref="StoreDamagedException">What is kept can't be read.</exception>
    Task<IReadOnlyList<Operation>?> ReadOperationsAsync(IssueKey key, int revision, CancellationToken cancellationToken);

    /// <summary>
    /// Shows a revision to readers. A withdrawn issue is shown again; withdrawn articles stay withdrawn. Publishing what is shown already
    /// changes nothing.
    /// </summary>
    /// <exception cref="ArgumentException">There is no such revision.</exception>
    Task PublishAsync(IssueKey key, int revision, CancellationToken cancellationToken);

    /// <summary>Takes an issue away from readers, who are told the reason. Repeating it replaces the reason.</summary>
    /// <exception cref="ArgumentException">There is no such issue, it was never published, or the reason is empty.</exception>
    Task WithdrawIssueAsync(IssueKey key, string reason, CancellationToken cancellationToken);

    /// <summary>Shows a withdrawn issue again, in the revision that readers saw before.</summary>
    /// <returns>That revision; null where there is no such issue, or none that was withdrawn.</returns>
    Task<int?> ReinstateIssueAsync(IssueKey key, CancellationToken cancellationToken);

    /// <summary>
    /// Takes an article away from readers in all revisions, who are told the reason: its text, its pictures, and the pages that it stands
    /// on but for their masks. Repeating it replaces the reason.
    /// </summary>
    /// <exception cref="ArgumentException">There is no such issue, or the reason is empty.</exception>
    Task WithdrawArticleAsync(ArticleKey key, string reason, CancellationToken cancellationToken);

    /// <summary>Gives an article that was taken away back to readers.</summary>
    /// <returns>False where it was not taken away.</returns>
    /// <exception cref="ArgumentException">There is no such issue.</exception>
    Task<bool> ReinstateArticleAsync(ArticleKey key, CancellationToken cancellationToken);

    /// <summary>Keeps pictures of pages without what was withdrawn from them, by <see cref="PageMask.KeyOf"/>. Readers see them where that
    /// is withdrawn.</summary>
    /// <exception cref="ArgumentException">There is no such issue.</exception>
    Task SavePageMasksAsync(IssueKey key, IReadOnlyDictionary<string, PageImages> masks, CancellationToken cancellationToken);

    /// <summary>The pictures of pages without what was withdrawn from them.</summary>
    Task<IReadOnlyDictionary<string, PageImages>> ListPageMasksAsync(IssueKey key, CancellationToken cancellationToken);

    /// <summary>Gives an issue another date or edition. Its old key leads to it, unless another issue is kept under it.</summary>
    /// <exception cref="ArgumentException">There is no such issue, there is one under the new key, or that is of another
    /// publication.</exception>
    Task MoveIssueAsync(IssueKey key, IssueKey to, CancellationToken cancellationToken);

    /// <summary>The key that an issue has now which had another before; null where none had.</summary>
    Task<IssueKey?> FindMovedAsync(IssueKey key, CancellationToken cancellationToken);

    /// <summary>Deletes an issue that no reader ever saw, with all its revisions.</summary>
    /// <returns>False where there is none.</returns>
    /// <exception cref="ArgumentException">Readers have seen it.</exception>
    Task<bool> DeleteDraftAsync(IssueKey key, CancellationToken cancellationToken);

    /// <summary>Articles of an issue that were taken away from readers, by id; empty when there is no such issue.</summary>
    Task<IReadOnlyList<ArticleWithdrawal>> ListWithdrawnArticlesAsync(IssueKey key, CancellationToken cancellationToken);

    /// <summary>The nearest issues of the same publication that readers can see before and after one, which need not exist
    /// itself.</summary>
    Task<IssueNeighbours> FindPublishedNeighboursAsync(IssueKey key, CancellationToken cancellationToken);

    /// <summary>
    /// Looks over the store's own structures, not the revisions in them: each fault in one sentence, empty when all is sound. Can take
    /// minutes.
    /// </summary>
    Task<IReadOnlyList<string>> CheckAsync(CancellationToken cancellationToken);
}
