namespace Broadsheet.Layout.Marks;

/// <summary>
/// Everything that is drawn on one page, in the order of the source (which may have nothing to do with reading order), in points of the
/// page as displayed, origin top-left, y down. The one input of layout, whatever the page was read from: PDF, ALTO, OCR.
/// </summary>
public sealed record PageMarks
{
    /// <summary>Width of the page as displayed, in points.</summary>
    public required double Width { get; init; }

    /// <summary>Height of the page as displayed, in points.</summary>
    public required double Height { get; init; }

    /// <summary>The fonts that the glyphs name by index.</summary>
    public IReadOnlyList<FontFace> Fonts { get; init; } = [];

    /// <summary>The characters.</summary>
    public ReadOnlyMemory<Glyph> Glyphs { get; init; }

    /// <summary>The paths.</summary>
    public IReadOnlyList<PathMark> Paths { get; init; } = [];

    /// <summary>The pictures.</summary>
    public IReadOnlyList<PictureMark> Pictures { get; init; } = [];
}
