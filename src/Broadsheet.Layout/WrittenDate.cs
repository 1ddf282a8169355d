using Broadsheet.Layout.Language;
using Broadsheet.Model.Issues;

namespace Broadsheet.Layout;

/// <summary>
/// A date written with the words or signs of a language, as in the name of a file:
/// Samstag, 20. Dezember 2031; 二〇三一年十二月十五日; 令和13年12月15日; junio de 2031.
/// </summary>
/// <param name="Date">The day; the first of the month where no day is written.</param>
/// <param name="Precision">Whether a day is written.</param>
/// <param name="Start">Where it begins in the text.</param>
/// <param name="Length">How many characters it takes.</param>
public sealed record WrittenDate(DateOnly Date, DatePrecision Precision, int Start, int Length)
{
    private const int Longest = 400;

    /// <summary>The first date with a day; null where there is none.</summary>
    public static WrittenDate? FindDay(string text)
    {
        if (text.Length > Longest)
            return null;
        var folded = TextFold.Fold(text);
        return Of(WideDates.Find(folded).Concat(MonthNames.Find(folded)).MinBy(d => d.Start));
    }

    /// <summary>The first month of a year without a day; null where there is none.</summary>
    public static WrittenDate? FindMonth(string text) => PrintedDates.FindMonths(text) is [var first, ..] ? Of(first) : null;

    private static WrittenDate? Of(PrintedDate? date) => date is null ? null : new(date.Date, date.Precision, date.Start, date.Length);
}
