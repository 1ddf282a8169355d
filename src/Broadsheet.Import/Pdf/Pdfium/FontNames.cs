using System.Text;

namespace Broadsheet.Import.Pdf.Pdfium;

/// <summary>What the name of a font tells: foundries put weight and style there, while the numbers in the file often lie.</summary>
internal static class FontNames
{
    private const int SubsetPrefixLength = 7;

    // 粗 bold, 大黑 heavy sans, 标宋 headline serif, 特 extra; the Latin codes are Founder's names of the same cuts.
    private static readonly string[] BoldParts =
    [
        "bold",
        "heavy",
        "black",
        "demi",
        "粗",
        "大黑",
        "标宋",
        "超黑",
        "fzxbs",
        "fzdbs",
        "fzch",
        "fzcs",
        "fzdh",
        "fzcch",
        "fzych",
        "xiaobiaosong",
        "dabiaosong",
        "no9l-medi",
        "sanl-medi",
    ];

    private static readonly string[] NotBoldParts = ["demilight", "blackletter", "semilight"];
    private static readonly string[] ItalicParts = ["italic", "oblique", "slanted", "kursiv", "斜"];

    private static readonly string[] SerifParts =
    [
        "serif",
        "times",
        "roman",
        "georgia",
        "garamond",
        "minion",
        "palatino",
        "bodoni",
        "caslon",
        "utopia",
        "charter",
        "antiqua",
        "cambria",
        "song",
        "sung",
        "ming",
        "mincho",
        "batang",
        "myeongjo",
        "宋",
        "明",
        "fangsong",
        "仿宋",
        "fzss",
        "fzbs",
        "fzxbs",
        "fzdbs",
        "fzfs",
        "naskh",
        "amiri",
        "nimbusrom",
        "cmr",
        "cmb",
        "cmti",
        "lmroman",
    ];

    private static readonly string[] NotSerifParts = ["sansserif", "sans-serif", "sans serif", "sans", "gothic", "hei"];

    /// <summary>Reads the bytes of a name: mostly ASCII, but Chinese programs write it in UTF-8 or in GBK.</summary>
    public static string Decode(ReadOnlySpan<byte> name)
    {
        foreach (var encoding in StrictEncodings.All)
        {
            try
            {
                var text = encoding.GetString(name);
                // Bytes without a meaning in GBK become characters of private use.
                if (!text.Any(character => char.GetUnicodeCategory(character) == System.Globalization.UnicodeCategory.PrivateUse))
                    return text;
            }
            catch (DecoderFallbackException)
            {
                // Not in this encoding; the last one takes any bytes.
            }
        }
        return Encoding.Latin1.GetString(name);
    }

    /// <summary>The name without the six letters and plus sign of a subset.</summary>
    public static string WithoutSubsetPrefix(string name)
    {
        if (name.Length <= SubsetPrefixLength || name[SubsetPrefixLength - 1] != '+')
            return name;
        return name.AsSpan(0, SubsetPrefixLength - 1).ContainsAnyExceptInRange('A', 'Z') ? name : name[SubsetPrefixLength..];
    }

    public static bool IsBold(string name) => ContainsAny(name, BoldParts) && !ContainsAny(name, NotBoldParts) || HasHeavyNumber(name);

    public static bool IsItalic(string name) => ContainsAny(name, ItalicParts);

    /// <summary>True or false where the name tells, else null.</summary>
    public static bool? IsSerif(string name) =>
        ContainsAny(name, NotSerifParts) && !name.Contains("fangsong", StringComparison.OrdinalIgnoreCase) ? false
        : ContainsAny(name, SerifParts) ? true
        : null;

    private static bool ContainsAny(string name, string[] parts) =>
        Array.Exists(parts, part => name.Contains(part, StringComparison.OrdinalIgnoreCase));

    /// <summary>Japanese foundries number their weights W1 to W9.</summary>
    private static bool HasHeavyNumber(string name)
    {
        var at = name.LastIndexOf('W');
        return at >= 0
            && at + 1 < name.Length
            && name[at + 1] is >= '6' and <= '9'
            && (at + 2 == name.Length || !char.IsAsciiDigit(name[at + 2]));
    }
}
