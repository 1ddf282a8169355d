using System.Text;

namespace Broadsheet.Layout.Language;

/// <summary>
/// Replaces characters that exist for typesetting only by the text they stand for: Kangxi and supplementary radicals by ideographs, Arabic
/// presentation forms and ligatures by letters, Latin ligatures, vertical punctuation, compatibility ideographs, small capitals and
/// old-style figures of older fonts; drops control characters and direction marks. Full-width letters, digits and punctuation stay as
/// printed.
/// </summary>
internal static class CharacterNormalizer
{
    // Accents that older typesetting draws as characters of their own beside or over the letter, and the mark each stands for.
    private static readonly Dictionary<int, int> Accents = new()
    {
        ['`'] = 0x300,
        [0xB4] = 0x301,
        ['^'] = 0x302,
        [0x2C6] = 0x302,
        ['~'] = 0x303,
        [0x2DC] = 0x303,
        [0xAF] = 0x304,
        [0x2C9] = 0x304,
        [0x2D8] = 0x306,
        [0x2D9] = 0x307,
        [0xA8] = 0x308,
        [0x2DA] = 0x30A,
        [0x2DD] = 0x30B,
        [0x2C7] = 0x30C,
        [0xB8] = 0x327,
        [0x2DB] = 0x328,
    };

    // Letters with a stroke through them, which have no parts in Unicode: TeX draws the stroke by itself.
    private const int Stroke = 0x335;
    private static readonly Dictionary<int, int> Struck = new()
    {
        ['L'] = 0x141,
        ['l'] = 0x142,
        ['D'] = 0x110,
        ['d'] = 0x111,
        ['H'] = 0x126,
        ['h'] = 0x127,
        ['T'] = 0x166,
        ['t'] = 0x167,
    };

    /// <summary>The text that a character stands for; null where it stands for itself, empty where it is to be dropped.</summary>
    public static string? Map(int codePoint) =>
        codePoint < 0x80 && codePoint >= 0x20 && codePoint != 0x7F ? null : CharacterTable.Forms.GetValueOrDefault(codePoint);

    /// <summary>
    /// The letter that an accent and a letter make together, the accent being a combining mark or a character of its own as in older
    /// typesetting; null where there is none.
    /// </summary>
    public static int? Compose(int letter, int accent)
    {
        var mark = Accents.GetValueOrDefault(accent, accent);
        var plain =
            letter == 0x131 ? 'i'
            : letter == 0x237 ? 'j'
            : letter;
        if (mark == Stroke)
            return Struck.TryGetValue(letter, out var struck) ? struck : null;
        return CharacterTable.Compositions.TryGetValue((plain, mark), out var composed) ? composed : null;
    }

    /// <summary>True for a character that <see cref="Compose"/> takes as an accent standing alone.</summary>
    public static bool IsSpacingAccent(int codePoint) => codePoint > 0x7F && Accents.ContainsKey(codePoint);

    /// <summary>True for a character that <see cref="Compose"/> takes as an accent, alone or combining.</summary>
    public static bool IsAccent(int codePoint) => Accents.ContainsKey(codePoint) || codePoint is >= 0x300 and <= 0x36F;

    /// <summary>A text with its typesetting characters replaced and combining marks joined to their letters.</summary>
    public static string Normalize(string text) => NeedsWork(text) ? NormalizeWithOrigins(text).Text : text;

    /// <summary>The same, with the place in the given text that each character of the result comes from.</summary>
    public static (string Text, int[] Origins) NormalizeWithOrigins(string text)
    {
        var result = new StringBuilder(text.Length);
        var origins = new List<int>(text.Length);
        for (var i = 0; i < text.Length; )
        {
            var (code, length) = CodePointAt(text, i);
            // The hyphen drawn for a soft one is a break for sure.
            if (code is '-' or 0x2010 && i > 0 && text[i - 1] == '\u00AD' && text.AsSpan(i + 1).Trim().Length == 0)
            {
                result.Append('\u00AD');
                origins.Add(i++);
                continue;
            }
            if (IsHalfWidthKana(text[i]))
            {
                var voiced = i + 1 < text.Length && text[i + 1] is '\uFF9E' or '\uFF9F' ? 2 : 1;
                foreach (var kana in text.Substring(i, voiced).Normalize(NormalizationForm.FormKC))
                {
                    result.Append(kana);
                    origins.Add(i);
                }
                i += voiced;
                continue;
            }
            if (result.Length > 0 && code >= 0x300 && CharacterTable.Compositions.TryGetValue((result[^1], code), out var composed))
            {
                result[^1] = (char)composed;
            }
            else
            {
                var piece =
                    code is '\n' or '\t' ? null
                    : code == 0xAD ? SoftHyphen(text, i)
                    : Map(code);
                if (piece is null)
                    result.Append(text, i, length);
                else
                    result.Append(piece);
                while (origins.Count < result.Length)
                    origins.Add(i);
            }
            i += length;
        }
        return (result.ToString(), [.. origins]);
    }

    // Kana and marks half as wide, of old machines and narrow columns; a voiced sound is written as two of them.
    private static bool IsHalfWidthKana(char c) => c is >= '\uFF61' and <= '\uFF9F';

    // A soft hyphen shows at a line end only, there alone or with the hyphen that was drawn for it. Inside a line it is nothing, unless the
    // font names its common hyphen so: before a capital or a figure.
    private static string? SoftHyphen(string text, int at)
    {
        var rest = text.AsSpan(at + 1);
        if (rest.Trim().Length == 0)
            return null;
        if (rest.TrimEnd() is ['-' or '\u2010' or '\u00AD'])
            return "";
        return at > 0 && char.IsLetter(text[at - 1]) && char.IsLower(rest[0]) ? ""
            : at > 0 && Scripts.IsRightToLeft(text[at - 1]) ? ""
            : "-";
    }

    private static (int Code, int Length) CodePointAt(string text, int index) =>
        char.IsHighSurrogate(text[index]) && index + 1 < text.Length && char.IsLowSurrogate(text[index + 1])
            ? (char.ConvertToUtf32(text[index], text[index + 1]), 2)
            : (text[index], 1);

    private static bool NeedsWork(string text)
    {
        foreach (var c in text)
        {
            if (
                c < 0x20
                    ? c is not ('\n' or '\t')
                    : c
                        is >= '\u007F'
                            and <= '\u00A0'
                            or '\u00AD'
                            or >= '\u0300'
                            and <= '\u036F'
                            or >= '\u061C'
                            and <= '\u061C'
                            or >= '\u2000'
                            and <= '\u200F'
                            or >= '\u2028'
                            and <= '\u206F'
                            or '\u2E17'
                            or '\u2E40'
                            or >= '\u2E80'
                            and <= '\u2FDF'
                            or (>= '\uD800' and <= '\uFEFF')
                            or (>= '\uFF61' and <= '\uFF9F')
                            or >= '\uFFF0'
            )
                return true;
        }
        return false;
    }
}
