using System.Globalization;
using Broadsheet.Import.Surveys;
using Broadsheet.Model.Issues;

namespace Broadsheet.Import.Labels;

/// <summary>Compares the date of an issue with the dates that its folios bear.</summary>
internal static class FolioDates
{
    private const int LeastPagesOfAnIssue = 2;

    /// <summary>The date that a folio bears, as the issue's where both are one as far as they are told: 15 December and December
    /// 2031.</summary>
    public static DateOnly? OfIssue(DateOnly? folio, DatePrecision precision, DateOnly issue, DatePrecision issuePrecision) =>
        folio is { } date
        && (precision == DatePrecision.Month || issuePrecision == DatePrecision.Month)
        && (date.Year, date.Month) == (issue.Year, issue.Month)
            ? issue
            : folio;

    /// <summary>
    /// Parts the pages of an issue whose date came from a folio by the dates that they bear. A page without a date goes with the one before
    /// it, a front page without one with page 2 after it. A
    /// single page of another date is no issue but a misread folio or a page of yesterday, unless its label comes twice.
    /// </summary>
    /// <param name="date">The date of the survey.</param>
    /// <param name="folios">Date and label of each page by its folio.</param>
    /// <returns>The date of each page.</returns>
    public static IReadOnlyList<DateOnly> Part(DateOnly date, IReadOnlyList<(DateOnly? Date, string? Label)> folios)
    {
        var dates = new DateOnly[folios.Count];
        for (var i = 0; i < folios.Count; i++)
            dates[i] = folios[i].Date
                ?? (
                    OpensNext(folios, i) ? folios[i + 1].Date!.Value
                    : i > 0 ? dates[i - 1]
                    : date
                );
        foreach (var other in dates.Select((d, i) => (Date: d, Index: i)).Where(p => p.Date != date).GroupBy(p => p.Date).ToList())
        {
            var labelComesTwice = other.Any(p =>
                folios[p.Index].Label is { } label && folios.Where((f, i) => dates[i] == date && f.Label == label).Any()
            );
            if (other.Count() < LeastPagesOfAnIssue && !labelComesTwice)
                dates[other.First().Index] = date;
        }

        return dates;
    }

    // A front page often has its date in the nameplate only; it is known by page 2 after it.
    private static bool OpensNext(IReadOnlyList<(DateOnly? Date, string? Label)> folios, int index) =>
        index + 1 < folios.Count && folios[index + 1].Date is not null && PageLabel.Parse(folios[index + 1].Label)?.Number == 2;

    /// <summary>What to say where folios bear another date than the issue.</summary>
    public static IEnumerable<ImportProblem> Compare(
        DateOnly date,
        DateWitness witness,
        IReadOnlyList<(DateOnly? Date, string Where)> folios
    )
    {
        var dated = folios.Count(f => f.Date is not null);
        foreach (var other in folios.Where(f => f.Date is { } d && d != date).GroupBy(f => f.Date!.Value).OrderByDescending(g => g.Count()))
        {
            var count = other.Count();
            var source = witness switch
            {
                DateWitness.Option => "the date given with --date",
                DateWitness.FileName => "the date of the file names",
                DateWitness.FolderName => "the date of the folder",
                _ => "the date of the other folios",
            };
            yield return new ImportProblem(
                count * 2 > dated ? Severity.Warning : Severity.Note,
                count * 2 > dated ? "issue-date-differs" : "page-date-differs",
                other.First().Where,
                $"The folio{(count > 1 ? $"s of {count} pages say" : $" of '{other.First().Where}' says")} {Show(other.Key)}; {source}, {Show(date)}, was kept. "
                    + "Give --date if that is wrong, or take the page out if it is of another day."
            );
        }
    }

    private static string Show(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
