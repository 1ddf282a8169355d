namespace Broadsheet.Workflow;

/// <summary>What was asked can't be done as things stand. The message says why and what to do; nothing was changed.</summary>
public sealed class RefusedException(Refusal refusal, string message, Exception? innerException = null) : Exception(message, innerException)
{
    /// <summary>Why.</summary>
    public Refusal Refusal { get; } = refusal;
}
