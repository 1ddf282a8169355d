namespace Broadsheet.Store;

/// <summary>How a revision came to be.</summary>
public enum RevisionKind
{
    /// <summary>Read from a source.</summary>
    Import,

    /// <summary>Changed by a person or a tool.</summary>
    Correction,
}
