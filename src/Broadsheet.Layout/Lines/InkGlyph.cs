namespace Broadsheet.Layout.Lines;

/// <summary>A glyph in the frame of its writing direction: <c>Start</c> to <c>End</c> along the line, <c>Base</c> across it.</summary>
internal readonly record struct InkGlyph
{
    public required int Source { get; init; }

    public required int CodePoint { get; init; }

    public required int Face { get; init; }

    public required int Color { get; init; }

    public required double Size { get; init; }

    public required double Start { get; init; }

    public required double End { get; init; }

    /// <summary>The baseline, or the middle of the column in vertical writing.</summary>
    public required double Base { get; init; }

    public required bool IsSpace { get; init; }

    public required bool IsIdeographic { get; init; }
}
