using System.Formats.Tar;
using Broadsheet.Model.Assets;
using Broadsheet.Store.Files;
using Broadsheet.Store.Maintenance;
using Broadsheet.Store.Sqlite;
using Broadsheet.Store.Sqlite.Issues;
using Broadsheet.Store.Verification;

namespace Broadsheet.Store.Backups;

/// <summary>
/// Fills an empty folder from a backup. A mark in the folder keeps others out until all is there; every file is held against its name on
/// the way, the database against the list, and in the end every revision against its hash.
/// </summary>
internal sealed class BackupRestorer(DataFolderLayout target, TimeProvider time)
{
    private const int ProgressEvery = 20;
    private readonly FindingList _findings = new();
    private long _assets;

    private string DatabaseCopy => $"{target.Database}.restored";

    public async Task<VerificationReport> RunAsync(
        string backup,
        IProgress<MaintenanceProgress>? progress,
        CancellationToken cancellationToken
    )
    {
        var source = Path.TrimEndingDirectorySeparator(Path.GetFullPath(backup));
        try
        {
            var isFolder = Directory.Exists(source);
            if (!isFolder && !File.Exists(source))
                throw new BackupException($"There is no backup at {source}. Name the folder or .tar file that 'broadsheet backup' made.");
            Begin();
            var assets = FileAssetStore.Open(target.Assets, time, flushEach: false);
            var manifest = isFolder
                ? await FromFolderAsync(source, assets, progress, cancellationToken)
                : await FromTarAsync(source, assets, progress, cancellationToken);
            assets.FlushAll();
            await TakeDatabaseAsync(source, manifest, cancellationToken);
            return await FinishAsync(progress, cancellationToken);
        }
        catch (Exception e) when (DiskFaults.Explain(e, target.Root) is { } explained)
        {
            throw explained;
        }
    }

    private void Begin()
    {
        Directory.CreateDirectory(target.Root);
        if (!File.Exists(target.Unfinished))
        {
            if (Directory.EnumerateFileSystemEntries(target.Root).Any())
                throw new BackupException(
                    $"{target.Root} is not empty. A backup is restored into a new or empty folder: name another one."
                );
            File.WriteAllText(target.Unfinished, "A restore into this folder is not finished. Run it again to go on.\n");
        }
        target.Prepare();
        File.Delete(DatabaseCopy);
    }

    private async Task<BackupManifest> FromFolderAsync(
        string source,
        FileAssetStore assets,
        IProgress<MaintenanceProgress>? progress,
        CancellationToken cancellationToken
    )
    {
        var layout = new DataFolderLayout(source);
        var list = Path.Join(source, BackupManifest.FileName);
        if (!File.Exists(list))
            throw new BackupException($"{source} is no finished backup: it lacks {BackupManifest.FileName}. Name another one.");
        BackupManifest manifest;
        await using (var stream = File.OpenRead(list))
            manifest = await ReadManifestAsync(stream, source, cancellationToken);
        var database = Path.Join(source, BackupManifest.DatabaseName(manifest.DatabaseHash));
        if (File.Exists(database))
        {
            await using var content = File.OpenRead(database);
            await WriteDatabaseAsync(content, progress, cancellationToken);
        }
        var paths = new AssetPaths(layout.Assets);
        foreach (var hash in Directory.Exists(layout.Assets) ? paths.All() : [])
        {
            await using var content = File.OpenRead(paths.PathOf(hash));
            await TakeAssetAsync(assets, hash, content, progress, cancellationToken);
        }
        return manifest;
    }

