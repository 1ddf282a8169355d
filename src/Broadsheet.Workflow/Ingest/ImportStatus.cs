namespace Broadsheet.Workflow.Ingest;

/// <summary>What became of one issue of an import.</summary>
public enum ImportStatus
{
    /// <summary>The issue is new.</summary>
    Imported,

    /// <summary>The issue was kept already and has a new revision.</summary>
    Replaced,

    /// <summary>The issue was imported from this very source before; nothing changed.</summary>
    Unchanged,

    /// <summary>The issue is kept from another source; it was left alone because nobody asked to replace it.</summary>
    NeedsReplace,

    /// <summary>The issue was changed by somebody else meanwhile; theirs stands.</summary>
    ChangedMeanwhile,

    /// <summary>Readers would lose stories that nobody named; nothing was changed.</summary>
    WouldLose,

    /// <summary>The pages can't be put together as they were given; nothing was changed.</summary>
    Refused,

    /// <summary>No page of it could be read.</summary>
    NothingRead,
}
