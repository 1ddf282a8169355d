namespace Broadsheet.Model.Articles;

/// <summary>One or more pictures with the caption and credit that belong to them. Its zones cover pictures, caption and credit.</summary>
public sealed record Figure : ArticlePart
{
    /// <summary>The pictures, one or more, in reading order.</summary>
    public required IReadOnlyList<Picture> Pictures { get; init; }

    /// <summary>The text under the pictures, with its own zones; without the credit where that could be told apart.</summary>
    public TextPart? Caption { get; init; }

    /// <summary>Who took the pictures, with its own zones.</summary>
    public TextPart? Credit { get; init; }
}
