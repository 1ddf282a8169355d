using System.Buffers.Binary;
using System.Globalization;
using System.Text;

namespace Broadsheet.Import.Pdf.Pdfium.Unread;

/// <summary>
/// What the program of a font says of its glyphs: a TrueType font by its table of characters or by names, a CFF font by names. The bytes
/// are those of a file from outside: what points beyond them or makes no sense is not there.
/// </summary>
internal sealed class FontTables
{
    /// <summary>OpenType allows no more glyphs.</summary>
    private const int MostGlyphs = 65_536;

    /// <summary>Most entries of all tables of one font that are read.</summary>
    private const int MostEntries = 1_000_000;

    private readonly byte[] _bytes;
    private readonly Dictionary<string, int> _tables = [];
    private readonly Dictionary<int, int> _codePoints = [];
    private int _read;

    private FontTables(byte[] bytes) => _bytes = bytes;

    /// <summary>True where the outlines tell where the ink of a glyph is.</summary>
    public bool HasBoxes => _tables.ContainsKey("glyf") && _tables.ContainsKey("loca") && _tables.ContainsKey("head");

    /// <summary>The code points by the numbers of their glyphs; empty where the font says none.</summary>
    public IReadOnlyDictionary<int, int> CodePoints => _codePoints;

    /// <summary>Reads a font program.</summary>
    /// <param name="bytes">TrueType, OpenType or CFF; of anything else nothing is read.</param>
    public static FontTables Read(byte[] bytes)
    {
        var tables = new FontTables(bytes);
        try
        {
            tables.Read();
        }
        catch (ArgumentOutOfRangeException)
        {
            // An offset leads out of the font, or round in a circle: what was read until then counts.
        }
        return tables;
    }

    /// <summary>Left, bottom, right and top of a glyph's ink as shares of the em; null where there is none.</summary>
    public (double Left, double Bottom, double Right, double Top)? Box(int glyph)
    {
        try
        {
            var (head, loca) = (_tables["head"], _tables["loca"]);
            double em = U16(head + 18);
            var isLong = U16(head + 50) == 1;
            long from = isLong ? U32(loca + 4 * glyph) : 2 * U16(loca + 2 * glyph);
            long to = isLong ? U32(loca + 4 * (glyph + 1)) : 2 * U16(loca + 2 * (glyph + 1));
            var at = _tables["glyf"] + from;
            if (em == 0 || to <= from || at > int.MaxValue)
                return null;
            return (I16((int)at + 2) / em, I16((int)at + 4) / em, I16((int)at + 6) / em, I16((int)at + 8) / em);
        }
        catch (ArgumentOutOfRangeException)
        {
            return null;
        }
    }

    private void Read()
    {
        if (_bytes.Length < 4)
            return;
        if (U32(0) is 0x00010000 or 0x4F54544F or 0x74727565)
            ReadTables();
        else if (U16(0) == 0x0100)
            ReadCff(0);
    }

    private void ReadTables()
    {
        for (var i = 0; i < U16(4); i++)
            _tables[Encoding.Latin1.GetString(Part(12 + 16 * i, 4))] = (int)Math.Min(int.MaxValue, U32(12 + 16 * i + 8));
        if (_tables.TryGetValue("cmap", out var cmap))
            ReadCmap(cmap);
        if (_codePoints.Count == 0 && _tables.TryGetValue("post", out var post) && U32(post) == 0x00020000)
            ReadPost(post);
        if (_codePoints.Count == 0 && _tables.TryGetValue("CFF ", out var cff))
            ReadCff(cff);
    }

    private void ReadCmap(int table)
    {
        for (var i = 0; i < U16(table + 2); i++)
        {
            var (platform, encoding) = (U16(table + 4 + 8 * i), U16(table + 6 + 8 * i));
            // Symbol tables say codes, not characters.
            if (platform == 0 || platform == 3 && encoding is 1 or 10)
                ReadSubtable(table + (int)Math.Min(int.MaxValue / 2, U32(table + 8 + 8 * i)));
        }
    }

    private void ReadSubtable(int at)
    {
        var format = U16(at);
        if (format == 4)
            ReadSegments(at, U16(at + 6) / 2);
        else if (format == 6)
        {
            for (var i = 0; i < U16(at + 8); i++)
                Add(U16(at + 10 + 2 * i), U16(at + 6) + i);
        }
        else if (format == 12)
        {
            for (var i = 0; i < Math.Min(U32(at + 12), MostGlyphs); i++)
            {
                var (first, last, glyph) = (U32(at + 16 + 12 * i), U32(at + 20 + 12 * i), U32(at + 24 + 12 * i));
                for (var c = first; c <= last && c - first < MostGlyphs && glyph + c - first < MostGlyphs; c++)
                    Add((int)(glyph + c - first), (int)Math.Min(c, int.MaxValue));
            }
        }
    }

    private void ReadSegments(int at, int count)
    {
        var (ends, starts) = (at + 14, at + 16 + 2 * count);
        var (deltas, offsets) = (starts + 2 * count, starts + 4 * count);
        for (var i = 0; i < count; i++)
        {
            var (first, last, delta, offset) = (U16(starts + 2 * i), U16(ends + 2 * i), U16(deltas + 2 * i), U16(offsets + 2 * i));
            for (var c = first; c <= last && c < 0xFFFF; c++)
            {
                var glyph = offset == 0 ? c : U16(offsets + 2 * i + offset + 2 * (c - first));
                if (offset == 0 || glyph != 0)
                    Add((glyph + delta) & 0xFFFF, c);
            }
        }
    }

