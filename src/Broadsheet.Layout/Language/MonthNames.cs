using System.Globalization;
using System.Text.RegularExpressions;

namespace Broadsheet.Layout.Language;

/// <summary>Dates with the month as a word: December 15, 2031; 15 de diciembre de 2031; 15. Dezember 2031; 15 كانون الأول 2031; ۲۴ آذر ۱۴۱۰.</summary>
internal sealed class MonthNames
{
    private const RegexOptions Options = RegexOptions.NonBacktracking | RegexOptions.CultureInvariant;
    private readonly Dictionary<string, int> _months = new(StringComparer.Ordinal);
    private readonly HashSet<string> _persian = new(StringComparer.Ordinal);
    private readonly Regex _dayFirst;
    private readonly Regex _monthFirst;

    /// <summary>Reads the months of all languages.</summary>
    public MonthNames()
    {
        foreach (var vocabulary in Vocabulary.All.Where(v => v.Tag is not ("zh" or "ja" or "ko")))
        {
            Read([.. vocabulary.Lines("months")], _ => { });
            Read([.. vocabulary.Lines("persian-months")], name => _persian.Add(name));
        }
        var names = string.Join('|', _months.Keys.OrderByDescending(k => k.Length).Select(Regex.Escape));
        const string Year = @"(?<year>[12][0-9]{3})(?: ?(?:г\.|года|году|р\.|року|م\.?|ه\.?))?";
        _dayFirst = new Regex(@"\b(?<day>[0-9]{1,2}) ?(?:\.|st|nd|rd|th|er|re|º|°|o|ª|:e)? ?[-/]?(?:de|of|di|d')? ?(?<month>" + names + @")\.?,? ?[-/]?(?:de|del|do)? ?,? ?" + Year, Options);
        _monthFirst = new Regex(@"\b(?<month>" + names + @")\.? (?<day>[0-9]{1,2})(?:st|nd|rd|th)?,? ?" + Year, Options);
    }

    /// <summary>The dates of a folded line.</summary>
    public IEnumerable<PrintedDate> Find(string folded)
    {
        foreach (var regex in (Regex[])[_dayFirst, _monthFirst])
        {
            foreach (Match match in regex.Matches(folded))
            {
                if (EndsInNumber(folded, match))
                    continue;
                var name = match.Groups["month"].Value;
                var year = PrintedDates.Number(match.Groups["year"].Value);
                var day = PrintedDates.Number(match.Groups["day"].Value);
                var date = year is < 1500 ? FromPersian(name, year, day, match) : PrintedDates.Create(year, _months[name], day, match.Index, match.Length);
                if (date is not null)
                    yield return date;
            }
        }
    }

    private static bool EndsInNumber(string folded, Match match) =>
        match.Groups["year"] is var year && year.Index + year.Length < folded.Length && char.IsAsciiDigit(folded[year.Index + year.Length]);

    private PrintedDate? FromPersian(string name, int? year, int? day, Match match)
    {
        if (!_persian.Contains(name) || year is < 1200 or null || day is < 1 or > 31 or null)
            return null;
        var calendar = new PersianCalendar();
        var month = _months[name];
        return day <= calendar.GetDaysInMonth(year.Value, month)
            ? new PrintedDate { Date = DateOnly.FromDateTime(calendar.ToDateTime(year.Value, month, day.Value, 0, 0, 0, 0)), Start = match.Index, Length = match.Length }
            : null;
    }

    private void Read(string[] lines, Action<string> also)
    {
        for (var month = 0; month < Math.Min(12, lines.Length); month++)
        {
            foreach (var name in lines[month].Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            {
                var plain = name.TrimEnd('.');
                if (_months.TryAdd(plain, month + 1))
                    also(plain);
            }
        }
    }
}
