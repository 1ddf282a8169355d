using System.Buffers.Binary;

namespace Broadsheet.Import.Pictures;

/// <summary>
/// What the header of a JPEG file says, read without decoding it, and the file without its metadata (ISO/IEC 10918-1, annex B). The file
/// comes from outside: whatever does not fit the format gives null.
/// </summary>
internal sealed record JpegHeader
{
    private const byte Marker = 0xFF;
    private const byte StartOfImage = 0xD8;
    private const byte EndOfImage = 0xD9;
    private const byte StartOfScan = 0xDA;
    private const byte Comment = 0xFE;
    private const byte AppFirst = 0xE0;
    private const byte AppIcc = 0xE2;
    private const byte AppAdobe = 0xEE;
    private const byte AppLast = 0xEF;

    /// <summary>Width in pixels.</summary>
    public required int Width { get; init; }

    /// <summary>Height in pixels.</summary>
    public required int Height { get; init; }

    /// <summary>1 for grey, 3 for colour, 4 for CMYK.</summary>
    public required int Components { get; init; }

    /// <summary>True for a progressive file, which a decoder must hold whole.</summary>
    public required bool IsProgressive { get; init; }

    /// <summary>Where the first scan begins: what stands before are segments.</summary>
    public required int ScanOffset { get; init; }

    /// <summary>Reads the header; null where the bytes are no JPEG file that browsers show.</summary>
    public static JpegHeader? Read(ReadOnlySpan<byte> file)
    {
        JpegHeader? header = null;
        foreach (var segment in new Segments(file))
        {
            if (segment.Code == StartOfScan)
                return header is null ? null : header with { ScanOffset = segment.Offset };
            if (IsFrame(segment.Code))
            {
                // Baseline, extended and progressive Huffman coding with 8 bits: arithmetic coding and lossless files no browser shows.
                var body = file.Slice(segment.Offset + 4, segment.Length - 2);
                if (segment.Code is not (0xC0 or 0xC1 or 0xC2) || body.Length < 6 || body[0] != 8 || body[5] is not (1 or 3 or 4))
                    return null;
                header = new JpegHeader
                {
                    Height = BinaryPrimitives.ReadUInt16BigEndian(body[1..]),
                    Width = BinaryPrimitives.ReadUInt16BigEndian(body[3..]),
                    Components = body[5],
                    IsProgressive = segment.Code == 0xC2,
                    ScanOffset = 0,
                };
                if (header.Width == 0 || header.Height == 0)
                    return null;
            }
        }

        return null;
    }

    /// <summary>The same picture without comments, EXIF (place and camera), thumbnails and edit histories; colour profile and transform
    /// stay.</summary>
    public byte[] WithoutMetadata(ReadOnlySpan<byte> file)
    {
        using var kept = new MemoryStream(file.Length);
        kept.Write([Marker, StartOfImage]);
        foreach (var segment in new Segments(file))
        {
            if (segment.Code == StartOfScan)
                break;
            if (segment.Code != Comment && (segment.Code is < AppFirst or > AppLast or AppIcc or AppAdobe))
                kept.Write(file.Slice(segment.Offset, segment.Length + 2));
        }

        kept.Write(file[ScanOffset..]);
        return kept.ToArray();
    }

    private static bool IsFrame(byte code) => code is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC);

    /// <summary>A segment: its marker code, where its marker begins, and its length without the marker.</summary>
    private readonly record struct Segment(byte Code, int Offset, int Length);

    private ref struct Segments(ReadOnlySpan<byte> file)
    {
        private readonly ReadOnlySpan<byte> _file = file;
        private int _next = file.Length >= 4 && file[0] == Marker && file[1] == StartOfImage ? 2 : int.MaxValue;

        public Segment Current { get; private set; }

        public readonly Segments GetEnumerator() => this;

        public bool MoveNext()
        {
            var at = _next;
            // Fill bytes before a marker are allowed.
            while (at < _file.Length - 4 && _file[at] == Marker && _file[at + 1] == Marker)
                at++;
            if (at > _file.Length - 4 || _file[at] != Marker || _file[at + 1] is 0 or EndOfImage)
                return false;
            var length = BinaryPrimitives.ReadUInt16BigEndian(_file[(at + 2)..]);
            if (length < 2 || at + 2 + length > _file.Length)
                return false;
            Current = new(_file[at + 1], at, length);
            _next = at + 2 + length;
            return true;
        }
    }
}
