using System.Globalization;
using Broadsheet.Model.Issues;
using Broadsheet.Model.Publications;
using Broadsheet.Store;
using Broadsheet.Web.Delivery;

namespace Broadsheet.Web.Calendar;

/// <summary>What the calendar of a month is made from: its issues, those in the weeks around it, and the nearest ones outside.</summary>
/// <param name="Publication">The publication.</param>
/// <param name="Month">First day of the month.</param>
/// <param name="Records">The issues from <see cref="From"/> to <see cref="To"/>, oldest first.</param>
/// <param name="Before">The nearest issue before the month; null for none.</param>
/// <param name="After">The nearest issue after the month; null for none.</param>
/// <param name="First">The first issue of all.</param>
/// <param name="Latest">The latest issue of all.</param>
internal sealed record MonthIssues(
    PublicationSlug Publication,
    DateOnly Month,
    IReadOnlyList<IssueRecord> Records,
    IssueKey? Before,
    IssueKey? After,
    IssueKey? First,
    IssueKey? Latest
)
{
    /// <summary>The issues of the month itself.</summary>
    public IEnumerable<IssueRecord> Own => Records.Where(r => r.Key.Date >= Month && r.Key.Date <= LastDay(Month));

    /// <summary>Names what the calendar is made from.</summary>
    public string Stamp =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{Publication} {Month:yyyy-MM} {Before} {After} {First} {Latest} {RenderedPages.Stamp(Records)}"
        );

    /// <summary>First day that any calendar of the month can show: a week more than the one it begins in.</summary>
    public static DateOnly From(DateOnly month) => month.DayNumber > 14 ? month.AddDays(-13) : DateOnly.MinValue;

    /// <summary>Last day that any calendar of the month can show.</summary>
    public static DateOnly To(DateOnly month) =>
        LastDay(month) is var last && last.DayNumber < DateOnly.MaxValue.DayNumber - 6 ? last.AddDays(6) : DateOnly.MaxValue;

    /// <summary>Last day of a month.</summary>
    public static DateOnly LastDay(DateOnly month) => new(month.Year, month.Month, DateTime.DaysInMonth(month.Year, month.Month));
}
