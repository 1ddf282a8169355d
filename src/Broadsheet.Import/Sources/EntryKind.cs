namespace Broadsheet.Import.Sources;

/// <summary>What stands in a folder.</summary>
internal enum EntryKind
{
    /// <summary>A file with content.</summary>
    File,

    /// <summary>A folder.</summary>
    Folder,

    /// <summary>A symbolic link.</summary>
    Link,

    /// <summary>A pipe, socket or device: reading it may never end.</summary>
    Special,

    /// <summary>Nothing there, or not to be told.</summary>
    Missing,
}
