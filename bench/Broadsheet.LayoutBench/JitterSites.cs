using System.Buffers.Binary;
using System.Globalization;
using System.Reflection;
using System.Reflection.Emit;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;
using System.Text.RegularExpressions;

namespace Broadsheet.LayoutBench;

/// <summary>
/// Finds the numbers of layout in its assembly: every instruction that loads a floating-point constant, so whatever of the source is a
/// measure, a share or a weight, also where an integer is written; whole numbers that stay whole (counts, indices, colours, characters) are
/// other instructions. Left out are 0, 1, -1, halving and units (times four, rounded; a whole number by four), which are arithmetic and no
/// choice, bounds that stand for "without end", and what can't change an article: inspection and confidence.
/// </summary>
internal static class JitterSites
{
    private const double WithoutEnd = 1e9;
    private const int LoadDouble = 0x23;
    private const int Multiply = 0x5A;
    private const int Divide = 0x5B;
    private const int Call = 0x28;
    private const int IntegerToDouble = 0x6C;
    private const int TwoByte = 0xFE;
    private static readonly Dictionary<int, OperandType> Operands = typeof(OpCodes)
        .GetFields(BindingFlags.Public | BindingFlags.Static)
        .Select(f => (OpCode)f.GetValue(null)!)
        .ToDictionary(o => o.Value & 0xFFFF, o => o.OperandType);

    /// <summary>All of an assembly whose symbols lie beside it, in the order of the code.</summary>
    public static IReadOnlyList<JitterSite> Find(byte[] image, string symbols)
    {
        using var pe = new PEReader(new MemoryStream(image));
        using var pdb = MetadataReaderProvider.FromPortablePdbStream(File.OpenRead(symbols));
        var (metadata, debug) = (pe.GetMetadataReader(), pdb.GetMetadataReader());
        var constants = Constants(metadata);
        var sources = new Dictionary<string, string[]>(StringComparer.Ordinal);
        var sites = new List<JitterSite>();
        foreach (var handle in metadata.MethodDefinitions)
        {
            var method = metadata.GetMethodDefinition(handle);
            var points = debug
                .GetMethodDebugInformation(handle.ToDebugInformationHandle())
                .GetSequencePoints()
                .Where(p => !p.IsHidden)
                .ToList();
            if (method.RelativeVirtualAddress == 0 || points.Count == 0)
                continue;
            var body = pe.GetMethodBody(method.RelativeVirtualAddress);
            var header = OffsetOf(pe, method.RelativeVirtualAddress);
            // The header of a small method is one byte, that of others twelve.
            var begin = header + ((image[header] & 3) == 2 ? 1 : 12);
            var isStatic = metadata.GetString(method.Name) == ".cctor";
            foreach (var (at, value) in Loads(body.GetILBytes()!, metadata))
            {
                var point = points.LastOrDefault(p => p.Offset <= at, points[0]);
                var file = debug.GetString(debug.GetDocument(point.Document).Name);
                if (!sources.TryGetValue(file, out var lines))
                    sources[file] = lines = File.ReadAllLines(file);
                var place = $"{Path.GetRelativePath(MarksCache.Root("src", "Broadsheet.Layout"), file)}:{LineOf(lines, point, value)}";
                // Knots of features are in their names: moved, they would only lose their weights, which are moved for themselves.
                if (
                    place.StartsWith("Inspection", StringComparison.Ordinal)
                    || place.StartsWith("Confidence", StringComparison.Ordinal)
                    || metadata.GetString(method.Name) == ".ctor"
                        && (
                            place.StartsWith("Evidence/Features", StringComparison.Ordinal)
                            || place.StartsWith("Evidence/Flow", StringComparison.Ordinal)
                        )
                )
                    continue;
                var statement = string.Join('\n', lines[(point.StartLine - 1)..point.EndLine]);
                var name = constants.FirstOrDefault(c => c.Value.Equals(value) && Regex.IsMatch(statement, $@"\b{c.Name}\b")).Name;
                var key = name is null ? $"{file}:{point.StartLine}:{point.StartColumn}:{value:r}" : $"{name}={value:r}";
                sites.Add(new JitterSite(key, name is null ? place : $"{place} {name}", value, begin + at, 0, isStatic));
            }
        }
        return [.. sites, .. JitteredWeights.Find(image)];
    }

    private static List<(string Name, double Value)> Constants(MetadataReader metadata) =>
        [
            .. from handle in metadata.FieldDefinitions
            let field = metadata.GetFieldDefinition(handle)
            where !field.GetDefaultValue().IsNil
            let constant = metadata.GetConstant(field.GetDefaultValue())
            where constant.TypeCode == ConstantTypeCode.Double
            select (metadata.GetString(field.Name), metadata.GetBlobReader(constant.Value).ReadDouble()),
        ];

    private static IEnumerable<(int At, double Value)> Loads(byte[] il, MetadataReader metadata)
    {
        var last = 0;
        for (var i = 0; i < il.Length; )
        {
            var begin = i;
            var code = il[i] == TwoByte ? TwoByte << 8 | il[i + 1] : il[i];
            i += il[i] == TwoByte ? 2 : 1;
            if (code == LoadDouble)
            {
                var value = BinaryPrimitives.ReadDoubleLittleEndian(il.AsSpan(i));
                if (value is not (0 or 1 or -1) && Math.Abs(value) < WithoutEnd && !IsArithmetic(il, last, value, i + 8, metadata))
                    yield return (begin, value);
            }
            last = code;
            i += Operands[code] switch
            {
                OperandType.InlineNone => 0,
                OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
                OperandType.InlineVar => 2,
                OperandType.InlineI8 or OperandType.InlineR => 8,
                OperandType.InlineSwitch => 4 + 4 * BinaryPrimitives.ReadInt32LittleEndian(il.AsSpan(i)),
                _ => 4,
            };
        }
    }

    private static bool IsArithmetic(byte[] il, int before, double value, int next, MetadataReader metadata) =>
        il[next] switch
        {
            Divide => value is 2 || before == IntegerToDouble && double.IsInteger(value),
            Multiply => double.IsInteger(value)
                && il[next + 1] == Call
                && NameOf(metadata, BinaryPrimitives.ReadInt32LittleEndian(il.AsSpan(next + 2))) == nameof(Math.Round),
            _ => false,
        };

    private static string? NameOf(MetadataReader metadata, int token)
    {
        var handle = MetadataTokens.EntityHandle(token);
        return handle.Kind == HandleKind.MemberReference
            ? metadata.GetString(metadata.GetMemberReference((MemberReferenceHandle)handle).Name)
            : null;
    }

    // A statement may go over several lines: the one that has the number.
    private static int LineOf(string[] lines, SequencePoint point, double value)
    {
        var text = value.ToString("0.#########", CultureInfo.InvariantCulture);
        for (var line = point.StartLine; line <= point.EndLine; line++)
            if (Regex.IsMatch(lines[line - 1], $@"(?<![\w.]){Regex.Escape(text)}(?![\w])"))
                return line;
        return point.StartLine;
    }

    /// <summary>Where in the file an address is.</summary>
    public static int OffsetOf(PEReader pe, int address)
    {
        var section = pe.PEHeaders.SectionHeaders[pe.PEHeaders.GetContainingSectionIndex(address)];
        return address - section.VirtualAddress + section.PointerToRawData;
    }
}
