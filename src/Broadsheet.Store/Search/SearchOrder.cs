namespace Broadsheet.Store.Search;

/// <summary>In which order hits come.</summary>
public enum SearchOrder
{
    /// <summary>The words as typed in a headline, then all words in a headline, then where they matter in the text, then the rest; newest
    /// first in each.</summary>
    Relevance,

    /// <summary>By date of issue, newest first.</summary>
    Newest,

    /// <summary>By date of issue, oldest first.</summary>
    Oldest,
}
