namespace Broadsheet.Web.Reader.Views;

/// <summary>A piece of a story's text.</summary>
internal sealed record StoryPartView
{
    /// <summary>What it is: <c>paragraph</c>, <c>lead</c>, <c>crosshead</c>, <c>pullquote</c>, <c>list</c>, <c>table</c>, <c>verse</c>,
    /// <c>figure</c>, <c>turn</c>, <c>other</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>The text of a paragraph, with the marks of turns in it; empty for the others.</summary>
    public IReadOnlyList<RunView> Runs { get; init; } = [];

    /// <summary>The lines of a crosshead, pull quote, stanza or other text; empty for the others.</summary>
    public IReadOnlyList<LineView> Lines { get; init; } = [];

    /// <summary>The list; null for the others.</summary>
    public ListView? List { get; init; }

    /// <summary>The table; null for the others.</summary>
    public TableView? Table { get; init; }

    /// <summary>The figure; null for the others.</summary>
    public FigureView? Figure { get; init; }

    /// <summary>A turn between two paragraphs; null for the others.</summary>
    public TurnView? Turn { get; init; }
}
