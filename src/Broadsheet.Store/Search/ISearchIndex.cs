using Broadsheet.Model.Assets;
using Broadsheet.Model.Publications;
using Broadsheet.Store.Maintenance;

namespace Broadsheet.Store.Search;

/// <summary>
/// Finds articles that readers can see. What is published is searchable, and what is withdrawn is gone, in the same step that changes it
/// for readers. Safe to call from many threads and processes.
/// </summary>
public interface ISearchIndex
{
    /// <summary>
    /// Finds articles. A query that can't be read as written is read as plain words; one that can't be answered in bounded time is refused
    /// in
    /// <see cref="SearchPage.Refusal"/>. It never throws for what a reader typed.
    /// </summary>
    /// <exception cref="StoreDamagedException">The index can't be read; the message says the cure.</exception>
    Task<SearchPage> SearchAsync(SearchRequest request, CancellationToken cancellationToken);

    /// <summary>Queries that have hits and begin as typed: headlines first, then single words. Nothing of what readers searched for is
    /// kept.</summary>
    /// <param name="typed">What was typed so far.</param>
    /// <param name="publication">The publication; null for all.</param>
    /// <param name="limit">Most suggestions, 1 to 20.</param>
    /// <param name="cancellationToken">Gives up.</param>
    Task<IReadOnlyList<string>> SuggestAsync(string typed, PublicationSlug? publication, int limit, CancellationToken cancellationToken);

    /// <summary>
    /// True when something that readers can see uses a file: a page, or a picture of an article. Null as long as the index is damaged or
    /// not complete and can't tell.
    /// </summary>
    Task<bool?> IsForReadersAsync(AssetHash file, CancellationToken cancellationToken);

    /// <summary>How the index stands, by a look that costs next to nothing.</summary>
    Task<SearchIndexState> FindStateAsync(CancellationToken cancellationToken);

    /// <summary>
    /// Brings into the index what is published and not in it, issue by issue, while others read and publish. Broken off, it goes on where
    /// it stopped.
    /// </summary>
    /// <param name="everything">True to read every issue anew; false for what is missing only.</param>
    /// <param name="progress">Told issues done and issues altogether.</param>
    /// <param name="cancellationToken">Gives up.</param>
    Task<RebuildReport> RebuildAsync(bool everything, IProgress<MaintenanceProgress>? progress, CancellationToken cancellationToken);

    /// <summary>Looks over the whole index: each fault in one sentence with its cure, empty when what is in it is sound. Can take
    /// minutes.</summary>
    Task<IReadOnlyList<string>> CheckAsync(CancellationToken cancellationToken);
}
