namespace Broadsheet.Layout.Language;

/// <summary>
/// Repairs Russian and Bulgarian text of old fonts whose letters stand in the place of accented Latin ones (Windows code page 1251 taken
/// for 1252): "Àäðåñ" is "Адрес". Only words that can be nothing else are changed.
/// </summary>
internal static class LegacyCyrillic
{
    /// <summary>The text with such words repaired; the text itself where there are none.</summary>
    /// <param name="text">Text of a publication that is printed in Cyrillic.</param>
    public static string Repair(string text)
    {
        if (!text.AsSpan().ContainsAnyInRange('\u00C0', '\u00FF'))
            return text;
        return string.Create(text.Length, text, static (target, source) =>
        {
            source.CopyTo(target);
            for (var i = 0; i < source.Length; i++)
            {
                if (!IsLetter(source[i]))
                    continue;
                var start = i;
                var high = 0;
                while (i < source.Length && IsLetter(source[i]))
                    high += source[i++] >= 0x80 ? 1 : 0;
                // A French or German word has few accents; a misread Russian one has nothing else.
                if (high != i - start || (high < 3 && !StandsAmongRepaired(target, start)))
                    continue;
                for (var k = start; k < i; k++)
                    target[k] = Decode(source[k]);
            }
        });
    }

    /// <summary>How much of a text is such words, 0 to 1.</summary>
    public static double Share(string text)
    {
        var letters = 0;
        var changed = 0;
        var repaired = Repair(text);
        for (var i = 0; i < text.Length; i++)
        {
            letters += char.IsLetter(text[i]) ? 1 : 0;
            changed += text[i] != repaired[i] ? 1 : 0;
        }
        return letters == 0 ? 0 : (double)changed / letters;
    }

    private static bool IsLetter(char c) => char.IsAsciiLetter(c) || c is >= '\u00C0' and <= '\u00FF' or '\u00A8' or '\u00B8';

    /// <summary>The Cyrillic letter in the place of a Latin one; other characters as they are.</summary>
    public static char Decode(char c) =>
        c switch
        {
            '\u00A8' => 'Ё',
            '\u00B8' => 'ё',
            '\u00B9' => '№',
            >= '\u00C0' => (char)(c - 0xC0 + 'А'),
            _ => c,
        };

    // One or two letters (и, на, по) follow the word before them.
    private static bool StandsAmongRepaired(Span<char> target, int start)
    {
        for (var i = start - 1; i >= 0 && i > start - 30; i--)
        {
            if (char.IsLetter(target[i]))
                return Scripts.IsCyrillic(target[i]);
        }
        return false;
    }
}
