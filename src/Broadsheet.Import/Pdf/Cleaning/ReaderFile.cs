using System.Globalization;
using System.Text;

namespace Broadsheet.Import.Pdf.Cleaning;

/// <summary>
/// Makes of a PDF that PDFium wrote (every object plain, one cross-reference table) one for readers: the objects that its catalog leads to,
/// without what <see cref="ReaderRules"/> takes away. The same file gives the same bytes.
/// </summary>
internal sealed class ReaderFile : IDisposable
{
    private readonly byte[] _file;
    private readonly int _trailer;
    private readonly Dictionary<int, int> _places;
    private readonly Dictionary<int, int> _newNumbers = [];
    private readonly Queue<(int Number, string Under)> _open = new();
    private readonly MemoryStream _out;

    private ReaderFile(byte[] file)
    {
        _file = file;
        _places = CrossReferences.Read(file, out _trailer);
        _out = new MemoryStream(file.Length);
    }

    /// <summary>The file for readers.</summary>
    /// <param name="file">A file that PDFium saved.</param>
    /// <param name="throwIfOver">Called between objects.</param>
    /// <exception cref="InvalidDataException">It is not as PDFium writes files.</exception>
    public static byte[] Make(byte[] file, Action throwIfOver)
    {
        using var made = new ReaderFile(file);
        return made.Make(throwIfOver);
    }

    /// <inheritdoc/>
    public void Dispose() => _out.Dispose();

    private byte[] Make(Action throwIfOver)
    {
        var trailer = new DictionaryText(_file, _trailer);
        var root =
            trailer.Text("Root") is { } text && ObjectSyntax.TryReadReference(Encoding.Latin1.GetBytes(text), 0, out var number, out _)
                ? number
                : throw new InvalidDataException("The trailer names no catalog.");
        // Bytes above 127 tell programs that it is no text.
        Write("%PDF-1.7\n%\u00e2\u00e3\n"u8);
        NumberOf(root, "Root");
        var places = new List<long>();
        while (_open.TryDequeue(out var next))
        {
            throwIfOver();
            places.Add(_out.Position);
            Write($"{places.Count} 0 obj\n");
            WriteObject(next.Number, next.Under);
            Write("\nendobj\n"u8);
        }
        var start = _out.Position;
        Write($"xref\n0 {places.Count + 1}\n0000000000 65535 f \n");
        foreach (var place in places)
            Write($"{place:0000000000} 00000 n \n");
        Write($"trailer\n<</Size {places.Count + 1}/Root 1 0 R>>\nstartxref\n{start}\n%%EOF\n");
        return _out.ToArray();
    }

    private void WriteObject(int number, string under)
    {
        // What is referred to and not there is null (ISO 32000-1, 7.3.10).
        if (!_places.TryGetValue(number, out var at))
        {
            Write("null"u8);
            return;
        }
        at = CrossReferences.BodyOf(_file, at, number);
        if (!ObjectSyntax.IsAt(_file, at, "<<"u8))
        {
            WriteValue(at, under, 0);
            return;
        }
        var dictionary = new DictionaryText(_file, at);
        var stream = ObjectSyntax.SkipSpace(_file, dictionary.End);
        if (ReaderRules.Goes(dictionary))
            Write("null"u8);
        else if (!ObjectSyntax.IsAt(_file, stream, "stream"u8))
            WriteDictionary(dictionary, under, isStream: false, 0);
        else
            WriteStream(dictionary, under, stream + "stream"u8.Length);
    }

    private void WriteStream(DictionaryText dictionary, string under, int at)
    {
        at += ObjectSyntax.IsAt(_file, at, "\r\n"u8) ? 2 : 1;
        var length = LengthOf(dictionary);
        if (length > _file.Length - at)
            throw new InvalidDataException("A stream has no end.");
        WriteDictionary(dictionary, under, isStream: true, 0, length);
        Write("stream\n"u8);
        Write(_file.AsSpan(at, length));
        Write("\nendstream"u8);
    }

    private int LengthOf(DictionaryText dictionary)
    {
        var text = Encoding.Latin1.GetBytes(dictionary.Text("Length") ?? "");
        if (ObjectSyntax.TryReadReference(text, 0, out var number, out _) && _places.TryGetValue(number, out var at))
            return ObjectSyntax.TryReadNumber(_file, CrossReferences.BodyOf(_file, at, number), out var told, out _) ? told : 0;
        return ObjectSyntax.TryReadNumber(text, 0, out var length, out _) ? length : 0;
    }

    /// <summary>Writes a value with the references in it led to the new numbers.</summary>
    /// <returns>Where it ends in the file that is read.</returns>
    private int WriteValue(int at, string under, int depth)
    {
        if (depth > ObjectSyntax.MostDepth)
            throw new InvalidDataException("Objects lie too deep in one another.");
        if (ObjectSyntax.IsAt(_file, at, "<<"u8))
        {
            var dictionary = new DictionaryText(_file, at);
            if (ReaderRules.Goes(dictionary))
                Write("null"u8);
            else
                WriteDictionary(dictionary, under, isStream: false, depth);
            return dictionary.End;
        }
        if (ObjectSyntax.IsAt(_file, at, "["u8))
            return WriteArray(at + 1, under, depth);
        if (ObjectSyntax.TryReadReference(_file, at, out var number, out var after))
        {
            Write($"{NumberOf(number, under)} 0 R");
            return after;
        }
        var end = ObjectSyntax.EndOf(_file, at);
        Write(_file.AsSpan(at, end - at));
        return end;
    }

    private int WriteArray(int at, string under, int depth)
    {
        Write("["u8);
        at = ObjectSyntax.SkipSpace(_file, at);
        while (!ObjectSyntax.IsAt(_file, at, "]"u8))
        {
            at = ObjectSyntax.SkipSpace(_file, WriteValue(at, under, depth + 1));
            Write(" "u8);
        }
        Write("]"u8);
        return at + 1;
    }

    private void WriteDictionary(DictionaryText dictionary, string under, bool isStream, int depth, int? length = null)
    {
        Write("<<"u8);
        foreach (var (key, value) in dictionary.Entries)
        {
            if (ReaderRules.Goes(dictionary, key, under, isStream))
                continue;
            Write($"/{key} ");
            if (length is { } bytes && key == "Length")
                Write($"{bytes}");
            else
                WriteValue(value, key, depth + 1);
        }
        Write(">>"u8);
    }

    /// <summary>The new number of an object, which is written later where it is met for the first time.</summary>
    private int NumberOf(int number, string under)
    {
        if (!_newNumbers.TryGetValue(number, out var known))
        {
            _newNumbers[number] = known = _newNumbers.Count + 1;
            _open.Enqueue((number, under));
        }
        return known;
    }

    private void Write(ReadOnlySpan<byte> text) => _out.Write(text);

    private void Write(FormattableString text) => _out.Write(Encoding.Latin1.GetBytes(text.ToString(CultureInfo.InvariantCulture)));
}
