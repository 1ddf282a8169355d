namespace Broadsheet.Store.Sqlite.Indexing;

/// <summary>Numbers of articles in the index: in order of date, so that a range of dates is a range of numbers.</summary>
internal static class ArticleNumbers
{
    /// <summary>Most articles of one day, over all publications. A power of two; larger ones make larger steps from day to day in every
    /// list of the index.</summary>
    public const int MostOfADay = 16384;

    /// <summary>Numbers are counted from a day before the first newspaper: smaller ones take fewer bytes. Earlier days have negative
    /// ones.</summary>
    private static readonly int FirstDay = new DateOnly(1600, 1, 1).DayNumber;

    /// <summary>The smallest number of a day.</summary>
    public static long First(DateOnly day) => (long)(day.DayNumber - FirstDay) * MostOfADay;

    /// <summary>The largest number of a day.</summary>
    public static long Last(DateOnly day) => First(day) + MostOfADay - 1;

    /// <summary>The day of a number.</summary>
    public static DateOnly DayOf(long number) => DateOnly.FromDayNumber((int)(number >> 14) + FirstDay);
}
