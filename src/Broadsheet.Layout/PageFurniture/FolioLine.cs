using Broadsheet.Layout.Language;
using Broadsheet.Layout.Lines;

namespace Broadsheet.Layout.PageFurniture;

/// <summary>A line of the margins, with what it says by itself.</summary>
/// <param name="Line">The line.</param>
/// <param name="Reading">What it says.</param>
/// <param name="IsFoot">It stands in the lower half of the page.</param>
internal sealed record FolioLine(TextLine Line, FolioReading Reading, bool IsFoot)
{
    /// <summary>It bears a number that may be the label, and nothing that says that it is one.</summary>
    public bool IsBareNumber => Reading.Label is { } label && Reading.LabelConfidence < 0.85 && !char.IsAsciiLetter(label[0]);

    /// <summary>True where both stand in one row.</summary>
    public bool IsBeside(FolioLine other) =>
        Math.Abs(Line.Box.Center.Y - other.Line.Box.Center.Y) < 2 * Math.Max(Line.Size, other.Line.Size);
}
