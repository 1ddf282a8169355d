using Broadsheet.Store.Backups;
using Broadsheet.Store.Files;
using Broadsheet.Store.Maintenance;
using Broadsheet.Store.Search;
using Broadsheet.Store.Sqlite;
using Broadsheet.Store.Sqlite.Issues;
using Broadsheet.Store.Sqlite.Searching;
using Microsoft.Data.Sqlite;

namespace Broadsheet.Store.Embedded;

/// <summary>
/// A data folder: <c>broadsheet.db</c>, the files in <c>assets/</c>, and <c>cache/</c> with what can be made again. Any number of programs
/// on the machine may have it open at the same time.
/// </summary>
internal sealed class DataFolder : INewsStore
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
    public string Place => Layout.Root;

    public string CacheFolder => Layout.Cache;

    public bool OnlyReads => _issues.Database.OnlyReads;

    public IIssueStore Issues => _issues;

    public IAssetStore Assets => _assets;

    public ISearchIndex Search { get; }

    public IStylebookStore Stylebooks { get; }

    internal DataFolderLayout Layout { get; }

    internal SqliteDatabase Database => _issues.Database;

    internal FileAssetStore AssetFiles => _assets;

    public static Task<DataFolder> OpenOrCreateAsync(string path, TimeProvider time, CancellationToken cancellationToken) =>
        Task.Run(() => Open(new DataFolderLayout(path), time, mayOnlyRead: false), cancellationToken);

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

    public Task<BackupReport> BackUpAsync(string target, IProgress<MaintenanceProgress>? progress, CancellationToken cancellationToken) =>
        new BackupMaker(Layout.Root, Database, _assets, _time).RunAsync(target, progress, cancellationToken);

    public static Task<VerificationReport> RestoreAsync(
        string backup,
        string target,
        TimeProvider time,
        IProgress<MaintenanceProgress>? progress,
        CancellationToken cancellationToken
    ) => new BackupRestorer(new(target), time).RunAsync(backup, progress, cancellationToken);

    public void Dispose() => _issues.Dispose();

    private static DataFolder Open(DataFolderLayout layout, TimeProvider time, bool mayOnlyRead)
    {
        layout.RefuseUnfinished();
        RefuseEmptied(layout);
        try
        {
            layout.Prepare();
            return Open(layout, FileAssetStore.Open(layout.Assets, time), time, mayOnlyRead: false);
        }
        catch (StoreUnavailableException e) when (mayOnlyRead && IsRefusalToWrite(e.InnerException))
        {
            // Readers read on where nothing can be written.
            layout.RefuseLinks();
            return Open(layout, FileAssetStore.OpenForReading(layout.Assets), time, mayOnlyRead);
        }
    }

    /// <summary>SQLite takes an empty file for a new database; with files beside it, it is what is left of an old one.</summary>
    private static void RefuseEmptied(DataFolderLayout layout)
    {
        if (
            new FileInfo(layout.Database) is { Exists: true, Length: 0 }
            && Directory.Exists(layout.Assets)
            && new AssetPaths(layout.Assets).All().Any()
        )
            throw new StoreDamagedException($"{layout.Database} is empty, though files are kept beside it. Restore the last backup.");
    }

    private static bool IsRefusalToWrite(Exception? cause) =>
        cause is IOException or UnauthorizedAccessException || (cause is SqliteException sqlite && SqliteFaults.ForbidsWriting(sqlite));

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
