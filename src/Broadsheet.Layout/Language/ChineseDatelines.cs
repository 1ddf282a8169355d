using System.Buffers;
using Broadsheet.Model.Articles;

namespace Broadsheet.Layout.Language;

/// <summary>Chinese datelines: the paper's own (本报讯), an agency's (…社…电), with the reporters in brackets or after it.</summary>
internal static class ChineseDatelines
{
    private static readonly SearchValues<char> Closers = SearchValues.Create("】〕］]）)");

    private static readonly string[] Own = Words("own-datelines");
    private static readonly string[] Wires = Words("wires");

    /// <summary>Reads a dateline; null where there is none.</summary>
    public static DatelineReading? Read(string text)
    {
        var open = text[0] is '【' or '〔' or '［' or '[' or '（' or '(';
        return open ? Bracketed(text) : Run(text, 0, text.Length);
    }

    // 【本报讯】, 【本報記者陳子安台北報導】, （中央社記者陳子安台北15日電）
    private static DatelineReading? Bracketed(string text)
    {
        var close = text.AsSpan(1, Math.Min(text.Length - 1, 60)).IndexOfAny(Closers) + 1;
        if (close < 3)
            return null;
        var inner = text[1..close];
        var reading = Run(inner, 0, inner.Length) ?? Reported(inner);
        if (reading is null || inner.AsSpan(reading.Length).Trim().Length > 0)
            return null;
        var end = close + 1;
        var (reporter, length) = Reporters(text, end);
        return new(reading.Facts with { Reporter = reading.Facts.Reporter ?? reporter }, end + length, 0.95);
    }

    // 本報記者陳子安台北報導, 記者陳子安／台北報導
    private static DatelineReading? Reported(string text)
    {
        var wire = Array.Find(Wires, w => text.EndsWith(w, StringComparison.Ordinal));
        var role = text.IndexOf("记者", StringComparison.Ordinal) is >= 0 and var i ? i : text.IndexOf("記者", StringComparison.Ordinal);
        if (wire is null || role < 0 || text.Length > 30)
            return null;
        var rest = text[(role + 2)..^wire.Length].Trim(' ', '／', '/', '　');
        var agency = role > 0 ? text[..role] : null;
        var cut = rest.IndexOfAny(['／', '/', ' ', '　']);
        var name =
            cut > 0 ? rest[..cut]
            : rest.Length > 5 && HanNames.IsName(rest.AsSpan(0, 3)) ? rest[..3]
            : rest.Length >= 5 && HanNames.IsName(rest.AsSpan(0, 3)) ? rest[..3]
            : rest;
        var place = rest[name.Length..].Trim(' ', '／', '/', '　');
        return new(
            new DatelineFacts
            {
                Agency = agency,
                Place = place.Length > 0 ? place : null,
                Reporter = name,
            },
            text.Length,
            0.9
        );
    }

    private static DatelineReading? Run(string text, int start, int end)
    {
        if (Array.Find(Own, w => string.CompareOrdinal(text, start, w, 0, w.Length) == 0) is { } own)
        {
            var (reporter, length) = Reporters(text, start + own.Length);
            var after = start + own.Length + length;
            if (length == 0 && after < end && !(char.IsWhiteSpace(text[after]) || text[after] is '：' or ':' or '，' or '　'))
                return text.AsSpan(start).StartsWith("本") ? new(new DatelineFacts { Agency = own }, own.Length, 0.75) : null;
            return new(new DatelineFacts { Agency = own, Reporter = reporter }, after, length > 0 ? 0.98 : 0.95);
        }
        return Wired(text, start, end);
    }

