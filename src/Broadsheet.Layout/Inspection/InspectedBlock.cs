using Broadsheet.Model.Geometry;

namespace Broadsheet.Layout.Inspection;

/// <summary>A block of text or a picture, what it was taken for, and why.</summary>
public sealed record InspectedBlock
{
    /// <summary>Number on its page, 1 for the first.</summary>
    public required int Number { get; init; }

    /// <summary>Where it stands, in points of the page.</summary>
    public required Rect Box { get; init; }

    /// <summary>What it is, in the words of the glossary, lower case: <c>headline</c>, <c>body</c>, <c>picture</c>,
    /// <c>furniture</c>.</summary>
    public required string Role { get; init; }

    /// <summary>Its text, lines as printed; empty for a picture.</summary>
    public string Text { get; init; } = "";

    /// <summary>Font, size and colour of its first line; null for a picture.</summary>
    public string? Style { get; init; }

    /// <summary>Why it has its role.</summary>
    public required string RoleReason { get; init; }

    /// <summary>The roles that it was not given, the likeliest first, with what spoke against them; empty for a picture.</summary>
    public IReadOnlyList<InspectedAlternative> Alternatives { get; init; } = [];

    /// <summary>The article that it belongs to, <see cref="InspectedArticle.Number"/>; null for what belongs to the page.</summary>
    public int? Article { get; init; }

    /// <summary>Why it belongs there; null for what belongs to the page.</summary>
    public string? OwnerReason { get; init; }

    /// <summary>Position in the reading order of its article on this page, 1 for the first; null for what belongs to the page.</summary>
    public int? Order { get; init; }

    /// <summary>
    /// How much the evidence for its place in the article outweighs the next best, about the logarithm of the odds; null where nothing was
    /// weighed.
    /// </summary>
    public double? Margin { get; init; }
}
