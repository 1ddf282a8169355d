namespace Broadsheet.Layout.Lines;

/// <summary>
/// Up to which gap, in sizes of the type, glyphs of a page without a space between them may be neighbours in one row: where the page has
/// the fewest gaps, between those inside its lines and those from column to column.
/// </summary>
/// <param name="Ideographs">Where an ideograph stands on either side.</param>
/// <param name="Letters">Between letters.</param>
internal readonly record struct PageGaps(double Ideographs, double Letters)
{
    private const double Step = 0.05;
    private const int Steps = 32;
    private const int Few = 30;

    /// <summary>What the glyphs of one direction tell.</summary>
    /// <param name="glyphs">Sorted along the line.</param>
    public static PageGaps Of(List<InkGlyph> glyphs)
    {
        Span<int> wide = stackalloc int[Steps];
        Span<int> narrow = stackalloc int[Steps];
        wide.Clear();
        narrow.Clear();
        var last = new Dictionary<int, (double End, double Base, double Size, bool IsWide, bool IsSpace)>();
        foreach (var glyph in glyphs)
        {
            var row = (int)Math.Floor(glyph.Base);
            if (
                last.TryGetValue(row, out var before)
                && !before.IsSpace
                && !glyph.IsSpace
                && Math.Abs(before.Base - glyph.Base) < 0.05 * glyph.Size
                && Math.Abs(before.Size - glyph.Size) < 0.05 * glyph.Size
                && (glyph.Start - before.End) / glyph.Size is > 0 and var gap
                && (int)(gap / Step) is var step
                && step < Steps
            )
                (before.IsWide || glyph.IsIdeographic ? wide : narrow)[step]++;
            last[row] = (glyph.End, glyph.Base, glyph.Size, glyph.IsIdeographic, glyph.IsSpace);
        }
        return new PageGaps(Fewest(wide, 0.6, 1.2, 0.85), Fewest(narrow, 0.5, 0.75, 0.55));
    }

    // The middle of the stretch with the fewest gaps around it, the usual one where several have as few.
    private static double Fewest(ReadOnlySpan<int> counts, double from, double to, double usual)
    {
        var sum = 0;
        foreach (var count in counts)
            sum += count;
        if (sum < Few)
            return usual;
        var (best, fewest) = (usual, int.MaxValue);
        for (var i = (int)Math.Round(from / Step); i <= Math.Min(Steps - 1, (int)Math.Round(to / Step)); i++)
        {
            var around = counts[i - 1] + counts[i] + (i > 1 ? counts[i - 2] : 0) + (i + 1 < Steps ? counts[i + 1] : 0);
            if (around < fewest || (around == fewest && Math.Abs(i * Step - usual) < Math.Abs(best - usual)))
                (best, fewest) = (i * Step, around);
        }
        return best;
    }
}
