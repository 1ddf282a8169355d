using Broadsheet.Model.Issues;

namespace Broadsheet.Store;

/// <summary>A revision was saved by somebody else between reading and saving; read again and repeat.</summary>
public sealed class RevisionConflictException(IssueKey issue, int expected, int actual)
    : Exception(
        $"{issue} was changed meanwhile: its newest revision is {actual}, not {expected}. Repeat the command to work on the newest."
    )
{
    /// <summary>The issue.</summary>
    public IssueKey Issue { get; } = issue;
}
