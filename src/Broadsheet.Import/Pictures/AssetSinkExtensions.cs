using Broadsheet.Model.Assets;

namespace Broadsheet.Import.Pictures;

/// <summary>Keeps pictures in a sink.</summary>
internal static class AssetSinkExtensions
{
    /// <summary>Keeps a picture and tells what a page needs to know of it.</summary>
    public static async Task<AssetReference> KeepAsync(
        this IAssetSink assets,
        EncodedPicture picture,
        CancellationToken cancellationToken
    ) =>
        new()
        {
            Hash = await assets.AddAsync(picture.Bytes, cancellationToken),
            MediaType = picture.MediaType,
            Length = picture.Bytes.Length,
            Width = picture.Width,
            Height = picture.Height,
        };
}
