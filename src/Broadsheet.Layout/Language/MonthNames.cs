using System.Globalization;
using Broadsheet.Model.Issues;

namespace Broadsheet.Layout.Language;

/// <summary>Dates with the month as a word: December 15, 2031; 15 de diciembre de 2031; 15. Dezember 2031; 15 كانون الأول 2031; ۲۴ آذر
/// ۱۴۱۰.</summary>
internal static class MonthNames
{
    private static readonly PhraseTable<(int Month, bool IsPersian)> Months = new(
        Vocabulary
            .All.Where(v => v.Tag is not ("zh" or "ja" or "ko"))
            .SelectMany(v => Read(v, "months", false).Concat(Read(v, "persian-months", true)))
    );

    private static readonly PhraseTable<bool> Links = new(
        new[] { "de", "del", "of", "di", "do", "d'", "den", "the", "st", "nd", "rd", "th", "er", "re", "năm", "พ.ศ.", "ค.ศ." }.Select(w =>
            (TextFold.Fold(w), true)
        )
    );

    /// <summary>The dates of a folded line.</summary>
    public static IEnumerable<PrintedDate> Find(string folded)
    {
        for (var i = 0; i < folded.Length; i++)
        {
            if (!char.IsLetter(folded[i]) || !Months.TryMatch(folded, i, out var month, out var length))
                continue;
            if (
                (DayFirst(folded, i, length, month) ?? MonthFirst(folded, i, length, month) ?? YearFirst(folded, i, length, month)) is
                { } date
            )
                yield return date;
            i += length - 1;
        }
    }

    /// <summary>The months of a folded line with their year and without a day: December 2031, junio de 2031, Outubro/2031, 2031.
    /// december.</summary>
    public static IEnumerable<PrintedDate> FindMonths(string folded)
    {
        for (var i = 0; i < folded.Length; i++)
        {
            if (!char.IsLetter(folded[i]) || !Months.TryMatch(folded, i, out var month, out var length))
                continue;
            if (MonthAlone(folded, i, length, month) is { } date)
            {
                yield return date;
                i = Math.Max(i, date.Start + date.Length - 1);
            }
            else
            {
                i += length - 1;
            }
        }
    }

    /// <summary>True when the text is the name of a month and nothing else.</summary>
    public static bool IsMonth(string folded) =>
        folded.Trim(' ', '.', ',', '|', '-') is { Length: > 2 } name
        && char.IsLetter(name[0])
        && Months.TryMatch(name, 0, out _, out var length)
        && length == name.Length;

    // July-August 2031 is the issue of July.
    private static PrintedDate? MonthAlone(string folded, int at, int length, (int Month, bool IsPersian) month)
    {
        if (FollowsNumber(folded, at))
            return YearBefore(folded, at) is { } before && !IsDigitNext(folded, at + length)
                ? Month(before.Year, month, before.Start, at + length)
                : null;
        if (Year(folded, at + length, out var end) is { } year)
            return Month(year, month, at, end);
        var i = at + length;
        while (i < folded.Length && i < at + length + 4 && folded[i] is ' ' or '.' or '-' or '/' or '&' or ',')
            i++;
        foreach (var word in Ands)
        {
            if (
                i > at + length
                && string.CompareOrdinal(folded, i, word, 0, word.Length) == 0
                && i + word.Length < folded.Length
                && folded[i + word.Length] == ' '
            )
                i += word.Length + 1;
        }
        return
            i > at + length
            && i < folded.Length
            && Months.TryMatch(folded, i, out _, out var second)
            && Year(folded, i + second, out end) is { } shared
            ? Month(shared, month, at, end)
            : null;
    }

    private static readonly string[] Ands = ["and", "und", "et", "y", "e", "en", "och", "og", "i", "и", "ja"];

    private static PrintedDate? Month(int year, (int Month, bool IsPersian) month, int start, int end) =>
        Create(year, month, 1, start, end) is { } date ? date with { Precision = DatePrecision.Month } : null;

    // A number right before the month is a day, or a part of a range of days.
    private static bool FollowsNumber(string folded, int at)
    {
        var i = at;
        while (i > 0 && at - i < 3 && folded[i - 1] is ' ' or '.' or '-' or '/' or ':' or ',')
            i--;
        if (i == 0 || !char.IsAsciiDigit(folded[i - 1]) || IsParted(folded.AsSpan(i, at - i)))
            return false;
        while (i > 0 && char.IsAsciiDigit(folded[i - 1]))
            i--;
        return !IssueNumbers.Counts(folded, i);
    }

    // No. 9 - October 2031: a stroke with blanks on both sides joins no day to its month.
    private static bool IsParted(ReadOnlySpan<char> between) => between is [' ', '-' or '/', ' '];

    private static bool IsDigitNext(string folded, int at)
    {
        while (at < folded.Length && folded[at] is ' ' or '.')
            at++;
        return at < folded.Length && char.IsAsciiDigit(folded[at]);
    }

    private static (int Year, int Start)? YearBefore(string folded, int at)
    {
        var end = at;
        while (end > 0 && at - end < 3 && folded[end - 1] is ' ' or '.' or ',' or '-' or '/')
            end--;
        var start = end;
        while (start > 0 && char.IsAsciiDigit(folded[start - 1]))
            start--;
        return end - start == 4 && end < at ? (PrintedDates.Number(folded[start..end])!.Value, start) : null;
    }

