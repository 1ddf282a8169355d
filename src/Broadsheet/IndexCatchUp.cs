using Broadsheet.Output;
using Broadsheet.Store;
using Broadsheet.Store.Search;

namespace Broadsheet;

/// <summary>Brings the search index up to date beside a running site: after an update of the program, or when it was found
/// damaged.</summary>
internal static class IndexCatchUp
{
    /// <summary>Returns when the index is complete, can't be completed now, or the token is cancelled; each is told.</summary>
    public static async Task RunAsync(ISearchIndex search, CancellationToken cancellationToken)
    {
        try
        {
            var state = await search.FindStateAsync(cancellationToken);
            if (state.IsComplete)
                return;
            Screen.Error.Line($"{state.Message} This is done now, beside serving; until then a search may miss some.");
            var report = await search.RebuildAsync(everything: false, null, cancellationToken);
            Screen.Error.Line($"The search index is complete: {PlainText.Counted(report.Issues, "issue")} read in.");
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            Screen.Error.Line("The search index is not complete yet. It goes on at the next start, or by 'broadsheet reindex --missing'.");
        }
        catch (Exception e) when (e is StoreUnavailableException or StoreDamagedException)
        {
            Screen.Error.Line($"The search index could not be completed. {e.Message}");
        }
    }
}
