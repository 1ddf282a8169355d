namespace Broadsheet.Web.Reader.Views;

/// <summary>The article that is shown.</summary>
internal sealed record ArticleView
{
    /// <summary>Its permanent id.</summary>
    public required string Id { get; init; }

    /// <summary>Its address.</summary>
    public required string Url { get; init; }

    /// <summary>What it is: <c>story</c>, <c>brief</c>, <c>photo</c>, <c>notice</c>, <c>advertisement</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>Its kind in words; null for a story.</summary>
    public string? KindName { get; init; }

    /// <summary>Language of its text, a BCP 47 tag.</summary>
    public required string Language { get; init; }

    /// <summary>Direction of its text: <c>ltr</c> or <c>rtl</c>.</summary>
    public required string Direction { get; init; }

    /// <summary>Its headline in one line, or what stands for it where it has none.</summary>
    public required string Title { get; init; }

    /// <summary>Lines of the kicker.</summary>
    public required IReadOnlyList<LineView> Kicker { get; init; }

    /// <summary>Lines of the headline as printed; empty where it has none.</summary>
    public required IReadOnlyList<LineView> Headline { get; init; }

    /// <summary>Lines of the deck.</summary>
    public required IReadOnlyList<LineView> Deck { get; init; }

    /// <summary>Bylines.</summary>
    public required IReadOnlyList<LineView> Bylines { get; init; }

    /// <summary>Datelines on lines of their own; a run-in dateline stays in the text.</summary>
    public required IReadOnlyList<string> Datelines { get; init; }

    /// <summary>Text and figures in reading order.</summary>
    public required IReadOnlyList<StoryPartView> Parts { get; init; }

    /// <summary>Printed jump lines that lead nowhere here.</summary>
    public required IReadOnlyList<JumpNoteView> JumpNotes { get; init; }

    /// <summary>Changes after publishing, oldest first.</summary>
    public required IReadOnlyList<CorrectionView> Corrections { get; init; }

    /// <summary>The pages it stands on, with its zones lit.</summary>
    public required IReadOnlyList<PlaceView> Places { get; init; }

    /// <summary>The article before, over page ends, advertisements left out; null for the first.</summary>
    public TitleView? Previous { get; init; }

    /// <summary>The article after; null for the last.</summary>
    public TitleView? Next { get; init; }
}
