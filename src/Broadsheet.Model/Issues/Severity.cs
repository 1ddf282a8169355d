namespace Broadsheet.Model.Issues;

/// <summary>How much a problem matters.</summary>
public enum Severity
{
    /// <summary>Worth knowing; nothing is missing.</summary>
    Note,

    /// <summary>Something may be wrong and should be looked at.</summary>
    Warning,

    /// <summary>Something is missing from the issue: a page, a picture, a file.</summary>
    Error,
}
