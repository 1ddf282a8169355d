namespace Broadsheet.Store.Sqlite.Indexing;

/// <summary>Numbers of articles in the index: in order of date, so that a range of dates is a range of numbers.</summary>
internal static class ArticleNumbers
{
    /// <summary>Most articles of one day, over all publications.</summary>
    public const int MostOfADay = 65536;

    /// <summary>The smallest number of a day.</summary>
    public static long First(DateOnly day) => (long)day.DayNumber * MostOfADay;

    /// <summary>The largest number of a day.</summary>
    public static long Last(DateOnly day) => First(day) + MostOfADay - 1;

    /// <summary>The day of a number.</summary>
    public static DateOnly DayOf(long number) => DateOnly.FromDayNumber((int)(number / MostOfADay));
}
