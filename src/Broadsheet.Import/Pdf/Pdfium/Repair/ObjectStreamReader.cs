using System.Buffers.Text;
using System.IO.Compression;

namespace Broadsheet.Import.Pdf.Pdfium.Repair;

/// <summary>Finds out which objects stand in the object streams of a damaged file (ISO 32000-1, 7.5.7).</summary>
internal sealed class ObjectStreamReader(GuestFile file)
{
    private const int HeadBytes = 2_048;
    private const int MostPacked = 4 << 20;
    private const int MostUnpacked = 16 << 20;
    private const int MostObjects = 10_000;
    private const int MostOfAll = 500_000;

    /// <summary>Most bytes that are unpacked of all streams together.</summary>
    private const long MostOfFile = 256L << 20;

    private long _unpacked;

    /// <summary>Takes the text of an object.</summary>
    public delegate void ObjectText(int number, ReadOnlySpan<byte> text);

    /// <summary>Lists the objects of these streams.</summary>
    /// <param name="streams">The streams; of two objects with one number the first counts.</param>
    /// <param name="throwIfOver">Called between streams.</param>
    /// <param name="look">Shown the text of each object.</param>
    public List<FoundObject> Read(IEnumerable<FoundObject> streams, Action throwIfOver, ObjectText? look = null)
    {
        var found = new List<FoundObject>();
        foreach (var stream in streams)
        {
            throwIfOver();
            if (_unpacked > MostOfFile || found.Count > MostOfAll)
                break;
            Read(stream, found, look);
        }
        return found;
    }

    private void Read(FoundObject stream, List<FoundObject> found, ObjectText? look)
    {
        var packed = new byte[(int)Math.Min(MostPacked, file.Length - stream.Place)];
        if (!file.TryRead(stream.Place, packed))
            return;
        var head = packed.AsSpan(0, Math.Min(HeadBytes, packed.Length));
        var start = head.IndexOf("stream"u8);
        if (start < 0)
            return;
        head = head[..start];
        start += "stream"u8.Length;
        start += packed.AsSpan(start).StartsWith("\r\n"u8) ? 2 : 1;
        if (
            Syntax.NumberAfter(head, "/N"u8) is not (> 0 and <= MostObjects)
            || Syntax.NumberAfter(head, "/First"u8) is not (> 0 and < MostUnpacked)
        )
            return;
        var isPlain = head.IndexOf("/Filter"u8) < 0;
        if (!isPlain && (head.IndexOf("/FlateDecode"u8) < 0 || head.IndexOf("/DecodeParms"u8) >= 0))
            return;
        var data = isPlain ? packed.AsSpan(start) : Unpack(packed, start);
        _unpacked += data.Length;
        List(stream.Number, data, Syntax.NumberAfter(head, "/N"u8)!.Value, Syntax.NumberAfter(head, "/First"u8)!.Value, found, look);
    }

    /// <summary>The table at the head of the stream has a pair of numbers for each object: its own and where its text begins.</summary>
    private static void List(int stream, ReadOnlySpan<byte> data, int count, int first, List<FoundObject> found, ObjectText? look)
    {
        if (first > data.Length)
            return;
        var table = data[..first];
        var places = new List<(int Number, int Place)>();
        while (places.Count < count)
        {
            table = Syntax.SkipSpace(table);
            if (!Utf8Parser.TryParse(table, out int number, out var length))
                break;
            table = Syntax.SkipSpace(table[length..]);
            if (!Utf8Parser.TryParse(table, out int place, out length))
                break;
            table = table[length..];
            places.Add((number, place));
        }
        for (var i = 0; i < places.Count; i++)
        {
            var (number, place) = places[i];
            var end = i + 1 < places.Count ? places[i + 1].Place : data.Length - first;
            if (number is <= 0 or > ObjectScan.MostNumber || place < 0 || end < place || end > data.Length - first)
                continue;
            var text = data.Slice(first + place, end - place);
            found.Add(new FoundObject(number, 0, i, stream, Syntax.TypeOf(text)));
            look?.Invoke(number, text);
        }
    }

    /// <summary>What can be unpacked, up to a limit; a damaged stream gives what comes before the damage.</summary>
    private static byte[] Unpack(byte[] packed, int start)
    {
        using var unpacked = new MemoryStream();
        try
        {
            using var zlib = new ZLibStream(new MemoryStream(packed, start, packed.Length - start), CompressionMode.Decompress);
            var buffer = new byte[65_536];
            for (int read; unpacked.Length < MostUnpacked && (read = zlib.Read(buffer)) > 0; )
                unpacked.Write(buffer, 0, read);
        }
        catch (InvalidDataException)
        {
            // The rest of the stream is lost.
        }
        return unpacked.ToArray();
    }
}
