using System.Globalization;

namespace Broadsheet.Layout.Language;

/// <summary>Printed page labels: "04", "A4", "第四版", "4A".</summary>
internal static class PageLabels
{
    /// <summary>
    /// A label in ASCII: Chinese numerals and digits of any script as digits, letters in capitals, the rest as printed ("04" stays "04");
    /// null for what is no label.
    /// </summary>
    public static string? Normalise(string printed)
    {
        var text = TextFold.Fold(printed).Trim(' ', '-', '.', ':', '|', '"', '(', ')', '[', ']', '·', '•');
        if (text.Length is 0 or > 8)
            return null;
        if (ChineseNumber(text) is { } number)
            return number.ToString(CultureInfo.InvariantCulture);
        var label = string.Concat(text.Where(c => c is not (' ' or '-' or '.'))).ToUpperInvariant();
        return IsLabel(label) ? label : null;
    }

    /// <summary>True when two labels name the same page: "04" and "4", "a4" and "A04".</summary>
    public static bool AreSame(string? a, string? b) => a is not null && b is not null && Parts(a) == Parts(b);

    /// <summary>The letters before the number, in capitals ("A" of "A04"); null where there are none.</summary>
    public static string? Section(string label)
    {
        var letters = string.Concat(label.TakeWhile(char.IsAsciiLetter)).ToUpperInvariant();
        return letters.Length > 0 && letters.Length < label.Length ? letters : null;
    }

    /// <summary>The number of a label, without letters; null where there is none.</summary>
    public static int? Number(string label) =>
        int.TryParse(
            string.Concat(label.SkipWhile(char.IsAsciiLetter).TakeWhile(char.IsAsciiDigit)),
            NumberStyles.None,
            CultureInfo.InvariantCulture,
            out var n
        )
            ? n
            : null;

    /// <summary>Reads a Chinese number up to 999 ("四", "十二", "二十一", "一〇四"); null for any other text.</summary>
    public static int? ChineseNumber(string text)
    {
        if (text.Length is 0 or > 5 || text.Any(c => Digit(c) < 0 && c is not ('十' or '百')))
            return null;
        if (!text.Contains('十', StringComparison.Ordinal) && !text.Contains('百', StringComparison.Ordinal))
            return text.Length <= 3 ? text.Aggregate(0, (sum, c) => sum * 10 + Digit(c)) : null;
        var total = 0;
        var pending = -1;
        foreach (var c in text)
        {
            if (Digit(c) >= 0)
            {
                pending = Digit(c);
                continue;
            }
            total += (pending < 0 ? 1 : pending) * (c == '十' ? 10 : 100);
            pending = -1;
        }
        return total + Math.Max(0, pending);
    }

    /// <summary>A decimal digit in Chinese writing; -1 for any other character.</summary>
    public static int Digit(char c) =>
        c switch
        {
            '〇' or '零' or '○' or '0' => 0,
            '一' or '壹' => 1,
            '二' or '两' or '贰' => 2,
            '三' or '叁' => 3,
            '四' => 4,
            '五' => 5,
            '六' => 6,
            '七' => 7,
            '八' => 8,
            '九' => 9,
            _ => -1,
        };

    private static bool IsLabel(string label)
    {
        var letters = label.TakeWhile(char.IsAsciiLetterUpper).Count();
        var digits = label.Skip(letters).TakeWhile(char.IsAsciiDigit).Count();
        var rest = label.Length - letters - digits;
        return digits is > 0 and <= 3 && letters <= 3 && (rest == 0 || (rest == 1 && char.IsAsciiLetterUpper(label[^1])));
    }

    private static (string Section, int? Number, string Suffix) Parts(string label)
    {
        var text = Normalise(label) ?? label.ToUpperInvariant();
        var section = Section(text) ?? "";
        var digits = text.Skip(section.Length).TakeWhile(char.IsAsciiDigit).Count();
        return (section, Number(text), text[(section.Length + digits)..]);
    }
}
