using Broadsheet.Model.Issues;
using Broadsheet.Store;

namespace Broadsheet.Workflow;

/// <summary>Finds what a use case works on, or says plainly that it is not there.</summary>
internal static class IssueLookup
{
    public static async Task<IssueRecord> RequireIssueAsync(this IIssueStore store, IssueKey key, CancellationToken cancellationToken) =>
        await store.FindIssueAsync(key, cancellationToken)
        ?? throw new RefusedException(
            Refusal.NotFound,
            await store.FindMovedAsync(key, cancellationToken) is { } moved
                ? $"There is no issue {key}: it is {moved} now."
                : $"There is no issue {key}. 'broadsheet list {key.Publication}' shows the issues of {key.Publication}."
        );

    public static async Task<Issue> RequireRevisionAsync(
        this IIssueStore store,
        IssueKey key,
        int revision,
        CancellationToken cancellationToken
    ) =>
        await store.ReadRevisionAsync(key, revision, cancellationToken)
        ?? throw new RefusedException(Refusal.NotFound, $"{key} has no revision {revision}. 'broadsheet show {key}' lists its revisions.");
}
