using Broadsheet.Model.Articles;
using Broadsheet.Model.Assets;
using Broadsheet.Model.Geometry;

namespace Broadsheet.Store.Search.Cards;

/// <summary>What the search keeps of an article: what a hit shows, and its text.</summary>
public sealed record ArticleCard
{
    /// <summary>The headline in one line, or the first words of an article without one.</summary>
    public required string Title { get; init; }

    /// <summary>What kind of article it is.</summary>
    public required ArticleKind Kind { get; init; }

    /// <summary>Its language, a BCP 47 tag.</summary>
    public required string Language { get; init; }

    /// <summary><see cref="Model.Pages.Page.Id"/> of the page it begins on.</summary>
    public required string PageId { get; init; }

    /// <summary>Label of that page, such as A1.</summary>
    public required string PageLabel { get; init; }

    /// <summary>Printed name of that page; null where it has none.</summary>
    public string? PageName { get; init; }

    /// <summary>Printed name of the section; null where it has none.</summary>
    public string? Section { get; init; }

    /// <summary>The box around its area on that page, in points.</summary>
    public required Rect Zone { get; init; }

    /// <summary>Width of that page in points.</summary>
    public required double PageWidth { get; init; }

    /// <summary>Height of that page in points.</summary>
    public required double PageHeight { get; init; }

    /// <summary>The smallest preview of that page; null where it has none.</summary>
    public AssetReference? Preview { get; init; }

    /// <summary>The headline in one line; null where there is none.</summary>
    public string? Headline { get; init; }

    /// <summary>All text in reading order, headline and kicker included; a paragraph that runs over a jump is one.</summary>
    public required IReadOnlyList<CardText> Texts { get; init; }
}
