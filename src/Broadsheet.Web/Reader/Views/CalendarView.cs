namespace Broadsheet.Web.Reader.Views;

/// <summary>A month with its issues.</summary>
internal sealed record CalendarView
{
    /// <summary>The month in words.</summary>
    public required string Title { get; init; }

    /// <summary>Address of the month.</summary>
    public required string Url { get; init; }

    /// <summary>The nearest month before that has issues; null for none.</summary>
    public LinkView? Previous { get; init; }

    /// <summary>The nearest month after that has issues; null for none.</summary>
    public LinkView? Next { get; init; }

    /// <summary>Names of the weekdays, in the order of the columns.</summary>
    public required IReadOnlyList<WeekdayView> Weekdays { get; init; }

    /// <summary>The weeks.</summary>
    public required IReadOnlyList<WeekView> Weeks { get; init; }
}

/// <summary>A column of a calendar.</summary>
internal sealed record WeekdayView
{
    /// <summary>The name in full.</summary>
    public required string Name { get; init; }

    /// <summary>The name in one or two characters.</summary>
    public required string Short { get; init; }
}

/// <summary>A row of a calendar.</summary>
internal sealed record WeekView
{
    /// <summary>Seven days.</summary>
    public required IReadOnlyList<DayView> Days { get; init; }
}

/// <summary>A cell of a calendar.</summary>
internal sealed record DayView
{
    /// <summary>Day of the month; empty for a cell outside the month.</summary>
    public required string Number { get; init; }

    /// <summary>The issues of the day, one for each edition.</summary>
    public required IReadOnlyList<IssueLinkView> Issues { get; init; }
}