    private async Task<BackupManifest> FromTarAsync(
        string source,
        FileAssetStore assets,
        IProgress<MaintenanceProgress>? progress,
        CancellationToken cancellationToken
    )
    {
        BackupManifest? manifest = null;
        try
        {
            await using var stream = File.OpenRead(source);
            await using var tar = new TarReader(stream);
            while (await tar.GetNextEntryAsync(copyData: false, cancellationToken) is { } entry)
            {
                if (entry.EntryType is TarEntryType.Directory)
                    continue;
                var name = entry.Name.StartsWith("./", StringComparison.Ordinal) ? entry.Name[2..] : entry.Name;
                var isFile = entry.EntryType is TarEntryType.RegularFile or TarEntryType.V7RegularFile;
                // An empty file has no stream.
                var content = entry.DataStream ?? Stream.Null;
                if (isFile && BackupManifest.IsDatabaseName(name) && !File.Exists(DatabaseCopy))
                    await WriteDatabaseAsync(content, progress, cancellationToken);
                else if (isFile && name == BackupManifest.FileName)
                    manifest = await ReadManifestAsync(content, source, cancellationToken);
                else if (isFile && FindHash(name) is { } hash)
                    await TakeAssetAsync(assets, hash, content, progress, cancellationToken);
                else
                    throw new BackupException(
                        $"{source} holds '{Printable(name)}', which no backup has. Name a file that 'broadsheet backup' made."
                    );
            }
        }
        catch (Exception e) when (e is InvalidDataException or EndOfStreamException or FormatException)
        {
            throw new BackupException($"{source} is no .tar file, or is cut short or damaged ({e.Message}). Name another backup.", e);
        }
        return manifest
            ?? throw new BackupException($"{source} is cut short: {BackupManifest.FileName} at its end is missing. Name another backup.");
    }

    private async Task WriteDatabaseAsync(Stream content, IProgress<MaintenanceProgress>? progress, CancellationToken cancellationToken)
    {
        progress?.Report(new(MaintenanceStep.CopyDatabase, 0, null));
        await using var copy = new FileStream(DatabaseCopy, FileMode.CreateNew, FileAccess.Write);
        await content.CopyToAsync(copy, cancellationToken);
        Durable.Flush(copy);
    }

    private async Task TakeAssetAsync(
        FileAssetStore assets,
        AssetHash hash,
        Stream content,
        IProgress<MaintenanceProgress>? progress,
        CancellationToken cancellationToken
    )
    {
        if (await assets.AddStreamAsync(content, hash, cancellationToken) is null)
        {
            _findings.Error(
                "asset-damaged",
                hash.ToString(),
                "The file in the backup does not match its name and was left out. Restore it from another backup."
            );
        }
        if (_assets++ % ProgressEvery == 0)
            progress?.Report(new(MaintenanceStep.CopyAssets, _assets, null));
    }

    private async Task TakeDatabaseAsync(string source, BackupManifest manifest, CancellationToken cancellationToken)
    {
        if (!File.Exists(DatabaseCopy))
            throw new BackupException($"{source} has no database. Name another backup.");
        if (await BackupMaker.HashAsync(DatabaseCopy, cancellationToken) != manifest.DatabaseHash)
            throw new BackupException(
                $"The database in {source} does not match the backup's list: it is damaged or was changed. Name another backup."
            );
        File.Move(DatabaseCopy, target.Database, overwrite: true);
    }

    private async Task<VerificationReport> FinishAsync(IProgress<MaintenanceProgress>? progress, CancellationToken cancellationToken)
    {
        VerificationReport report;
        using (var database = SqliteDatabase.Open(target.Database, new SqliteOptions(), SqliteSchema.Current))
        {
            var issues = new SqliteIssueStore(database, time);
            var assets = FileAssetStore.Open(target.Assets, time);
            report = await new StoreVerifier(issues, assets).VerifyAsync(readAssets: false, progress, cancellationToken);
        }
        File.Delete(target.Unfinished);
        Durable.FlushFolder(target.Root);
        return report with { Assets = _assets, Findings = [.. _findings.ToList(), .. report.Findings] };
    }

    private static async Task<BackupManifest> ReadManifestAsync(Stream content, string source, CancellationToken cancellationToken)
    {
        var buffer = new byte[BackupManifest.MaxLength + 1];
        var length = await content.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false, cancellationToken);
        if (length == buffer.Length)
            throw new BackupException(
                $"{BackupManifest.FileName} in {source} is too long to be the list of a backup. Name another backup."
            );
        return BackupManifest.Read(buffer.AsSpan(0, length), source);
    }

    private static AssetHash? FindHash(string name) =>
        AssetHash.TryParse(name[(name.LastIndexOf('/') + 1)..], null, out var hash) && name == AssetPaths.RelativePath(hash) ? hash : null;

    private static string Printable(string name) => string.Concat(name.Take(100).Select(c => char.IsControl(c) ? '\uFFFD' : c));
}
