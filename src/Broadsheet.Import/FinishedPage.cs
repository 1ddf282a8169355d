using Broadsheet.Layout.Findings;
using Broadsheet.Model.Articles;
using Broadsheet.Model.Pages;
using Broadsheet.Model.Pages.Printed;

namespace Broadsheet.Import;

/// <summary>What stands on a page of a format that knows its articles, so that none are looked for.</summary>
public sealed record FinishedPage
{
    /// <summary>What is known of the page: its label, name and date, and the name of the paper.</summary>
    public required PageFacts Facts { get; init; }

    /// <summary>
    /// The articles that begin on the page, in reading order, without ids; pictures have their zones. Pages in them are positions in the
    /// file, 1 for its first page.
    /// </summary>
    public required IReadOnlyList<Article> Articles { get; init; }

    /// <summary>What is on the page and belongs to no article.</summary>
    public IReadOnlyList<Furniture> Furniture { get; init; } = [];

    /// <summary>All printed text with the place of each character; null where that is not known.</summary>
    public PageText? Text { get; init; }

    /// <summary>Language of the text, a BCP 47 tag; null where it is not known.</summary>
    public string? Language { get; init; }
}
