namespace Broadsheet.Import.Pdf.Pdfium;

/// <summary>Looks through a file for words. What stands in compressed object streams is not seen.</summary>
internal static class FileWords
{
    private const int ChunkBytes = 1 << 20;

    /// <summary>Larger files are not searched through.</summary>
    private const long MostBytes = 1L << 30;

    /// <summary>True where the file has this key, with its slash, before a value.</summary>
    public static bool HasKey(GuestFile file, ReadOnlySpan<byte> key, Action throwIfOver) => Find(file, key, isWhole: true, throwIfOver);

    /// <summary>True where the file has these bytes.</summary>
    public static bool Has(GuestFile file, ReadOnlySpan<byte> word, Action throwIfOver) => Find(file, word, isWhole: false, throwIfOver);

    private static bool Find(GuestFile file, ReadOnlySpan<byte> key, bool isWhole, Action throwIfOver)
    {
        if (file.Length > MostBytes)
            return true;
        var chunk = new byte[ChunkBytes];
        var step = ChunkBytes - key.Length - 1;
        for (var from = 0L; from < file.Length; from += step)
        {
            throwIfOver();
            var bytes = chunk.AsSpan(0, (int)Math.Min(ChunkBytes, file.Length - from));
            if (!file.TryRead(from, bytes))
                return false;
            for (int at; (at = bytes.IndexOf(key)) >= 0; bytes = bytes[(at + 1)..])
            {
                if (
                    !isWhole
                    || at + key.Length < bytes.Length
                        && bytes[at + key.Length] is (byte)' ' or (byte)'\n' or (byte)'\r' or (byte)'\t' or (byte)'<'
                )
                    return true;
            }
        }
        return false;
    }
}
