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
        var shares = new Dictionary<int, Shares>();
        foreach (ref readonly var glyph in glyphs)
        {
            if (glyph.Size > 0 && fonts.FactsOf(glyph.Font).IsType3)
            {
                if (!shares.TryGetValue(glyph.Font, out var font))
                    shares.Add(glyph.Font, font = new Shares([], []));
                font.Add(glyph);
            }
        }
        var factors = shares.Where(font => font.Value.Factor is not null).ToDictionary(font => font.Key, font => font.Value.Factor!.Value);
        if (factors.Count == 0)
            return;
        foreach (ref var glyph in glyphs)
        {
            if (factors.TryGetValue(glyph.Font, out var factor))
                glyph = glyph with { Size = (float)(glyph.Size * factor) };
        }
    }

    /// <summary>Heights of the ink of a font as shares of the size.</summary>
    private sealed record Shares(List<double> Tall, List<double> All)
    {
        /// <summary>What to multiply the size with; null where it fits.</summary>
        public double? Factor
        {
            get
            {
                // Where no letter is known, the tall ones are among the taller of all.
                var share = Tall.Count > 0 ? Quantile(Tall, 0.5) : Quantile(All, 0.8);
                return share is > 0 and (< LeastShare or > MostShare) ? share / UsualShare : null;
            }
        }

        public void Add(in Glyph glyph)
        {
            All.Add(HeightOf(glyph) / glyph.Size);
            if (IsTall(glyph.CodePoint))
                Tall.Add(All[^1]);
        }
    }

    private static double? Quantile(List<double> values, double part)
    {
        values.Sort();
        return values.Count == 0 ? null : values[(int)((values.Count - 1) * part)];
    }

    private static double HeightOf(in Glyph glyph) => glyph.Angle is 90 or 270 ? glyph.Right - glyph.Left : glyph.Bottom - glyph.Top;

    private static bool IsTall(int codePoint) =>
        Rune.IsValid(codePoint) && new Rune(codePoint) is var rune
        && (Rune.IsUpper(rune) || Rune.IsDigit(rune) || Rune.GetUnicodeCategory(rune) == System.Globalization.UnicodeCategory.OtherLetter)
        && codePoint != 0x4E00;
}
