using System.Text;
using Broadsheet.Layout.Marks;

namespace Broadsheet.Import.Pdf.Pdfium;

/// <summary>
/// The size of a Type 3 font says nothing by itself: its glyphs are drawn in units of the font's own matrix, which PDFium does not tell.
/// Where the ink does not fit the size, the size is made to fit the ink. A font of a few marks, as the parts of a split font are, tells
/// nothing by its ink: it has the size of the letters that its marks stand beside.
/// </summary>
internal static class TypeThreeSizes
{
    /// <summary>Height of capitals, figures and ideographs as a share of the size, between those of Latin (0.7) and Chinese (0.85)
    /// type.</summary>
    private const double UsualShare = 0.75;

    private const double LeastShare = 0.45;
    private const double MostShare = 1.1;

    /// <summary>The tallest ink of quotes, dashes and dots is between these shares of the size.</summary>
    private const double LeastMark = 0.01;

    public static void Correct(Span<Glyph> glyphs, PageFonts fonts)
    {
        var shares = new Dictionary<int, Shares>();
        foreach (ref readonly var glyph in glyphs)
        {
            if (glyph.Size > 0 && fonts.FactsOf(glyph.Font).IsType3)
            {
                if (!shares.TryGetValue(glyph.Font, out var font))
                    shares.Add(glyph.Font, font = new Shares());
                font.Add(glyph);
            }
        }
        if (shares.Count == 0)
            return;
        Multiply(glyphs, Factors(shares, font => font.HasLetters ? Misfit(font.Letters, LeastShare) : null));
        var marks = shares.Where(font => !font.Value.HasLetters).ToDictionary();
        if (marks.Count == 0)
            return;
        var beside = NeighbourSizes.Of(glyphs, marks.Keys);
        Multiply(glyphs, Factors(marks, beside, font => Misfit(font.Tallest, LeastMark)));
    }

    private static Dictionary<int, double> Factors(Dictionary<int, Shares> fonts, Func<Shares, double?> factor) =>
        Factors(fonts, [], factor);

    private static Dictionary<int, double> Factors(
        Dictionary<int, Shares> fonts,
        Dictionary<int, double> known,
        Func<Shares, double?> factor
    ) =>
        fonts
            .Select(font => (font.Key, Factor: known.TryGetValue(font.Key, out var sure) ? sure : factor(font.Value)))
            .Where(font => font.Factor is not null)
            .ToDictionary(font => font.Key, font => font.Factor!.Value);

    /// <summary>What to multiply the size with; null where it fits.</summary>
    private static double? Misfit(double share, double least) =>
        share > 0 && (share < least || share > MostShare) ? share / UsualShare : null;

    private static void Multiply(Span<Glyph> glyphs, Dictionary<int, double> factors)
    {
        if (factors.Count == 0)
            return;
        foreach (ref var glyph in glyphs)
        {
            if (factors.TryGetValue(glyph.Font, out var factor))
                glyph = glyph with { Size = (float)(glyph.Size * factor) };
        }
    }

    /// <summary>Heights of the ink of a font as shares of the size.</summary>
    private sealed class Shares
    {
        private readonly List<double> _tall = [];
        private readonly List<double> _low = [];
        private readonly List<double> _all = [];

        /// <summary>True where its ink tells the size.</summary>
        public bool HasLetters => _tall.Count > 0 || _low.Count > 0;

        /// <summary>The height of a capital, or of the taller letters where there is no capital.</summary>
        public double Letters => _tall.Count > 0 ? Quantile(_tall, 0.5) : Quantile(_low, 0.8);

        public double Tallest => Quantile(_all, 1);

        public void Add(in Glyph glyph)
        {
            var share = (glyph.Angle is 90 or 270 ? glyph.Right - glyph.Left : glyph.Bottom - glyph.Top) / glyph.Size;
            _all.Add(share);
            if (!Rune.IsValid(glyph.CodePoint))
                return;
            var rune = new Rune(glyph.CodePoint);
            if (IsTall(rune))
                _tall.Add(share);
            else if (Rune.IsLetter(rune) && glyph.CodePoint != FlatIdeograph)
                _low.Add(share);
        }

        private static double Quantile(List<double> values, double part)
        {
            values.Sort();
            return values.Count == 0 ? 0 : values[(int)((values.Count - 1) * part)];
        }
    }

    /// <summary>One, which is a line.</summary>
    private const int FlatIdeograph = 0x4E00;

    private static bool IsTall(Rune rune) =>
        (Rune.IsUpper(rune) || Rune.IsDigit(rune) || Rune.GetUnicodeCategory(rune) == System.Globalization.UnicodeCategory.OtherLetter)
        && rune.Value != FlatIdeograph;
}
