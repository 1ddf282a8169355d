using System.Text;

namespace Broadsheet.Layout.Lines;

/// <summary>
/// Words inside a line of text that are emphasised by the room between their letters, as German printing does: the letters stand evenly
/// apart without a space of the file between them, while the file draws spaces between the words of the line.
/// </summary>
internal static class SpacedWords
{
    private const double Least = 0.1;
    private const double Most = 0.6;
    private const double Alike = 0.06;

    /// <summary>The room between the letters of such words, in points; null where the line has none.</summary>
    public static double? Gap(List<InkGlyph> run, double size)
    {
        var (count, least, most) = (0, double.MaxValue, double.MinValue);
        double? found = null;
        var isDrawn = false;
        for (var i = 1; i < run.Count; i++)
        {
            isDrawn |= run[i].IsSpace;
            var gap = run[i].Start - run[i - 1].End;
            if (!IsLetter(run[i]) || !IsLetter(run[i - 1]) || gap < Least * size || gap > Most * size)
            {
                count = 0;
                continue;
            }
            (least, most) = count == 0 ? (gap, gap) : (Math.Min(least, gap), Math.Max(most, gap));
            count = most - least > Alike * size ? 0 : count + 1;
            if (count >= 2)
                found = found is { } known ? Math.Min(known, gap) : gap;
        }
        return isDrawn ? found : null;
    }

    /// <summary>True where a letter goes on with the word that ends before it.</summary>
    public static bool Join(int last, in InkGlyph next, double end, double gap, double size) =>
        IsLetter(next) && IsLetter(last) && Math.Abs(next.Start - end - gap) < Alike * size;

    private static bool IsLetter(in InkGlyph glyph) => !glyph.IsSpace && !glyph.IsIdeographic && IsLetter(glyph.CodePoint);

    private static bool IsLetter(int codePoint) => Rune.IsValid(codePoint) && Rune.IsLetter(new Rune(codePoint));
}
