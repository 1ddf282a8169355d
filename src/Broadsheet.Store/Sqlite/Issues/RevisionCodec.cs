using System.Buffers;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Json;
using Broadsheet.Model.Issues;
using Broadsheet.Model.Json;

namespace Broadsheet.Store.Sqlite.Issues;

/// <summary>An issue as the bytes that are kept: the JSON of the model, compressed, with the SHA-256 of the JSON.</summary>
internal static class RevisionCodec
{
    /// <summary>Most bytes of JSON in one revision. A large issue has one or two million.</summary>
    public const int MaxLength = 256 * 1024 * 1024;

    private const string Brotli = "br";

    // Measured on the sample issues (70 to 290 kB of JSON): within 5 % of the size that levels 6 to 9 reach, in 1 to 4 ms instead of up to
    // 190.
    private const int Quality = 5;
    private const int Window = 22;

    /// <summary>Packs an issue.</summary>
    /// <exception cref="ArgumentException">The issue is larger than a revision may be, or could not be read again: an article without an
    /// id, for example.</exception>
    public static PackedRevision Pack(Issue issue)
    {
        var json = JsonSerializer.SerializeToUtf8Bytes(issue, ModelJson.Options);
        if (json.Length > MaxLength)
            throw new ArgumentException($"{issue.Key} has {json.Length} bytes of JSON; a revision may have {MaxLength}.", nameof(issue));
        CheckReadable(issue, json);
        var buffer = ArrayPool<byte>.Shared.Rent(BrotliEncoder.GetMaxCompressedLength(json.Length));
        try
        {
            if (!BrotliEncoder.TryCompress(json, buffer, out var written, Quality, Window))
                throw new InvalidOperationException($"Brotli did not fit {json.Length} bytes into its own upper bound.");
            return new(SHA256.HashData(json), Brotli, json.Length, buffer.AsSpan(0, written).ToArray());
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    /// <summary>Unpacks an issue after checking its hash.</summary>
    /// <exception cref="StoreDamagedException">The bytes are not those that were kept.</exception>
    public static Issue Unpack(PackedRevision packed, string name)
    {
        if (packed.Encoding != Brotli)
            throw Damaged(name, $"its encoding '{packed.Encoding}' is unknown");
        if (packed.Length is < 1 or > MaxLength)
            throw Damaged(name, $"its length of {packed.Length} bytes is not possible");
        var buffer = ArrayPool<byte>.Shared.Rent(packed.Length);
        try
        {
            var json = buffer.AsSpan(0, packed.Length);
            if (!BrotliDecoder.TryDecompress(packed.Body, json, out var written) || written != packed.Length)
                throw Damaged(name, "it can't be unpacked");
            if (!SHA256.HashData(json).AsSpan().SequenceEqual(packed.Hash))
                throw Damaged(name, "it does not match its hash");
            return JsonSerializer.Deserialize<Issue>(json, ModelJson.Options) ?? throw Damaged(name, "it is empty");
        }
        catch (JsonException e)
        {
            throw Damaged(name, $"it is no issue that this program can read ({e.Message})", e);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    /// <summary>A revision is kept for good: one that nobody could read again is refused now.</summary>
    private static void CheckReadable(Issue issue, ReadOnlySpan<byte> json)
    {
        try
        {
            JsonSerializer.Deserialize<Issue>(json, ModelJson.Options);
        }
        catch (JsonException e)
        {
            throw new ArgumentException($"{issue.Key} can't be kept: {e.Message}", nameof(issue), e);
        }
    }

    private static StoreDamagedException Damaged(string name, string what, Exception? inner = null) =>
        new($"{name} can't be trusted: {what}. Restore the last backup, or import the issue again with --replace.", inner);
}
