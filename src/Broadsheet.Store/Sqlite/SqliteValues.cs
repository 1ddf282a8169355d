using System.Globalization;

namespace Broadsheet.Store.Sqlite;

/// <summary>Dates and moments as the database keeps them: text that a person can read and that sorts.</summary>
internal static class SqliteValues
{
    private const string MomentFormat = "yyyy-MM-dd'T'HH:mm:ss.fff'Z'";
    private const string DateFormat = "yyyy-MM-dd";

    /// <summary>A moment in UTC, to the millisecond.</summary>
    public static string WriteMoment(DateTimeOffset moment) => moment.UtcDateTime.ToString(MomentFormat, CultureInfo.InvariantCulture);

    public static DateTimeOffset ReadMoment(string text) =>
        new(DateTime.SpecifyKind(DateTime.ParseExact(text, MomentFormat, CultureInfo.InvariantCulture), DateTimeKind.Utc));

    public static string WriteDate(DateOnly date) => date.ToString(DateFormat, CultureInfo.InvariantCulture);

    public static DateOnly ReadDate(string text) => DateOnly.ParseExact(text, DateFormat, CultureInfo.InvariantCulture);
}
