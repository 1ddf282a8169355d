using System.Globalization;
using Broadsheet.Model.Publications;
using Broadsheet.Store;
using Broadsheet.Web.Delivery;

namespace Broadsheet.Web.Calendar;

/// <summary>What the calendar of a year is made from.</summary>
/// <param name="Publication">The publication.</param>
/// <param name="Year">The year.</param>
/// <param name="Records">Its issues, oldest first.</param>
/// <param name="Years">The years in which the publication appeared, oldest first.</param>
/// <param name="Around">The issues before and after the year, the first and the latest of all.</param>
internal sealed record YearIssues(
    PublicationSlug Publication,
    int Year,
    IReadOnlyList<IssueRecord> Records,
    IReadOnlyList<int> Years,
    IssueNeighbours Around
)
{
    /// <summary>Names what the calendar is made from.</summary>
    public string Stamp =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{Publication} {Year} {Around} {string.Join(' ', Years)} {RenderedPages.Stamp(Records)}"
        );
}
