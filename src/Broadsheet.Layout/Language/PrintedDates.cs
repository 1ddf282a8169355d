using System.Globalization;

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

    /// <summary>The dates of a line, in order.</summary>
    /// <param name="line">The line as printed.</param>
    /// <param name="language">Tag of its language where it is known: decides between day and month in 03/04/2031.</param>
    public static IReadOnlyList<PrintedDate> Find(string line, string? language = null)
    {
        if (line.Length > Longest || !line.Any(c => char.IsDigit(c) || PageLabels.Digit(c) >= 0))
            return [];
        var folded = TextFold.Fold(line);
        var found = new List<PrintedDate>();
        foreach (var date in WideDates.Find(folded))
            Add(found, date, folded);
        foreach (var date in NumericDates.Find(folded, IsMonthFirst(language, folded)))
            Add(found, date, folded);
        foreach (var date in MonthNames.Find(folded))
            Add(found, date, folded);
        found.Sort((a, b) => a.Start.CompareTo(b.Start));
        return found;
    }

    /// <summary>
    /// The months that stand with their year and without a day, in order: December 2031, Outubro/2031, 2031年12月. Weaker than dates with a
    /// day: they stand in any text.
    /// </summary>
    /// <param name="line">The line as printed.</param>
    public static IReadOnlyList<PrintedDate> FindMonths(string line)
    {
        if (line.Length > Longest || !line.Any(c => char.IsDigit(c) || PageLabels.Digit(c) >= 0))
            return [];
        var folded = TextFold.Fold(line);
        var found = new List<PrintedDate>();
        foreach (var date in WideDates.FindMonths(folded).Concat(MonthNames.FindMonths(folded)).OrderBy(d => d.Start))
        {
            if (!found.Exists(f => date.Start < f.Start + f.Length && f.Start < date.Start + date.Length))
                found.Add(date);
        }
        return found;
    }

    /// <summary>A month of a year; null where there is none.</summary>
    public static PrintedDate? CreateMonth(int? year, int? month, int start, int length) =>
        Create(year, month, 1, start, length) is { } date ? date with { Precision = Model.Issues.DatePrecision.Month } : null;

    /// <summary>A date, if there is such a day; null otherwise.</summary>
    public static PrintedDate? Create(int? year, int? month, int? day, int start, int length)
    {
        // Buddhist years of Thailand, Laos and Cambodia.
        var gregorian = year is > 2400 and < 2700 ? year - 543 : year;
        return
            gregorian is >= 1600 and <= 2200
            && month is >= 1 and <= 12
            && day >= 1
            && day <= DateTime.DaysInMonth(gregorian.Value, month.Value)
            ? new PrintedDate
            {
                Date = new DateOnly(gregorian.Value, month.Value, day.Value),
                Start = start,
                Length = length,
            }
            : null;
    }

    /// <summary>A number in ASCII digits or in Chinese, digit by digit (二〇三一) or counted (二十一); null for any other text.</summary>
    public static int? Number(string text)
    {
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            return number;
        return text.Length == 4 && text.All(c => PageLabels.Digit(c) >= 0)
            ? text.Aggregate(0, (sum, c) => sum * 10 + PageLabels.Digit(c))
            : PageLabels.ChineseNumber(text);
    }

    private static void Add(List<PrintedDate> found, PrintedDate date, string folded)
    {
        if (found.Exists(f => date.Start < f.Start + f.Length && f.Start < date.Start + date.Length))
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

    private static bool IsMonthFirst(string? language, string folded)
    {
        if (language is null)
            return false;
        if (language.StartsWith("en-", StringComparison.Ordinal))
            return language is "en-US";
        return Vocabulary.Find(language)?.Lines("date-order").FirstOrDefault() == "mdy" && !folded.Contains('£', StringComparison.Ordinal);
    }
}
