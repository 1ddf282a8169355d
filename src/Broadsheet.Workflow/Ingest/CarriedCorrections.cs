using Broadsheet.Model.Issues;

namespace Broadsheet.Workflow.Ingest;

/// <summary>What became of the desk's corrections when an issue was imported anew.</summary>
/// <param name="Revision">Number of the revision that carries them; null when none was made.</param>
/// <param name="Issue">That revision; null when none was made.</param>
/// <param name="Kept">Corrections that still fit.</param>
/// <param name="Problems">Those that do not.</param>
internal sealed record CarriedCorrections(int? Revision, Issue? Issue, int Kept, IReadOnlyList<ImportProblem> Problems)
{
    public static CarriedCorrections None { get; } = new(null, null, 0, []);
}
