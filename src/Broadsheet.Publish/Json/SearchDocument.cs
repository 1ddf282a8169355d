namespace Broadsheet.Publish.Json;

/// <summary>The public form of what was found: the same from the site and from the command. Fields may be added, never renamed or given
/// another meaning.</summary>
public sealed record SearchDocument
{
    /// <summary>What was looked for.</summary>
    public required string Query { get; init; }

    /// <summary>How many articles were found; more than that when <see cref="TotalIsExact"/> is false.</summary>
    public required long Total { get; init; }

    /// <summary>False when there are more than <see cref="Total"/>.</summary>
    public required bool TotalIsExact { get; init; }

    /// <summary>True when the query could not be read as written and its words were looked for.</summary>
    public bool? ReadAsPlainWords { get; init; }

    /// <summary>A query that is written nearly the same and finds something.</summary>
    public string? DidYouMean { get; init; }

    /// <summary>False while issues are still being read into the index.</summary>
    public bool? IndexIsComplete { get; init; }

    /// <summary>What was found, in order.</summary>
    public required IReadOnlyList<FoundArticle> Hits { get; init; }

    /// <summary>How it is spread; left out where it was not asked for.</summary>
    public FoundFacets? Facets { get; init; }

    /// <summary>Address of the page before this one; left out on the first.</summary>
    public string? Previous { get; init; }

    /// <summary>Address of the page after this one; left out on the last.</summary>
    public string? Next { get; init; }
}

/// <summary>An article that was found.</summary>
public sealed record FoundArticle
{
    /// <summary>Its headline in one line, or its first words.</summary>
    public required string Headline { get; init; }

    /// <summary>Slug of the publication.</summary>
    public required string Publication { get; init; }

    /// <summary>Date of issue, ISO 8601.</summary>
    public required string Date { get; init; }

    /// <summary>Printed label of the page it begins on.</summary>
    public required string Page { get; init; }

    /// <summary>Its key.</summary>
    public required string Article { get; init; }

    /// <summary>A piece of its text around the words that were looked for.</summary>
    public required string Snippet { get; init; }

    /// <summary>Its address.</summary>
    public required string Url { get; init; }

    /// <summary>What it is.</summary>
    public required Model.Articles.ArticleKind Kind { get; init; }

    /// <summary>Printed name of the page.</summary>
    public string? PageName { get; init; }

    /// <summary>Address of the page.</summary>
    public required string PageUrl { get; init; }

    /// <summary>The words that were looked for, in the headline.</summary>
    public required IReadOnlyList<TextMark> HeadlineMarks { get; init; }

    /// <summary>The words that were looked for, in the snippet.</summary>
    public required IReadOnlyList<TextMark> SnippetMarks { get; init; }

    /// <summary>The box around its area on the page, in PDF points from the top-left corner: x, y, width, height; left out where it is not
    /// known.</summary>
    public IReadOnlyList<double>? Zone { get; init; }
}

/// <summary>A place in a text.</summary>
/// <param name="Start">Index of the first UTF-16 code unit.</param>
/// <param name="Length">Number of code units.</param>
public sealed record TextMark(int Start, int Length);

/// <summary>How what was found is spread.</summary>
public sealed record FoundFacets
{
    /// <summary>True when the counts are reckoned from a sample.</summary>
    public required bool CountsAreEstimated { get; init; }

    /// <summary>By year, newest first.</summary>
    public required IReadOnlyList<FoundInYear> Years { get; init; }

    /// <summary>By publication, most first.</summary>
    public required IReadOnlyList<FoundUnder> Publications { get; init; }

    /// <summary>By section, most first.</summary>
    public required IReadOnlyList<FoundUnder> Sections { get; init; }
}

/// <summary>What was found of a year.</summary>
/// <param name="Year">Four-digit year.</param>
/// <param name="Count">Number of articles.</param>
/// <param name="Months">Its months, newest first.</param>
public sealed record FoundInYear(int Year, long Count, IReadOnlyList<FoundInMonth> Months);

/// <summary>What was found of a month.</summary>
/// <param name="Month">1 to 12.</param>
/// <param name="Count">Number of articles.</param>
public sealed record FoundInMonth(int Month, long Count);

/// <summary>What was found of a publication or section.</summary>
/// <param name="Value">Slug or printed section.</param>
/// <param name="Count">Number of articles.</param>
public sealed record FoundUnder(string Value, long Count);
