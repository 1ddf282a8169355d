using Broadsheet.Layout.Marks;

namespace Broadsheet.Layout.Lines;

/// <summary>
/// Letters that are drawn more than once: bold made by drawing twice, a shadow, an outline, an edge in white. What was drawn last is what is seen, and
/// is kept. A letter over its like by more than half is an echo at once; one farther off is where the letters beside it have echoes just as far off. Real
/// double letters stand a whole advance apart, however small or narrow they are.
/// </summary>
internal static class Echoes
{
    private const double Cell = 8;
    private const int MostInCell = 64;
    // Echoes farther off than this, in sizes, would be read as lines of their own.
    private const double Farthest = 0.8;
    private const double Overlap = 0.5;
    private const double SameSize = 0.06;
    private const double SameOffset = 0.04;
    private const double Beside = 1.5;

    private readonly record struct Pair(int Under, int Over, double X, double Y);

    /// <summary>The glyphs without their echoes, in the order of drawing.</summary>
    public static List<Glyph> Drop(List<Glyph> glyphs)
    {
        var gone = new bool[glyphs.Count];
        var grid = new Dictionary<(int, int), List<int>>(glyphs.Count / 2);
        var pairs = new List<Pair>();
        for (var i = 0; i < glyphs.Count; i++)
        {
            foreach (var other in Near(glyphs, grid, i))
            {
                if (gone[other])
                    continue;
                var (along, across) = Offset(glyphs[other], glyphs[i]);
                var (size, width) = (glyphs[i].Size, Width(glyphs[i]));
                if (Math.Abs(along) < Overlap * width && Math.Abs(across) < 0.25 * size)
                    gone[other] = true;
                else if (!(Math.Abs(across) < 0.05 * size && Math.Abs(Math.Abs(along) - width) < 0.2 * width) && !Script.IsSpace(glyphs[i].CodePoint))
                    pairs.Add(new Pair(other, i, along / size, across / size));
            }
            var key = CellOf(glyphs[i]);
            if (!grid.TryGetValue(key, out var list))
                grid.Add(key, list = []);
            else if (list.Count >= MostInCell)
                list.RemoveAll(k => gone[k]);
            if (list.Count < MostInCell)
                list.Add(i);
        }
        DropShifted(glyphs, grid, pairs.FindAll(p => !gone[p.Under] && !gone[p.Over]), gone);
        return [.. glyphs.Where((_, i) => !gone[i])];
    }

    // Glyphs of the same letter in the same size, near enough to be one.
    private static IEnumerable<int> Near(List<Glyph> glyphs, Dictionary<(int, int), List<int>> grid, int index)
    {
        var glyph = glyphs[index];
        // An initial is not looked for over half the page.
        var reach = Math.Min(Farthest * glyph.Size, 6 * Cell);
        for (var x = (int)Math.Floor((glyph.OriginX - reach) / Cell); x <= (int)Math.Floor((glyph.OriginX + reach) / Cell); x++)
        {
            for (var y = (int)Math.Floor((glyph.OriginY - reach) / Cell); y <= (int)Math.Floor((glyph.OriginY + reach) / Cell); y++)
            {
                if (!grid.TryGetValue((x, y), out var list))
                    continue;
                foreach (var other in list)
                {
                    var o = glyphs[other];
                    if (o.CodePoint == glyph.CodePoint && Math.Abs(o.Size - glyph.Size) < SameSize * glyph.Size && Math.Abs(o.Angle - glyph.Angle) < 1
                        && Math.Abs(o.OriginX - glyph.OriginX) <= reach && Math.Abs(o.OriginY - glyph.OriginY) <= reach)
                        yield return other;
                }
            }
        }
    }

    // The letters beside have echoes at the same distance, nearly all of them.
    private static void DropShifted(List<Glyph> glyphs, Dictionary<(int, int), List<int>> grid, List<Pair> pairs, bool[] gone)
    {
        if (pairs.Count < 3)
            return;
        var unders = pairs.ToLookup(p => p.Under);
        var overs = pairs.ToLookup(p => p.Over);
        var found = new List<int>();
        foreach (var pair in pairs)
        {
            var glyph = glyphs[pair.Under];
            var reach = Math.Min(Beside * glyph.Size, 8 * Cell);
            var alike = new HashSet<int>();
            var others = 0;
            for (var x = (int)Math.Floor((glyph.OriginX - reach) / Cell); x <= (int)Math.Floor((glyph.OriginX + reach) / Cell); x++)
            {
                for (var y = (int)Math.Floor((glyph.OriginY - reach) / Cell); y <= (int)Math.Floor((glyph.OriginY + reach) / Cell); y++)
                {
                    foreach (var i in grid.GetValueOrDefault((x, y)) ?? [])
                    {
                        var (along, across) = Offset(glyph, glyphs[i]);
                        if (i == pair.Under || gone[i] || Math.Abs(across) > 0.1 * glyph.Size || Math.Abs(along) > reach || Script.IsSpace(glyphs[i].CodePoint))
                            continue;
                        if (unders[i].Any(p => IsSame(p, pair)))
                            alike.Add(glyphs[i].CodePoint);
                        else if (!overs[i].Any(p => IsSame(p, pair)))
                            others++;
                    }
                }
            }
            if (alike.Count >= 2 && others * 3 <= alike.Count)
                found.Add(pair.Under);
        }
        found.ForEach(i => gone[i] = true);
    }

    private static bool IsSame(in Pair one, in Pair other) => Math.Abs(one.X - other.X) < SameOffset && Math.Abs(one.Y - other.Y) < SameOffset;

    private static (double Along, double Across) Offset(in Glyph from, in Glyph to)
    {
        var (x, y) = ((double)to.OriginX - from.OriginX, (double)to.OriginY - from.OriginY);
        if (to.Angle == 0)
            return (x, y);
        var (sin, cos) = Math.SinCos(to.Angle * Math.PI / 180);
        return (x * cos + y * sin, y * cos - x * sin);
    }

    // How far the next letter would be.
    private static double Width(in Glyph glyph)
    {
        if (glyph.Advance > 0.05 * glyph.Size)
            return glyph.Advance;
        var ink = glyph.Angle is 90 or 270 ? glyph.Bottom - glyph.Top : glyph.Right - glyph.Left;
        return ink > 0 ? ink : 0.25 * glyph.Size;
    }

    private static (int, int) CellOf(in Glyph glyph) => ((int)Math.Floor(glyph.OriginX / Cell), (int)Math.Floor(glyph.OriginY / Cell));
}
