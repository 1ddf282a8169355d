using System.Buffers.Text;

namespace Broadsheet.Import.Pdf.Cleaning;

/// <summary>The table at the end of a file that says where its objects are (ISO 32000-1, 7.5.4).</summary>
internal static class CrossReferences
{
    private const int EntryBytes = 20;

    /// <summary>Where the objects of a file begin, by number.</summary>
    /// <param name="file">A file with one table and nothing behind it.</param>
    /// <param name="trailer">Where the dictionary behind the table begins.</param>
    /// <exception cref="InvalidDataException">There is no such table.</exception>
    public static Dictionary<int, int> Read(byte[] file, out int trailer)
    {
        var last = file.AsSpan().LastIndexOf("startxref"u8);
        if (last < 0 || !ObjectSyntax.TryReadNumber(file, ObjectSyntax.SkipSpace(file, last + "startxref"u8.Length), out var at, out _))
            throw new InvalidDataException("The file does not say where its table is.");
        if (!ObjectSyntax.IsAt(file, at, "xref"u8))
            throw new InvalidDataException("The file has no table.");
        var places = new Dictionary<int, int>();
        at = ObjectSyntax.SkipSpace(file, at + "xref"u8.Length);
        while (ObjectSyntax.TryReadNumber(file, at, out var first, out var end))
        {
            if (!ObjectSyntax.TryReadNumber(file, ObjectSyntax.SkipSpace(file, end), out var count, out end))
                throw new InvalidDataException("The table does not say how many objects it has.");
            at = ObjectSyntax.SkipSpace(file, end);
            for (var i = 0; i < count; i++, at += EntryBytes)
                Note(file, at, first + i, places);
            at = ObjectSyntax.SkipSpace(file, at);
        }
        if (!ObjectSyntax.IsAt(file, at, "trailer"u8))
            throw new InvalidDataException("Nothing stands behind the table.");
        trailer = ObjectSyntax.SkipSpace(file, at + "trailer"u8.Length);
        return places;
    }

    /// <summary>Where the value of an object begins, behind the words <c>12 0 obj</c>.</summary>
    /// <exception cref="InvalidDataException">Another object, or none, stands there.</exception>
    public static int BodyOf(byte[] file, int at, int number)
    {
        if (
            !ObjectSyntax.TryReadNumber(file, ObjectSyntax.SkipSpace(file, at), out var told, out var end)
            || told != number
            || !ObjectSyntax.TryReadNumber(file, ObjectSyntax.SkipSpace(file, end), out _, out end)
        )
            throw new InvalidDataException("The table leads to another object.");
        at = ObjectSyntax.SkipSpace(file, end);
        return ObjectSyntax.IsAt(file, at, "obj"u8)
            ? ObjectSyntax.SkipSpace(file, at + "obj"u8.Length)
            : throw new InvalidDataException("The table leads to no object.");
    }

    // Ten digits, five digits, 'n' for one that is used.
    private static void Note(byte[] file, int at, int number, Dictionary<int, int> places)
    {
        if (at + EntryBytes > file.Length)
            throw new InvalidDataException("The table breaks off.");
        if (file[at + 17] == 'n' && Utf8Parser.TryParse(file.AsSpan(at, 10), out int place, out _) && place < file.Length)
            places[number] = place;
    }
}
