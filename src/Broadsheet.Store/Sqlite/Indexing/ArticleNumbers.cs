namespace Broadsheet.Store.Sqlite.Indexing;

/// <summary>
/// Numbers of articles in the index: in order of date, so that a range of dates is a range of numbers. Every day has room for as many; more
/// room makes larger steps from day to day in every list of the index, so it is made when a day needs it, and the index anew with it (state
/// "day-bits").
/// </summary>
/// <param name="Bits">The room of a day, as a power of two.</param>
internal readonly record struct ArticleNumbers(int Bits)
{
    /// <summary>Room for 16,384 articles of one day, over all publications.</summary>
    public static readonly ArticleNumbers Usual = new(14);

    private static readonly int[] Rooms = [Usual.Bits, 17, 20, 24];

    /// <summary>Numbers are counted from a day before the first newspaper: smaller ones take fewer bytes. Earlier days have negative
    /// ones.</summary>
    private static readonly int FirstDay = new DateOnly(1600, 1, 1).DayNumber;

    /// <summary>Most articles of one day.</summary>
    public long MostOfADay => 1L << Bits;

    /// <summary>The smallest number of a day.</summary>
    public long First(DateOnly day) => (day.DayNumber - FirstDay) * MostOfADay;

    /// <summary>The largest number of a day.</summary>
    public long Last(DateOnly day) => First(day) + MostOfADay - 1;

    /// <summary>The day of a number.</summary>
    public DateOnly DayOf(long number) => DateOnly.FromDayNumber((int)(number >> Bits) + FirstDay);

    /// <summary>Numbers with room for so many articles of a day; null for more than any have.</summary>
    public static ArticleNumbers? For(long articles) =>
        Array.Find(Rooms, bits => 1L << bits >= articles) is > 0 and var found ? new ArticleNumbers(found) : null;
}
