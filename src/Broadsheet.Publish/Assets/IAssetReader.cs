using Broadsheet.Model.Assets;

namespace Broadsheet.Publish.Assets;

/// <summary>Gives the bytes of files that issues name to whoever writes them out: the one door from publishing to where they are
/// kept.</summary>
public interface IAssetReader
{
    /// <summary>Opens a file; null when it is not kept any more. The caller disposes of what it gets.</summary>
    /// <exception cref="IOException">The disk fails.</exception>
    Task<AssetContent?> OpenAsync(AssetReference asset, CancellationToken cancellationToken);
}
