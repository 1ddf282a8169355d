using Broadsheet.Model.Articles;

namespace Broadsheet.Layout.Language;

/// <summary>Korean datelines: (청람=솔뫼통신) 홍길동 기자 =, [청람=홍길동 기자].</summary>
internal static class KoreanDatelines
{
    /// <summary>Reads a dateline; null where there is none.</summary>
    public static DatelineReading? Read(string text)
    {
        if (text[0] is not ('(' or '[' or '【' or '（') || !text.Take(30).Any(c => Scripts.IsHangul(c)))
            return null;
        var close = text.AsSpan(0, Math.Min(text.Length, 40)).IndexOfAny(")]】）");
        var cut = close < 0 ? -1 : text.AsSpan(0, close).IndexOfAny('=', '＝');
        if (cut < 2)
            return null;
        var place = text[1..cut].Trim();
        var second = text[(cut + 1)..close].Trim();
        var end = close + 1;
        var reporter = WideBylines.Recognise(second) is { Title: not null } inside ? string.Join(' ', inside.Names) : null;
        var equals = text.AsSpan(end, Math.Min(40, text.Length - end)).IndexOfAny('=', '＝');
        if (equals > 0 && WideBylines.Recognise(text.Substring(end, equals).Trim()) is { } after)
        {
            reporter = string.Join(' ', after.Names);
            end += equals + 1;
        }
        return new(
            new DatelineFacts
            {
                Place = place,
                Agency = reporter == second || reporter is not null && second.Contains(reporter, StringComparison.Ordinal) ? null : second,
                Reporter = reporter,
            },
            end,
            0.95
        );
    }
}
