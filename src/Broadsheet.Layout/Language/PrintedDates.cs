using System.Globalization;
using System.Text.RegularExpressions;

namespace Broadsheet.Layout.Language;

/// <summary>
/// Finds dates as newspapers print them, in any language of the data files, in any digits: 2031年12月15日 星期一, Monday, December 15, 2031,
/// 15 كانون الأول 2031, 令和13年12月15日, 15/12/2031. Dates of other calendars are turned into Gregorian ones where they name the year
/// (Japanese eras, years of the Republic, Persian months, Buddhist years); Hijri and lunar dates are left alone.
/// </summary>
internal static class PrintedDates
{
    // Folio lines are short; what is longer is no folio.
    private const int Longest = 400;
    private const RegexOptions Options = RegexOptions.NonBacktracking | RegexOptions.CultureInvariant;

    private static readonly Regex Chinese = new(
        @"(?:(?<era>令和|平成|昭和|大正|民[国國]|中[华華]民[国國]) ?(?<eyear>[0-9]{1,3}|元) ?年|(?<year>[12][0-9]{3}|[一二三四五六七八九〇]{4}) ?(?:[(\[][^)\]]{2,8}[)\]])? ?(?:年|년) ?(?:[(\[][^)\]]{2,10}[)\]])?) ?(?<month>[0-9]{1,2}|[一二三四五六七八九十]{1,2}) ?(?:月|월) ?(?<day>[0-9]{1,2}|[一二三四五六七八九十]{1,3}) ?(?:日|일|号)?", Options);

    private static readonly Regex Numeric = new(
        @"\b(?:(?<year>[12][0-9]{3}) ?[-./·] ?(?<month>[0-9]{1,2}) ?[-./·] ?(?<day>[0-9]{1,2})\b|(?<a>[0-9]{1,2}) ?[-./·] ?(?<b>[0-9]{1,2}) ?[-./·] ?(?<yearc>[12][0-9]{3})\b)", Options);

    private static readonly MonthNames Names = new();

    /// <summary>The dates of a line, in order.</summary>
    /// <param name="line">The line as printed.</param>
    /// <param name="language">Tag of its language where it is known: decides between day and month in 03/04/2031.</param>
    public static IReadOnlyList<PrintedDate> Find(string line, string? language = null)
    {
        if (line.Length > Longest || !line.Any(c => char.IsDigit(c) || PageLabels.Digit(c) >= 0))
            return [];
        var folded = TextFold.Fold(line);
        var found = new List<PrintedDate>();
        foreach (Match match in Chinese.Matches(folded))
            Add(found, FromChinese(match), folded);
        foreach (Match match in Numeric.Matches(folded))
            Add(found, FromNumbers(match, folded, language), folded);
        foreach (var date in Names.Find(folded))
            Add(found, date, folded);
        found.Sort((a, b) => a.Start.CompareTo(b.Start));
        return found;
    }

    private static void Add(List<PrintedDate> found, PrintedDate? date, string folded)
    {
        if (date is null || found.Exists(f => date.Start < f.Start + f.Length && f.Start < date.Start + date.Length))
            return;
        var withDay = Weekdays.Extend(date, folded);
        found.Add(withDay.IsAmbiguous && withDay.WeekdayFits == false ? Turned(withDay) : withDay);
    }

    // 03/04/2031 with a weekday that fits only the other reading.
    private static PrintedDate Turned(PrintedDate date)
    {
        var other = new DateOnly(date.Date.Year, date.Date.Day, date.Date.Month);
        return other.DayOfWeek == date.Weekday ? date with { Date = other, IsAmbiguous = false } : date;
    }

    private static PrintedDate? FromChinese(Match match)
    {
        var era = match.Groups["era"].Value;
        var year = era.Length == 0 ? Number(match.Groups["year"].Value) : EraYear(era, match.Groups["eyear"].Value);
        return Create(year, Number(match.Groups["month"].Value), Number(match.Groups["day"].Value), match.Index, match.Length);
    }

    private static PrintedDate? FromNumbers(Match match, string folded, string? language)
    {
        if (match.Groups["year"].Success)
            return Create(Number(match.Groups["year"].Value), Number(match.Groups["month"].Value), Number(match.Groups["day"].Value), match.Index, match.Length);
        var a = Number(match.Groups["a"].Value);
        var b = Number(match.Groups["b"].Value);
        var year = Number(match.Groups["yearc"].Value);
        var monthFirst = b > 12 || (a <= 12 && IsMonthFirst(language, folded));
        return Create(year, monthFirst ? a : b, monthFirst ? b : a, match.Index, match.Length) is { } date
            ? date with { IsAmbiguous = a <= 12 && b <= 12 && a != b }
            : null;
    }

    private static bool IsMonthFirst(string? language, string folded)
    {
        if (language is null)
            return false;
        if (language.StartsWith("en-", StringComparison.Ordinal))
            return language is "en-US";
        return Vocabulary.Find(language)?.Lines("date-order").FirstOrDefault() == "mdy" && !folded.Contains('£', StringComparison.Ordinal);
    }

    internal static PrintedDate? Create(int? year, int? month, int? day, int start, int length)
    {
        // Buddhist years of Thailand, Laos and Cambodia.
        var gregorian = year is > 2400 and < 2700 ? year - 543 : year;
        return gregorian is >= 1600 and <= 2200 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(gregorian.Value, month.Value)
            ? new PrintedDate { Date = new DateOnly(gregorian.Value, month.Value, day.Value), Start = start, Length = length }
            : null;
    }

    private static int? EraYear(string era, string text)
    {
        var year = text == "元" ? 1 : Number(text);
        return year + (era switch { "令和" => 2018, "平成" => 1988, "昭和" => 1925, "大正" => 1911, _ => 1911 });
    }

    internal static int? Number(string text)
    {
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            return number;
        return text.Length == 4 && text.All(c => PageLabels.Digit(c) >= 0)
            ? text.Aggregate(0, (sum, c) => sum * 10 + PageLabels.Digit(c))
            : PageLabels.ChineseNumber(text);
    }
}
