using System.Runtime.InteropServices;
using Broadsheet.Layout.Marks;

namespace Broadsheet.Import.Pdf.Pdfium;

/// <summary>What the sizes of fonts without letters should be multiplied with, by the letters of other fonts that stand beside theirs on
/// the line.</summary>
internal static class NeighbourSizes
{
    /// <summary>Neighbours are so near, in sizes of the letter, along the line and across it.</summary>
    private const double MostGap = 0.8;
    private const double MostStep = 0.1;

    /// <summary>A mark is no taller than this share of the letters beside it; what is taller is an initial or a drawing.</summary>
    private const double MostMark = 1.2;

    /// <summary>Most marks of a font that are looked at.</summary>
    private const int MostMarks = 2_000;

    /// <summary>Sizes this near are one size: the next letter may be a note of reference or a word in another type.</summary>
    private const double SameSize = 0.15;

    /// <summary>The factors of those fonts that have neighbours; 1 where the size is right.</summary>
    public static Dictionary<int, double> Of(ReadOnlySpan<Glyph> glyphs, IEnumerable<int> fonts)
    {
        var votes = fonts.ToDictionary(font => font, _ => new List<double>());
        var lines = new Dictionary<int, List<Glyph>>();
        foreach (ref readonly var glyph in glyphs)
        {
            if (glyph.Angle == 0 && glyph.Size > 0 && glyph.CodePoint > ' ' && !votes.ContainsKey(glyph.Font))
                (CollectionsMarshal.GetValueRefOrAddDefault(lines, LineOf(glyph), out _) ??= []).Add(glyph);
        }
        foreach (var line in lines.Values)
            line.Sort((a, b) => a.OriginX.CompareTo(b.OriginX));
        foreach (ref readonly var glyph in glyphs)
        {
            if (
                glyph.Angle == 0
                && glyph.Size > 0
                && votes.TryGetValue(glyph.Font, out var list)
                && list.Count < MostMarks
                && SizeBeside(glyph, lines) is { } size
            )
                list.Add(size / glyph.Size);
        }
        return votes.Where(font => font.Value.Count > 0).ToDictionary(font => font.Key, font => Settle(font.Value));
    }

    private static double Settle(List<double> factors)
    {
        factors.Sort();
        var middle = factors[factors.Count / 2];
        return Math.Abs(middle - 1) < SameSize ? 1 : middle;
    }

    private static int LineOf(in Glyph glyph) => (int)Math.Round(glyph.OriginY);

    private static double? SizeBeside(in Glyph mark, Dictionary<int, List<Glyph>> lines)
    {
        var best = double.MaxValue;
        double? size = null;
        for (var line = LineOf(mark) - 1; line <= LineOf(mark) + 1; line++)
        {
            if (!lines.TryGetValue(line, out var letters))
                continue;
            var at = FirstFrom(letters, mark.OriginX);
            for (var i = Math.Max(0, at - 1); i <= at && i < letters.Count; i++)
            {
                var letter = letters[i];
                var gap = Math.Max(0, Math.Max(letter.Left - mark.Right, mark.Left - letter.Right));
                if (
                    gap >= best
                    || gap > MostGap * letter.Size
                    || Math.Abs(letter.OriginY - mark.OriginY) > MostStep * letter.Size
                    || mark.Bottom - mark.Top > MostMark * letter.Size
                )
                {
                    continue;
                }
                (best, size) = (gap, letter.Size);
            }
        }
        return size;
    }

    private static int FirstFrom(List<Glyph> letters, float x)
    {
        var (low, high) = (0, letters.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (letters[middle].OriginX < x)
                low = middle + 1;
            else
                high = middle;
        }
        return low;
    }
}
