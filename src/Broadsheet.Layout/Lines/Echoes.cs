using System.Runtime.InteropServices;
using Broadsheet.Layout.Marks;

namespace Broadsheet.Layout.Lines;

/// <summary>
/// Letters that are drawn more than once: bold made by drawing twice, a shadow, an outline, an edge in white. What was drawn last is what
/// is seen, and is kept. A letter over its like by more than half is an echo at once; one farther off is where the letters beside it have
/// echoes just as far off. Real double letters stand a whole advance apart, however small or narrow they are.
/// </summary>
internal static class Echoes
{
    private const double Cell = 16;

    // Larger cells where letters are looked for by what they are: one or two of them are in reach, and few hold one letter twice.
    private const double LetterWidth = 48;
    private const double LetterHeight = 32;
    private const int MostInCell = 64;
    private const int MostPairs = 100_000;
    private const int MostLooks = 20_000_000;

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
        var all = CollectionsMarshal.AsSpan(glyphs);
        var gone = new bool[all.Length];
        var isAny = false;
        // The last glyph of a letter in a cell, and for each glyph the one of its letter and cell before it.
        using var last = new LetterCells(all.Length);
        var before = new int[all.Length];
        var pairs = new List<Pair>();
        for (var i = 0; i < all.Length; i++)
        {
            ref readonly var glyph = ref all[i];
            // A space is a space, however often it is drawn.
            if (glyph.CodePoint is ' ' or 0xA0)
                continue;
            // An initial is not looked for over half the page.
            var reach = Math.Min(Farthest * glyph.Size, 3 * Cell);
            var (right, bottom) = (
                (int)Math.Floor((glyph.OriginX + reach) / LetterWidth),
                (int)Math.Floor((glyph.OriginY + reach) / LetterHeight)
            );
            for (var x = (int)Math.Floor((glyph.OriginX - reach) / LetterWidth); x <= right; x++)
            {
                for (var y = (int)Math.Floor((glyph.OriginY - reach) / LetterHeight); y <= bottom; y++)
                {
                    var other = last[KeyOf(glyph.CodePoint, x, y)];
                    for (var looked = 0; other >= 0 && looked < MostInCell; other = before[other], looked++)
                    {
                        if (gone[other] || !IsNear(all[other], glyph, reach))
                            continue;
                        var (along, across) = Offset(all[other], glyph);
                        var (size, width) = (glyph.Size, Width(glyph));
                        if (Math.Abs(along) < Overlap * width && Math.Abs(across) < 0.25 * size)
                            isAny = gone[other] = true;
                        // A letter that stands where the next one would is a double letter.
                        else if (Math.Abs(across) < 0.05 * size && Math.Abs(Math.Abs(along) - width) < 0.2 * width)
                            continue;
                        if (pairs.Count < MostPairs && !Script.IsSpace(glyph.CodePoint))
                            pairs.Add(new Pair(other, i, along / size, across / size));
                    }
                }
            }
            var (column, row) = ((int)Math.Floor(glyph.OriginX / LetterWidth), (int)Math.Floor(glyph.OriginY / LetterHeight));
            before[i] = last.Put(KeyOf(glyph.CodePoint, column, row), i);
        }
        isAny |= DropShifted(glyphs, pairs, gone);
        return isAny ? [.. glyphs.Where((_, i) => !gone[i])] : glyphs;
    }

    private static long KeyOf(int codePoint, int x, int y) => ((long)codePoint << 42) | ((x & 0x1F_FFFFL) << 21) | (y & 0x1F_FFFFL);

    private static bool IsNear(in Glyph one, in Glyph other, double reach) =>
        Math.Abs(one.OriginX - other.OriginX) <= reach
        && Math.Abs(one.OriginY - other.OriginY) <= reach
        && Math.Abs(one.Size - other.Size) < SameSize * other.Size
        && Math.Abs(one.Angle - other.Angle) < 1;

    // The letters beside have echoes at the same distance, nearly all of them.
    private static bool DropShifted(List<Glyph> glyphs, List<Pair> pairs, bool[] gone)
    {
        if (pairs.Count < 3 || pairs.TrueForAll(p => gone[p.Under] || gone[p.Over]))
            return false;
        var grid = new Dictionary<(int, int), List<int>>();
        for (var i = 0; i < glyphs.Count; i++)
        {
            var key = CellOf(glyphs[i]);
            if (!grid.TryGetValue(key, out var list))
                grid.Add(key, list = []);
            if (list.Count < MostInCell)
                list.Add(i);
        }
        var unders = pairs.ToLookup(p => p.Under);
        var overs = pairs.ToLookup(p => p.Over);
        var found = new List<int>();
        var looks = 0;
        foreach (var pair in pairs.Where(p => !gone[p.Under] && !gone[p.Over]))
        {
            if (looks > MostLooks)
                break;
            var glyph = glyphs[pair.Under];
            var reach = Math.Min(Beside * glyph.Size, 4 * Cell);
            var alike = new HashSet<int>();
            var others = 0;
            for (var x = (int)Math.Floor((glyph.OriginX - reach) / Cell); x <= (int)Math.Floor((glyph.OriginX + reach) / Cell); x++)
            {
                for (var y = (int)Math.Floor((glyph.OriginY - reach) / Cell); y <= (int)Math.Floor((glyph.OriginY + reach) / Cell); y++)
                {
                    foreach (var i in grid.GetValueOrDefault((x, y)) ?? [])
                    {
                        looks++;
                        var (along, across) = Offset(glyph, glyphs[i]);
                        if (
                            i == pair.Under
                            || Math.Abs(across) > 0.1 * glyph.Size
                            || Math.Abs(along) > reach
                            || Script.IsSpace(glyphs[i].CodePoint)
                        )
                            continue;
                        if (unders[i].Any(p => IsSame(p, pair)))
                            alike.Add(glyphs[i].CodePoint);
                        else if (!gone[i] && !overs[i].Any(p => IsSame(p, pair)))
                            others++;
                    }
                }
            }
            if (alike.Count >= 2 && others * 3 <= alike.Count)
                found.Add(pair.Under);
        }
        found.ForEach(i => gone[i] = true);
        return found.Count > 0;
    }

    private static bool IsSame(in Pair one, in Pair other) =>
        Math.Abs(one.X - other.X) < SameOffset && Math.Abs(one.Y - other.Y) < SameOffset;

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
