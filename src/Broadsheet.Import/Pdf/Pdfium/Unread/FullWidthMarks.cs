using Broadsheet.Import.Shapes;
using Broadsheet.Layout.Marks;

namespace Broadsheet.Import.Pdf.Pdfium.Unread;

/// <summary>The marks of Chinese: they look like marks of Latin or like letters, but of another size and at another place in the square of
/// the type.</summary>
internal static class FullWidthMarks
{
    /// <summary>A character this wide, as a share of its size, is set in a square.</summary>
    private const double Square = 0.9;

    private const int FullWidthOffset = 0xFEE0;

    /// <summary>The mark of enumeration is a grave accent upside down, thick below.</summary>
    private const char Drop = '、';

    private const string Punctuation = ",.:;!?()%";

    // A mark, what it looks like, and width, height and bottom of its ink in the square.
    private static readonly (int Mark, char Like, double Width, double Height, double Bottom)[] Marks =
    [
        ('。', 'o', 0.2, 0.2, 0.05),
        (Drop, '`', 0.23, 0.18, 0.1),
        ('，', ',', 0.12, 0.22, 0),
        ('，', ',', 0.15, 0.23, -0.11),
        (',', ',', 0.18, 0.25, -0.13),
        ('；', ';', 0.13, 0.48, -0.1),
        ('：', ':', 0.1, 0.36, 0.02),
        ('（', '(', 0.22, 1, -0.12),
        ('）', ')', 0.22, 1, -0.12),
        ('《', '«', 0.42, 0.92, -0.08),
        ('》', '»', 0.42, 0.92, -0.08),
        ('〈', '‹', 0.25, 0.92, -0.08),
        ('〉', '›', 0.25, 0.92, -0.08),
        ('—', '—', 1, 0.05, 0.36),
        ('…', '…', 0.85, 0.1, 0.33),
        ('！', '!', 0.12, 0.75, 0),
        ('？', '?', 0.42, 0.75, 0),
    ];

    /// <summary>Their shapes.</summary>
    /// <param name="standard">The shapes of Latin.</param>
    public static IEnumerable<KnownShape> Shapes(IReadOnlyList<KnownShape> standard) =>
        from mark in Marks
        from known in standard
        where known.CodePoint == mark.Like
        select new KnownShape(known.Shape.At(mark.Width, mark.Height, mark.Bottom, mark.Mark == Drop), mark.Mark);

    /// <summary>The form of a mark that fits the square it is set in.</summary>
    public static int Of(int codePoint, in Glyph glyph, in GlyphSource source)
    {
        if (
            codePoint is <= 0 or >= 0x80
            || !Punctuation.Contains((char)codePoint, StringComparison.Ordinal)
            || glyph.Size <= 0
            || source.Stretch <= 0
        )
            return codePoint;
        return glyph.Advance >= Square * glyph.Size * source.Stretch ? codePoint + FullWidthOffset : codePoint;
    }
}
