using System.Buffers.Binary;
using System.Text;
using Microsoft.Win32.SafeHandles;

namespace Broadsheet.Import.Pdf.Pdfium.Fonts;

/// <summary>Reads what <see cref="SystemFont"/> says out of a TrueType or OpenType file (OpenType 1.9: table directory, <c>name</c>,
/// <c>OS/2</c>).</summary>
internal sealed class SystemFontReader : IDisposable
{
    public const uint CollectionTag = 0x74746366; // "ttcf"
    private const uint TrueTypeTag = 0x00010000;
    private const uint AppleTrueTypeTag = 0x74727565; // "true"
    private const uint OpenTypeTag = 0x4F54544F; // "OTTO"
    private const uint NameTag = 0x6E616D65;
    private const uint Os2Tag = 0x4F532F32;

    private const int MostFonts = 64;
    private const int MostTables = 128;
    private const int MostNameBytes = 1 << 18;
    private const int RegularWeight = 400;

    private readonly string _path;
    private readonly SafeFileHandle _handle;
    private readonly long _length;

    private SystemFontReader(string path)
    {
        _path = path;
        _handle = File.OpenHandle(path);
        _length = RandomAccess.GetLength(_handle);
    }

    /// <summary>The fonts of a file; none where it is no font that is known here, or damaged.</summary>
    public static IReadOnlyList<SystemFont> Read(string path)
    {
        try
        {
            using var reader = new SystemFontReader(path);
            return reader.Read();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            // One bad font among hundreds is as good as not installed.
            return [];
        }
    }

    public void Dispose() => _handle.Dispose();

    private List<SystemFont> Read()
    {
        var header = Bytes(0, 12);
        if (U32(header, 0) != CollectionTag)
            return [ReadFont(0, isCollection: false)];
        var count = (int)Math.Min(U32(header, 8), MostFonts);
        var offsets = Bytes(12, count * 4);
        return [.. Enumerable.Range(0, count).Select(i => ReadFont(U32(offsets, i * 4), isCollection: true))];
    }

    private SystemFont ReadFont(uint offset, bool isCollection)
    {
        var header = Bytes(offset, 12);
        if (U32(header, 0) is not (TrueTypeTag or AppleTrueTypeTag or OpenTypeTag))
            throw new InvalidDataException("not a font");
        var count = Math.Min((int)U16(header, 4), MostTables);
        var directory = Bytes(offset + 12, count * 16);
        var tables = new Dictionary<uint, (uint Offset, uint Length)>();
        for (var i = 0; i < count; i++)
            tables[U32(directory, i * 16)] = (U32(directory, i * 16 + 8), U32(directory, i * 16 + 12));

        var names = ReadNames(tables);
        var (weight, isItalic, codePages) = ReadOs2(tables);
        return new SystemFont
        {
            Path = _path,
            Offset = offset,
            FileLength = _length,
            IsCollection = isCollection,
            Keys = names.Select(name => FontStyles.Key(name.Text)).ToHashSet(),
            Family = names.Find(name => name is { Id: NameId.Family, IsEnglish: true }).Text ?? Path.GetFileNameWithoutExtension(_path),
            Weight = weight,
            IsItalic = isItalic,
            Style = names.Select(name => FontStyles.Of(name.Text)).FirstOrDefault(style => style != FontStyle.Unknown),
            CodePages = codePages,
            Tables = tables,
        };
    }

    private List<(NameId Id, bool IsEnglish, string Text)> ReadNames(Dictionary<uint, (uint Offset, uint Length)> tables)
    {
        const int recordBytes = 12;
        const int windows = 3;
        const int english = 0x409;
        var names = new List<(NameId, bool, string)>();
        if (!tables.TryGetValue(NameTag, out var table))
            return names;
        var data = Bytes(table.Offset, (int)Math.Min(table.Length, MostNameBytes));
        var count = U16(data, 2);
        var text = U16(data, 4);
        for (var i = 0; i < count; i++)
        {
            var record = 6 + i * recordBytes;
            var id = (NameId)U16(data, record + 6);
            // Names of Windows are UTF-16 in every language; the old ones of the Macintosh repeat them.
            if (U16(data, record) != windows || id is not (NameId.Family or NameId.Full or NameId.PostScript or NameId.TypographicFamily))
                continue;
            var bytes = Slice(data, text + U16(data, record + 10), U16(data, record + 8));
            names.Add((id, U16(data, record + 4) == english, Encoding.BigEndianUnicode.GetString(bytes)));
        }
        return names;
    }

    private (int Weight, bool IsItalic, ulong CodePages) ReadOs2(Dictionary<uint, (uint Offset, uint Length)> tables)
    {
        const int codePagesAt = 78;
        const int selectionAt = 62;
        const int italicBit = 1;
        if (!tables.TryGetValue(Os2Tag, out var table) || table.Length < selectionAt + 2)
            return (RegularWeight, false, 0);
        var data = Bytes(table.Offset, (int)Math.Min(table.Length, codePagesAt + 8));
        var codePages =
            U16(data, 0) >= 1 && data.Length >= codePagesAt + 8 ? U32(data, codePagesAt) | (ulong)U32(data, codePagesAt + 4) << 32 : 0;
        return (U16(data, 4), (U16(data, selectionAt) & italicBit) != 0, codePages);
    }

    private byte[] Bytes(uint offset, int length)
    {
        if (offset + (long)length > _length)
            throw new InvalidDataException("a table lies outside the file");
        var bytes = new byte[length];
        return RandomAccess.Read(_handle, bytes, offset) == length
            ? bytes
            : throw new InvalidDataException("the file is shorter than its length");
    }

    private static ReadOnlySpan<byte> Slice(byte[] data, int offset, int length) =>
        offset + length <= data.Length ? data.AsSpan(offset, length) : throw new InvalidDataException("a value lies outside its table");

    private static ushort U16(byte[] data, int offset) => BinaryPrimitives.ReadUInt16BigEndian(Slice(data, offset, 2));

    private static uint U32(byte[] data, int offset) => BinaryPrimitives.ReadUInt32BigEndian(Slice(data, offset, 4));

    private enum NameId
    {
        Family = 1,
        Full = 4,
        PostScript = 6,
        TypographicFamily = 16,
    }
}
