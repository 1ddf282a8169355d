using Broadsheet.Layout.Marks;
using Broadsheet.Model.Geometry;

namespace Broadsheet.Import.Pdf.Pdfium;

/// <summary>
/// Figures that the file names no letters for. A lost letter is seen at once; a lost price, result or telephone number is not, and what is
/// left of it reads as another one. They are known by being all as wide, as figures are, and by the points, commas and signs of numbers
/// beside them.
/// </summary>
internal static class LostFigures
{
    private const int Fewest = 2;
    private const double LeastWidth = 0.4;
    private const double MostWidth = 0.75;
    private const double SameWidth = 0.03;
    private const double MostGap = 0.3;

    /// <summary>So many of them stand beside a figure or a sign of numbers.</summary>
    private const double LeastBeside = 0.2;

    private const string Signs = "0123456789.,:/%‰€$£¥₽₹+-–−'’°";

    /// <summary>The boxes of characters that are figures in all likelihood.</summary>
    public static IReadOnlyList<Rect> Of(ReadOnlySpan<Glyph> glyphs)
    {
        var lost = new Dictionary<int, List<int>>();
        for (var i = 0; i < glyphs.Length; i++)
        {
            if (!glyphs[i].Traits.HasFlag(GlyphTraits.UnicodeInDoubt) || glyphs[i].Size <= 0)
                continue;
            if (!lost.TryGetValue(glyphs[i].Font, out var list))
                lost.Add(glyphs[i].Font, list = []);
            list.Add(i);
        }
        var found = new List<Rect>();
        foreach (var (_, places) in lost.OrderBy(font => font.Key))
        {
            if (places.Count < Fewest || !AreAllAsWide(glyphs, places))
                continue;
            var beside = 0;
            foreach (var i in places)
                beside += IsSign(glyphs, i, i - 1) || IsSign(glyphs, i, i + 1) ? 1 : 0;
            if (beside < LeastBeside * places.Count)
                continue;
            foreach (var i in places)
                found.Add(glyphs[i].Box);
        }
        return found;
    }

    private static bool AreAllAsWide(ReadOnlySpan<Glyph> glyphs, List<int> places)
    {
        var widths = new List<double>(places.Count);
        foreach (var i in places)
            widths.Add(glyphs[i].Advance / glyphs[i].Size);
        var middle = widths.Order().ElementAt(widths.Count / 2);
        return middle is >= LeastWidth and <= MostWidth
            && widths.Count(w => Math.Abs(w - middle) <= SameWidth * middle) >= 0.9 * widths.Count;
    }

    private static bool IsSign(ReadOnlySpan<Glyph> glyphs, int lost, int beside)
    {
        if (beside < 0 || beside >= glyphs.Length)
            return false;
        var (one, other) = (glyphs[lost], glyphs[beside]);
        return other.CodePoint is > 0 and < 0x10000
            && Signs.Contains((char)other.CodePoint, StringComparison.Ordinal)
            && Math.Abs(one.OriginY - other.OriginY) < 0.2 * one.Size
            && Math.Max(one.Left, other.Left) - Math.Min(one.Right, other.Right) < MostGap * one.Size;
    }
}