    // 某某社青岚12月15日电（记者 陈子安）, 本报青岚12月15日电, 本报青岚讯
    private static DatelineReading? Wired(string text, int start, int end)
    {
        var limit = Math.Min(end, start + 40);
        var agencyEnd = AgencyEnd(text, start, limit);
        if (agencyEnd == start)
            return null;
        var dateStart = -1;
        var dateEnd = -1;
        for (var i = agencyEnd; i < limit; i++)
        {
            if (text[i] is '。' or '，' or '“' or '：' or '；')
                return null;
            if (dateStart < 0 && BeginsNumber(text[i]) && DateLength(text, i, limit) is > 0 and var length)
            {
                dateStart = i;
                dateEnd = i + length;
                i = dateEnd;
                if (i >= limit)
                    return null;
            }
            var wire = Array.Find(Wires, w => string.CompareOrdinal(text, i, w, 0, w.Length) == 0);
            if (wire is null || (dateEnd >= 0 && text.AsSpan(dateEnd, i - dateEnd).Trim().Length > 4))
                continue;
            var placeEnd = dateStart < 0 ? i : dateStart;
            var place = text[agencyEnd..placeEnd].Trim(' ', '　', '记', '者');
            if (
                place.Length > 12
                || (dateStart < 0 && (wire is not ("讯" or "訊" or "电" or "電" or "专电") || place.Length is < 2 or > 6))
            )
                return null;
            var after = i + wire.Length;
            var (reporter, tail) = Reporters(text, after);
            if (dateStart < 0 && tail == 0 && after < end && !Closes(text[after]))
                return null;
            var facts = new DatelineFacts
            {
                Agency = text[start..agencyEnd].Trim(' ', '　'),
                Place = place.Length > 0 ? place : null,
                Date = dateStart < 0 ? null : text[dateStart..dateEnd],
                Reporter = reporter,
            };
            return new(facts, after - start + tail, dateStart < 0 ? (tail > 0 ? 0.9 : 0.75) : 0.98);
        }
        return null;
    }

    private static bool BeginsNumber(char c) => char.IsDigit(c) || PageLabels.Digit(c) > 0 || c == '十';

    private static bool Closes(char c) => char.IsWhiteSpace(c) || c is '：' or ':' or '】';

    private static int AgencyEnd(string text, int start, int limit)
    {
        if (
            text.AsSpan(start).StartsWith("本报")
            || text.AsSpan(start).StartsWith("本報")
            || text.AsSpan(start).StartsWith("本刊")
            || text.AsSpan(start).StartsWith("本网")
        )
            return start + 2;
        for (var i = start; i < Math.Min(limit, start + 12); i++)
        {
            if (!Scripts.IsHan(text[i]))
                return start;
            if ((text[i] is '社' or '网' or '網' && i >= start + 2) || (i > start + 1 && text.AsSpan(i).StartsWith("日报")))
                return text[i] is '社' or '网' or '網' ? (i + 1 < limit && text[i + 1] == '区' ? start : i + 1) : i + 2;
        }
        return start;
    }

    private static int DateLength(string text, int at, int limit)
    {
        var i = at;
        var hasDay = false;
        while (i < limit && (char.IsDigit(text[i]) || text[i] is '月' or '日' or '年' or '十' || PageLabels.Digit(text[i]) >= 0))
        {
            hasDay |= text[i] == '日';
            i++;
            if (hasDay)
                break;
        }
        return hasDay ? i - at : 0;
    }

    // （记者 陈子安 通讯员 何立夏）, 　记者陈子安报道: what stands in the brackets names persons, or 记者 and the like are said.
    private static (string? Reporter, int Length) Reporters(string text, int at)
    {
        var i = at;
        while (i < text.Length && text[i] is ' ' or '\u3000')
            i++;
        if (i >= text.Length || text[i] is not ('（' or '(' or '【' or '〔'))
            return (null, 0);
        var close = text.AsSpan(i, Math.Min(text.Length - i, 60)).IndexOfAny(Closers);
        if (close < 2)
            return (null, 0);
        var inner = text.Substring(i + 1, close - 1).Trim();
        return WideBylines.Recognise(inner) is { } reading && (reading.Names.Count > 0 || reading.Title is not null)
            ? (reading.Names.Count > 0 ? string.Join(' ', reading.Names) : inner, i + close + 1 - at)
            : (null, 0);
    }

    private static string[] Words(string section) => [.. Vocabulary.Find("zh")!.RawEntries(section).OrderByDescending(w => w.Length)];
}
