using Broadsheet.Model.Assets;

namespace Broadsheet.Import;

/// <summary>Where an import puts the files it makes: page pictures, photographs, files of pages. Import knows no store; the caller brings
/// one.</summary>
public interface IAssetSink
{
    /// <summary>Keeps some bytes and gives them their name. Keeping the same bytes twice is harmless.</summary>
    Task<AssetHash> AddAsync(ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken);

    /// <summary>Keeps the content of a file, which the sink may move away or copy, and gives it its name.</summary>
    Task<AssetHash> AddFileAsync(string path, CancellationToken cancellationToken);
}
