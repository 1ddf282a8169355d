using System.Globalization;
using Broadsheet.Model.Issues;
using Broadsheet.Model.Publications;
using Broadsheet.Store;
using Broadsheet.Web.Reader;
using Broadsheet.Web.Reader.Views;

namespace Broadsheet.Web.Calendar;

/// <summary>Lays issues out in weeks, months and years.</summary>
internal sealed class CalendarBuilder(Interface reader, Wording wording)
{
    /// <summary>Days that a reader of the latest issue finds in one look, so that "last Tuesday" is there on the first of a month
    /// too.</summary>
    private const int LastWeek = 7;

    /// <param name="issues">The issues of the month and around it.</param>
    /// <param name="current">The issue that is shown; null for none.</param>
    public CalendarView Build(MonthIssues issues, IssueKey? current) =>
        new()
        {
            Title = wording.Month(issues.Month),
            Url = reader.To(issues.Publication, issues.Month),
            Year = new() { Label = wording.Year(issues.Month.Year), Url = reader.ToYear(issues.Publication, issues.Month.Year) },
            Previous = MonthOf(issues.Before),
            Next = MonthOf(issues.After),
            First = Edge(issues.First, issues.Records),
            Latest = Edge(issues.Latest, issues.Records),
            Jump = Jump(issues.Publication, issues.First, issues.Latest),
            Weekdays = Weekdays(),
            Weeks = Weeks(issues.Month, issues.Records, current, around: true, BeginsEarly(issues)),
        };

    /// <param name="issues">The issues of the year.</param>
    public YearView Build(YearIssues issues)
    {
        var months = issues.Records.ToLookup(r => r.Key.Date.Month);
        return new()
        {
            Title = wording.Year(issues.Year),
            Summary = wording.Count("issues", issues.Records.Count),
            Previous = YearOf(issues.Around.Previous),
            Next = YearOf(issues.Around.Next),
            First = Edge(issues.Around.First, issues.Records),
            Latest = Edge(issues.Around.Latest, issues.Records),
            Jump = Jump(issues.Publication, issues.Around.First, issues.Around.Latest),
            Years = issues
                .Years.Select(y => new LinkView
                {
                    Label = wording.Year(y),
                    Url = reader.ToYear(issues.Publication, y),
                    Current = y == issues.Year,
                })
                .ToList(),
            Weekdays = Weekdays(),
            Months = Enumerable.Range(1, 12).Select(m => Month(new(issues.Year, m, 1), months[m].ToList())).ToList(),
        };

        MonthView Month(DateOnly month, List<IssueRecord> records) =>
            new()
            {
                Name = wording.MonthName(month.Month),
                Title = wording.Month(month),
                Url = records.Count == 0 ? null : reader.To(issues.Publication, month),
                Summary = wording.Count("issues", records.Count),
                FrontPage = records.Count == 0 ? null : Pictures.Single(records[0].Digest.FrontPage, reader.Viewer),
                Weeks = Weeks(month, records, current: null, around: false, early: false),
            };
    }

    /// <summary>A link to an issue with its front page and what it has.</summary>
    public IssueLinkView Issue(IssueRecord record, IssueKey? current) =>
        Issue(record.Key, record.Digest.EditionLabel, record.Digest.DatePrecision) with
        {
            Current = record.Key == current,
            FrontPage = Pictures.Single(record.Digest.FrontPage, reader.Viewer),
            Edition = wording.Edition(record.Key, record.Digest.EditionLabel),
            Summary = wording.Texts.Format(
                "issue_summary",
                ("pages", wording.Count("pages", record.Digest.Pages)),
                ("stories", wording.Count("stories", record.Digest.Articles))
            ),
        };

    /// <summary>A link to an issue of which only the key is known, beside others of its publication: a paper that is dated by the month
    /// stays so.</summary>
    public IssueLinkView Beside(IssueKey key, DatePrecision precision) =>
        Issue(key, null, key.Date.Day == 1 ? precision : DatePrecision.Day);

    /// <summary>A plain link to an issue.</summary>
    public IssueLinkView Issue(IssueKey key, string? editionLabel = null, DatePrecision precision = DatePrecision.Day) =>
        new()
        {
            Url = reader.To(key),
            Label = wording.Issue(key, editionLabel, precision),
            ShortLabel = wording.ShortDate(key.Date, precision),
            IsoDate = precision.Write(key.Date),
        };

    private List<WeekView> Weeks(DateOnly month, IReadOnlyList<IssueRecord> records, IssueKey? current, bool around, bool early)
    {
        var byDay = records.ToLookup(r => r.Key.Date);
        var start = ((int)month.DayOfWeek - (int)wording.FirstDayOfWeek + 7) % 7 + (early ? 7 : 0);
        var length = DateTime.DaysInMonth(month.Year, month.Month);
        var weeks = new List<WeekView>();
        for (var cell = -start; cell < length; cell += 7)
            weeks.Add(new() { Days = Enumerable.Range(cell, 7).Select(Day).ToList() });
        return weeks;

        DayView Day(int offset)
        {
            var outside = offset < 0 || offset >= length;
            var number = month.DayNumber + offset;
            if ((outside && !around) || number < 0 || number > DateOnly.MaxValue.DayNumber)
                return new()
                {
                    Number = "",
                    Issues = [],
                    Outside = true,
                };
            var date = DateOnly.FromDayNumber(number);
            return new()
            {
                Number = date.Day.ToString(CultureInfo.InvariantCulture),
                Issues = byDay[date].Select(r => Issue(r, current)).ToList(),
                Outside = outside,
            };
        }
    }

    /// <summary>True where the calendar needs the week before its first one, to show the seven days up to the latest issue.</summary>
    private bool BeginsEarly(MonthIssues issues)
    {
        var shown = issues.Month.DayNumber - ((int)issues.Month.DayOfWeek - (int)wording.FirstDayOfWeek + 7) % 7;
        return issues.Latest is { } latest
            && latest.Date >= issues.Month
            && latest.Date <= MonthIssues.LastDay(issues.Month)
            && latest.Date.DayNumber - LastWeek < shown
            && issues.Before is not null;
    }

    private List<WeekdayView> Weekdays() =>
        Enumerable
            .Range(0, 7)
            .Select(d => (DayOfWeek)(((int)wording.FirstDayOfWeek + d) % 7))
            .Select(d => new WeekdayView { Name = wording.Weekday(d), Short = wording.WeekdayShort(d) })
            .ToList();

    private LinkView? MonthOf(IssueKey? key) =>
        key is { } issue ? new() { Label = wording.Month(issue.Date), Url = reader.To(issue.Publication, issue.Date) } : null;

    private LinkView? YearOf(IssueKey? key) =>
        key is { } issue ? new() { Label = wording.Year(issue.Date.Year), Url = reader.ToYear(issue.Publication, issue.Date.Year) } : null;

    private IssueLinkView? Edge(IssueKey? key, IReadOnlyList<IssueRecord> beside) =>
        key is { } issue
            ? Beside(issue, beside.Any(r => r.Digest.DatePrecision == DatePrecision.Month) ? DatePrecision.Month : DatePrecision.Day)
            : null;

    private JumpToDayView? Jump(PublicationSlug publication, IssueKey? first, IssueKey? latest) =>
        first is { } from && latest is { } to
            ? new()
            {
                Url = reader.Viewer.At(Routes.ToDay(publication)),
                Earliest = Iso(from.Date),
                Latest = Iso(to.Date),
                Interface = reader.Chosen,
            }
            : null;

    private static string Iso(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
