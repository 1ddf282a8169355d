using Broadsheet.Model.Corrections;
using Broadsheet.Model.Issues;
using Broadsheet.Store;

namespace Broadsheet.Workflow.Corrections;

/// <summary>The operations by which a revision became a later one.</summary>
internal sealed class CorrectionLog(IIssueStore store)
{
    /// <summary>Reads what was kept with each revision; for one that was kept before operations were, its difference to the one
    /// before.</summary>
    /// <param name="key">The issue.</param>
    /// <param name="from">The revision that they begin on.</param>
    /// <param name="to">The revision that they end with.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<IReadOnlyList<Operation>> ReadAsync(IssueKey key, int from, int to, CancellationToken cancellationToken)
    {
        var operations = new List<Operation>();
        for (var number = from + 1; number <= to; number++)
        {
            operations.AddRange(
                await store.ReadOperationsAsync(key, number, cancellationToken)
                    ?? IssueDifference.Between(
                        await store.RequireRevisionAsync(key, number - 1, cancellationToken),
                        await store.RequireRevisionAsync(key, number, cancellationToken)
                    )
            );
        }

        return operations;
    }
}
