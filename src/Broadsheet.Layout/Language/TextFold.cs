using System.Globalization;

namespace Broadsheet.Layout.Language;

/// <summary>
/// Brings text to one form for matching, character for character: the result has the same length, so that places in it are places in the
/// text. Lower case, accents of Latin, Greek and Cyrillic dropped (capitals are often printed without), full-width forms and all decimal
/// digits to ASCII, one kind of space, quote and hyphen, spelling variants of Arabic letters to one.
/// </summary>
internal static class TextFold
{
    private static readonly char[] Table = BuildTable();

    /// <summary>The folded text, of the same length.</summary>
    public static string Fold(string text) => string.Create(text.Length, text, static (target, source) =>
        {
            var table = Table;
            for (var i = 0; i < target.Length; i++)
                target[i] = table[source[i]];
        });

    /// <summary>One character folded.</summary>
    public static char Fold(char c) => Table[c];

    private static char[] BuildTable()
    {
        var table = new char[char.MaxValue + 1];
        for (var i = 0; i < table.Length; i++)
            table[i] = char.IsSurrogate((char)i) ? (char)i : FoldOne((char)i);
        return table;
    }

    private static char FoldOne(char c)
    {
        if (c < 0x80)
            return c is '\t' or '\n' or '\r' or '\v' or '\f' ? ' ' : char.ToLowerInvariant(c);
        if (c is >= '\uFF01' and <= '\uFF5E')
            return FoldOne((char)(c - 0xFEE0));
        if (char.IsWhiteSpace(c))
            return ' ';
        if (char.IsDigit(c))
            return (char)('0' + (int)CharUnicodeInfo.GetNumericValue(c));
        var special = FoldSpecial(c);
        if (special != '\0')
            return special;
        return c is < '\u0590' or (>= '\u1E00' and < '\u2000') ? char.ToLowerInvariant(WithoutAccent(c)) : char.ToLowerInvariant(c);
    }

    private static char FoldSpecial(char c) =>
        c switch
        {
            '\u2018' or '\u2019' or '\u201A' or '\u201B' or '\u2032' or '\u02BC' or '\u00B4' or '\u05F3' => '\'',
            '\u201C' or '\u201D' or '\u201E' or '\u201F' or '\u2033' or '\u301D' or '\u301E' or '\u301F' or '\u05F4' => '"',
            '\u2010'
            or '\u2011'
            or '\u2012'
            or '\u2013'
            or '\u2014'
            or '\u2015'
            or '\u2212'
            or '\u2500'
            or '\u05BE'
            or '\uFE58'
            or '\uFE63' => '-',
            '\u3014' or '\u3010' => '[',
            '\u3015' or '\u3011' => ']',
            '\u060C' or '\u3001' or '\uFF64' => ',',
            '\u0622' or '\u0623' or '\u0625' or '\u0671' => '\u0627',
            '\u0649' or '\u06CC' or '\u06D2' => '\u064A',
            '\u06A9' or '\u06AA' => '\u0643',
            '\u0629' or '\u06C1' or '\u06C0' or '\u06BE' => '\u0647',
            '\u0131' or '\u0130' => 'i',
            '\u00F8' or '\u00D8' => 'o',
            '\u0142' or '\u0141' => 'l',
            '\u0111' or '\u0110' => 'd',
            '\u03C2' => '\u03C3',
            '\u3007' or '\u25CB' or '\u96F6' => '\u3007',
            _ => '\0',
        };

    private static char WithoutAccent(char c) => CharacterTable.Bases.TryGetValue(c, out var letter) ? (char)letter : c;
}
