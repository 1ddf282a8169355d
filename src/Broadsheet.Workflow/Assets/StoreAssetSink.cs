using Broadsheet.Import;
using Broadsheet.Model.Assets;
using Broadsheet.Store;

namespace Broadsheet.Workflow.Assets;

/// <summary>Puts the files of an import into the asset store.</summary>
internal sealed class StoreAssetSink(IAssetStore assets) : IAssetSink
{
    public Task<AssetHash> AddAsync(ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken) =>
        assets.AddAsync(bytes, cancellationToken);

    public Task<AssetHash> AddFileAsync(string path, CancellationToken cancellationToken) => assets.AddFileAsync(path, cancellationToken);
}
