using System.Globalization;

namespace Broadsheet.Model.Issues;

/// <summary>Writes dates as exactly as they are known.</summary>
public static class DatePrecisions
{
    /// <summary>The date as ISO 8601 writes it: <c>2031-12-15</c>, or <c>2031-12</c> for a month.</summary>
    public static string Write(this DatePrecision precision, DateOnly date) =>
        date.ToString(precision == DatePrecision.Month ? "yyyy-MM" : "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
