using System.Buffers.Binary;

namespace Broadsheet.Import.Tests.Pictures;

/// <summary>Reads the tiles of a TIFF without decoding them (TIFF 6.0; JPEG in TIFF by Technical Note 2), as a server would that copies
/// them out.</summary>
internal sealed class TiffTiles
{
    private const int ImageWidth = 256,
        ImageLength = 257,
        Compression = 259,
        TileWidth = 322,
        TileOffsets = 324,
        TileByteCounts = 325,
        JpegTables = 347;

    private readonly byte[] _file;

    private TiffTiles(byte[] file, Dictionary<int, uint[]> tags, byte[] tables)
    {
        _file = file;
        Tags = tags;
        Tables = tables;
    }

    private Dictionary<int, uint[]> Tags { get; }

    private byte[] Tables { get; }

    public uint Width => Tags[ImageWidth][0];

    public uint Height => Tags[ImageLength][0];

    public uint TileSize => Tags[TileWidth][0];

    public bool IsJpeg => Tags[Compression][0] == 7;

    public int Count => Tags[TileOffsets].Length;

    /// <summary>The levels of a pyramid, the whole picture first.</summary>
    public static IReadOnlyList<TiffTiles> Levels(byte[] file)
    {
        Assert.Equal("II*\0"u8.ToArray(), file[..4]);
        var levels = new List<TiffTiles>();
        for (var at = U32(file, 4); at != 0; )
        {
            var count = BinaryPrimitives.ReadUInt16LittleEndian(file.AsSpan((int)at));
            var tags = new Dictionary<int, uint[]>();
            byte[] tables = [];
            for (var i = 0; i < count; i++)
            {
                var entry = (int)at + 2 + 12 * i;
                var (tag, type, n) = (U16(file, entry), U16(file, entry + 2), (int)U32(file, entry + 4));
                var size = type switch
                {
                    3 => 2,
                    4 => 4,
                    _ => 1,
                };
                var values = n * size <= 4 ? entry + 8 : (int)U32(file, entry + 8);
                if (tag == JpegTables)
                    tables = file[values..(values + n)];
                else if (type is 3 or 4)
                    tags[tag] = [.. Enumerable.Range(0, n).Select(k => type == 3 ? U16(file, values + 2 * k) : U32(file, values + 4 * k))];
            }

            levels.Add(new TiffTiles(file, tags, tables));
            at = U32(file, (int)at + 2 + 12 * count);
        }

        return levels;
    }

    /// <summary>A tile as a JPEG file: the tables of the level, then the bytes of the tile as they stand in the file.</summary>
    public byte[] Tile(int index)
    {
        var tile = _file.AsSpan((int)Tags[TileOffsets][index], (int)Tags[TileByteCounts][index]);
        return [.. Tables.AsSpan(0, Tables.Length - 2), .. tile[2..]];
    }

    private static ushort U16(byte[] file, int at) => BinaryPrimitives.ReadUInt16LittleEndian(file.AsSpan(at));

    private static uint U32(byte[] file, long at) => BinaryPrimitives.ReadUInt32LittleEndian(file.AsSpan((int)at));
}
