using Broadsheet.Store.Backups;
using Broadsheet.Store.Files;
using Broadsheet.Store.Maintenance;
using Broadsheet.Store.Search;
using Broadsheet.Store.Sqlite;
using Broadsheet.Store.Sqlite.Indexing;
using Microsoft.Data.Sqlite;

namespace Broadsheet.Store;

/// <summary>
/// A data folder: <c>broadsheet.db</c>, the files in <c>assets/</c>, and <c>cache/</c> with what can be made again. Any number of programs
/// on the machine may have it open at the same time.
/// </summary>
public sealed class DataFolder : IDisposable
{
    private readonly SqliteIssueStore _issues;
    private readonly FileAssetStore _assets;
    private readonly TimeProvider _time;

    private DataFolder(DataFolderLayout layout, SqliteIssueStore issues, FileAssetStore assets, TimeProvider time)
    {
        Layout = layout;
        _time = time;
        _issues = issues;
        _assets = assets;
        Search = new SqliteSearchIndex(issues, time);
        Stylebooks = new SqliteStylebookStore(issues.Database, time);
    }

    /// <summary>The folder, as a full path.</summary>
    public string FullPath => Layout.Root;

    /// <summary>A folder for what can be made again at any time, such as compiled modules. It is no part of a backup.</summary>
    public string CacheFolder => Layout.Cache;

    /// <summary>True while the disk is full or read-only in a way that nothing can be written; what is kept can be read.</summary>
    public bool OnlyReads => _issues.Database.OnlyReads;

    /// <summary>The publications and issues in it.</summary>
    public IIssueStore Issues => _issues;

    /// <summary>The files in it.</summary>
    public IAssetStore Assets => _assets;

    /// <summary>The search over what is published in it.</summary>
    public ISearchIndex Search { get; }

    /// <summary>What the styles of each publication mean.</summary>
    public IStylebookStore Stylebooks { get; }

    internal DataFolderLayout Layout { get; }

    internal SqliteDatabase Database => _issues.Database;

    internal FileAssetStore AssetFiles => _assets;

    /// <summary>Opens a data folder and makes it where there is none.</summary>
    /// <exception cref="StoreUnavailableException">The disk does not allow it, or a newer program wrote the folder.</exception>
    /// <exception cref="StoreDamagedException">What lies there can't be read.</exception>
    public static Task<DataFolder> OpenOrCreateAsync(string path, TimeProvider time, CancellationToken cancellationToken) =>
        Task.Run(() => Open(new DataFolderLayout(path), time, mayOnlyRead: false), cancellationToken);

    /// <summary>Opens a data folder that must be there. Where the disk is full or read-only, what is kept can be read.</summary>
    /// <exception cref="StoreUnavailableException">There is none, the disk does not allow it, or a newer program wrote the
    /// folder.</exception>
    /// <exception cref="StoreDamagedException">What lies there can't be read.</exception>
    public static Task<DataFolder> OpenAsync(string path, TimeProvider time, CancellationToken cancellationToken)
    {
        var layout = new DataFolderLayout(path);
        if (!File.Exists(layout.Database))
        {
            throw new StoreUnavailableException(
                $"There is no data folder at {layout.Root}. Name the right one with --data, or import an issue to make it."
            );
        }
        return Task.Run(() => Open(layout, time, mayOnlyRead: true), cancellationToken);
    }

    /// <summary>
    /// Copies everything into a folder or, where the name ends with <c>.tar</c>, one file, while others go on working. Into the folder of
    /// an earlier backup only what is new is copied.
    /// </summary>
    /// <exception cref="BackupException">The target is taken by something else.</exception>
    /// <exception cref="StoreUnavailableException">The disk does not allow it; an earlier backup in the folder stays as it was.</exception>
    public Task<BackupReport> BackUpAsync(string target, IProgress<MaintenanceProgress>? progress, CancellationToken cancellationToken) =>
        new BackupMaker(this, _time).RunAsync(target, progress, cancellationToken);

    /// <summary>Brings a backup into a folder that is empty or not there, and looks over what came out. Broken off, it goes on when
    /// repeated.</summary>
    /// <param name="backup">The folder or <c>.tar</c> file that <see cref="BackUpAsync"/> made.</param>
    /// <param name="target">The new data folder.</param>
    /// <param name="time">The clock.</param>
    /// <param name="progress">Told how far it has come.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="BackupException">The target is not empty, or the backup is none, is cut short or damaged.</exception>
    /// <exception cref="StoreUnavailableException">The disk does not allow it.</exception>
    public static Task<VerificationReport> RestoreAsync(
        string backup,
        string target,
        TimeProvider time,
        IProgress<MaintenanceProgress>? progress,
        CancellationToken cancellationToken
    ) => new BackupRestorer(new(target), time).RunAsync(backup, progress, cancellationToken);

    /// <summary>Closes the database. Whatever was saved stays saved without it.</summary>
    public void Dispose() => _issues.Dispose();

    private static DataFolder Open(DataFolderLayout layout, TimeProvider time, bool mayOnlyRead)
    {
        layout.RefuseUnfinished();
        try
        {
            layout.Prepare();
            return OpenPrepared(layout, time);
        }
        catch (StoreUnavailableException e) when (mayOnlyRead && IsRefusalToWrite(e.InnerException))
        {
            // Readers read on where nothing can be written.
            layout.RefuseLinks();
            return Open(layout, FileAssetStore.OpenForReading(layout.Assets), time, mayOnlyRead);
        }
    }

    private static bool IsRefusalToWrite(Exception? cause) =>
        cause is IOException or UnauthorizedAccessException || (cause is SqliteException sqlite && SqliteFaults.ForbidsWriting(sqlite));

    internal static DataFolder OpenPrepared(DataFolderLayout layout, TimeProvider time)
    {
        return Open(layout, FileAssetStore.Open(layout.Assets, time), time, mayOnlyRead: false);
    }

    private static DataFolder Open(DataFolderLayout layout, FileAssetStore assets, TimeProvider time, bool mayOnlyRead)
    {
        var database = SqliteDatabase.Open(
            layout.Database,
            new SqliteOptions { ReadsOnWithoutWriting = mayOnlyRead },
            SqliteSchema.Current
        );
        return new(layout, new SqliteIssueStore(database, time), assets, time);
    }
}
