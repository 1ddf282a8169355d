using Broadsheet.Model.Assets;

namespace Broadsheet.Import.Tests;

/// <summary>Keeps assets in a folder by their hash, moving files away as a store may.</summary>
internal sealed class FolderSink(string folder) : IAssetSink
{
    public string PathOf(AssetHash hash) => Path.Combine(folder, hash.ToString());

    public byte[] Read(AssetReference asset) => File.ReadAllBytes(PathOf(asset.Hash));

    public async Task<AssetHash> AddAsync(ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(folder);
        var hash = AssetHash.Of(bytes.Span);
        await File.WriteAllBytesAsync(PathOf(hash), bytes, cancellationToken);
        return hash;
    }

    public async Task<AssetHash> AddFileAsync(string path, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(folder);
        var hash = AssetHash.Of(await File.ReadAllBytesAsync(path, cancellationToken));
        File.Move(path, PathOf(hash), overwrite: true);
        return hash;
    }
}
