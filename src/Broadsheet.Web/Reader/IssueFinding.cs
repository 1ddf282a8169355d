namespace Broadsheet.Web.Reader;

/// <summary>What became of looking for an issue: it is there, it was taken away, or there is none (both null).</summary>
/// <param name="Snapshot">The issue.</param>
/// <param name="Gone">Why it was taken away.</param>
internal sealed record IssueFinding(IssueSnapshot? Snapshot, Withdrawal? Gone)
{
    public static IssueFinding None { get; } = new(null, null);
}

/// <summary>Why something is not shown any more.</summary>
/// <param name="Publication">The publication it belonged to.</param>
/// <param name="Reason">What readers are told; null for an article that the issue does not have any more.</param>
/// <param name="At">When, UTC; null when not known.</param>
internal sealed record Withdrawal(Broadsheet.Model.Publications.Publication Publication, string? Reason, DateTimeOffset? At);
