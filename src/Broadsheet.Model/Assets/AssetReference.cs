namespace Broadsheet.Model.Assets;

/// <summary>A file that an issue uses: its name in the asset store and what a page needs to know to show it.</summary>
public sealed record AssetReference
{
    /// <summary>Name of the file: the hash of its bytes.</summary>
    public required AssetHash Hash { get; init; }

    /// <summary>Internet media type, such as <c>image/webp</c>.</summary>
    public required string MediaType { get; init; }

    /// <summary>Length in bytes.</summary>
    public required long Length { get; init; }

    /// <summary>Width in pixels, for pictures.</summary>
    public int? Width { get; init; }

    /// <summary>Height in pixels, for pictures.</summary>
    public int? Height { get; init; }
}
