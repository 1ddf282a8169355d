using Broadsheet.Model.Issues;

namespace Broadsheet.Layout.Language;

/// <summary>What the running line of a page, or the lines beside the nameplate, say.</summary>
internal sealed record FolioReading
{
    /// <summary>Page label as <see cref="PageLabels.Normalise"/> gives it; null where none was found.</summary>
    public string? Label { get; init; }

    /// <summary>How sure the label is: a bare number is weaker than 第01版 or "A4".</summary>
    public double LabelConfidence { get; init; }

    /// <summary>Name of the page as printed ("要闻", "SPORTS").</summary>
    public string? Name { get; init; }

    /// <summary>Section letter of the label ("B" of "B2"); null where there is none.</summary>
    public string? Section { get; init; }

    /// <summary>The day; the first of the month where no day is printed.</summary>
    public DateOnly? Date { get; init; }

    /// <summary>Whether the date is that of a day, or month and year only.</summary>
    public DatePrecision DatePrecision { get; init; }

    /// <summary>False when a weekday is printed that the date does not fall on.</summary>
    public bool? WeekdayFits { get; init; }

    /// <summary>Number of the issue, as printed ("7060", "12 345", "31-34").</summary>
    public string? IssueNumber { get; init; }

    /// <summary>Name of the paper, where a part of the lines looks like one.</summary>
    public string? PublicationName { get; init; }

    /// <summary>What stands in the lines besides dates, numbers and labels, stretch by stretch.</summary>
    public IReadOnlyList<string> Rest { get; init; } = [];

    /// <summary>Names of editors are printed in it (责任编辑 …).</summary>
    public bool HasEditors { get; init; }

    /// <summary>Letters that none of this accounts for.</summary>
    public int Unexplained { get; init; }

    /// <summary>How sure it is that these lines are folio text, 0 to 1.</summary>
    public double Confidence { get; init; }
}
