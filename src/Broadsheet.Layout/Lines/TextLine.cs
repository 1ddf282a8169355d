using Broadsheet.Layout.Language;
using Broadsheet.Model.Geometry;

namespace Broadsheet.Layout.Lines;

/// <summary>One line of text of one column, in reading space.</summary>
internal sealed class TextLine
{
    /// <summary>Position in the page's list of lines.</summary>
    public int Id { get; set; }

    /// <summary>Its glyphs in visual order along the line, spaces included.</summary>
    public required InkGlyph[] Glyphs { get; init; }

    /// <summary>The direction it is written in.</summary>
    public required WritingDirection Direction { get; init; }

    /// <summary>True where it runs across the main direction of the page, such as a vertical headline on a horizontal page.</summary>
    public required bool IsCross { get; init; }

    /// <summary>Nominal box (type size, not ink) in reading space.</summary>
    public required Rect Box { get; init; }

    /// <summary>Nominal box in points of the page.</summary>
    public required Rect PageBox { get; init; }

    /// <summary>Baseline in reading space; the middle of the column in vertical writing. Meaningless in a cross line.</summary>
    public required double Baseline { get; init; }

    /// <summary>Type size of most of its characters.</summary>
    public required double Size { get; set; }

    /// <summary>Face of most of its characters.</summary>
    public required int Face { get; set; }

    /// <summary>Colour of most of its characters.</summary>
    public required int Color { get; set; }

    /// <summary>Characters without spaces.</summary>
    public required int Length { get; init; }

    /// <summary>Most of its characters are ideographs, kana or other characters set without spaces between words.</summary>
    public required bool IsIdeographic { get; init; }

    /// <summary>The text in logical order, normalised.</summary>
    public required string Text { get; set; }

    /// <summary>The jump line that the whole of it is, together with <see cref="JumpTail"/>; null for all other lines.</summary>
    public JumpReading? Jump { get; set; }

    /// <summary>The second line of a jump line that was broken.</summary>
    public TextLine? JumpTail { get; set; }

    /// <summary>It is the second line of a jump line.</summary>
    public bool IsJumpTail { get; set; }

    /// <summary>A large initial was joined to it.</summary>
    public bool BeginsWithInitial => Initial is not null;

    /// <summary>The large initial that it begins with, and the text beside it.</summary>
    public (string Cap, string Beside)? Initial { get; init; }

    /// <summary>The same line with a marker put to it.</summary>
    public TextLine With(InkGlyph[] glyphs, Rect box, Rect pageBox, string text) =>
        new()
        {
            Glyphs = glyphs,
            Direction = Direction,
            IsCross = IsCross,
            Box = box,
            PageBox = pageBox,
            Baseline = Baseline,
            Size = Size,
            Face = Face,
            Color = Color,
            Length = glyphs.Count(g => !g.IsSpace),
            IsIdeographic = IsIdeographic,
            Text = text,
            Jump = Jump,
            JumpTail = JumpTail,
            IsJumpTail = IsJumpTail,
            Initial = Initial,
        };

    public double Left => Box.Left;

    public double Right => Box.Right;

    public double Top => Box.Top;

    public double Bottom => Box.Bottom;
}
