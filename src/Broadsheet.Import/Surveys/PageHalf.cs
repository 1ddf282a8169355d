namespace Broadsheet.Import.Surveys;

/// <summary>Which part of a page of a file a printed page is.</summary>
public enum PageHalf
{
    /// <summary>All of it.</summary>
    Whole,

    /// <summary>The left half of a page that holds two.</summary>
    Left,

    /// <summary>The right half.</summary>
    Right,
}
