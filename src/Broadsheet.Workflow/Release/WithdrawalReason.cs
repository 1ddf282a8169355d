namespace Broadsheet.Workflow.Release;

/// <summary>The reason that readers are told.</summary>
internal static class WithdrawalReason
{
    private const int MaxLength = 500;

    public static string Check(string reason)
    {
        var text = reason.Trim();
        if (text.Length == 0)
            throw new RefusedException(Refusal.BadInput, "The reason is empty. Readers are told it: say it in a few words.");
        return text.Length <= MaxLength
            ? text
            : throw new RefusedException(Refusal.BadInput, $"The reason has {text.Length} characters; {MaxLength} are enough for readers.");
    }
}
