using System.Globalization;

namespace Broadsheet.Web.Calendar;

/// <summary>Reads the ways in which people type a year, a month or a day into an address: <c>2031/12</c>, <c>2031-1-5</c>,
/// <c>2031.12.15</c>, <c>20311215</c>.</summary>
internal static class DateGuess
{
    private static readonly char[] Separators = ['-', '.', '_', '/'];

    /// <summary>The address part of the calendar or day that is meant; null when the text is no date.</summary>
    public static string? Read(string text)
    {
        var parts =
            text.Length is 6 or 8 && text.All(char.IsAsciiDigit)
                ? text.Length == 6
                    ? [text[..4], text[4..]]
                    : (string[])[text[..4], text[4..6], text[6..]]
                : text.Split(Separators);
        if (parts.Length > 3 || parts[0].Length != 4 || !TryNumber(parts[0], 1, 9999, out var year))
            return null;
        if (parts.Length == 1)
            return parts[0];
        if (!TryNumber(parts[1], 1, 12, out var month))
            return null;
        if (parts.Length == 2)
            return string.Create(CultureInfo.InvariantCulture, $"{year:0000}-{month:00}");
        return TryNumber(parts[2], 1, DateTime.DaysInMonth(year, month), out var day)
            ? string.Create(CultureInfo.InvariantCulture, $"{year:0000}-{month:00}-{day:00}")
            : null;
    }

    private static bool TryNumber(string text, int least, int most, out int number)
    {
        number = 0;
        return text.Length is >= 1 and <= 4
            && text.All(char.IsAsciiDigit)
            && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number)
            && number >= least
            && number <= most;
    }
}
