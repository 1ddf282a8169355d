namespace Broadsheet.Store.Search;

/// <summary>Why a query was not answered.</summary>
public enum SearchRefusal
{
    /// <summary>It has more than <see cref="SearchRequest.LongestQuery"/> characters.</summary>
    TooLong,

    /// <summary>Nothing in it can be searched for: no letter, digit or character, or only what is to be left out.</summary>
    Nothing,

    /// <summary>It names more words than are looked up at once.</summary>
    TooManyWords,
}
