using Broadsheet.Layout.Marks;

namespace Broadsheet.Layout.Lines;

/// <summary>Gives digits, letters and marks that stand inside a vertical column to it, whether set upright or turned.</summary>
internal static class VerticalStrays
{
    /// <summary>Middle of the column that a glyph of vertical text stands in.</summary>
    public static double ColumnCentre(in Glyph g)
    {
        if (Math.Abs(g.Angle) > 45)
            return g.OriginX + 0.36 * g.Size;
        if (!Script.IsIdeographic(g.CodePoint))
            return (g.Left + g.Right) / 2.0;
        var ink = (g.Left + g.Right) / 2.0;
        // The origin is at the left of the square in horizontal fonts and at its middle in vertical ones.
        return Math.Abs(ink - g.OriginX) < 0.22 * g.Size && (g.Traits & GlyphTraits.Vertical) != 0 ? g.OriginX : g.OriginX + 0.5 * g.Size;
    }

    public static void Absorb(List<Glyph> glyphs, WritingDirection[] directions)
    {
        const double cell = 24;
        var columns = new Dictionary<long, List<int>>();
        for (var i = 0; i < glyphs.Count; i++)
        {
            if (directions[i] != WritingDirection.Vertical)
                continue;
            var key = Key((int)(ColumnCentre(glyphs[i]) / cell), (int)(glyphs[i].Top / cell));
            if (!columns.TryGetValue(key, out var list))
                columns.Add(key, list = []);
            if (list.Count < 64)
                list.Add(i);
        }
        if (columns.Count == 0)
            return;
        // Twice: a stray may be next to a stray, as the second digit of a number.
        for (var round = 0; round < 3; round++)
        {
            var taken = new List<int>();
            for (var i = 0; i < glyphs.Count; i++)
                if (directions[i] != WritingDirection.Vertical && Touches(glyphs, columns, i, cell))
                    taken.Add(i);
            foreach (var i in taken)
            {
                directions[i] = WritingDirection.Vertical;
                var key = Key((int)(ColumnCentre(glyphs[i]) / cell), (int)(glyphs[i].Top / cell));
                if (!columns.TryGetValue(key, out var list))
                    columns.Add(key, list = []);
                list.Add(i);
            }
            if (taken.Count == 0)
                break;
        }
    }

    // Apart for all cells of a page, and spread well over a dictionary.
    private static long Key(int x, int y) => x * 1_000_003L + y;

    private static bool Touches(List<Glyph> glyphs, Dictionary<long, List<int>> columns, int index, double cell)
    {
        var g = glyphs[index];
        if (Script.IsSpace(g.CodePoint) || Math.Abs(g.Angle - 180) < 45)
            return false;
        var centre = ColumnCentre(g);
        var reach = g.Size * 1.3;
        if (reach > 400)
            return false;
        var ideographic = Script.IsIdeographic(g.CodePoint) && Math.Abs(g.Angle) < 3;
        for (var cx = (int)((centre - g.Size * 0.4) / cell); cx <= (int)((centre + g.Size * 0.4) / cell); cx++)
        {
            for (var cy = (int)((g.Top - reach) / cell); cy <= (int)((g.Bottom + reach) / cell); cy++)
            {
                if (!columns.TryGetValue(Key(cx, cy), out var list))
                    continue;
                foreach (var other in list)
                {
                    var o = glyphs[other];
                    if (
                        Math.Abs(o.Size - g.Size) > g.Size * 0.3
                        || Math.Abs(ColumnCentre(o) - centre) > g.Size * (ideographic ? 0.12 : 0.42)
                    )
                        continue;
                    var gap = Math.Max(o.Top - g.Bottom, g.Top - o.Bottom);
                    if (gap < g.Size * 0.8)
                        return true;
                }
            }
        }
        return false;
    }
}
