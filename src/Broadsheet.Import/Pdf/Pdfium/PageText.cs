using Broadsheet.Layout.Marks;
using Broadsheet.Model.Geometry;

namespace Broadsheet.Import.Pdf.Pdfium;

/// <summary>The characters of a page and what is known of them as a whole.</summary>
internal sealed record PageText
{
    public static readonly PageText None = new() { Glyphs = [], Fonts = [] };

    public required Glyph[] Glyphs { get; init; }

    /// <summary>Where each glyph is from.</summary>
    public IReadOnlyList<GlyphSource> Sources { get; init; } = [];

    /// <summary>The font of each of <see cref="Fonts"/>.</summary>
    public IReadOnlyList<FontHandle> Handles { get; init; } = [];

    public required IReadOnlyList<FontFace> Fonts { get; init; }

    /// <summary>Fonts that the file does not carry, with what draws them instead.</summary>
    public IReadOnlyList<FontFacts> Substituted { get; init; } = [];

    /// <summary>Characters of an /ActualText are among the glyphs.</summary>
    public bool HasStandIns { get; init; }

    /// <summary>Where the file says that other text is read than is drawn, and the drawn text was read.</summary>
    public IReadOnlyList<Rect> Overruled { get; init; } = [];

    /// <summary>The page has more characters than were read.</summary>
    public bool WasCut { get; init; }
}
