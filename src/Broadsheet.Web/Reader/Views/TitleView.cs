namespace Broadsheet.Web.Reader.Views;

/// <summary>An article in a list of titles.</summary>
internal sealed record TitleView
{
    /// <summary>Its permanent id ("a12").</summary>
    public required string Id { get; init; }

    /// <summary>Its address.</summary>
    public required string Url { get; init; }

    /// <summary>Its headline in one line, or what stands for it where it has none.</summary>
    public required string Title { get; init; }

    /// <summary>What it is: <c>story</c>, <c>brief</c>, <c>photo</c>, <c>notice</c>, <c>advertisement</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>Its kind in words; null for a story.</summary>
    public string? KindName { get; init; }

    /// <summary>Language of the title where it is not that of the publication.</summary>
    public string? Language { get; init; }

    /// <summary>True for the article that is shown now.</summary>
    public bool Current { get; init; }

    /// <summary>Where the rest stands, in words, when only the end of it is on the page: "continued from page 1"; null otherwise.</summary>
    public string? Note { get; init; }

    /// <summary>The page it begins on, in words; null in the list of one page.</summary>
    public string? Page { get; init; }
}
