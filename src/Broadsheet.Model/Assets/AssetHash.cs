using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text.Json.Serialization;
using Broadsheet.Model.Json;

namespace Broadsheet.Model.Assets;

/// <summary>The name of a kept file: the SHA-256 of its bytes as 64 lower-case hexadecimal digits.</summary>
[JsonConverter(typeof(ParsableJsonConverter<AssetHash>))]
public readonly record struct AssetHash : IParsable<AssetHash>
{
    private readonly string? _hex;

    private AssetHash(string hex) => _hex = hex;

    /// <summary>The hash of some bytes.</summary>
    public static AssetHash Of(ReadOnlySpan<byte> bytes) => new(Convert.ToHexStringLower(SHA256.HashData(bytes)));

    /// <summary>The hash of 32 bytes of SHA-256.</summary>
    /// <exception cref="ArgumentException">There are not 32 bytes.</exception>
    public static AssetHash FromDigest(ReadOnlySpan<byte> sha256) =>
        sha256.Length == SHA256.HashSizeInBytes
            ? new(Convert.ToHexStringLower(sha256))
            : throw new ArgumentException("A SHA-256 has 32 bytes.", nameof(sha256));

    /// <summary>Reads a hash.</summary>
    /// <exception cref="FormatException">The text is no SHA-256 in lower-case hexadecimal.</exception>
    public static AssetHash Parse(string s, IFormatProvider? provider = null) =>
        TryParse(s, provider, out var hash) ? hash : throw new FormatException($"'{s}' is no SHA-256 in lower-case hexadecimal.");

    /// <inheritdoc/>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out AssetHash result)
    {
        var valid = s is { Length: 64 } && s.All(char.IsAsciiHexDigitLower);
        result = valid ? new(s!) : default;
        return valid;
    }

    /// <summary>The 64 digits.</summary>
    public override string ToString() => _hex ?? "";
}
