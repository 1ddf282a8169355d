using Broadsheet.Model.Assets;

namespace Broadsheet.Store;

/// <summary>
/// Keeps files under the hash of their content. A file is whole or not there: it is written beside and moved into place after it was
/// flushed. Safe to call from many threads and processes.
/// </summary>
public interface IAssetStore
{
    /// <summary>Keeps some bytes; nothing is written when they are kept already.</summary>
    Task<AssetHash> AddAsync(ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken);

    /// <summary>Keeps the content of a file by moving it when it lies on the same disk, otherwise by copying; the caller's file is gone
    /// afterwards.</summary>
    Task<AssetHash> AddFileAsync(string path, CancellationToken cancellationToken);

    /// <summary>True when a file is kept.</summary>
    Task<bool> ExistsAsync(AssetHash hash, CancellationToken cancellationToken);

    /// <summary>Opens a file for reading at any position; null when it is not kept.</summary>
    Task<Stream?> OpenAsync(AssetHash hash, CancellationToken cancellationToken);

    /// <summary>Path of the file on this machine for those who read parts of it (tiles); null when it is not kept or not on this
    /// machine.</summary>
    string? FindPath(AssetHash hash);

    /// <summary>All names that are kept, in no order.</summary>
    IAsyncEnumerable<AssetHash> ListAsync(CancellationToken cancellationToken);
}
