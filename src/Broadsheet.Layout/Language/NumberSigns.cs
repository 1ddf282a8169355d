namespace Broadsheet.Layout.Language;

/// <summary>Tells telephone numbers and prices among the numbers of a text.</summary>
internal static class NumberSigns
{
    private const string Currencies = "$€£¥₽₹₩฿₪₺";
    private static readonly string[] Units =
    [
        "€",
        "euro",
        "eur",
        "元",
        "万元",
        "円",
        "원",
        "руб",
        "₽",
        "р.",
        "kr",
        "zł",
        "zl",
        "usd",
        "crown",
        "dollar",
        "pound",
        "$",
        "ريال",
        "درهم",
        "جنيه",
        "دينار",
        "ليرة",
        "折",
        "lei",
        "ft",
        "tl",
        "грн",
        "лв",
    ];

    private static readonly string[] Reductions = [.. Vocabulary.All.SelectMany(v => v.Entries("reductions"))];
    private static readonly string[] CallWords = [.. Vocabulary.All.SelectMany(v => v.Entries("call-words"))];

    /// <summary>How many of each a folded text has.</summary>
    public static (int Phones, int Prices) Count(string folded)
    {
        var phones = 0;
        var prices = 0;
        for (var i = 0; i < folded.Length; i++)
        {
            var next = folded.AsSpan(i).IndexOfAnyInRange('0', '9');
            if (next < 0)
                break;
            i += next;
            var end = End(folded, i, out var groups, out var digits, out var longest);
            if (IsPhone(folded, i, end, groups, digits, longest))
                phones++;
            else if (IsPrice(folded, i, end))
                prices++;
            i = end;
        }
        return (phones, prices);
    }

    // The end of a number with its inner separators, how many groups and digits it has.
    private static int End(string folded, int start, out int groups, out int digits, out int longest)
    {
        (groups, digits, longest) = (1, 0, 0);
        var run = 0;
        var i = start;
        while (i < folded.Length && i - start < 40)
        {
            if (char.IsAsciiDigit(folded[i]))
            {
                digits++;
                run++;
                longest = Math.Max(longest, run);
                i++;
            }
            else if (i + 1 < folded.Length && folded[i] is '-' or ' ' or '.' or ',' or ')' or '/' && char.IsAsciiDigit(folded[i + 1]))
            {
                groups++;
                run = 0;
                i++;
            }
            else if (i + 2 < folded.Length && folded[i] == ')' && folded[i + 1] is ' ' or '-' && char.IsAsciiDigit(folded[i + 2]))
            {
                groups++;
                run = 0;
                i += 2;
            }
            else
            {
                break;
            }
        }
        return i;
    }

    private static bool IsPhone(string folded, int start, int end, int groups, int digits, int longest)
    {
        if (digits is < 5 or > 15)
            return false;
        var text = folded.AsSpan(start, end - start);
        if (start > 0 && folded[start - 1] == '+' && digits >= 9)
            return true;
        if (groups == 1)
            return (digits == 11 && text[0] == '1' && text[1] >= '3')
                || (digits is >= 10 and <= 12 && text[0] == '0')
                || (digits == 10 && text[0] is '4' or '8' && text[1..3] is "00")
                || AfterCallWord(folded, start);
        if (digits < 7)
            return AfterCallWord(folded, start);
        if (text.Contains(',') || IsDate(text, digits, longest) || IsThousands(text, longest))
            return false;
        return longest <= 8 && !(digits == 8 && longest == 4 && groups == 2 && IsYears(text));
    }

    // 15.12.2031, 2031-12-15
    private static bool IsDate(ReadOnlySpan<char> text, int digits, int longest) =>
        digits is >= 6 and <= 8
        && longest == 4
        && (text.Count('.') == 2 || text.Count('-') == 2 || text.Count('/') == 2)
        && (text.IndexOfAny('.', '-', '/') is <= 2 or 4)
        && PrintedDates.Find(text.ToString()).Count > 0;

    // 34 000 000, 1.234.567: groups of three
    private static bool IsThousands(ReadOnlySpan<char> text, int longest) =>
        longest == 3 && !text.ContainsAny("-/)") && text.Length - text.LastIndexOfAny(' ', '.') == 4;

    private static bool IsYears(ReadOnlySpan<char> text) => text[0] is '1' or '2' && text.Length == 9 && text[5] is '1' or '2';

    private static bool AfterCallWord(string folded, int start)
    {
        var i = start;
        while (i > 0 && folded[i - 1] is ' ' or ':' or '.' or '(' or '+')
            i--;
        var before = folded.AsSpan(0, i);
        foreach (var word in CallWords)
        {
            if (before.EndsWith(word, StringComparison.Ordinal))
                return true;
        }
        return false;
    }

    private static bool IsPrice(string folded, int start, int end)
    {
        var i = start;
        while (i > 0 && i > start - 2 && folded[i - 1] == ' ')
            i--;
        if (i > 0 && Currencies.Contains(folded[i - 1], StringComparison.Ordinal))
            return true;
        var after = folded.AsSpan(end).TrimStart(" ,-");
        if (after.Length == 0 || folded.AsSpan(end).IndexOf(after[0]) > 2)
            return false;
        if (after[0] == '%')
        {
            after = after[1..].TrimStart();
            foreach (var word in Reductions)
            {
                if (after.StartsWith(word, StringComparison.Ordinal))
                    return true;
            }
            return false;
        }
        foreach (var unit in Units)
        {
            if (
                after.StartsWith(unit, StringComparison.Ordinal)
                && !after.StartsWith("元旦", StringComparison.Ordinal)
                && (
                    unit.Length > 3
                    || !char.IsAsciiLetter(unit[^1])
                    || after.Length == unit.Length
                    || !char.IsAsciiLetter(after[unit.Length])
                )
            )
                return true;
        }
        return false;
    }
}
