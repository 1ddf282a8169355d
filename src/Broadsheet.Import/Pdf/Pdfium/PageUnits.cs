using System.Buffers.Text;
using Broadsheet.Import.Pdf.Pdfium.Repair;

namespace Broadsheet.Import.Pdf.Pdfium;

/// <summary>
/// Finds the pages of a file whose unit is not a point (<c>/UserUnit</c>, ISO 32000-1, 14.11.2), which PDFium does not tell. Of an
/// encrypted file only what stands outside of object streams is found.
/// </summary>
internal static class PageUnits
{
    private const int HeadBytes = 4_096;

    // What programs for maps and plans write; anything else is a mistake or meant badly.
    private const double Least = 0.01;
    private const double Most = 100_000;

    private static ReadOnlySpan<byte> Key => "/UserUnit"u8;

    /// <summary>The units in points, by the number of the page's object.</summary>
    public static IReadOnlyDictionary<int, double> Read(GuestFile file, Action throwIfOver)
    {
        var units = new Dictionary<int, double>();
        var isPlain = FileWords.Has(file, Key, throwIfOver);
        if (!isPlain && !FileWords.Has(file, "/ObjStm"u8, throwIfOver))
            return units;
        var scan = new ObjectScan(file);
        scan.Run(throwIfOver);
        // The last revision of an object counts, wherever it stands.
        foreach (var found in scan.Objects.Values.OrderBy(o => o.Place).ToList())
        {
            if (found.Type == FoundType.Page && isPlain)
                Note(units, found.Number, Head(file, found));
        }
        var streams = scan.Objects.Values.Where(o => o.Type == FoundType.ObjectStream).OrderByDescending(o => o.Place);
        new ObjectStreamReader(file).Read(streams, throwIfOver, (number, text) => Note(units, number, text));
        return units;
    }

    private static ReadOnlySpan<byte> Head(GuestFile file, FoundObject found)
    {
        var head = new byte[(int)Math.Min(HeadBytes, file.Length - found.Place)];
        if (!file.TryRead(found.Place, head))
            return [];
        var end = head.AsSpan().IndexOf("endobj"u8);
        return end < 0 ? head : head.AsSpan(0, end);
    }

    private static void Note(Dictionary<int, double> units, int number, ReadOnlySpan<byte> text)
    {
        var at = text.IndexOf(Key);
        if (at < 0)
            return;
        if (Utf8Parser.TryParse(Syntax.SkipSpace(text[(at + Key.Length)..]), out double unit, out _) && unit is >= Least and <= Most)
            units.TryAdd(number, unit);
    }
}
