namespace Broadsheet.Web.Assets;

/// <summary>Tells by its beginning whether a kept file is what its address says.</summary>
internal static class AssetForms
{
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
