namespace Broadsheet.Layout.Language;

/// <summary>Dates with the characters for year, month and day: 2031年12月15日, 二〇三一年十二月十五日, 令和13年12月15日, 2031년 12월 15일.</summary>
internal static class WideDates
{
    private static readonly (string Name, int Before)[] Eras =
    [
        ("令和", 2018),
        ("平成", 1988),
        ("昭和", 1925),
        ("大正", 1911),
        ("中华民国", 1911),
        ("中華民國", 1911),
        ("民国", 1911),
        ("民國", 1911),
    ];

    /// <summary>The dates of a folded line.</summary>
    public static IEnumerable<PrintedDate> Find(string folded)
    {
        for (var at = 0; at < folded.Length; at++)
        {
            if (folded[at] is '年' or '년' && Read(folded, at) is { } date)
            {
                yield return date;
                at = date.Start + date.Length - 1;
            }
        }
    }

    /// <summary>The months of a folded line that bear no day: 2031年12月, 令和13年12月号, 2031년 12월.</summary>
    public static IEnumerable<PrintedDate> FindMonths(string folded)
    {
        for (var at = 0; at < folded.Length; at++)
        {
            if (folded[at] is not ('年' or '년') || Year(folded, at) is not { } year)
                continue;
            var i = SkipBracket(folded, at + 1);
            if (Number(folded, ref i, "月월", 2) is not { } month || StartsDay(folded, i))
                continue;
            if (i < folded.Length && folded[i] is '号' or '號' or '호')
                i++;
            if (PrintedDates.CreateMonth(year.Value, month, year.Start, i - year.Start) is { } date)
                yield return date;
        }
    }

    private static bool StartsDay(string folded, int at)
    {
        while (at < folded.Length && folded[at] == ' ')
            at++;
        return at < folded.Length && (char.IsAsciiDigit(folded[at]) || PageLabels.Digit(folded[at]) >= 0 || folded[at] == '十');
    }

    private static PrintedDate? Read(string folded, int at)
    {
        if (Year(folded, at) is not { } year)
            return null;
        var i = SkipBracket(folded, at + 1);
        if (Number(folded, ref i, "月월", 2) is not { } month || Number(folded, ref i, "日일号號", 3) is not { } day)
            return null;
        return PrintedDates.Create(year.Value, month, day, year.Start, i - year.Start);
    }

    private static (int Value, int Start)? Year(string folded, int at)
    {
        var end = at;
        while (end > 0 && folded[end - 1] == ' ')
            end--;
        if (end > 0 && folded[end - 1] is ')' or ']')
        {
            var open = folded.LastIndexOfAny(['(', '['], end - 1, Math.Min(end, 12));
            if (open < 0)
                return null;
            end = open;
        }
        var start = end;
        while (
            start > 0
            && end - start < 4
            && (
                char.IsAsciiDigit(folded[start - 1])
                || PageLabels.Digit(folded[start - 1]) >= 0
                || folded[start - 1] is '十' or '百' or '元'
            )
        )
            start--;
        if (start == end)
            return null;
        var text = folded[start..end];
        var before = start;
        while (before > 0 && folded[before - 1] == ' ')
            before--;
        foreach (var (name, offset) in Eras)
        {
            if (before >= name.Length && string.CompareOrdinal(folded, before - name.Length, name, 0, name.Length) == 0)
                return (text == "元" ? 1 : PrintedDates.Number(text)) is { } count ? (offset + count, before - name.Length) : null;
        }
        return text.Length == 4 && PrintedDates.Number(text) is { } year && (start == 0 || !char.IsAsciiDigit(folded[start - 1]))
            ? (year, start)
            : null;
    }

    private static int? Number(string folded, ref int i, string units, int longest)
    {
        while (i < folded.Length && folded[i] == ' ')
            i++;
        var start = i;
        while (
            i < folded.Length
            && i - start < longest
            && (char.IsAsciiDigit(folded[i]) || PageLabels.Digit(folded[i]) >= 0 || folded[i] == '十')
        )
            i++;
        var end = i;
        while (i < folded.Length && folded[i] == ' ')
            i++;
        if (end == start)
            return null;
        var hasUnit = i < folded.Length && units.Contains(folded[i], StringComparison.Ordinal);
        // The character for day is often left out at the end.
        if (!hasUnit && (units[0] == '月' || (i < folded.Length && !(folded[i] is '(' or '|' || i > end))))
            return null;
        i = hasUnit ? i + 1 : end;
        return PrintedDates.Number(folded[start..end]);
    }

    private static int SkipBracket(string folded, int at)
    {
        var i = at;
        while (i < folded.Length && folded[i] == ' ')
            i++;
        if (i >= folded.Length || folded[i] is not ('(' or '['))
            return at;
        var close = folded.AsSpan(i, Math.Min(14, folded.Length - i)).IndexOfAny(')', ']');
        return close < 0 ? at : i + close + 1;
    }
}
