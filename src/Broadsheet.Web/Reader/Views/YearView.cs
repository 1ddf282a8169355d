namespace Broadsheet.Web.Reader.Views;

/// <summary>A year with its issues.</summary>
internal sealed record YearView
{
    /// <summary>The year in words.</summary>
    public required string Title { get; init; }

    /// <summary>How many issues it has, in words.</summary>
    public required string Summary { get; init; }

    /// <summary>The nearest year before that has issues; null for none.</summary>
    public LinkView? Previous { get; init; }

    /// <summary>The nearest year after that has issues; null for none.</summary>
    public LinkView? Next { get; init; }

    /// <summary>The first issue of all.</summary>
    public IssueLinkView? First { get; init; }

    /// <summary>The latest issue of all.</summary>
    public IssueLinkView? Latest { get; init; }

    /// <summary>The form that leads to a day; null where nothing is published.</summary>
    public JumpToDayView? Jump { get; init; }

    /// <summary>The years that have issues, oldest first.</summary>
    public required IReadOnlyList<LinkView> Years { get; init; }

    /// <summary>Names of the weekdays, in the order of the columns.</summary>
    public required IReadOnlyList<WeekdayView> Weekdays { get; init; }

    /// <summary>Twelve months.</summary>
    public required IReadOnlyList<MonthView> Months { get; init; }
}

/// <summary>A month of a year's calendar.</summary>
internal sealed record MonthView
{
    /// <summary>Its name without the year.</summary>
    public required string Name { get; init; }

    /// <summary>Its name with the year.</summary>
    public required string Title { get; init; }

    /// <summary>Address of its calendar; null when it has no issue.</summary>
    public string? Url { get; init; }

    /// <summary>How many issues it has, in words.</summary>
    public required string Summary { get; init; }

    /// <summary>Front page of its first issue, small; null where there is none.</summary>
    public ImageView? FrontPage { get; init; }

    /// <summary>The weeks, the days of other months left empty.</summary>
    public required IReadOnlyList<WeekView> Weeks { get; init; }
}