    private void ReadPost(int table)
    {
        const int standardNames = 258;
        var count = U16(table + 32);
        var names = new List<string>();
        var end = _bytes.Length;
        for (var at = table + 34 + 2 * count; at < end && names.Count < count && at + 1 + U8(at) <= end; at += 1 + U8(at))
            names.Add(Encoding.Latin1.GetString(Part(at + 1, U8(at))));
        for (var glyph = 0; glyph < count; glyph++)
        {
            var index = U16(table + 34 + 2 * glyph) - standardNames;
            if (index >= 0 && index < names.Count)
                Add(glyph, GlyphNames.CodePoint(names[index]));
        }
    }

    /// <summary>The names in a CFF font that has names; one whose glyphs have numbers (CID) says nothing of characters.</summary>
    private void ReadCff(int start)
    {
        const int standardStrings = 391;
        var at = Index(start + U8(start + 2), start, out _);
        at = Index(at, start, out var dictionaries);
        Index(at, start, out var strings);
        if (dictionaries.Count == 0)
            return;
        var (charset, glyphs, isByNumber) = Dictionary(dictionaries[0]);
        if (isByNumber || charset <= 2 || glyphs == 0)
            return;
        Index(start + glyphs, start, out var outlines);
        var count = Math.Min(outlines.Count, MostGlyphs);
        var place = start + charset;
        var format = U8(place++);
        for (var glyph = 1; glyph < count; )
        {
            var sid = U16(place);
            var more =
                format == 0 ? 0
                : format == 1 ? U8(place + 2)
                : U16(place + 2);
            place +=
                format == 0 ? 2
                : format == 1 ? 3
                : 4;
            for (var i = 0; i <= more && glyph < count; i++, glyph++)
            {
                var own = sid + i - standardStrings;
                var name =
                    own < 0 ? GlyphNames.Standard(sid + i)
                    : own < strings.Count ? Encoding.Latin1.GetString(Part(strings[own].At, strings[own].Length))
                    : null;
                if (name is { Length: > 0 })
                    Add(glyph, GlyphNames.CodePoint(name));
            }
        }
    }

    private int Index(int at, int start, out List<(int At, int Length)> items)
    {
        items = [];
        var count = U16(at);
        if (count == 0)
            return at + 2;
        int width = U8(at + 2),
            data = at + 2 + (count + 1) * width;
        for (var i = 0; i < count; i++)
        {
            var (from, to) = (Number(at + 3 + i * width, width), Number(at + 3 + (i + 1) * width, width));
            if (to < from || (long)data + to > _bytes.Length || start < 0)
                throw new ArgumentOutOfRangeException(nameof(at));
            items.Add((data + from, to - from));
        }
        return data + Number(at + 3 + count * width, width);
    }

    private (int Charset, int Glyphs, bool IsByNumber) Dictionary((int At, int Length) item)
    {
        var (charset, glyphs, isByNumber, last) = (0, 0, false, 0);
        for (int at = item.At, end = item.At + item.Length; at < end; )
        {
            int b = U8(at++);
            if (b <= 21)
            {
                var key = b == 12 ? 1200 + U8(at++) : b;
                (charset, glyphs, isByNumber) = (key == 15 ? last : charset, key == 17 ? last : glyphs, isByNumber || key == 1230);
            }
            else if (b == 28)
                (last, at) = (I16(at), at + 2);
            else if (b == 29)
                (last, at) = ((int)Math.Min(int.MaxValue / 2, U32(at)), at + 4);
            else if (b == 30)
            {
                while ((U8(at++) & 0xF) != 0xF && at < end)
                {
                    // The digits of a real number, which no offset is.
                }
            }
            else
                (last, at) =
                    b <= 246 ? (b - 139, at)
                    : b <= 250 ? ((b - 247) * 256 + U8(at) + 108, at + 1)
                    : (-(b - 251) * 256 - U8(at) - 108, at + 1);
        }
        return (charset, glyphs, isByNumber);
    }

    private int Number(int at, int width)
    {
        var value = 0;
        foreach (var b in Part(at, width))
            value = value > int.MaxValue >> 9 ? throw new ArgumentOutOfRangeException(nameof(at)) : value << 8 | b;
        return value;
    }

    private void Add(int glyph, int codePoint)
    {
        // Tables that lead round in circles say no more the second time.
        if (++_read > MostEntries)
            throw new ArgumentOutOfRangeException(nameof(glyph));
        if (
            codePoint <= ' '
            || !Rune.IsValid(codePoint)
            || Rune.GetUnicodeCategory(new Rune(codePoint))
                is UnicodeCategory.Control
                    or UnicodeCategory.PrivateUse
                    or UnicodeCategory.OtherNotAssigned
        )
            return;
        // A glyph of several characters is the plain one: no radical, no form for compatibility.
        if (!_codePoints.TryGetValue(glyph, out var other) || IsPlain(codePoint) && !IsPlain(other))
            _codePoints[glyph] = codePoint;
    }

    private static bool IsPlain(int codePoint) =>
        codePoint is not (>= 0x2E80 and <= 0x2FDF or >= 0xF900 and <= 0xFAFF or >= 0xFE30 and <= 0xFE4F or 0xA0 or 0xAD);

    private ReadOnlySpan<byte> Part(int at, int length) => _bytes.AsSpan().Slice(at, length);

    private int U8(int at) => Part(at, 1)[0];

    private int U16(int at) => BinaryPrimitives.ReadUInt16BigEndian(Part(at, 2));

    private int I16(int at) => BinaryPrimitives.ReadInt16BigEndian(Part(at, 2));

    private uint U32(int at) => BinaryPrimitives.ReadUInt32BigEndian(Part(at, 4));
}
