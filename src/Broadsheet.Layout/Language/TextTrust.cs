using System.Globalization;

namespace Broadsheet.Layout.Language;

/// <summary>
/// How far the text of a page can be what was printed: fonts without Unicode, with codes of their own or with another alphabet under the
/// codes of Latin give letters that no newspaper prints.
/// </summary>
internal static class TextTrust
{
    /// <summary>Share of the visible characters that are no text, 0 to 1: unknown, private, unassigned, or words of letters that never
    /// stand together.</summary>
    public static double Doubt(string text)
    {
        var visible = 0;
        var doubtful = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsWhiteSpace(text[i]))
                continue;
            visible++;
            if (IsNoText(text, i))
                doubtful++;
        }
        return visible == 0 ? 0 : Math.Min(1, (doubtful + StrangeLetters(text)) / (double)visible);
    }

    private static bool IsNoText(string text, int at)
    {
        var c = text[at];
        if (c == '\uFFFD' || (char.IsControl(c) && c is not ('\n' or '\t')))
            return true;
        if (char.IsHighSurrogate(c) && at + 1 < text.Length && char.IsLowSurrogate(text[at + 1]))
            return CharUnicodeInfo.GetUnicodeCategory(char.ConvertToUtf32(c, text[at + 1]))
                is UnicodeCategory.OtherNotAssigned
                    or UnicodeCategory.PrivateUse;
        return !char.IsLowSurrogate(c)
            && CharUnicodeInfo.GetUnicodeCategory(c)
                is UnicodeCategory.OtherNotAssigned
                    or UnicodeCategory.PrivateUse
                    or UnicodeCategory.Surrogate;
    }

    // Letters of words in which rare Latin letters (of African languages and phonetics) outnumber the common ones, or capitals with accents
    // stand inside small letters: no language writes so, but a Cyrillic or Arabic font under Latin codes does.
    private static int StrangeLetters(string text)
    {
        var strange = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (!Scripts.IsLatin(text[i]))
                continue;
            var start = i;
            var rare = 0;
            var accented = 0;
            while (i < text.Length && (Scripts.IsLatin(text[i]) || char.GetUnicodeCategory(text[i]) == UnicodeCategory.ModifierLetter))
            {
                rare += text[i]
                    is >= '\u0180'
                        and <= '\u024F'
                        and not ('\u01A0' or '\u01A1' or '\u01AF' or '\u01B0' or '\u0218' or '\u0219' or '\u021A' or '\u021B')
                    ? 1
                    : 0;
                accented += text[i] is >= '\u00C0' and <= '\u00FF' ? 1 : 0;
                i++;
            }
            var length = i - start;
            if (length > 2 && (rare * 2 > length || (accented == length && length > 3)))
                strange += length;
        }
        return strange;
    }
}
