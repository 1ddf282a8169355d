using Broadsheet.Model.Issues;

namespace Broadsheet.Layout.Language;

/// <summary>A date as printed in a line.</summary>
internal sealed record PrintedDate
{
    /// <summary>The day in the Gregorian calendar; the first of the month where no day is printed.</summary>
    public required DateOnly Date { get; init; }

    /// <summary>Whether a day is printed, or month and year only.</summary>
    public DatePrecision Precision { get; init; }

    /// <summary>Where it begins in the line, a weekday before it included.</summary>
    public required int Start { get; init; }

    /// <summary>How many characters belong to it, a weekday after it included.</summary>
    public required int Length { get; init; }

    /// <summary>The weekday printed with it; null where none is.</summary>
    public DayOfWeek? Weekday { get; init; }

    /// <summary>Day and month could be the other way round as well.</summary>
    public bool IsAmbiguous { get; init; }

    /// <summary>True when the printed weekday is that of the date, false when it is another, null where none is printed.</summary>
    public bool? WeekdayFits => Weekday is { } day ? day == Date.DayOfWeek : null;
}
