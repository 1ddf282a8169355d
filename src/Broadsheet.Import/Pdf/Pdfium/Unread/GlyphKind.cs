using Broadsheet.Layout.Marks;

namespace Broadsheet.Import.Pdf.Pdfium.Unread;

/// <summary>Glyphs that are one drawing of one font: by their code, or where that is not known by what they are said to be and how large
/// their ink is.</summary>
internal readonly record struct GlyphKind(int Font, int Code, int CodePoint, short Width, short Height, short Bottom)
{
    /// <summary>Ink is told apart in steps of this share of the size.</summary>
    public const double Step = 0.002;

    public static GlyphKind Of(in Glyph glyph, in GlyphSource source) =>
        source.Code != GlyphSource.NoCode || source.Size <= 0
            ? new(glyph.Font, source.Code, glyph.CodePoint, 0, 0, 0)
            : new(
                glyph.Font,
                source.Code,
                glyph.CodePoint,
                Steps(source.Ink.Width / source.Size),
                Steps(source.Ink.Height / source.Size),
                Steps((glyph.OriginY - glyph.Bottom) / glyph.Size)
            );

    private static short Steps(double share) => (short)Math.Clamp(Math.Round(share / Step), -10_000, 10_000);
}
