using Broadsheet.Model.Articles;
using Broadsheet.Model.Issues;
using Broadsheet.Model.Pages;
using Broadsheet.Model.Pages.Printed;

namespace Broadsheet.Layout;

/// <summary>The articles of an issue as layout found them.</summary>
public sealed record LayoutResult
{
    /// <summary>
    /// All articles in reading order over the issue, advertisements included; <see cref="ArticlePart.Page"/> is the position of the page in
    /// the input plus one, ids are not given yet, pictures have their zones and no files.
    /// </summary>
    public required IReadOnlyList<Article> Articles { get; init; }

    /// <summary>Furniture of each page, in the order of the input.</summary>
    public required IReadOnlyList<IReadOnlyList<Furniture>> Furniture { get; init; }

    /// <summary>All printed text of each page with the place of each character, in the order of the input.</summary>
    public required IReadOnlyList<PageText> Texts { get; init; }

    /// <summary>What layout is in doubt of: unmatched jumps, text that can't be trusted. <see cref="ImportProblem.Where"/> is the page's
    /// position.</summary>
    public IReadOnlyList<ImportProblem> Problems { get; init; } = [];
}
