using System.Globalization;

namespace Broadsheet.Import.Pdf.Pdfium.Unread;

/// <summary>What the name of a glyph says (Adobe Glyph List Specification): the names of ASCII and of the marks that newspapers set, and
/// the forms with a number.</summary>
internal static class GlyphNames
{
    private static readonly string[] Ascii =
    [
        "space",
        "exclam",
        "quotedbl",
        "numbersign",
        "dollar",
        "percent",
        "ampersand",
        "quotesingle",
        "parenleft",
        "parenright",
        "asterisk",
        "plus",
        "comma",
        "hyphen",
        "period",
        "slash",
        "zero",
        "one",
        "two",
        "three",
        "four",
        "five",
        "six",
        "seven",
        "eight",
        "nine",
        "colon",
        "semicolon",
        "less",
        "equal",
        "greater",
        "question",
        "at",
        "A",
        "B",
        "C",
        "D",
        "E",
        "F",
        "G",
        "H",
        "I",
        "J",
        "K",
        "L",
        "M",
        "N",
        "O",
        "P",
        "Q",
        "R",
        "S",
        "T",
        "U",
        "V",
        "W",
        "X",
        "Y",
        "Z",
        "bracketleft",
        "backslash",
        "bracketright",
        "asciicircum",
        "underscore",
        "grave",
        "a",
        "b",
        "c",
        "d",
        "e",
        "f",
        "g",
        "h",
        "i",
        "j",
        "k",
        "l",
        "m",
        "n",
        "o",
        "p",
        "q",
        "r",
        "s",
        "t",
        "u",
        "v",
        "w",
        "x",
        "y",
        "z",
        "braceleft",
        "bar",
        "braceright",
        "asciitilde",
    ];

    private static readonly Dictionary<string, int> Named = Names();

    /// <summary>The code point of a name; 0 where it says none.</summary>
    public static int CodePoint(string name)
    {
        var dot = name.IndexOf('.', 1);
        if (dot > 0)
            name = name[..dot];
        if (Named.TryGetValue(name, out var known))
            return known;
        if (name.Length == 7 && name.StartsWith("uni", StringComparison.Ordinal))
            return Number(name[3..]);
        return name.Length is >= 5 and <= 7 && name[0] == 'u' ? Number(name[1..]) : 0;
    }

    /// <summary>The name of one of the strings that every CFF font has; null for those beyond ASCII, which name nothing that a newspaper
    /// sets.</summary>
    public static string? Standard(int index) =>
        index is >= 1 and <= 95
            ? index == 8
                ? "quoteright"
                : index == 65
                    ? "quoteleft"
                    : Ascii[index - 1]
            : null;

    private static int Number(string digits) =>
        int.TryParse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var value)
        && value is > ' ' and <= 0x10FFFF and not (>= 0xD800 and <= 0xDFFF)
            ? value
            : 0;

    private static Dictionary<string, int> Names()
    {
        var names = new Dictionary<string, int>(StringComparer.Ordinal)
        {
            ["quoteleft"] = 0x2018,
            ["quoteright"] = 0x2019,
            ["quotedblleft"] = 0x201C,
            ["quotedblright"] = 0x201D,
            ["endash"] = 0x2013,
            ["emdash"] = 0x2014,
            ["ellipsis"] = 0x2026,
            ["bullet"] = 0x2022,
            ["periodcentered"] = 0xB7,
            ["degree"] = 0xB0,
            ["multiply"] = 0xD7,
            ["divide"] = 0xF7,
            ["sterling"] = 0xA3,
            ["yen"] = 0xA5,
            ["Euro"] = 0x20AC,
            ["perthousand"] = 0x2030,
            ["section"] = 0xA7,
            ["copyright"] = 0xA9,
            ["registered"] = 0xAE,
            ["minus"] = 0x2212,
        };
        for (var i = 0; i < Ascii.Length; i++)
            names[Ascii[i]] = ' ' + i;
        return names;
    }
}
