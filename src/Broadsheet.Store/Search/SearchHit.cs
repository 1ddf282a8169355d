using Broadsheet.Model.Articles;
using Broadsheet.Model.Assets;
using Broadsheet.Model.Geometry;
using Broadsheet.Model.Issues;
using Broadsheet.Model.Publications;

namespace Broadsheet.Store.Search;

/// <summary>One article that was found.</summary>
public sealed record SearchHit
{
    /// <summary>The article.</summary>
    public required ArticleKey Article { get; init; }

    /// <summary>Its headline in one line, or its first words where it has none; empty where it has no text.</summary>
    public required MarkedText Headline { get; init; }

    /// <summary>A piece of its text around the words that were looked for, or its beginning. An ellipsis stands where it was cut.</summary>
    public required MarkedText Snippet { get; init; }

    /// <summary>The publication.</summary>
    public PublicationSlug Publication => Article.Issue.Publication;

    /// <summary>Date of issue.</summary>
    public DateOnly Date => Article.Issue.Date;

    /// <summary>The page it begins on.</summary>
    public required PageKey Page { get; init; }

    /// <summary>The page's printed label, or its id where it has none.</summary>
    public required string PageLabel { get; init; }

    /// <summary>The page's printed name; null where it has none.</summary>
    public string? PageName { get; init; }

    /// <summary>What the article is.</summary>
    public required ArticleKind Kind { get; init; }

    /// <summary>Language of its text, a BCP 47 tag.</summary>
    public required string Language { get; init; }

    /// <summary>The box around its area on <see cref="Page"/>, in points; empty where it is not known.</summary>
    public required Rect Zone { get; init; }

    /// <summary>Width of the page, in points.</summary>
    public required double PageWidth { get; init; }

    /// <summary>Height of the page, in points.</summary>
    public required double PageHeight { get; init; }

    /// <summary>The facsimile of the page in its smallest size, of which <see cref="Zone"/> is a part; null where there is none.</summary>
    public AssetReference? Preview { get; init; }
}
