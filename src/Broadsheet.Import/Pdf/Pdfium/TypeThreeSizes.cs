using System.Text;
using Broadsheet.Layout.Marks;

namespace Broadsheet.Import.Pdf.Pdfium;

/// <summary>
/// The size of a Type 3 font says nothing by itself: its glyphs are drawn in units of the font's own matrix, which PDFium does not tell. Where the ink
/// does not fit the size, the size is made to fit the ink.
/// </summary>
internal static class TypeThreeSizes
{
    /// <summary>Height of capitals, figures and ideographs as a share of the size, between those of Latin (0.7) and Chinese (0.85) type.</summary>
    private const double UsualShare = 0.75;

    private const double LeastShare = 0.45;
    private const double MostShare = 1.1;

    public static void Correct(Span<Glyph> glyphs, PageFonts fonts)
    {
        for (var font = 0; font < fonts.Faces.Count; font++)
        {
            if (fonts.FactsOf(font).IsType3 && FactorOf(glyphs, font) is { } factor)
                Scale(glyphs, font, factor);
        }
    }

    private static double? FactorOf(ReadOnlySpan<Glyph> glyphs, int font)
    {
        var tall = new List<double>();
        var all = new List<double>();
        foreach (ref readonly var glyph in glyphs)
        {
            if (glyph.Font != font || glyph.Size <= 0)
                continue;
            all.Add(HeightOf(glyph) / glyph.Size);
            if (IsTall(glyph.CodePoint))
                tall.Add(all[^1]);
        }
        // Where no letter is known, the tall ones are among the taller of all.
        var share = tall.Count > 0 ? Quantile(tall, 0.5) : Quantile(all, 0.8);
        return share is > 0 and (< LeastShare or > MostShare) ? share / UsualShare : null;
    }

    private static double? Quantile(List<double> values, double part)
    {
        values.Sort();
        return values.Count == 0 ? null : values[(int)((values.Count - 1) * part)];
    }

    private static void Scale(Span<Glyph> glyphs, int font, double factor)
    {
        foreach (ref var glyph in glyphs)
        {
            if (glyph.Font == font)
                glyph = glyph with { Size = (float)(glyph.Size * factor) };
        }
    }

    private static double HeightOf(in Glyph glyph) => glyph.Angle is 90 or 270 ? glyph.Right - glyph.Left : glyph.Bottom - glyph.Top;

    private static bool IsTall(int codePoint) =>
        Rune.IsValid(codePoint) && new Rune(codePoint) is var rune
        && (Rune.IsUpper(rune) || Rune.IsDigit(rune) || Rune.GetUnicodeCategory(rune) == System.Globalization.UnicodeCategory.OtherLetter)
        && codePoint != 0x4E00;
}
