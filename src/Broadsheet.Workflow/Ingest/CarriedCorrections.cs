using Broadsheet.Model.Corrections;
using Broadsheet.Model.Issues;

namespace Broadsheet.Workflow.Ingest;

/// <summary>What becomes of the desk's corrections when an issue is imported anew.</summary>
/// <param name="Issue">The import with them; null where there are none that change it.</param>
/// <param name="Note">Where they come from.</param>
/// <param name="Operations">Those that were replayed.</param>
/// <param name="Kept">Number of articles and pages that keep them.</param>
/// <param name="Problems">Those that do not fit.</param>
internal sealed record CarriedCorrections(
    Issue? Issue,
    string? Note,
    IReadOnlyList<Operation> Operations,
    int Kept,
    IReadOnlyList<ImportProblem> Problems
)
{
    public static CarriedCorrections None { get; } = new(null, null, [], 0, []);
}
