namespace Broadsheet.Web.Reader.Views;

/// <summary>A month with its issues.</summary>
internal sealed record CalendarView
{
    /// <summary>The month in words.</summary>
    public required string Title { get; init; }

    /// <summary>Address of the month.</summary>
    public required string Url { get; init; }

    /// <summary>The year of the month.</summary>
    public required LinkView Year { get; init; }

    /// <summary>The nearest month before that has issues; null for none.</summary>
    public LinkView? Previous { get; init; }

    /// <summary>The nearest month after that has issues; null for none.</summary>
    public LinkView? Next { get; init; }

    /// <summary>The first issue of all.</summary>
    public IssueLinkView? First { get; init; }

    /// <summary>The latest issue of all.</summary>
    public IssueLinkView? Latest { get; init; }

    /// <summary>The form that leads to a day; null where nothing is published.</summary>
    public JumpToDayView? Jump { get; init; }

    /// <summary>Names of the weekdays, in the order of the columns.</summary>
    public required IReadOnlyList<WeekdayView> Weekdays { get; init; }

    /// <summary>The weeks. Those at its ends show the neighbouring months' days; in the month of the latest issue seven days before it are
    /// always there.</summary>
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
    /// <summary>Day of the month; empty for a cell that shows none.</summary>
    public required string Number { get; init; }

    /// <summary>The issues of the day, one for each edition.</summary>
    public required IReadOnlyList<IssueLinkView> Issues { get; init; }

    /// <summary>True for a day of a neighbouring month.</summary>
    public bool Outside { get; init; }
}

/// <summary>A form that takes a day and leads to its issue.</summary>
internal sealed record JumpToDayView
{
    /// <summary>Where the form is sent, with the day as <c>date</c>.</summary>
    public required string Url { get; init; }

    /// <summary>The first day that has an issue, ISO 8601.</summary>
    public required string Earliest { get; init; }

    /// <summary>The latest day that has an issue, ISO 8601.</summary>
    public required string Latest { get; init; }

    /// <summary>Short name of the interface language to keep, for <c>ui</c>; null where the address decides.</summary>
    public string? Interface { get; init; }
}
