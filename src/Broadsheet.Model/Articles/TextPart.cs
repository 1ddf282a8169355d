namespace Broadsheet.Model.Articles;

/// <summary>Text of one role: a headline, one paragraph, a caption.</summary>
public sealed record TextPart : ArticlePart
{
    /// <summary>What the text is.</summary>
    public required TextRole Role { get; init; }

    /// <summary>
    /// The text in logical order. A body part is one paragraph in one line; in a headline, kicker, deck or pull quote <c>\n</c> is a printed line break.
    /// </summary>
    public required string Text { get; init; }

    /// <summary>True for a body part that goes on with the paragraph of the body part before it (over a jump, for example), without a break.</summary>
    public bool ContinuesParagraph { get; init; }

    /// <summary>For a jump line: where it points.</summary>
    public Jump? Jump { get; init; }
}
