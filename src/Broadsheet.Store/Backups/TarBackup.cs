using System.Formats.Tar;
using System.Security.Cryptography;
using Broadsheet.Model.Assets;
using Broadsheet.Store.Files;
using Broadsheet.Store.Maintenance;

namespace Broadsheet.Store.Backups;

/// <summary>A backup as one <c>.tar</c> file: the database, the files, then the list. It has its name only when it is whole.</summary>
internal sealed class TarBackup : IBackupTarget
{
    private readonly string _path;
    private readonly string _partial;
    private readonly TimeProvider _time;
    private readonly FileStream _stream;
    private readonly TarWriter _tar;

    private TarBackup(string path, TimeProvider time)
    {
        _path = path;
        _time = time;
        _partial = $"{path}.partial";
        _stream = new(_partial, FileMode.Create, FileAccess.Write, FileShare.None, 128 * 1024);
        _tar = new(_stream, TarEntryFormat.Pax, leaveOpen: true);
    }

    public string DatabaseCopy => $"{_path}.database";

    /// <exception cref="BackupException">The file is there already.</exception>
    public static TarBackup Create(string path, TimeProvider time)
    {
        if (Path.Exists(path))
            throw new BackupException($"{path} is there already. Name another file: a backup never replaces one.");
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var target = new TarBackup(path, time);
        File.Delete(target.DatabaseCopy);
        return target;
    }

    public bool Has(AssetHash hash, long length) => false;

    public async Task TakeDatabaseAsync(AssetHash hash, CancellationToken cancellationToken)
    {
        await using var content = File.OpenRead(DatabaseCopy);
        await WriteAsync(BackupManifest.DatabaseName(hash), content, cancellationToken);
    }

    public async Task<bool> TakeAssetAsync(AssetHash hash, Stream content, CancellationToken cancellationToken)
    {
        // Read twice, because an entry can't be taken back; the second time it comes from memory.
        if (AssetHash.FromDigest(await SHA256.HashDataAsync(content, cancellationToken)) != hash)
            return false;
        content.Position = 0;
        await WriteAsync(AssetPaths.RelativePath(hash), content, cancellationToken);
        return true;
    }

    public async Task FinishAsync(BackupManifest manifest, CancellationToken cancellationToken)
    {
        using (var content = new MemoryStream(manifest.Write()))
            await WriteAsync(BackupManifest.FileName, content, cancellationToken);
        await _tar.DisposeAsync();
        Durable.Flush(_stream);
        await _stream.DisposeAsync();
        File.Move(_partial, _path, overwrite: false);
        Durable.FlushFolder(Path.GetDirectoryName(_path)!);
    }

    public async ValueTask DisposeAsync()
    {
        // After a fault the end of the archive need not be written, only let go of.
        await _stream.DisposeAsync();
        File.Delete(_partial);
        File.Delete(DatabaseCopy);
    }

    private Task WriteAsync(string name, Stream content, CancellationToken cancellationToken) =>
        _tar.WriteEntryAsync(
            new PaxTarEntry(TarEntryType.RegularFile, name)
            {
                DataStream = content,
                ModificationTime = _time.GetUtcNow(),
                Mode = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead | UnixFileMode.OtherRead,
            },
            cancellationToken
        );
}
