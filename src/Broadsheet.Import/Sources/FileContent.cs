using System.Buffers;
using System.Security.Cryptography;
using Broadsheet.Model.Assets;

namespace Broadsheet.Import.Sources;

/// <summary>Looks into a file: of which format is it, how long is it, what is its hash.</summary>
internal static class FileContent
{
    private const int HeadLength = 1024;
    private const int BufferLength = 1 << 18;

    /// <summary>What a file is.</summary>
    /// <param name="Format">Its format; null where it is of none, and then it has no hash.</param>
    /// <param name="Length">Length in bytes.</param>
    /// <param name="Hash">Hash of the content.</param>
    internal readonly record struct Look(IImportFormat? Format, long Length, AssetHash Hash);

    /// <summary>Looks into a file.</summary>
    /// <exception cref="IOException">It can't be read.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be read.</exception>
    public static async Task<Look> LookAsync(
        string path,
        string fileName,
        IReadOnlyList<IImportFormat> formats,
        CancellationToken cancellationToken
    )
    {
        await using var file = Open(path);
        var buffer = ArrayPool<byte>.Shared.Rent(BufferLength);
        try
        {
            var read = await file.ReadAtLeastAsync(buffer, HeadLength, throwOnEndOfStream: false, cancellationToken);
            var head = buffer.AsMemory(0, Math.Min(read, HeadLength));
            if (formats.FirstOrDefault(f => f.Recognises(fileName, head.Span)) is not { } format)
                return new(null, file.Length, default);
            using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
            long length = 0;
            for (; read > 0; read = await file.ReadAsync(buffer, cancellationToken))
            {
                hash.AppendData(buffer, 0, read);
                length += read;
            }

            return new(format, length, AssetHash.FromDigest(hash.GetHashAndReset()));
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    /// <summary>The hash of a file together with those that belong to it; its own where there are none.</summary>
    /// <exception cref="IOException">One can't be read.</exception>
    public static async Task<AssetHash> WithPartsAsync(AssetHash own, IReadOnlyList<string> parts, CancellationToken cancellationToken)
    {
        if (parts.Count == 0)
            return own;
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(System.Text.Encoding.ASCII.GetBytes(own.ToString()));
        foreach (var part in parts)
        {
            await using var file = Open(part);
            hash.AppendData(await SHA256.HashDataAsync(file, cancellationToken));
        }

        return AssetHash.FromDigest(hash.GetHashAndReset());
    }

    private static FileStream Open(string path) =>
        new(
            path,
            FileMode.Open,
            FileAccess.Read,
            FileShare.ReadWrite | FileShare.Delete,
            1,
            FileOptions.Asynchronous | FileOptions.SequentialScan
        );
}
