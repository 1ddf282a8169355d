using Broadsheet.Model.Publications;
using Broadsheet.Store;
using Broadsheet.Web.Calendar;
using Broadsheet.Web.Reader.Views;

namespace Broadsheet.Web.Reader;

internal sealed partial class SitePages
{
    public string Year(Interface reader, Publication publication, YearIssues issues)
    {
        var view = new CalendarBuilder(reader, new(reader.Texts)).Build(issues);
        var path = Routes.ToYear(publication.Slug, issues.Year);
        var head = new HeadView
        {
            Title = $"{view.Title} · {publication.Name}",
            CanonicalUrl = _addresses.Absolute(path),
            PreviousUrl = view.Previous?.Url,
            NextUrl = view.Next?.Url,
            UpUrl = reader.To(publication.Slug),
            JsonUrl = reader.Viewer.At(path + Routes.Json),
        };
        return Render("year", reader, path, head, new() { Publication = IssueBuilder.Publication(publication, reader), Year = view });
    }

    public string Month(Interface reader, Publication publication, MonthIssues issues)
    {
        var view = new CalendarBuilder(reader, new(reader.Texts)).Build(issues, current: null);
        var path = Routes.To(publication.Slug, issues.Month);
        var head = new HeadView
        {
            Title = $"{view.Title} · {publication.Name}",
            CanonicalUrl = _addresses.Absolute(path),
            PreviousUrl = view.Previous?.Url,
            NextUrl = view.Next?.Url,
            UpUrl = view.Year.Url,
            JsonUrl = reader.Viewer.At(path + Routes.Json),
        };
        return Render("month", reader, path, head, new() { Publication = IssueBuilder.Publication(publication, reader), Calendar = view });
    }

    /// <summary>What is shown for a day, month or year without an issue.</summary>
    public string NoIssue(Interface reader, string path, Publication publication, Func<Wording, string> period, IssueNeighbours around)
    {
        var wording = new Wording(reader.Texts);
        var calendar = new CalendarBuilder(reader, wording);
        return Render(
            "not-found",
            reader,
            path,
            new() { Title = reader.Texts["not_found_title"], Indexed = false },
            new()
            {
                Publication = IssueBuilder.Publication(publication, reader),
                Missing = new()
                {
                    What = reader.Texts.Format("no_issue", ("publication", publication.Name), ("date", period(wording))),
                    Previous = around.Previous is { } previous ? calendar.Issue(previous) : null,
                    Next = around.Next is { } next ? calendar.Issue(next) : null,
                },
            }
        );
    }
}
