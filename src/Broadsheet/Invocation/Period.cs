using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Broadsheet.Invocation;

/// <summary>A year, a month or a day on the command line: <c>2031</c>, <c>2031-12</c>, <c>2031-12-15</c>.</summary>
/// <param name="First">Its first day.</param>
/// <param name="Last">Its last day.</param>
internal sealed record Period(DateOnly First, DateOnly Last) : IParsable<Period>
{
    /// <inheritdoc/>
    public static Period Parse(string s, IFormatProvider? provider) =>
        TryParse(s, provider, out var period)
            ? period
            : throw new FormatException($"'{s}' is no date: write a year, a month or a day, such as 2031, 2031-12 or 2031-12-15.");

    /// <inheritdoc/>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, [NotNullWhen(true)] out Period? result)
    {
        result = Try("yyyy-MM-dd", d => d) ?? Try("yyyy-MM", d => d.AddMonths(1).AddDays(-1)) ?? Try("yyyy", d => new(d.Year, 12, 31));
        return result is not null;

        Period? Try(string form, Func<DateOnly, DateOnly> last) =>
            DateOnly.TryParseExact(s, form, CultureInfo.InvariantCulture, DateTimeStyles.None, out var first)
            && first < new DateOnly(9999, 12, 1)
                ? new(first, last(first))
                : null;
    }
}
