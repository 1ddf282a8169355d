using System.Globalization;
using Broadsheet.Model.Articles;
using Broadsheet.Model.Issues;
using Broadsheet.Model.Pages;
using Broadsheet.Model.Reading;
using Broadsheet.Store.Search;
using Broadsheet.Web.Themes;

namespace Broadsheet.Web.Reader;

/// <summary>Says pages, dates and kinds in the words of the interface.</summary>
internal sealed class Wording(ThemeTexts texts)
{
    public ThemeTexts Texts { get; } = texts;

    public static string PageLabel(Page page) => page.Label ?? Invariant($"[{page.Sequence}]");

    /// <summary>"第01版：要闻", "Page A5: World".</summary>
    public string PageTitle(Page page) =>
        page.Name is { Length: > 0 } name ? Texts.Format("page_named", ("label", PageLabel(page)), ("name", name)) : PageShort(page);

    /// <summary>The same from a label and a name.</summary>
    public string Page(string label, string? name) =>
        name is { Length: > 0 }
            ? Texts.Format("page_named", ("label", label), ("name", name))
            : Texts.Format("page_plain", ("label", label));

    /// <summary>"第01版", "Page A5".</summary>
    public string PageShort(Page page) => Texts.Format("page_plain", ("label", PageLabel(page)));

    public string Date(DateOnly date) => FormatDate("date_full", date);

    /// <summary>The date of an issue, as exact as it is printed: "December 2031" where the paper tells no day.</summary>
    public string Date(DateOnly date, DatePrecision precision) => precision == DatePrecision.Month ? Month(date) : Date(date);

    public string ShortDate(DateOnly date) => FormatDate("date_short", date);

    public string ShortDate(DateOnly date, DatePrecision precision) => precision == DatePrecision.Month ? Month(date) : ShortDate(date);

    public string Month(DateOnly month) => FormatDate("date_month", month);

    public string MonthName(int month) => Texts[Invariant($"month_{month}")];

    public string Year(int year) => Texts.Format("date_year", ("year", year));

    public string Weekday(DayOfWeek day) => Texts[Invariant($"weekday_{(int)day}")];

    public string WeekdayShort(DayOfWeek day) => Texts[Invariant($"weekday_short_{(int)day}")];

    public DayOfWeek FirstDayOfWeek =>
        Texts["week_starts"] switch
        {
            "0" => DayOfWeek.Sunday,
            "6" => DayOfWeek.Saturday,
            _ => DayOfWeek.Monday,
        };

    /// <summary>The edition where it has to be said; null for the only one of a day.</summary>
    public string? Edition(IssueKey key, string? label) =>
        label ?? (key.Edition > 1 ? Texts.Format("edition_ordinal", ("ordinal", key.Edition)) : null);

    public string Issue(IssueKey key, string? editionLabel, DatePrecision precision = DatePrecision.Day) =>
        Edition(key, editionLabel) is { } edition ? $"{Date(key.Date, precision)} · {edition}" : Date(key.Date, precision);

    public string Count(string noun, long count) => Texts.FormatCount(noun, count, ("count", Number(count)));

    /// <summary>A number with its thousands apart.</summary>
    public static string Number(long number) => number.ToString("#,0", CultureInfo.InvariantCulture);

    /// <summary>What readers tell apart when they search, in words.</summary>
    public string SearchKind(SearchKind kind) => Texts[$"search_{kind.ToString().ToLowerInvariant()}"];

    public string Title(Issue issue, Article article) => ArticleTitle.Of(issue, article) ?? KindName(article.Kind) ?? Texts["untitled"];

    /// <summary>The kind in words; null for a story.</summary>
    public string? KindName(ArticleKind kind) => kind == ArticleKind.Story ? null : Texts[$"kind_{Kind(kind)}"];

    /// <summary>The kind as templates, styles and texts know it.</summary>
    public static string Kind(ArticleKind kind) =>
        kind switch
        {
            ArticleKind.Story => "story",
            ArticleKind.Brief => "brief",
            ArticleKind.PhotoStory => "photo",
            ArticleKind.Notice => "notice",
            _ => "advertisement",
        };

    private string FormatDate(string key, DateOnly date) =>
        Texts.Format(
            key,
            ("weekday", Weekday(date.DayOfWeek)),
            ("day", date.Day),
            ("month", date.Month),
            ("month_name", Texts[Invariant($"month_{date.Month}")]),
            ("month_short", Texts[Invariant($"month_short_{date.Month}")]),
            ("year", date.Year)
        );

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
