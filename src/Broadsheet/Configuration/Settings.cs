using System.Globalization;
using System.Text.RegularExpressions;

namespace Broadsheet.Configuration;

/// <summary>The settings of a data folder: few, each documented in docs/settings.md (a test demands it), each also an environment
/// variable.</summary>
internal sealed class Settings(IReadOnlyList<SettingValue> values)
{
    private static readonly Setting UrlsSetting = new(
        "urls",
        "BROADSHEET_URLS",
        "http://127.0.0.1:8080",
        "one or more http addresses to listen on, separated by ';'",
        IsUrlList
    );

    private static readonly Setting BaseUrlSetting = new(
        "baseUrl",
        "BROADSHEET_BASE_URL",
        "",
        "the http or https address that readers use, such as https://paper.example",
        v => v.Length == 0 || IsUrl(v)
    );

    private static readonly Setting SiteNameSetting = new("siteName", "BROADSHEET_SITE_NAME", "", "a name in plain text", _ => true);

    private static readonly Setting ThemeSetting = new("theme", "BROADSHEET_THEME", "", "a folder that is there", v =>
        v.Length == 0 || Directory.Exists(v)
    );

    private static readonly Setting LogsSetting = new("logs", "BROADSHEET_LOGS", "text", "text or json", v => v is "text" or "json");

    private static readonly Setting NamePatternSetting = new(
        "namePattern",
        "BROADSHEET_NAME_PATTERN",
        "",
        "a regular expression with the groups date or year, month, day, and label, edition",
        IsPattern
    );

    private static readonly Setting DpiSetting = new("dpi", "BROADSHEET_DPI", "200", "a whole number from 72 to 600", v =>
        IsNumber(v, 72, 600)
    );

    private static readonly Setting MaxPagesSetting = new("maxPages", "BROADSHEET_MAX_PAGES", "1000", "a whole number from 1 to 10000", v =>
        IsNumber(v, 1, 10_000)
    );

    private static readonly Setting PageSecondsSetting = new(
        "pageSeconds",
        "BROADSHEET_PAGE_SECONDS",
        "15",
        "a whole number from 1 to 600",
        v => IsNumber(v, 1, 600)
    );

    private static readonly Setting PdfInstancesSetting = new(
        "pdfInstances",
        "BROADSHEET_PDF_INSTANCES",
        "0",
        "a whole number from 0 to 64; 0 for the number of processors, at most 4",
        v => IsNumber(v, 0, 64)
    );

    /// <summary>All settings there are.</summary>
    public static IReadOnlyList<Setting> All { get; } =
    [
        UrlsSetting,
        BaseUrlSetting,
        SiteNameSetting,
        ThemeSetting,
        LogsSetting,
        NamePatternSetting,
        DpiSetting,
        MaxPagesSetting,
        PageSecondsSetting,
        PdfInstancesSetting,
    ];

    /// <summary>The effective values, in the order of <see cref="All"/>.</summary>
    public IReadOnlyList<SettingValue> Values { get; } = values;

    /// <summary>Addresses that <c>serve</c> listens on, separated by ';'.</summary>
    public string Urls => Text(UrlsSetting);

    /// <summary>The address that readers use; null where it is not known.</summary>
    public string? BaseUrl => NullIfEmpty(BaseUrlSetting);

    /// <summary>Name of the site where it has more than one publication.</summary>
    public string? SiteName => NullIfEmpty(SiteNameSetting);

    /// <summary>Folder of a theme over the default one.</summary>
    public string? Theme => NullIfEmpty(ThemeSetting);

    /// <summary>Write log lines as JSON.</summary>
    public bool JsonLogs => Text(LogsSetting) == "json";

    /// <summary>Pattern for names of files that the built-in ones do not read.</summary>
    public string? NamePattern => NullIfEmpty(NamePatternSetting);

    /// <summary>Resolution of page masters in dots per inch.</summary>
    public int Dpi => Number(DpiSetting);

    /// <summary>Most pages of one import.</summary>
    public int MaxPages => Number(MaxPagesSetting);

    /// <summary>Longest time for a page.</summary>
    public TimeSpan PageDeadline => TimeSpan.FromSeconds(Number(PageSecondsSetting));

    /// <summary>Instances of the PDF engine, which read as many pages at the same time.</summary>
    public int PdfInstances => Number(PdfInstancesSetting) is > 0 and var given ? given : Math.Clamp(Environment.ProcessorCount, 1, 4);

    private string Text(Setting setting) => Values.First(v => v.Setting == setting).Value;

    private string? NullIfEmpty(Setting setting) => Text(setting) is { Length: > 0 } text ? text : null;

    private int Number(Setting setting) => int.Parse(Text(setting), CultureInfo.InvariantCulture);

    private static bool IsNumber(string value, int least, int most) =>
        int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most;

    private static bool IsUrl(string value) =>
        Uri.TryCreate(value, UriKind.Absolute, out var uri)
        && uri.Scheme is "http" or "https"
        && uri.Query.Length == 0
        && uri.Fragment.Length == 0;

    // "http://*:8080" is an address to listen on and no URI.
    private static bool IsUrlList(string value)
    {
        var urls = value.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return urls.Length > 0
            && urls.All(u =>
                IsUrl(u.Replace("://*", "://any.host", StringComparison.Ordinal).Replace("://+", "://any.host", StringComparison.Ordinal))
            );
    }

    private static bool IsPattern(string value)
    {
        try
        {
            _ = new Regex(value);
            return true;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }
}
