using Broadsheet.Model.Assets;
using Broadsheet.Store.Files;
using Broadsheet.Store.Maintenance;

namespace Broadsheet.Store.Backups;

/// <summary>
/// A backup as a folder. Repeated into the same folder it copies only the files that are new: they are kept under their hashes, and so is
/// the database, so that an earlier backup stays whole until the new list takes the place of the old in one step.
/// </summary>
internal sealed class FolderBackup : IBackupTarget
{
    private const string DatabaseCopyName = "database.new";
    private const string ManifestCopyName = $"{BackupManifest.FileName}.new";

    private readonly DataFolderLayout _layout;
    private readonly FileAssetStore _assets;

    private FolderBackup(DataFolderLayout layout, FileAssetStore assets)
    {
        _layout = layout;
        _assets = assets;
    }

    public string DatabaseCopy => Path.Join(_layout.Root, DatabaseCopyName);

    private string Manifest => Path.Join(_layout.Root, BackupManifest.FileName);

    private string ManifestCopy => Path.Join(_layout.Root, ManifestCopyName);

    /// <exception cref="BackupException">The folder holds something else.</exception>
    public static FolderBackup Open(string path, string store, TimeProvider time)
    {
        var layout = new DataFolderLayout(path);
        var manifest = Path.Join(layout.Root, BackupManifest.FileName);
        if (File.Exists(manifest))
        {
            var earlier = BackupManifest.Read(File.ReadAllBytes(manifest), manifest);
            if (earlier.Store != store)
                throw new BackupException($"{layout.Root} is a backup of another data folder. Name another folder for this one.");
        }
        else if (Directory.Exists(layout.Root) && File.Exists(layout.Database))
        {
            throw new BackupException($"{layout.Root} is a data folder, not a backup. Name another folder.");
        }
        else if (Directory.Exists(layout.Root) && Directory.EnumerateFileSystemEntries(layout.Root).Any(e => !IsOurs(e)))
        {
            throw new BackupException(
                $"{layout.Root} is not empty and no earlier backup. Name another folder, or a file that ends with .tar."
            );
        }
        Directory.CreateDirectory(layout.Root);
        var target = new FolderBackup(layout, FileAssetStore.Open(layout.Assets, time, flushEach: false));
        File.Delete(target.DatabaseCopy);
        return target;
    }

    public bool Has(AssetHash hash, long length) => _assets.FindPath(hash) is { } path && new FileInfo(path).Length == length;

    public Task TakeDatabaseAsync(AssetHash hash, CancellationToken cancellationToken)
    {
        File.Move(DatabaseCopy, Path.Join(_layout.Root, BackupManifest.DatabaseName(hash)), overwrite: true);
        return Task.CompletedTask;
    }

    public async Task<bool> TakeAssetAsync(AssetHash hash, Stream content, CancellationToken cancellationToken) =>
        await _assets.AddStreamAsync(content, hash, cancellationToken) is not null;

    public async Task FinishAsync(BackupManifest manifest, CancellationToken cancellationToken)
    {
        _assets.FlushAll();
        await using (var stream = new FileStream(ManifestCopy, FileMode.Create, FileAccess.Write))
        {
            await stream.WriteAsync(manifest.Write(), cancellationToken);
            Durable.Flush(stream);
        }
        Durable.FlushFolder(_layout.Root);
        File.Move(ManifestCopy, Manifest, overwrite: true);
        Durable.FlushFolder(_layout.Root);
        foreach (var old in Databases(_layout.Root).Where(d => Path.GetFileName(d) != BackupManifest.DatabaseName(manifest.DatabaseHash)))
            File.Delete(old);
    }

    public ValueTask DisposeAsync()
    {
        File.Delete(DatabaseCopy);
        File.Delete(ManifestCopy);
        return ValueTask.CompletedTask;
    }

    private static IEnumerable<string> Databases(string root) =>
        Directory.EnumerateFiles(root).Where(f => BackupManifest.IsDatabaseName(Path.GetFileName(f)));

    /// <summary>What a first backup that was broken off leaves.</summary>
    private static bool IsOurs(string entry) =>
        Path.GetFileName(entry) is var name
        && (name is DataFolderLayout.AssetsName or DatabaseCopyName or ManifestCopyName || BackupManifest.IsDatabaseName(name));
}
