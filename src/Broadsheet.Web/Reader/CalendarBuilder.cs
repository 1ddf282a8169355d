using System.Globalization;
using Broadsheet.Model.Issues;
using Broadsheet.Model.Publications;
using Broadsheet.Store;
using Broadsheet.Web.Reader.Views;

namespace Broadsheet.Web.Reader;

/// <summary>Lays the issues of a month out in weeks.</summary>
internal sealed class CalendarBuilder(Interface reader, Wording wording)
{
    /// <param name="slug">The publication.</param>
    /// <param name="month">Any day of the month.</param>
    /// <param name="records">The issues of the month.</param>
    /// <param name="before">The nearest issue before the month; null for none.</param>
    /// <param name="after">The nearest issue after the month; null for none.</param>
    /// <param name="current">The issue that is shown; null for none.</param>
    public CalendarView Build(PublicationSlug slug, DateOnly month, IReadOnlyList<IssueRecord> records, IssueKey? before, IssueKey? after, IssueKey? current)
    {
        var byDay = records.ToLookup(r => r.Key.Date);
        var first = new DateOnly(month.Year, month.Month, 1);
        var start = ((int)first.DayOfWeek - (int)wording.FirstDayOfWeek + 7) % 7;
        var length = DateTime.DaysInMonth(month.Year, month.Month);
        var weeks = new List<WeekView>();
        for (var cell = -start; cell < length; cell += 7)
            weeks.Add(new() { Days = Enumerable.Range(cell, 7).Select(d => d < 0 || d >= length ? Outside : Day(first.AddDays(d))).ToList() });
        return new()
        {
            Title = wording.Month(first),
            Url = reader.To(slug, first),
            Previous = Link(slug, before),
            Next = Link(slug, after),
            Weekdays = Enumerable.Range(0, 7).Select(d => (DayOfWeek)(((int)wording.FirstDayOfWeek + d) % 7))
                .Select(d => new WeekdayView { Name = wording.Weekday(d), Short = wording.WeekdayShort(d) })
                .ToList(),
            Weeks = weeks,
        };

        DayView Day(DateOnly date) => new()
        {
            Number = date.Day.ToString(CultureInfo.InvariantCulture),
            Issues = byDay[date].Select(r => Issue(r, current)).ToList(),
        };
    }

    /// <summary>A link to an issue with its front page and what it has.</summary>
    public IssueLinkView Issue(IssueRecord record, IssueKey? current) => Issue(record.Key, record.Digest.EditionLabel) with
    {
        Current = record.Key == current,
        FrontPage = Pictures.Single(record.Digest.FrontPage),
        Summary = wording.Texts.Format("issue_summary", ("pages", wording.Count("pages", record.Digest.Pages)), ("stories", wording.Count("stories", record.Digest.Articles))),
    };

    /// <summary>A plain link to an issue.</summary>
    public IssueLinkView Issue(IssueKey key, string? editionLabel = null) => new()
    {
        Url = reader.To(key),
        Label = wording.Issue(key, editionLabel),
        ShortLabel = wording.ShortDate(key.Date),
        IsoDate = key.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
    };

    private static DayView Outside { get; } = new() { Number = "", Issues = [] };

    private LinkView? Link(PublicationSlug slug, IssueKey? key) =>
        key is { } issue ? new() { Label = wording.Month(issue.Date), Url = reader.To(slug, issue.Date) } : null;
}
