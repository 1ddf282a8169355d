using System.Security.Cryptography;
using Broadsheet.Model.Assets;
using Broadsheet.Store.Files;
using Broadsheet.Store.Maintenance;
using Broadsheet.Store.Sqlite;

namespace Broadsheet.Store.Backups;

/// <summary>
/// Copies the database as of one moment, then the files. A file is kept before the revision that names it and is never removed, so whatever
/// the copied database names is there to copy.
/// </summary>
internal sealed class BackupMaker(string source, SqliteDatabase database, FileAssetStore assets, TimeProvider time)
{
    private const int ProgressEvery = 20;
    private readonly FindingList _findings = new();
    private long _assets;
    private long _copied;
    private long _bytes;

    public async Task<BackupReport> RunAsync(string target, IProgress<MaintenanceProgress>? progress, CancellationToken cancellationToken)
    {
        var path = Path.TrimEndingDirectorySeparator(Path.GetFullPath(target));
        if (IsInside(path, source))
            throw new BackupException($"{path} lies in the data folder itself. Name a place outside, best on another disk.");
        try
        {
            await using var backup = Open(path);
            await CopyDatabaseAsync(backup, progress, cancellationToken);
            var databaseHash = await HashAsync(backup.DatabaseCopy, cancellationToken);
            await backup.TakeDatabaseAsync(databaseHash, cancellationToken);
            await CopyAssetsAsync(backup, progress, cancellationToken);
            await backup.FinishAsync(
                new()
                {
                    Format = BackupManifest.ThisFormat,
                    Store = StoreId(),
                    MadeAt = time.GetUtcNow(),
                    DatabaseHash = databaseHash,
                    Assets = _assets,
                },
                cancellationToken
            );
        }
        catch (Exception e) when (DiskFaults.Explain(e, path) is { } explained)
        {
            throw explained;
        }
        return new()
        {
            Path = path,
            Assets = _assets,
            Copied = _copied,
            CopiedBytes = _bytes,
            Findings = _findings.ToList(),
        };
    }

    private IBackupTarget Open(string path) =>
        path.EndsWith(".tar", StringComparison.OrdinalIgnoreCase) && !Directory.Exists(path)
            ? TarBackup.Create(path, time)
            : FolderBackup.Open(path, StoreId(), time);

    private async Task CopyDatabaseAsync(
        IBackupTarget backup,
        IProgress<MaintenanceProgress>? progress,
        CancellationToken cancellationToken
    )
    {
        await database.UseAsync(
            session =>
            {
                SqliteSnapshot.Take(
                    session,
                    backup.DatabaseCopy,
                    (done, total) => progress?.Report(new(MaintenanceStep.CopyDatabase, done, total)),
                    cancellationToken
                );
                return true;
            },
            cancellationToken
        );
        _bytes += new FileInfo(backup.DatabaseCopy).Length;
    }

    private async Task CopyAssetsAsync(IBackupTarget backup, IProgress<MaintenanceProgress>? progress, CancellationToken cancellationToken)
    {
        await foreach (var hash in assets.ListAsync(cancellationToken))
        {
            await using var content = await assets.OpenAsync(hash, cancellationToken);
            if (content is null)
                continue;
            if (!backup.Has(hash, content.Length))
            {
                if (!await backup.TakeAssetAsync(hash, content, cancellationToken))
                {
                    _findings.Error(
                        "asset-damaged",
                        hash.ToString(),
                        "The file's content does not match its name, so it was left out. Import the issue that uses it again with --replace."
                    );
                    continue;
                }
                _copied++;
                _bytes += content.Length;
            }
            if (_assets++ % ProgressEvery == 0)
                progress?.Report(new(MaintenanceStep.CopyAssets, _assets, null));
        }
        progress?.Report(new(MaintenanceStep.CopyAssets, _assets, _assets));
    }

    private string StoreId() => database.Read(s => (string)s.Scalar(SqlText.Query("find-store"))!, CancellationToken.None);

    private static bool IsInside(string path, string folder) =>
        path == folder || path.StartsWith(folder + Path.DirectorySeparatorChar, StringComparison.Ordinal);

    internal static async Task<AssetHash> HashAsync(string path, CancellationToken cancellationToken)
    {
        await using var stream = File.OpenRead(path);
        return AssetHash.FromDigest(await SHA256.HashDataAsync(stream, cancellationToken));
    }
}
