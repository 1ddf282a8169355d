using Broadsheet.Store.Search.Queries;

namespace Broadsheet.Store.Search.Ranking;

/// <summary>Articles of one rank. Within it, newest first.</summary>
/// <param name="Code">Stands for it in cursors; smaller ranks higher. 0 to 8.</param>
/// <param name="Table">In which terms they are found.</param>
/// <param name="Sought">What they are found by.</param>
/// <param name="Exact">True for words exactly as typed, false for other forms and spellings too.</param>
/// <param name="NeedsCheck">True when some of them may not be among the hits.</param>
public sealed record Rank(int Code, TermTable Table, QueryNode Sought, bool Exact, bool NeedsCheck)
{
    /// <summary>The code of the last rank: every hit is in it.</summary>
    public const int Rest = 9;

    /// <summary>The term that stands for a whole headline, which is asked for instead of what is sought; null for all other
    /// ranks.</summary>
    public string? HeadlineTag { get; init; }
}
