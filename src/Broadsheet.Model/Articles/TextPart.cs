using System.Text.Json.Serialization;

namespace Broadsheet.Model.Articles;

/// <summary>Text of one role: a headline, one paragraph, a table, a caption.</summary>
public sealed record TextPart : ArticlePart
{
    /// <summary>What the text is.</summary>
    public required TextRole Role { get; init; }

    /// <summary>
    /// The text in logical order. A body part is one paragraph in one line, or what its <see cref="Form"/> says; in a headline, kicker,
    /// deck or pull quote
    /// <c>\n</c> is a printed line break.
    /// </summary>
    public required string Text { get; init; }

    /// <summary>How it is set. Revisions kept before there were forms have paragraphs only.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public TextForm Form { get; init; }

    /// <summary>How many rows at the head of a table name its columns.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public int HeaderRows { get; init; }

    /// <summary>True for a body part that goes on with the paragraph of the body part before it (over a jump, for example), without a
    /// break.</summary>
    public bool ContinuesParagraph { get; init; }

    /// <summary>For a jump line: where it points.</summary>
    public Jump? Jump { get; init; }
}
