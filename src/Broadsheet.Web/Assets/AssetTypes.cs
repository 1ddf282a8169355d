using System.Collections.Frozen;

namespace Broadsheet.Web.Assets;

/// <summary>The kinds of kept files that readers get, by media type and by the extension in their address.</summary>
internal static class AssetTypes
{
    private static readonly FrozenDictionary<string, string> Extensions = new Dictionary<string, string>
    {
        ["image/webp"] = "webp",
        ["image/jpeg"] = "jpg",
        ["image/png"] = "png",
        ["application/pdf"] = "pdf",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, string> MediaTypes =
        Extensions.ToFrozenDictionary(e => e.Value, e => e.Key, StringComparer.Ordinal);

    /// <summary>The extension in the address; "bin", which is never served, for a type that is not for readers.</summary>
    public static string ExtensionOf(string mediaType) => Extensions.GetValueOrDefault(mediaType, "bin");

    /// <summary>The media type of an extension; null for one that is not served.</summary>
    public static string? MediaTypeOf(string extension) => MediaTypes.GetValueOrDefault(extension);
}
