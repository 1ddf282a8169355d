using Broadsheet.Model.Assets;
using Broadsheet.Publish.Assets;
using Broadsheet.Store;

namespace Broadsheet.Workflow.Release;

/// <summary>Gives what is published the bytes of the files that are kept.</summary>
public sealed class StoredAssets(IAssetStore store) : IAssetReader
{
    /// <inheritdoc/>
    public async Task<AssetContent?> OpenAsync(AssetReference asset, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(asset);
        var stream = await store.OpenAsync(asset.Hash, cancellationToken);
        return stream is null ? null : new(stream, stream.Length, asset.MediaType);
    }
}
