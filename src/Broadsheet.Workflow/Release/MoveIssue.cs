using Broadsheet.Model.Issues;
using Broadsheet.Store;

namespace Broadsheet.Workflow.Release;

/// <summary>Gives an issue another date or edition; its old addresses lead to it.</summary>
public sealed class MoveIssue(IIssueStore store)
{
    /// <summary>Moves.</summary>
    /// <exception cref="RefusedException">There is no such issue, there is one where it should go, or that is of another
    /// publication.</exception>
    public async Task RunAsync(IssueKey key, IssueKey to, CancellationToken cancellationToken)
    {
        await store.RequireIssueAsync(key, cancellationToken);
        if (key == to)
            throw new RefusedException(Refusal.BadInput, $"{key} is where it should go already.");
        if (key.Publication != to.Publication)
            throw new RefusedException(
                Refusal.BadInput,
                $"{key} is of {key.Publication} and can't become an issue of {to.Publication}. Import its pages there."
            );
        if (await store.FindIssueAsync(to, cancellationToken) is not null)
            throw new RefusedException(
                Refusal.Conflict,
                $"There is an issue {to} already. Nothing was moved; move or delete that one first, or give an edition: {to.Publication}/{to.Date:yyyy-MM-dd}/ed-{to.Edition + 1}."
            );
        try
        {
            await store.MoveIssueAsync(key, to, cancellationToken);
        }
        catch (ArgumentException e)
        {
            throw new RefusedException(Refusal.Conflict, $"{e.Message} Nothing was moved.", e);
        }
    }
}
