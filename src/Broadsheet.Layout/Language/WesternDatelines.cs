using System.Text.RegularExpressions;
using Broadsheet.Model.Articles;

namespace Broadsheet.Layout.Language;

/// <summary>
/// Datelines before a dash, colon or full stop: a place in capitals, or a place with an agency in brackets. The forms are the same in all
/// scripts that set words apart; only the months differ.
/// </summary>
internal static partial class WesternDatelines
{
    private static readonly HashSet<string> Months =
    [
        .. Vocabulary
            .All.SelectMany(v => v.Lines("months"))
            .SelectMany(l => l.Split(',', StringSplitOptions.TrimEntries))
            .Select(m => m.TrimEnd('.'))
            .Where(m => m.Length > 2),
    ];

    /// <summary>Reads a dateline; null where there is none.</summary>
    public static DatelineReading? Read(string text) => Dashed(text) ?? Stopped(text);

    private static DatelineReading? Dashed(string text)
    {
        var match = Form().Match(text);
        if (!match.Success)
            return null;
        var place = match.Groups["place"].Value.Trim().TrimEnd(',');
        var agency = match.Groups["agency"].Success ? match.Groups["agency"].Value.Trim() : null;
        var date = match.Groups["date"].Success ? match.Groups["date"].Value.Trim() : null;
        if (date is not null && !NamesMonth(date))
        {
            if (agency is null)
                return null;
            date = null;
        }
        (place, date) = SplitDate(place, date);
        var dash = match.Groups["dash"].Value;
        if (agency is null && date is null && !HasCase(place) && Spoken(text, match.Index + match.Length, place) is { } spoken)
            return spoken;
        var confidence = Confidence(place, date, agency, dash);
        var end = match.Index + match.Length;
        if (confidence <= 0 || (agency is null && !GoesOnAsText(text, end)))
            return null;
        if (agency is null && date is null && IsTight(text, match.Groups["dash"], place.Length, end))
            confidence = Math.Min(confidence, 0.6);
        if (
            agency is null
            && date is not null
            && AgencyAfterDash().Match(text, end, Math.Min(40, text.Length - end)) is { Success: true } after
            && IsCapitalised(after.Groups["agency"].Value)
        )
        {
            agency = after.Groups["agency"].Value.Trim();
            end = after.Groups["agency"].Index + after.Groups["agency"].Length + 1;
        }
        while (end > 0 && char.IsWhiteSpace(text[end - 1]))
            end--;
        return new(
            new DatelineFacts
            {
                Place = place,
                Date = date,
                Agency = agency,
            },
            end,
            confidence
        );
    }

    // A dash with no blank on either side of it.
    private static bool IsTight(string text, Group dash, int placeEnd, int textStart) =>
        dash.Value is "—" or "–" && dash.Index == placeEnd && textStart < text.Length && !char.IsWhiteSpace(text[textStart]);

    // القاهرة – وكالة: the agency stands between the dash and a colon, in scripts without capitals.
    private static DatelineReading? Spoken(string text, int at, string place)
    {
        var colon = text.AsSpan(at, Math.Min(40, text.Length - at)).IndexOf(':');
        var agency = colon < 2 ? "" : text.Substring(at, colon).Trim();
        return agency.Length > 0 && agency.Split(' ').Length <= 4 && place.Split(' ').Length <= 3
            ? new(new DatelineFacts { Place = place, Agency = agency }, at + colon + 1, 0.9)
            : null;
    }

    // A heading in capitals goes on in capitals or ends soon; a story goes on with a sentence.
    private static bool GoesOnAsText(string text, int at)
    {
        var rest = text.AsSpan(at).TrimStart();
        if (rest.Length < 12 || char.IsDigit(rest[0]))
            return false;
        var head = rest[..Math.Min(rest.Length, 24)].ToString();
        return !HasCase(head) || head.Any(char.IsLower);
    }

    private static bool NamesMonth(string date) => date.Split(' ', '.').Any(w => Months.Contains(TextFold.Fold(w).TrimEnd('.')));

    private static bool HasCase(string text) => text.Any(c => char.IsUpper(c) || char.IsLower(c));

