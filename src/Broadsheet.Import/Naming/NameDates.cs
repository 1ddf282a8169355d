using System.Globalization;
using System.Text.RegularExpressions;
using Broadsheet.Layout;
using Broadsheet.Model.Issues;

namespace Broadsheet.Import.Naming;

/// <summary>
/// Finds the date of issue in a name. A date that can be read in two ways (05062021) is no date: the folio decides. Years run from the
/// first printed newspaper to the end of this century, so that a run of digits that is a number of something else seldom passes for a date.
/// </summary>
internal static partial class NameDates
{
    private const int FirstYear = 1605;
    private const int LastYear = 2099;

    private static readonly string[] Months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

    /// <summary>A date in a name and the characters that it takes.</summary>
    internal readonly record struct Found(DateOnly Date, int Index, int Length, DatePrecision Precision = DatePrecision.Day);

    /// <summary>The date in a name; null where there is none, or where the name bears two different ones.</summary>
    public static Found? Find(string name)
    {
        return YearFirst(name)
            ?? MonthByName(name)
            ?? YearLast(name)
            ?? Written(WrittenDate.FindDay(Spaced(name)))
            ?? DigitRun(name)
            ?? Written(WrittenDate.FindMonth(Spaced(name)))
            ?? Month(name);
    }

    // Between words an underscore is a blank.
    private static string Spaced(string name) => name.Replace('_', ' ');

    private static Found? Written(WrittenDate? date) =>
        date is { } found && found.Date.Year is >= FirstYear and <= LastYear
            ? new(found.Date, found.Start, found.Length, found.Precision)
            : null;

    // 2031-12, with a stroke between, so that no number of something else is a month.
    private static Found? Month(string name) =>
        YearMonthForm().Match(name) is { Success: true } m && Day(Number(m, "y"), Number(m, "m"), 1) is { } date
            ? new(date, m.Index, m.Length, DatePrecision.Month)
            : null;

    /// <summary>A date of the plausible years; null where there is no such day.</summary>
    public static DateOnly? Day(int year, int month, int day) =>
        year is >= FirstYear and <= LastYear && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month)
            ? new DateOnly(year, month, day)
            : null;

    private static Found? YearFirst(string name)
    {
        foreach (Match m in YearFirstForm().Matches(name))
        {
            if (Day(Number(m, "y"), Number(m, "m"), Number(m, "d")) is { } date)
                return new(date, m.Index, m.Length);
        }

        return null;
    }

    private static Found? MonthByName(string name)
    {
        foreach (Match m in MonthNameForm().Matches(name))
        {
            var month = Array.IndexOf(Months, m.Groups["m"].Value[..3].ToLowerInvariant()) + 1;
            if (Day(Number(m, "y"), month, Number(m, "d")) is { } date)
                return new(date, m.Index, m.Length);
        }

        return null;
    }

    private static Found? YearLast(string name)
    {
        foreach (Match m in YearLastForm().Matches(name))
        {
            if (OneOf(Number(m, "a"), Number(m, "b"), Number(m, "y")) is { } date)
                return new(date, m.Index, m.Length);
        }

        return null;
    }

    // 20211216 · 2021121601 (date, then label) · 0120211216 (label, then date) · 16122021 · 20211216153000 (date and time) · 311231 (only
    // where it cannot be day, month, year).
    private static Found? DigitRun(string name)
    {
        foreach (Match m in Digits().Matches(name))
        {
            var run = m.ValueSpan;
            if (run.Length >= 8 && run.Length is not 13 && Compact(run[..8]) is { } first)
                return new(first, m.Index, run.Length >= 12 ? run.Length : 8);
            if (run.Length is >= 9 and <= 11 && Compact(run[^8..]) is { } last)
                return new(last, m.Index + run.Length - 8, 8);
            if (run.Length == 8 && OneOf(Number(run[..2]), Number(run[2..4]), Number(run[4..])) is { } european)
                return new(european, m.Index, 8);
            if (run.Length == 6 && Short(run) is { } year2)
                return new(year2, m.Index, 6);
        }

        return null;
    }

    private static DateOnly? Compact(ReadOnlySpan<char> yyyyMMdd) =>
        Day(Number(yyyyMMdd[..4]), Number(yyyyMMdd[4..6]), Number(yyyyMMdd[6..]));

    private static DateOnly? Short(ReadOnlySpan<char> run)
    {
        int a = Number(run[..2]),
            b = Number(run[2..4]),
            c = Number(run[4..]);
        var yearFirst = Day(2000 + a, b, c);
        var yearLast = Day(2000 + c, b, a) ?? Day(2000 + c, a, b);
        return yearLast is null || yearLast == yearFirst ? yearFirst : null;
    }

    // Day and month in either order, where only one order is a date.
    private static DateOnly? OneOf(int a, int b, int year)
    {
        var dayFirst = Day(year, b, a);
        var monthFirst = Day(year, a, b);
        return dayFirst is null ? monthFirst
            : monthFirst is null || monthFirst == dayFirst ? dayFirst
            : null;
    }

    private static int Number(Match match, string group) => Number(match.Groups[group].ValueSpan);

    private static int Number(ReadOnlySpan<char> digits) => int.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);

    [GeneratedRegex(
        @"(?<![0-9])(?<y>[12][0-9]{3})(?:[-_./ ](?<m>[01]?[0-9])[-_./ ](?<d>[0-3]?[0-9])(?![0-9])|年(?<m>[01]?[0-9])月(?<d>[0-3]?[0-9])日?)"
    )]
    private static partial Regex YearFirstForm();

    [GeneratedRegex(
        @"(?<![0-9])(?<d>[0-3]?[0-9])[-_. ]?(?<m>jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*[-_., ]*(?<y>[12][0-9]{3})(?![0-9])"
            + @"|(?<m>jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*[-_. ]?(?<d>[0-3]?[0-9])(?:st|nd|rd|th)?[-_., ]+(?<y>[12][0-9]{3})(?![0-9])"
            + @"|(?<![0-9])(?<y>[12][0-9]{3})[-_. ]?(?<m>jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*[-_. ]?(?<d>[0-3]?[0-9])(?![0-9])",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex MonthNameForm();

    [GeneratedRegex(@"(?<![0-9])(?<a>[0-3]?[0-9])(?<s>[-_./ ])(?<b>[0-3]?[0-9])\k<s>(?<y>[12][0-9]{3})(?![0-9])")]
    private static partial Regex YearLastForm();

    [GeneratedRegex(@"(?<![0-9])(?<y>1[6-9][0-9]{2}|20[0-9]{2})[-.](?<m>0[1-9]|1[0-2])(?![0-9]|[-.][0-9])")]
    private static partial Regex YearMonthForm();

    [GeneratedRegex("[0-9]+")]
    private static partial Regex Digits();
}
