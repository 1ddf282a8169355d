namespace Broadsheet.Workflow;

/// <summary>Why something that was asked can't be done.</summary>
public enum Refusal
{
    /// <summary>There is no such publication, issue, revision or article.</summary>
    NotFound,

    /// <summary>What is kept says otherwise: an issue from another source, a change by somebody else meanwhile.</summary>
    Conflict,

    /// <summary>The file or value that was given can't be used.</summary>
    BadInput,
}
