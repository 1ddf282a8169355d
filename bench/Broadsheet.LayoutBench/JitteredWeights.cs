using System.Buffers.Binary;
using System.Globalization;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;
using System.Text;
using System.Text.RegularExpressions;

namespace Broadsheet.LayoutBench;

/// <summary>The weights that an assembly carries as tables of text (resources *.tsv: a name, then numbers), found and changed.</summary>
internal static partial class JitteredWeights
{
    private const int ResourcesInHeader = 24;
    private const int SizeOfImageInHeader = 56;
    private const int SectionHeader = 40;
    private const int VirtualSizeInSection = 8;
    private const int RawSizeInSection = 16;

    public static IEnumerable<JitterSite> Find(byte[] image)
    {
        using var pe = new PEReader(new MemoryStream(image));
        foreach (var (name, at, _, text) in Tables(pe, image))
        foreach (Match number in Number().Matches(text))
        {
            var begin = text.LastIndexOf('\n', number.Index) + 1;
            var value = double.Parse(number.Value, CultureInfo.InvariantCulture);
            if (text[begin] == '#' || value == 0)
                continue;
            var place = $"{name}:{text.AsSpan(0, begin).Count('\n') + 1}";
            yield return new JitterSite(
                $"{place}:{number.Index - begin}",
                place,
                value,
                at + sizeof(int) + number.Index,
                number.Length,
                IsFixed: true
            );
        }
    }

    /// <summary>The assembly with these weights times their factors: all its resources once more behind its end, and behind those the new
    /// tables.</summary>
    public static byte[] Apply(byte[] image, IReadOnlyDictionary<JitterSite, double> factors)
    {
        if (factors.Count == 0)
            return image;
        using var pe = new PEReader(new MemoryStream(image));
        var headers = pe.PEHeaders;
        var last = headers.SectionHeaders[^1];
        var resources = headers.CorHeader!.ResourcesDirectory;
        var tail = new MemoryStream();
        tail.Write(image, JitterSites.OffsetOf(pe, resources.RelativeVirtualAddress), resources.Size);
        foreach (var (_, at, row, text) in Tables(pe, image))
        {
            var changed = new StringBuilder();
            var copied = 0;
            foreach (var site in factors.Keys.Where(s => s.Offset > at && s.Offset < at + sizeof(int) + text.Length).OrderBy(s => s.Offset))
            {
                var begin = site.Offset - at - sizeof(int);
                changed
                    .Append(text, copied, begin - copied)
                    .Append((site.Value * factors[site]).ToString("0.########", CultureInfo.InvariantCulture));
                copied = begin + site.TextLength;
            }
            var bytes = Encoding.Latin1.GetBytes(changed.Append(text, copied, text.Length - copied).ToString());
            // A resource is its length and its bytes, at a distance from the begin of all resources.
            BinaryPrimitives.WriteInt32LittleEndian(image.AsSpan(row), (int)tail.Length);
            var length = new byte[sizeof(int)];
            BinaryPrimitives.WriteInt32LittleEndian(length, bytes.Length);
            tail.Write(length);
            tail.Write(bytes);
        }
        tail.SetLength(Aligned((int)tail.Length, headers.PEHeader!.FileAlignment));
        var size = last.SizeOfRawData + (int)tail.Length;
        var section =
            headers.PEHeaderStartOffset + headers.CoffHeader.SizeOfOptionalHeader + (headers.SectionHeaders.Length - 1) * SectionHeader;
        void Put(int offset, int value) => BinaryPrimitives.WriteInt32LittleEndian(image.AsSpan(offset), value);
        Put(section + VirtualSizeInSection, size);
        Put(section + RawSizeInSection, size);
        Put(headers.PEHeaderStartOffset + SizeOfImageInHeader, Aligned(last.VirtualAddress + size, headers.PEHeader.SectionAlignment));
        Put(headers.CorHeaderStartOffset + ResourcesInHeader, last.VirtualAddress + last.SizeOfRawData);
        Put(headers.CorHeaderStartOffset + ResourcesInHeader + 4, (int)tail.Length);
        return [.. image.AsSpan(0, last.PointerToRawData + last.SizeOfRawData), .. tail.ToArray()];
    }

    // Where the length stands that a table begins with, and where its place is written.
    private static List<(string Name, int At, int Row, string Text)> Tables(PEReader pe, byte[] image)
    {
        var metadata = pe.GetMetadataReader();
        var tables = new List<(string, int, int, string)>();
        foreach (var handle in metadata.ManifestResources)
        {
            var resource = metadata.GetManifestResource(handle);
            var name = metadata.GetString(resource.Name);
            if (!resource.Implementation.IsNil || !name.EndsWith(".tsv", StringComparison.Ordinal))
                continue;
            var at = JitterSites.OffsetOf(pe, pe.PEHeaders.CorHeader!.ResourcesDirectory.RelativeVirtualAddress) + (int)resource.Offset;
            var row =
                pe.PEHeaders.MetadataStartOffset
                + metadata.GetTableMetadataOffset(TableIndex.ManifestResource)
                + (MetadataTokens.GetRowNumber(handle) - 1) * metadata.GetTableRowSize(TableIndex.ManifestResource);
            tables.Add(
                (
                    name,
                    at,
                    row,
                    Encoding.Latin1.GetString(image, at + sizeof(int), BinaryPrimitives.ReadInt32LittleEndian(image.AsSpan(at)))
                )
            );
        }
        return tables;
    }

    private static int Aligned(int value, int by) => (value + by - 1) / by * by;

    [GeneratedRegex(@"(?<=\t)-?\d+(\.\d+)?(?=[\t\r\n]|$)")]
    private static partial Regex Number();
}
