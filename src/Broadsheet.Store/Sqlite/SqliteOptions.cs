namespace Broadsheet.Store.Sqlite;

/// <summary>How the database is opened.</summary>
internal sealed record SqliteOptions
{
    /// <summary>The write-ahead log is cut back to this many bytes whenever it was carried over into the database.</summary>
    public const int JournalSizeLimit = 16 * 1024 * 1024;

    /// <summary>Pages of the database that a connection keeps: lists of common words are read again and again. A server has up to 16 idle
    /// connections.</summary>
    public const int CacheKibibytes = 8 * 1024;

    /// <summary>How long cutting the log waits for readers: a backup under way may hold it for minutes.</summary>
    public static readonly TimeSpan CutPatience = TimeSpan.FromMilliseconds(250);

    /// <summary>How long a writer waits for a writer of another process.</summary>
    public TimeSpan BusyTimeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>
    /// Reads on where the disk is full or read-only: a database that can't be opened for writing is opened for reading, and each use tries
    /// again to write.
    /// </summary>
    public bool ReadsOnWithoutWriting { get; init; }

    /// <summary>Largest size of the database in pages of 4 KiB; null for as large as the disk. Stands in for a full disk in
    /// tests.</summary>
    public int? MaxPages { get; init; }
}
