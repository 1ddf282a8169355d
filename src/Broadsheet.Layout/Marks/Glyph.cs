using Broadsheet.Model.Geometry;

namespace Broadsheet.Layout.Marks;

/// <summary>
/// One drawn character. All places are in points of the page as displayed (CropBox, after rotation), origin top-left, y down.
/// Characters that the PDF engine invents (spaces and line ends between words) are not glyphs and are left out; a space that the
/// file itself draws is a glyph.
/// </summary>
public readonly record struct Glyph
{
    /// <summary>Unicode code point as the file maps it, not normalised; 0 where the file gives none.</summary>
    public required int CodePoint { get; init; }

    /// <summary>Index into <see cref="PageMarks.Fonts"/>.</summary>
    public required int Font { get; init; }

    /// <summary>Size of the type as displayed, in points: font size times the scale of the text.</summary>
    public required float Size { get; init; }

    /// <summary>Left edge of the ink, or of the character's advance box where it has no ink.</summary>
    public required float Left { get; init; }

    /// <summary>Top edge of the ink.</summary>
    public required float Top { get; init; }

    /// <summary>Right edge of the ink.</summary>
    public required float Right { get; init; }

    /// <summary>Bottom edge of the ink.</summary>
    public required float Bottom { get; init; }

    /// <summary>Origin of the character on its baseline, X.</summary>
    public required float OriginX { get; init; }

    /// <summary>Origin of the character on its baseline, Y.</summary>
    public required float OriginY { get; init; }

    /// <summary>
    /// Advance along the direction of writing, in points: to where the next character would stand. 0 where the file does not tell.
    /// </summary>
    public float Advance { get; init; }

    /// <summary>
    /// Direction of the baseline as displayed, in degrees clockwise: 0 upright, 90 reading downwards, 270 reading upwards. A character in
    /// vertical writing mode (<see cref="GlyphTraits.Vertical"/>) that stands upright has 0, though the next one stands below it.
    /// </summary>
    public float Angle { get; init; }

    /// <summary>Fill colour, <c>0xRRGGBB</c>.</summary>
    public int Color { get; init; }

    /// <summary>What else is known of it.</summary>
    public GlyphTraits Traits { get; init; }

    /// <summary>Box of the ink.</summary>
    public Rect Box => Rect.FromEdges(Left, Top, Right, Bottom);
}
