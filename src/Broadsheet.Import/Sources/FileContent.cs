using System.Buffers;
using System.Security.Cryptography;
using Broadsheet.Model.Assets;

namespace Broadsheet.Import.Sources;

/// <summary>Looks into a file: is it a PDF, how long is it, what is its hash.</summary>
internal static class FileContent
{
    // ISO 32000-1, annex H.3: readers accept a header anywhere in the first 1024 bytes.
    private const int HeaderReach = 1024;
    private const int BufferLength = 1 << 18;

    /// <summary>Length and hash of a file.</summary>
    /// <param name="IsPdf">True where it begins as a PDF does; the hash is made of PDFs only.</param>
    /// <param name="Length">Length in bytes.</param>
    /// <param name="Hash">Hash of the content.</param>
    internal readonly record struct Look(bool IsPdf, long Length, AssetHash Hash);

    /// <summary>Looks into a file.</summary>
    /// <exception cref="IOException">It can't be read.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be read.</exception>
    public static async Task<Look> LookAsync(string path, CancellationToken cancellationToken)
    {
        await using var file = new FileStream(
            path,
            FileMode.Open,
            FileAccess.Read,
            FileShare.ReadWrite | FileShare.Delete,
            1,
            FileOptions.Asynchronous | FileOptions.SequentialScan
        );
        var buffer = ArrayPool<byte>.Shared.Rent(BufferLength);
        try
        {
            var read = await file.ReadAtLeastAsync(buffer, HeaderReach, throwOnEndOfStream: false, cancellationToken);
            if (buffer.AsSpan(0, Math.Min(read, HeaderReach)).IndexOf("%PDF"u8) < 0)
                return new(false, file.Length, default);
            using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
            long length = 0;
            for (; read > 0; read = await file.ReadAsync(buffer, cancellationToken))
            {
                hash.AppendData(buffer, 0, read);
                length += read;
            }

            return new(true, length, AssetHash.FromDigest(hash.GetHashAndReset()));
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }
}
