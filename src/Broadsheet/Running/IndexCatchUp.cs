using Broadsheet.Output;
using Broadsheet.Store;
using Broadsheet.Store.Search;

namespace Broadsheet.Running;

/// <summary>Keeps the search index complete beside a running site: after an update of the program, and when publishing had to throw it
/// away, because it was damaged or had no room for a day.</summary>
internal static class IndexCatchUp
{
    private static readonly TimeSpan LooksEach = TimeSpan.FromMinutes(1);

    /// <summary>Looks after the index until the token is cancelled; what is done and what fails is told, each once.</summary>
    public static async Task RunAsync(ISearchIndex search, CancellationToken cancellationToken)
    {
        using var timer = new PeriodicTimer(LooksEach);
        string? told = null;
        try
        {
            do
            {
                told = await CompleteAsync(search, told, cancellationToken);
            } while (await timer.WaitForNextTickAsync(cancellationToken));
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // The site stops.
        }
    }

    private static async Task<string?> CompleteAsync(ISearchIndex search, string? told, CancellationToken cancellationToken)
    {
        try
        {
            var state = await search.FindStateAsync(cancellationToken);
            if (state.IsComplete)
                return null;
            if (state.Message != told)
                Screen.Error.Line($"{state.Message} This is done now, beside serving; until then a search may miss some.");
            var report = await search.RebuildAsync(everything: false, null, cancellationToken);
            Screen.Error.Line($"The search index is complete: {PlainText.Counted(report.Issues, "issue")} read in.");
            return null;
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            Screen.Error.Line("The search index is not complete yet. It goes on at the next start, or by 'broadsheet reindex --missing'.");
            throw;
        }
        catch (Exception e) when (e is StoreUnavailableException or StoreDamagedException)
        {
            if (e.Message != told)
                Screen.Error.Line($"The search index could not be completed. {e.Message}");
            return e.Message;
        }
    }
}