    // 2031. december 15., 2031-Dec-15
    private static PrintedDate? YearFirst(string folded, int at, int length, (int Month, bool IsPersian) month)
    {
        if (YearBefore(folded, at) is not { } year)
            return null;
        var i = at + length;
        while (i < folded.Length && i < at + length + 3 && folded[i] is '.' or ' ' or '-' or '/')
            i++;
        var start = i;
        while (i < folded.Length && char.IsAsciiDigit(folded[i]))
            i++;
        return i - start is 1 or 2 ? Create(year.Year, month, PrintedDates.Number(folded[start..i]), year.Start, i) : null;
    }

    // 15. Dezember 2031, 1er août 2031, 15 de diciembre de 2031, 15th December, 2031
    private static PrintedDate? DayFirst(string folded, int at, int length, (int Month, bool IsPersian) month)
    {
        var i = at;
        for (var links = 0; links < 3; links++)
        {
            while (i > 0 && folded[i - 1] is ' ' or '.' or '-' or '/' or 'º' or '°' or 'ª' or ':' or ',')
                i--;
            var end = i;
            while (i > 0 && (char.IsLetter(folded[i - 1]) || folded[i - 1] == '\''))
                i--;
            if (i == end)
                break;
            if (!IsLink(folded[i..end]))
                return null;
        }
        var digits = i;
        while (digits > 0 && char.IsAsciiDigit(folded[digits - 1]))
            digits--;
        if (i - digits is 0 or > 2 || at - i > 12 || IsParted(folded.AsSpan(i, at - i)) || IssueNumbers.Counts(folded, digits))
            return null;
        if (Year(folded, at + length, out var yearEnd) is not { } year)
            return null;
        var day = PrintedDates.Number(folded[digits..i]);
        var (opens, start) = OpeningDay(folded, digits);
        return opens >= 1 && opens < day && !IssueNumbers.Counts(folded, start)
            ? Create(year, month, opens, start, yearEnd)
            : Create(year, month, day, digits, yearEnd);
    }

    // 12-18 December: the paper of a week bears the day that it begins with.
    private static (int? Day, int Start) OpeningDay(string folded, int digits)
    {
        var first = digits - 1;
        while (first > 0 && folded[first] is ' ' or '-')
            first--;
        var start = first + 1;
        while (start > 0 && start > first - 1 && char.IsAsciiDigit(folded[start - 1]))
            start--;
        var isRange = folded.AsSpan(first + 1, digits - first - 1).Contains('-') && (start == 0 || !char.IsAsciiDigit(folded[start - 1]));
        return (isRange ? PrintedDates.Number(folded[start..(first + 1)]) : null, start);
    }

    // December 15, 2031; Dec. 15th 2031
    private static PrintedDate? MonthFirst(string folded, int at, int length, (int Month, bool IsPersian) month)
    {
        var i = at + length;
        while (i < folded.Length && i < at + length + 3 && folded[i] is '.' or ' ')
            i++;
        var start = i;
        while (i < folded.Length && char.IsAsciiDigit(folded[i]))
            i++;
        if (i - start is 0 or > 2)
            return null;
        var day = PrintedDates.Number(folded[start..i]);
        var suffix = i;
        while (suffix < folded.Length && suffix < i + 2 && char.IsAsciiLetter(folded[suffix]))
            suffix++;
        if (suffix == i + 2 && folded[i..suffix] is "st" or "nd" or "rd" or "th")
            i = suffix;
        return Year(folded, i, out var yearEnd) is { } year ? Create(year, month, day, at, yearEnd) : null;
    }

    // A year after blanks, a comma, a stroke or a link word, with the letter for "year" behind it.
    private static int? Year(string folded, int from, out int end)
    {
        var i = from;
        end = from;
        for (var links = 0; links < 2; links++)
        {
            while (i < folded.Length && i < from + 10 && folded[i] is ' ' or '.' or ',' or '-' or '/')
                i++;
            if (i < folded.Length && Links.TryMatch(folded, i, out _, out var length))
                i += length;
        }
        var start = i;
        while (i < folded.Length && char.IsAsciiDigit(folded[i]))
            i++;
        if (i - start != 4)
            return null;
        var year = PrintedDates.Number(folded[start..i]);
        end = i;
        foreach (var word in (ReadOnlySpan<string>)["г.", "года", "году", "г", "р.", "року", "م", "ه"])
        {
            var at = i < folded.Length && folded[i] == ' ' ? i + 1 : i;
            if (
                string.CompareOrdinal(folded, at, word, 0, word.Length) == 0
                && (at + word.Length >= folded.Length || !char.IsLetter(folded[at + word.Length]))
            )
            {
                end = at + word.Length;
                break;
            }
        }
        return year;
    }

    private static PrintedDate? Create(int year, (int Month, bool IsPersian) month, int? day, int start, int end)
    {
        if (!month.IsPersian || year >= 1500)
            return PrintedDates.Create(year, month.Month, day, start, end - start);
        var calendar = new PersianCalendar();
        return year >= 1200 && day >= 1 && day <= calendar.GetDaysInMonth(year, month.Month)
            ? new PrintedDate
            {
                Date = DateOnly.FromDateTime(calendar.ToDateTime(year, month.Month, day.Value, 0, 0, 0, 0)),
                Start = start,
                Length = end - start,
            }
            : null;
    }

    private static bool IsLink(string word) =>
        Links.TryMatch(word, 0, out _, out var length) && length == word.Length || word is "o" or "a";

    private static IEnumerable<(string, (int, bool))> Read(Vocabulary vocabulary, string section, bool isPersian) =>
        vocabulary
            .Lines(section)
            .Take(12)
            .SelectMany(
                (line, month) =>
                    line.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
                        .Select(name => (name.TrimEnd('.'), (month + 1, isPersian)))
            );
}
