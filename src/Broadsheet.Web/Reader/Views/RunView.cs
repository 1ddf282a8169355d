namespace Broadsheet.Web.Reader.Views;

/// <summary>A stretch of text, after a mark where the story turned to another page.</summary>
internal sealed record RunView
{
    /// <summary>The text.</summary>
    public required string Text { get; init; }

    /// <summary>True for words that were looked for.</summary>
    public bool Mark { get; init; }

    /// <summary>The turn before the text; null where there is none.</summary>
    public TurnView? Turn { get; init; }
}