    private static DatelineReading? Stopped(string text)
    {
        var match = WithStop().Match(text);
        if (!match.Success)
            return null;
        var place = match.Groups["place"].Value.Trim();
        if (place.Length < 3 || place.Split(' ').Length > 4)
            return null;
        var agency = match.Groups["agency"].Success ? match.Groups["agency"].Value : null;
        var hasDash = match.Groups["dash"].Success;
        var end = hasDash ? match.Groups["dash"].Index + 1 : text.IndexOf('.', match.Groups["place"].Index + place.Length) + 1;
        return new(
            new DatelineFacts { Place = place, Agency = agency },
            end,
            agency is not null ? 0.9
                : !GoesOnAsText(text, end) ? 0.2
                : hasDash ? 0.9
                : place.Count(char.IsLetter) > 5 ? 0.55
                : 0.45
        );
    }

    // "PORT ELLIS, Dec. 15" may come in one piece where the place is followed by a month.
    private static (string Place, string? Date) SplitDate(string place, string? date)
    {
        if (date is not null)
            return (place, date);
        var cut = place.LastIndexOf(',');
        if (
            cut > 0
            && place[(cut + 1)..].Split(' ', StringSplitOptions.RemoveEmptyEntries).Any(w => Months.Contains(TextFold.Fold(w).TrimEnd('.')))
        )
            return (place[..cut], place[(cut + 1)..].Trim());
        return (place, null);
    }

    private static double Confidence(string place, string? date, string? agency, string dash)
    {
        var words = place.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length is 0 or > 6 || place.Any(c => c is '"' or '“' or '”' or '!' or '?'))
            return 0;
        var hasCase = HasCase(place);
        var firstPart = place.Split(',')[0];
        var isCapitals = hasCase && firstPart.Length > 2 && firstPart.All(c => !char.IsLower(c));
        var isColon = dash.StartsWith(':');
        if (!hasCase)
        {
            // Arabic, Hebrew, Hindi: a short place and an agency or a stroke.
            if (words.Length > 3)
                return 0;
            return agency is not null ? 0.92
                : isColon ? 0
                : 0.6;
        }
        if (isCapitals)
            return isColon && agency is null && date is null ? 0
                : agency is not null || date is not null ? 0.97
                : dash.StartsWith('-') ? 0.75
                : 0.93;
        if (!IsCapitalised(place))
            return 0;
        if (agency is not null && IsAgency(agency))
            return isColon ? 0.6 : 0.93;
        return date is not null && !isColon ? 0.85
            : dash is "—" or "–" or " - " && words.Length <= 3 && !isColon ? 0.3
            : 0;
    }

    private static bool IsAgency(string agency) =>
        agency.Length <= 40
        && !agency.Contains(". ", StringComparison.Ordinal)
        && (agency.Any(char.IsUpper) || agency.All(c => char.IsLower(c) || c is '/' or ' ' or '-' or '.'))
        && agency.Split(' ').Length <= 5;

    private static bool IsCapitalised(string text)
    {
        foreach (var word in text.Split(' ', '-', '/'))
        {
            if (word.Length > 3 && char.IsLower(word[0]))
                return false;
        }
        return text.Length > 0 && char.IsUpper(text[0]);
    }

    // Place, then any of: date, agency in brackets or between strokes; then a dash, or a colon.
    [GeneratedRegex(
        @"^(?<place>[^\d\s,.()\[\]:;/–—―-][^\d()\[\]:;–—―]{1,48}?)([,.]? *(?<date>\d{1,2}\.? [^\d\s.,()]{3,12}\.?|[^\d\s.,()]{3,12}\.? \d{1,2}))?[,.]?( *[(\[/] ?(?<agency>[^()\[\]]{2,40}?) ?[)\]/])?[,.]? *(?<dash>—|–|―|--| - |- |: )",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Form();

    // МОСКВА, 15 дек — Агентство. / Москва. 15 декабря. АГЕНТСТВО -
    [GeneratedRegex(@"^ *(?<agency>[^\s.,:;][^.,:;–—]{2,30})\. +", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex AgencyAfterDash();

    // PLACE. — / PLACE. Text
    [GeneratedRegex(
        @"^(?<place>\p{Lu}[\p{Lu}\p{M}' ’-]{2,30})( *[(\[] ?(?<agency>[^()\[\]]{2,40}?) ?[)\]])?\. *(?<dash>[—–-])? *[\p{Lu}„“""«¿¡]",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex WithStop();
}
