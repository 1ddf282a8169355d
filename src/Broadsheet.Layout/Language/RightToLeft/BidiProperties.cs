using System.Globalization;

namespace Broadsheet.Layout.Language.RightToLeft;

/// <summary>The bidirectional class of each character (<c>bidi-classes.txt</c>, made from the Unicode Character Database).</summary>
internal static class BidiProperties
{
    private static readonly (int Start, int End, BidiProperty Property)[] Ranges = Read();

    /// <summary>The class of a code point; L for what is no code point.</summary>
    public static BidiProperty Of(int codePoint)
    {
        var (low, high) = (0, Ranges.Length - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            var range = Ranges[middle];
            if (codePoint < range.Start)
                high = middle - 1;
            else if (codePoint > range.End)
                low = middle + 1;
            else
                return range.Property;
        }
        return BidiProperty.L;
    }

    private static (int Start, int End, BidiProperty Property)[] Read()
    {
        const string name = "Broadsheet.Layout.Language.RightToLeft.bidi-classes.txt";
        using var stream = typeof(BidiProperties).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidDataException($"The program was built without {name}.");
        using var reader = new StreamReader(stream);
        var ranges = new List<(int Start, int End, BidiProperty Property)>();
        while (reader.ReadLine() is { } line)
        {
            if (line.StartsWith('#'))
                continue;
            var words = line.Split(' ');
            var property = Enum.Parse<BidiProperty>(words[0]);
            foreach (var word in words[1..])
            {
                var ends = word.Split('-');
                ranges.Add((Hexadecimal(ends[0]), Hexadecimal(ends[^1]), property));
            }
        }
        return [.. ranges.OrderBy(r => r.Start)];
    }

    private static int Hexadecimal(string word) => int.Parse(word, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
}
