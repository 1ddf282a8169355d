using System.Buffers.Binary;
using System.Globalization;
using System.Text;

namespace Broadsheet.Import.Pdf.Pdfium.Repair;

/// <summary>
/// Makes a file readable whose cross-reference table is lost, by a new one behind its end. What the file has is left as it is; PDFium reads
/// both as one.
/// </summary>
internal sealed class FileRepair(GuestFile file)
{
    /// <summary>Larger files are not searched through.</summary>
    private const long MostBytes = 1L << 30;

    private const int EntryBytes = 7;
    private const string LostHeader = "%PDF-1.7\n";

    private readonly ObjectScan _scan = new(file);

    /// <summary>Looks for objects.</summary>
    /// <returns>False where there is nothing to be saved.</returns>
    public bool TryScan(Action throwIfOver)
    {
        if (file.Length > MostBytes)
            return false;
        _scan.Run(throwIfOver);
        if (!_scan.IsEncrypted)
        {
            var streams = _scan.Objects.Values.Where(found => found.Type == FoundType.ObjectStream).OrderByDescending(found => found.Place);
            _scan.Add(new ObjectStreamReader(file).Read(streams, throwIfOver));
        }
        // An encrypted file whose trailer is lost has lost its key.
        return _scan.Objects.Count > 0 && !_scan.IsEncrypted;
    }

    /// <summary>What to put before and behind the file, with the catalog that it has; null where it has none.</summary>
    public (byte[] Before, byte[] Behind)? WithOwnCatalog()
    {
        var root =
            _scan.Objects.TryGetValue(_scan.Root, out var told) && told.Type is FoundType.Catalog or FoundType.Other ? told.Number : 0;
        if (root == 0)
            root = Last(FoundType.Catalog)?.Number ?? 0;
        return root == 0 ? null : Write(root, []);
    }

    /// <summary>The same with a new catalog over all pages that are left, in the order of the file; null where there are none.</summary>
    public (byte[] Before, byte[] Behind)? WithNewCatalog()
    {
        var pages = _scan
            .Objects.Values.Where(found => found.Type == FoundType.Page)
            .OrderBy(OrderInFile)
            .Select(found => found.Number)
            .ToList();
        if (pages.Count == 0)
            return null;
        var root = _scan.Objects.Keys.Max() + 1;
        var kids = string.Join(' ', pages.Select(page => string.Create(CultureInfo.InvariantCulture, $"{page} 0 R")));
        return Write(
            root,
            [
                string.Create(CultureInfo.InvariantCulture, $"<</Type/Catalog/Pages {root + 1} 0 R>>"),
                string.Create(CultureInfo.InvariantCulture, $"<</Type/Pages/Count {pages.Count}/Kids[{kids}]>>"),
            ]
        );
    }

    private FoundObject? Last(FoundType type) =>
        _scan.Objects.Values.Where(found => found.Type == type).OrderBy(OrderInFile).Cast<FoundObject?>().LastOrDefault();

    private (long, long) OrderInFile(FoundObject found) =>
        found.Stream == 0 ? (found.Place, 0) : (_scan.Objects.TryGetValue(found.Stream, out var stream) ? stream.Place : 0, found.Place);

    /// <summary>Writes the new objects and a cross-reference stream (ISO 32000-1, 7.5.8).</summary>
    private (byte[] Before, byte[] Behind) Write(int root, IReadOnlyList<string> newObjects)
    {
        var before = _scan.Header < 0 ? Encoding.ASCII.GetBytes(LostHeader) : [];
        // PDFium counts places from the header on.
        var shift = _scan.Header < 0 ? before.Length : -_scan.Header;
        var entries = new SortedDictionary<int, (byte Kind, long Place, int Second)>();
        foreach (var found in _scan.Objects.Values)
        {
            if (found.Stream != 0)
                entries[found.Number] = (2, found.Stream, (int)found.Place);
            else if (found.Place + shift >= 0)
                entries[found.Number] = (1, found.Place + shift, found.Generation);
        }

        var behind = new MemoryStream();
        void Text(FormattableString text) => behind.Write(Encoding.ASCII.GetBytes(text.ToString(CultureInfo.InvariantCulture)));
        Text($"\n");
        for (var i = 0; i < newObjects.Count; i++)
        {
            entries[root + i] = (1, file.Length + shift + behind.Position, 0);
            Text($"{root + i} 0 obj\n{newObjects[i]}\nendobj\n");
        }
        var own = entries.Keys.Last() + 1;
        var start = file.Length + shift + behind.Position;
        Text(
            $"{own} 0 obj\n<</Type/XRef/Size {own}/Root {root} 0 R/W[1 4 2]/Index[{Runs(entries.Keys)}]/Length {entries.Count * EntryBytes}>>stream\n"
        );
        Span<byte> entry = stackalloc byte[EntryBytes];
        foreach (var (kind, place, second) in entries.Values)
        {
            entry[0] = kind;
            BinaryPrimitives.WriteUInt32BigEndian(entry[1..], (uint)place);
            BinaryPrimitives.WriteUInt16BigEndian(entry[5..], (ushort)second);
            behind.Write(entry);
        }
        Text($"\nendstream\nendobj\nstartxref\n{start}\n%%EOF\n");
        return (before, behind.ToArray());
    }

    /// <summary>Numbers in a row as pairs of the first and how many.</summary>
    private static string Runs(IEnumerable<int> numbers)
    {
        var runs = new List<(int First, int Count)>();
        foreach (var number in numbers)
        {
            if (runs.Count > 0 && runs[^1].First + runs[^1].Count == number)
                runs[^1] = (runs[^1].First, runs[^1].Count + 1);
            else
                runs.Add((number, 1));
        }
        return string.Join(' ', runs.Select(run => string.Create(CultureInfo.InvariantCulture, $"{run.First} {run.Count}")));
    }
}
