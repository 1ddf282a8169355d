using Broadsheet.Store.Files;
using Broadsheet.Store.Sqlite;

namespace Broadsheet.Store;

/// <summary>
/// A data folder: <c>broadsheet.db</c>, the files in <c>assets/</c>, and <c>cache/</c> with what can be made again. Any number of programs on the
/// machine may have it open at the same time.
/// </summary>
public sealed class DataFolder : IDisposable
{
    private readonly SqliteIssueStore _issues;
    private readonly FileAssetStore _assets;

    private DataFolder(DataFolderLayout layout, SqliteIssueStore issues, FileAssetStore assets)
    {
        Layout = layout;
        _issues = issues;
        _assets = assets;
    }

    /// <summary>The folder, as a full path.</summary>
    public string FullPath => Layout.Root;

    /// <summary>A folder for what can be made again at any time, such as compiled modules. It is no part of a backup.</summary>
    public string CacheFolder => Layout.Cache;

    /// <summary>The publications and issues in it.</summary>
    public IIssueStore Issues => _issues;

    /// <summary>The files in it.</summary>
    public IAssetStore Assets => _assets;

    internal DataFolderLayout Layout { get; }

    internal SqliteDatabase Database => _issues.Database;

    internal FileAssetStore AssetFiles => _assets;

    /// <summary>Opens a data folder and makes it where there is none.</summary>
    /// <exception cref="StoreUnavailableException">The disk does not allow it, or a newer program wrote the folder.</exception>
    /// <exception cref="StoreDamagedException">What lies there can't be read.</exception>
    public static Task<DataFolder> OpenOrCreateAsync(string path, TimeProvider time, CancellationToken cancellationToken) =>
        Task.Run(() => Open(new DataFolderLayout(path), time), cancellationToken);

    /// <summary>Opens a data folder that must be there.</summary>
    /// <exception cref="StoreUnavailableException">There is none, the disk does not allow it, or a newer program wrote the folder.</exception>
    /// <exception cref="StoreDamagedException">What lies there can't be read.</exception>
    public static Task<DataFolder> OpenAsync(string path, TimeProvider time, CancellationToken cancellationToken)
    {
        var layout = new DataFolderLayout(path);
        if (!File.Exists(layout.Database))
        {
            throw new StoreUnavailableException(
                $"There is no data folder at {layout.Root}. Name the right one with --data, or import an issue to make it.");
        }
        return Task.Run(() => Open(layout, time), cancellationToken);
    }

    /// <summary>Closes the database. Whatever was saved stays saved without it.</summary>
    public void Dispose() => _issues.Dispose();

    private static DataFolder Open(DataFolderLayout layout, TimeProvider time)
    {
        layout.Prepare();
        var assets = FileAssetStore.Open(layout.Assets, time);
        var database = SqliteDatabase.Open(layout.Database, new SqliteOptions(), SqliteSchema.Current);
        return new(layout, new SqliteIssueStore(database, time), assets);
    }
}
