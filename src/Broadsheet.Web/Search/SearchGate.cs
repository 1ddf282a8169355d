using Broadsheet.Store.Search;

namespace Broadsheet.Web.Search;

/// <summary>Lets only so many searches run at once, each only so long, so that searching can't take the site from its readers.</summary>
internal sealed class SearchGate(ISearchIndex index) : IDisposable
{
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan LongestSearch = TimeSpan.FromSeconds(10);

    private readonly SemaphoreSlim _places = new(Math.Max(4, 2 * Environment.ProcessorCount));

    /// <summary>Finds articles; null when too many search at once or the answer takes too long.</summary>
    public Task<SearchPage?> SearchAsync(SearchRequest request, CancellationToken cancellationToken) =>
        EnterAsync(async stop => (SearchPage?)await index.SearchAsync(request, stop), cancellationToken);

    /// <summary>Queries that begin as typed; none when too many search at once.</summary>
    public async Task<IReadOnlyList<string>> SuggestAsync(
        string typed,
        Model.Publications.PublicationSlug? publication,
        int limit,
        CancellationToken cancellationToken
    ) =>
        await EnterAsync(async stop => (IReadOnlyList<string>?)await index.SuggestAsync(typed, publication, limit, stop), cancellationToken)
        ?? [];

    public void Dispose() => _places.Dispose();

    private async Task<T?> EnterAsync<T>(Func<CancellationToken, Task<T?>> work, CancellationToken cancellationToken)
        where T : class
    {
        if (!await _places.WaitAsync(LongestWait, cancellationToken))
            return null;
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        stop.CancelAfter(LongestSearch);
        try
        {
            return await Task.Run(() => work(stop.Token), stop.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return null;
        }
        finally
        {
            _places.Release();
        }
    }
}
