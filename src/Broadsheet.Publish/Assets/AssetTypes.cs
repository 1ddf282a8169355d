using System.Collections.Frozen;

namespace Broadsheet.Publish.Assets;

/// <summary>The kinds of kept files that are given to readers, by media type and by the extension of their name.</summary>
public static class AssetTypes
{
    private static readonly FrozenDictionary<string, string> Extensions = new Dictionary<string, string>
    {
        ["image/webp"] = "webp",
        ["image/jpeg"] = "jpg",
        ["image/png"] = "png",
        ["application/pdf"] = "pdf",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, string> MediaTypes = Extensions.ToFrozenDictionary(
        e => e.Value,
        e => e.Key,
        StringComparer.Ordinal
    );

    /// <summary>The extension of a name, without its point; null for a type that is not for readers.</summary>
    public static string? ExtensionOf(string mediaType) => Extensions.GetValueOrDefault(mediaType);

    /// <summary>The media type of an extension; null for one that is not for readers.</summary>
    public static string? MediaTypeOf(string extension) => MediaTypes.GetValueOrDefault(extension);
}
