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

    private static readonly FrozenDictionary<string, string> MediaTypes = Extensions.ToFrozenDictionary(
        e => e.Value,
        e => e.Key,
        StringComparer.Ordinal
    );

    /// <summary>The extension in the address; "bin", which is never served, for a type that is not for readers.</summary>
    public static string ExtensionOf(string mediaType) => Extensions.GetValueOrDefault(mediaType, "bin");

    /// <summary>The media type of an extension; null for one that is not served.</summary>
    public static string? MediaTypeOf(string extension) => MediaTypes.GetValueOrDefault(extension);

    /// <summary>Bytes at the beginning of a file that tell its form: a PDF may begin with some that are not its own.</summary>
    public const int LongestBeginning = 1024;

    /// <summary>True when a file that begins like this is of a media type.</summary>
    public static bool HasForm(string mediaType, ReadOnlySpan<byte> beginning) =>
        mediaType switch
        {
            "image/jpeg" => beginning.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]),
            "image/png" => beginning.StartsWith((ReadOnlySpan<byte>)[0x89, (byte)'P', (byte)'N', (byte)'G']),
            "image/webp" => beginning.Length >= 12 && beginning.StartsWith("RIFF"u8) && beginning[8..12].SequenceEqual("WEBP"u8),
            "application/pdf" => beginning.IndexOf("%PDF-"u8) >= 0,
            _ => false,
        };
}
