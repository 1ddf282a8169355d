using System.Buffers.Binary;
using System.Text;
using Broadsheet.Import.Pdf.Pdfium.Unread;
using CsCheck;

namespace Broadsheet.Import.Tests.Pdf;

public sealed class FontTablesTests
{
    [Fact]
    public void A_table_of_characters_tells_what_glyphs_mean()
    {
        var tables = FontTables.Read(Font(("cmap", Cmap(Segments((0x4E2D, 1), (0x6587, 2), (0x2F2D, 3), (0x5C71, 3))))));

        Assert.Equal([(1, 0x4E2D), (2, 0x6587), (3, 0x5C71)], Pairs(tables));
    }

    [Fact]
    public void A_table_for_rare_characters_is_read_too()
    {
        var groups = Bytes(W(12), W(0), L(28), L(0), L(1), L(0x20BB7), L(0x20BB8), L(4));

        Assert.Equal([(4, 0x20BB7), (5, 0x20BB8)], Pairs(FontTables.Read(Font(("cmap", Cmap(groups))))));
    }

    [Fact]
    public void Names_of_glyphs_tell_where_there_is_no_table()
    {
        string[] names = [".notdef", "uni4E2D", "seven", "G07", "u20BB7", "quotedblleft.alt"];
        var post = Bytes(
            L(0x20000),
            new byte[28],
            W(names.Length),
            [.. names.SelectMany((_, i) => W(258 + i))],
            [.. names.SelectMany(n => Encoding.ASCII.GetBytes((char)n.Length + n))]
        );

        Assert.Equal([(1, 0x4E2D), (2, '7'), (4, 0x20BB7), (5, 0x201C)], Pairs(FontTables.Read(Font(("post", post)))));
    }

    [Theory]
    [InlineData("")]
    [InlineData("\0\u0001\0\0")]
    [InlineData("%!PS-AdobeFont")]
    [InlineData("\u0001\0\u0004\u0001")]
    public void What_is_no_font_tells_nothing(string bytes) => Assert.Empty(FontTables.Read(Encoding.Latin1.GetBytes(bytes)).CodePoints);

    [Fact]
    public void Tables_that_lead_to_each_other_without_end_are_read_once()
    {
        // As many tables of characters as can be, all of them the same one, which says a million characters.
        var all = Bytes(
            W(12),
            W(0),
            L(28),
            L(0),
            L(60_000),
            [.. Enumerable.Range(0, 2_000).SelectMany(_ => Bytes(L(0x4E00), L(0x9FFF), L(1)))]
        );
        var cmap = Bytes(W(0), W(60_000), [.. Enumerable.Range(0, 60_000).SelectMany(_ => Bytes(W(3), W(10), L(4 + 8 * 60_000)))], all);

        Assert.Equal(0x9FFF - 0x4E00 + 1, FontTables.Read(Font(("cmap", cmap))).CodePoints.Count);
    }

    [Fact]
    public void Damaged_fonts_never_fail()
    {
        var names = Bytes(L(0x20000), new byte[28], W(2), W(258), W(259), Encoding.ASCII.GetBytes("\u0001a\u0001b"));
        var sound = Font(
            ("cmap", Cmap(Segments((0x4E2D, 1), (0x6587, 2)))),
            ("post", names),
            ("glyf", new byte[40]),
            ("head", new byte[54]),
            ("loca", new byte[16])
        );
        Gen.Select(Gen.Int[0, sound.Length - 1].Array[1, 12], Gen.Byte.Array[12], Gen.Int[0, sound.Length])
            .Sample(
                (places, values, length) =>
                {
                    var damaged = sound.ToArray();
                    for (var i = 0; i < places.Length; i++)
                        damaged[places[i]] = values[i];
                    var tables = FontTables.Read(damaged[..length]);
                    _ = tables.HasBoxes ? tables.Box(places[0]) : null;
                    return tables.CodePoints.Values.All(Rune.IsValid);
                }
            );
    }

    private static (int, int)[] Pairs(FontTables tables) => [.. tables.CodePoints.OrderBy(p => p.Key).Select(p => (p.Key, p.Value))];

    private static byte[] Cmap(byte[] subtable) => Bytes(W(0), W(1), W(3), W(subtable[1] == 4 ? 1 : 10), L(12), subtable);

    private static byte[] Segments(params (int Code, int Glyph)[] codes)
    {
        var all = codes.OrderBy(c => c.Code).Append((0xFFFF, 0)).ToArray();
        var body = Bytes(
            W(2 * all.Length),
            W(0),
            W(0),
            W(0),
            [.. all.SelectMany(c => W(c.Item1))],
            W(0),
            [.. all.SelectMany(c => W(c.Item1))],
            [.. all.SelectMany(c => W(c.Item2 - c.Item1))],
            new byte[2 * all.Length]
        );
        return Bytes(W(4), W(body.Length + 6), W(0), body);
    }

    private static byte[] Font(params (string Tag, byte[] Body)[] tables)
    {
        var at = 12 + 16 * tables.Length;
        var directory = new List<byte>();
        foreach (var (tag, body) in tables)
        {
            directory.AddRange(Bytes(Encoding.ASCII.GetBytes(tag), L(0), L(at), L(body.Length)));
            at += body.Length;
        }
        return Bytes(L(0x10000), W(tables.Length), new byte[6], [.. directory], [.. tables.SelectMany(t => t.Body)]);
    }

    private static byte[] Bytes(params byte[][] parts) => [.. parts.SelectMany(p => p)];

    private static byte[] W(int value)
    {
        var bytes = new byte[2];
        BinaryPrimitives.WriteUInt16BigEndian(bytes, (ushort)value);
        return bytes;
    }

    private static byte[] L(int value)
    {
        var bytes = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(bytes, value);
        return bytes;
    }
}
