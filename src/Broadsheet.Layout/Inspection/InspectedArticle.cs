using Broadsheet.Layout.Findings;
using Broadsheet.Model.Articles;

namespace Broadsheet.Layout.Inspection;

/// <summary>An article as found, and why it is one.</summary>
public sealed record InspectedArticle
{
    /// <summary>Position in the reading order of the issue, 1 for the first.</summary>
    public required int Number { get; init; }

    /// <summary>What it is.</summary>
    public required ArticleKind Kind { get; init; }

    /// <summary>Its headline in one line, or how it begins.</summary>
    public required string Title { get; init; }

    /// <summary>How sure its extent and roles are, 0 to 1.</summary>
    public required double Confidence { get; init; }

    /// <summary>True where nobody needs to look at it: its confidence is 0.9 or more.</summary>
    public bool IsSure => Confidence >= 0.9;

    /// <summary>Its areas, one for each page it stands on.</summary>
    public required IReadOnlyList<Zone> Zones { get; init; }

    /// <summary>What speaks against it, what matters most first.</summary>
    public required IReadOnlyList<Doubt> Doubts { get; init; }

    /// <summary>Why it is an article, why it stands at its place in the order, how its jumps were joined.</summary>
    public required IReadOnlyList<string> Reasons { get; init; }
}
