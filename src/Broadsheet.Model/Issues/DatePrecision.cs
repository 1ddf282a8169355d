namespace Broadsheet.Model.Issues;

/// <summary>How exactly a paper tells the date of an issue.</summary>
public enum DatePrecision
{
    /// <summary>Day, month and year.</summary>
    Day,

    /// <summary>Month and year, as monthlies print it: the date is the first day of the month, and the day means nothing.</summary>
    Month,
}
