namespace Broadsheet.Store.Search;

/// <summary>How the search index stands.</summary>
/// <param name="IsSound">False when it can't be read and has to be rebuilt.</param>
/// <param name="IssuesMissing">Published issues that are not in it yet.</param>
/// <param name="Message">One sentence on the cause and one on the cure; null when all is well.</param>
public sealed record SearchIndexState(bool IsSound, int IssuesMissing, string? Message)
{
    /// <summary>True when everything that readers can see is found.</summary>
    public bool IsComplete => IsSound && IssuesMissing == 0;
}
