using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;

namespace Broadsheet.Web.Delivery;

/// <summary>An answer ready to be sent: its bytes, packed forms of them, and its validator. Packed once, when first asked for.</summary>
internal sealed class Rendered
{
    private readonly Lazy<byte[]> _brotli;
    private readonly Lazy<byte[]> _gzip;

    private Rendered(byte[] bytes, string mediaType, int status, string? language)
    {
        Bytes = bytes;
        MediaType = mediaType;
        Status = status;
        Language = language;
        Tag = Convert.ToHexStringLower(SHA256.HashData(bytes).AsSpan(0, 12));
        _brotli = new(() => Pack(bytes, s => new BrotliStream(s, new BrotliCompressionOptions { Quality = 6 })));
        _gzip = new(() => Pack(bytes, s => new GZipStream(s, CompressionLevel.Optimal)));
    }

    public static Rendered Html(string html, string language, int status = 200) =>
        new(Encoding.UTF8.GetBytes(html), "text/html; charset=utf-8", status, language);

    public static Rendered Json(byte[] json) => new(json, "application/json; charset=utf-8", 200, null);

    public static Rendered Problem(byte[] json, int status) => new(json, "application/problem+json; charset=utf-8", status, null);

    public static Rendered File(byte[] bytes, string mediaType) => new(bytes, mediaType, 200, null);

    public byte[] Bytes { get; }

    public byte[] Brotli => _brotli.Value;

    public byte[] Gzip => _gzip.Value;

    public string MediaType { get; }

    public int Status { get; }

    /// <summary>Language of the interface that the answer is in; null where it has none.</summary>
    public string? Language { get; }

    /// <summary>Names the content: equal bytes have equal tags.</summary>
    public string Tag { get; }

    /// <summary>About the memory it takes when its packed forms were made.</summary>
    public long Weight => Bytes.Length + Bytes.Length / 2 + 512;

    private static byte[] Pack(byte[] bytes, Func<Stream, Stream> open)
    {
        using var packed = new MemoryStream(bytes.Length / 3);
        using (var stream = open(packed))
            stream.Write(bytes);
        return packed.ToArray();
    }
}
