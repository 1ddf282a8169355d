namespace Broadsheet.Store.Maintenance;

/// <summary>What a backup took.</summary>
public sealed record BackupReport
{
    /// <summary>The folder or file that was written.</summary>
    public required string Path { get; init; }

    /// <summary>Files in the backup.</summary>
    public required long Assets { get; init; }

    /// <summary>Files that were copied now; the others were in the backup already.</summary>
    public required long Copied { get; init; }

    /// <summary>Bytes of files and database that were copied now.</summary>
    public required long CopiedBytes { get; init; }

    /// <summary>Files that were left out because they are damaged.</summary>
    public required IReadOnlyList<StoreFinding> Findings { get; init; }
}
