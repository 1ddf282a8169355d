using Broadsheet.Model.Corrections;
using Broadsheet.Model.Issues;

namespace Broadsheet.Workflow.Corrections;

/// <summary>Applies operations: the one way by which corrections change an issue. Pure: the same issue and operations give the same
/// result.</summary>
/// <param name="Issue">The issue with every operation that fits; the very same object where nothing changed.</param>
/// <param name="Applied">The operations that fit, in order.</param>
/// <param name="Misfits">Those that do not, in order.</param>
internal sealed record CorrectedIssue(Issue Issue, IReadOnlyList<Operation> Applied, IReadOnlyList<Misfit> Misfits)
{
    /// <summary>Applies.</summary>
    public static CorrectedIssue Of(Issue issue, IEnumerable<Operation> operations)
    {
        var working = new WorkingIssue(issue);
        var applied = new List<Operation>();
        var misfits = new List<Misfit>();
        foreach (var operation in operations)
        {
            if (working.Apply(operation) is { } why)
                misfits.Add(new(operation, why));
            else
                applied.Add(operation);
        }

        return new(working.Build(), applied, misfits);
    }
}
