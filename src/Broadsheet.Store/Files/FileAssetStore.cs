using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using Broadsheet.Model.Assets;

namespace Broadsheet.Store.Files;

/// <summary>
/// Files in a folder under the hash of their content. A file is written into <c>incoming/</c> beside them, flushed, and moved into place;
/// what a killed program left in <c>incoming/</c> is removed when the store is opened a day later.
/// </summary>
internal sealed class FileAssetStore : IAssetStore
{
    private const string Incoming = "incoming";
    private const int BufferSize = 128 * 1024;
    private static readonly TimeSpan LeftoverAge = TimeSpan.FromDays(1);

    private readonly AssetPaths _paths;
    private readonly string _incoming;
    private readonly Func<string, Stream> _create;
    private readonly ConcurrentDictionary<string, bool> _flushedEntries = new(StringComparer.Ordinal);

    private readonly bool _flushEach;

    private FileAssetStore(string root, Func<string, Stream> create, bool flushEach)
    {
        _flushEach = flushEach || !Durable.CanFlushDisk;
        _paths = new(root);
        _incoming = Path.Join(root, Incoming);
        _create = create;
    }

    /// <summary>Opens the folder and makes it where it is missing.</summary>
    /// <param name="root">The folder of assets.</param>
    /// <param name="time">Tells how old leftovers are.</param>
    /// <param name="create">Makes a new file to write; another one stands in for a full disk in tests.</param>
    /// <param name="flushEach">False for a copy of many files whose maker calls <see cref="FlushAll"/> in the end.</param>
    /// <exception cref="StoreUnavailableException">The disk does not allow it.</exception>
    public static FileAssetStore Open(string root, TimeProvider time, Func<string, Stream>? create = null, bool flushEach = true)
    {
        var store = new FileAssetStore(Path.GetFullPath(root), create ?? CreateFile, flushEach);
        Guard(root, () =>
        {
            MakeRealFolder(store._paths.Root);
            MakeRealFolder(store._incoming);
            store.RemoveLeftovers(time.GetUtcNow() - LeftoverAge);
            return true;
        });
        return store;
    }

    /// <summary>Opens a folder that is there, without writing to it.</summary>
    public static FileAssetStore OpenForReading(string root) => new(Path.GetFullPath(root), CreateFile, flushEach: true);

    public Task<AssetHash> AddAsync(ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken) =>
        Task.Run(() => Guard(_paths.Root, () => Add(bytes, cancellationToken)), cancellationToken);

    public Task<AssetHash> AddFileAsync(string path, CancellationToken cancellationToken) =>
        Task.Run(() => Guard(_paths.Root, () => AddFile(path, cancellationToken)), cancellationToken);

    /// <summary>Keeps the content of a stream of any length without holding it in memory; null where it does not have the hash
    /// expected.</summary>
    public Task<AssetHash?> AddStreamAsync(Stream content, AssetHash? expected, CancellationToken cancellationToken) =>
        Task.Run(() => Guard(_paths.Root, () => AddStream(content, expected, cancellationToken)), cancellationToken);

    public Task<bool> ExistsAsync(AssetHash hash, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return Task.FromResult(_paths.Find(hash) is not null);
    }

    public Task<Stream?> OpenAsync(AssetHash hash, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var path = _paths.Find(hash);
        return Task.FromResult<Stream?>(path is null ? null : OpenFile(path));
    }

    public string? FindPath(AssetHash hash) => _paths.Find(hash);

