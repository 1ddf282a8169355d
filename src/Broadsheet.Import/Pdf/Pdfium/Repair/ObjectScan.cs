using System.Buffers.Text;

namespace Broadsheet.Import.Pdf.Pdfium.Repair;

/// <summary>
/// Goes through a damaged file from its first byte to its last and notes where objects begin: the words <c>12 0 obj</c> survive the loss of
/// the cross-reference table, which stands at the end and goes first when a file is cut.
/// </summary>
internal sealed class ObjectScan(GuestFile file)
{
    /// <summary>PDFium takes no higher number.</summary>
    public const int MostNumber = 4 << 20;

    /// <summary>Most objects that are noted: a file of a thousand pages has a tenth of it.</summary>
    private const int MostObjects = 500_000;

    private const int ChunkBytes = 1 << 20;

    /// <summary>Bytes of an object that are looked at for its type; a page has its own among its first few hundred.</summary>
    private const int HeadBytes = 4_096;

    /// <summary>Room before the word for its two numbers.</summary>
    private const int NumbersBytes = 24;

    private readonly Dictionary<int, FoundObject> _objects = [];

    /// <summary>By number; of several with one number the last, which replaced the others.</summary>
    public IReadOnlyDictionary<int, FoundObject> Objects => _objects;

    /// <summary>The number of the catalog as the last trailer tells it; 0 where none does.</summary>
    public int Root { get; private set; }

    /// <summary>A trailer spoke of encryption: its objects can't be looked into.</summary>
    public bool IsEncrypted { get; private set; }

    /// <summary>Where the header stands; -1 where there is none in the first kilobyte.</summary>
    public long Header { get; private set; } = -1;

    public void Run(Action throwIfOver)
    {
        var buffer = new byte[NumbersBytes + ChunkBytes + HeadBytes];
        for (long start = 0; start < file.Length; start += ChunkBytes)
        {
            throwIfOver();
            var from = Math.Max(0, start - NumbersBytes);
            var length = (int)Math.Min(file.Length - from, start - from + ChunkBytes + HeadBytes);
            var bytes = buffer.AsSpan(0, length);
            if (!file.TryRead(from, bytes))
                return;
            if (start == 0)
                Header = bytes[..Math.Min(length, 1_024)].IndexOf("%PDF-"u8);
            Look(bytes, from, start, Math.Min(start + ChunkBytes, file.Length));
        }
    }

    /// <summary>Adds objects that stand in object streams, where no later one has the number.</summary>
    public void Add(IEnumerable<FoundObject> objects)
    {
        foreach (var found in objects)
        {
            if (_objects.Count < MostObjects)
                _objects.TryAdd(found.Number, found);
        }
    }

    private void Look(ReadOnlySpan<byte> bytes, long from, long start, long end)
    {
        for (var at = (int)(start - from); at < end - from; )
        {
            var next = bytes[at..].IndexOfAny((byte)'o', (byte)'t');
            if (next < 0)
                return;
            at += next;
            if (at >= end - from)
                return;
            if (bytes[at..].StartsWith("obj"u8))
                NoteObject(bytes, from, at);
            else if (bytes[at..].StartsWith("trailer"u8))
                NoteTrailer(bytes.Slice(at, Math.Min(HeadBytes, bytes.Length - at)));
            at++;
        }
    }

    private void NoteObject(ReadOnlySpan<byte> bytes, long from, int at)
    {
        // Backwards: space, generation, space, number.
        var end = SpaceBefore(bytes, at);
        var generationStart = DigitsBefore(bytes, end);
        var numberEnd = SpaceBefore(bytes, generationStart);
        var start = DigitsBefore(bytes, numberEnd);
        if (
            _objects.Count >= MostObjects
            || generationStart == end
            || numberEnd == generationStart
            || start == numberEnd
            || !Utf8Parser.TryParse(bytes[start..], out int number, out _)
            || !Utf8Parser.TryParse(bytes[generationStart..], out int generation, out _)
            || number is <= 0 or > MostNumber
            || generation is < 0 or > ushort.MaxValue
        )
        {
            return;
        }
        var head = bytes.Slice(at, Math.Min(HeadBytes, bytes.Length - at));
        var stop = head.IndexOf("endobj"u8);
        head = stop < 0 ? head : head[..stop];
        var stream = head.IndexOf("stream"u8);
        head = stream < 0 ? head : head[..stream];
        var type = Syntax.TypeOf(head);
        _objects[number] = new FoundObject(number, generation, from + start, 0, type);
        if (type == FoundType.CrossReferences)
            NoteTrailer(head);
    }

    private void NoteTrailer(ReadOnlySpan<byte> text)
    {
        if (Syntax.ReferenceAfter(text, "/Root"u8) is > 0 and var root)
            Root = root;
        IsEncrypted |= text.IndexOf("/Encrypt"u8) >= 0;
    }

    private static int SpaceBefore(ReadOnlySpan<byte> bytes, int at)
    {
        while (at > 0 && Syntax.IsSpace(bytes[at - 1]))
            at--;
        return at;
    }

    private static int DigitsBefore(ReadOnlySpan<byte> bytes, int at)
    {
        while (at > 0 && Syntax.IsDigit(bytes[at - 1]))
            at--;
        return at;
    }
}
