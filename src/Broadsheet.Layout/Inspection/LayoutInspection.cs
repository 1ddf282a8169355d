using Broadsheet.Model.Issues;

namespace Broadsheet.Layout.Inspection;

/// <summary>What layout decided for an issue and why, for a person who looks at a page that came out wrong.</summary>
public sealed record LayoutInspection
{
    /// <summary>The pages in the order of the input.</summary>
    public required IReadOnlyList<InspectedPage> Pages { get; init; }

    /// <summary>The articles in reading order over the issue.</summary>
    public required IReadOnlyList<InspectedArticle> Articles { get; init; }

    /// <summary>Main language of the text, a BCP 47 tag; null where there is too little text to tell.</summary>
    public string? Language { get; init; }

    /// <summary>What layout is in doubt of; <see cref="ImportProblem.Where"/> is the page's position.</summary>
    public IReadOnlyList<ImportProblem> Problems { get; init; } = [];
}