    public async IAsyncEnumerable<AssetHash> ListAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (var hash in _paths.All())
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return hash;
        }
        await Task.CompletedTask;
    }

    /// <summary>Waits until all that was added is on the disk, where it was not waited for file by file.</summary>
    public void FlushAll()
    {
        if (!_flushEach)
            Durable.FlushDisk(_paths.Root);
    }

    private AssetHash Add(ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken)
    {
        var hash = AssetHash.Of(bytes.Span);
        if (IsKept(hash, bytes.Length))
            return hash;
        return WithTemporary(temporary =>
        {
            using (var stream = _create(temporary))
            {
                for (var at = 0; at < bytes.Length; at += BufferSize)
                {
                    cancellationToken.ThrowIfCancellationRequested();
                    stream.Write(bytes.Span.Slice(at, Math.Min(BufferSize, bytes.Length - at)));
                }
                Settle(stream, hash);
            }
            MoveIntoPlace(temporary, hash);
            return hash;
        });
    }

    private AssetHash AddFile(string path, CancellationToken cancellationToken)
    {
        // A link is copied, never moved: what it points to belongs to somebody else.
        if (AssetPaths.IsLink(new FileInfo(path)))
        {
            AssetHash linked;
            using (var content = OpenFile(path))
                linked = AddStream(content, null, cancellationToken)!.Value;
            File.Delete(path);
            return linked;
        }
        return WithTemporary(temporary =>
        {
            File.Move(path, temporary);
            AssetHash hash;
            using (var stream = new FileStream(temporary, FileMode.Open, FileAccess.ReadWrite, FileShare.Read, BufferSize))
            {
                hash = HashOf(stream, cancellationToken);
                if (IsKept(hash, stream.Length))
                    return hash;
                Settle(stream, hash);
            }
            MoveIntoPlace(temporary, hash);
            return hash;
        });
    }

    private AssetHash? AddStream(Stream content, AssetHash? expected, CancellationToken cancellationToken) =>
        WithTemporary<AssetHash?>(temporary =>
        {
            AssetHash hash;
            long length;
            using (var stream = _create(temporary))
            {
                using var sha = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
                length = Copy(content, stream, sha, cancellationToken);
                hash = AssetHash.FromDigest(sha.GetHashAndReset());
                if (expected is { } wanted && wanted != hash)
                    return null;
                if (IsKept(hash, length))
                    return hash;
                Settle(stream, hash);
            }
            MoveIntoPlace(temporary, hash);
            return hash;
        });

    /// <summary>True when the file is there and sound. One that was damaged since is written anew.</summary>
    private bool IsKept(AssetHash hash, long length)
    {
        if (_paths.Find(hash) is not { } path)
            return false;
        using var stream = OpenFile(path);
        return stream.Length == length && HashOf(stream, CancellationToken.None) == hash;
    }

    /// <summary>
    /// Makes the folders, then waits for the content: in this order the wait for the one takes the others along, and those after it are
    /// short.
    /// </summary>
    private void Settle(Stream stream, AssetHash hash)
    {
        var inner = Path.GetDirectoryName(_paths.PathOf(hash))!;
        MakeRealFolder(Path.GetDirectoryName(inner)!);
        MakeRealFolder(inner);
        if (_flushEach)
            Durable.Flush(stream);
    }

    private void MoveIntoPlace(string temporary, AssetHash hash)
    {
        var path = _paths.PathOf(hash);
        var inner = Path.GetDirectoryName(path)!;
        if (_flushEach)
        {
            FlushEntry(Path.GetDirectoryName(inner)!);
            FlushEntry(inner);
        }
        File.Move(temporary, path, overwrite: true);
        if (_flushEach)
            Durable.FlushFolder(inner);
    }

    /// <summary>Waits, on the first use of a folder, until the disk has its entry: it may be another program's, made a moment
    /// ago.</summary>
    private void FlushEntry(string folder)
    {
        if (_flushedEntries.ContainsKey(folder))
            return;
        Durable.FlushFolder(Path.GetDirectoryName(folder)!);
        _flushedEntries.TryAdd(folder, true);
    }

    private T WithTemporary<T>(Func<string, T> work)
    {
        var temporary = Path.Join(_incoming, Guid.NewGuid().ToString("N"));
        try
        {
            return work(temporary);
        }
        finally
        {
            File.Delete(temporary);
        }
    }

    private void RemoveLeftovers(DateTimeOffset before)
    {
        foreach (var file in new DirectoryInfo(_incoming).EnumerateFiles())
        {
            if (file.LastWriteTimeUtc < before.UtcDateTime)
                file.Delete();
        }
    }

    private static T Guard<T>(string path, Func<T> work)
    {
        try
        {
            return work();
        }
        catch (Exception e) when (DiskFaults.Explain(e, path) is { } explained)
        {
            throw explained;
        }
    }

    private static void MakeRealFolder(string folder)
    {
        var made = Directory.CreateDirectory(folder);
        if (AssetPaths.IsLink(made))
        {
            throw new StoreUnavailableException(
                $"{folder} is a link to {made.LinkTarget}: the data folder holds no links, so that nothing gets out of it. "
                    + "Move the folder to where the link stands; for another disk, mount the disk there."
            );
        }
    }

    private static long Copy(Stream from, Stream to, IncrementalHash sha, CancellationToken cancellationToken)
    {
        var buffer = new byte[BufferSize];
        long length = 0;
        int read;
        while ((read = from.Read(buffer)) > 0)
        {
            cancellationToken.ThrowIfCancellationRequested();
            sha.AppendData(buffer, 0, read);
            to.Write(buffer, 0, read);
            length += read;
        }
        return length;
    }

    private static AssetHash HashOf(Stream stream, CancellationToken cancellationToken)
    {
        using var sha = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Copy(stream, Stream.Null, sha, cancellationToken);
        return AssetHash.FromDigest(sha.GetHashAndReset());
    }

    private static FileStream OpenFile(string path) => new(path, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete);

    private static FileStream CreateFile(string path) => new(path, FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 0);
}
