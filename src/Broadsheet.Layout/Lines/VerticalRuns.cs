using System.Runtime.InteropServices;
using Broadsheet.Layout.Marks;

namespace Broadsheet.Layout.Lines;

/// <summary>
/// Tells upright characters set one below the other from those set side by side: a character belongs to a vertical run when its neighbour
/// below or above stands closer than any beside it. Body text is closer along the line than from line to line, in both directions of
/// writing.
/// </summary>
internal static class VerticalRuns
{
    private const double FarthestPitch = 1.65;

    // Legible type has no more characters in a cell of the grid; without a limit, a heap of them is compared each with each.
    private const int MostInCell = 40;

    /// <summary>For each glyph, true where it stands in a vertical run of three characters or more.</summary>
    public static bool[] Find(List<Glyph> glyphs)
    {
        var grid = new Dictionary<long, List<int>>();
        const double cell = 16;
        var candidates = new List<int>();
        var all = CollectionsMarshal.AsSpan(glyphs);
        for (var i = 0; i < all.Length; i++)
        {
            if (!Script.IsIdeographic(all[i].CodePoint) || Math.Abs(all[i].Angle) > 3)
                continue;
            candidates.Add(i);
            var key = Cell(all[i], cell);
            if (!grid.TryGetValue(key, out var list))
                grid.Add(key, list = []);
            if (list.Count < MostInCell)
                list.Add(i);
        }
        var vertical = Runs(glyphs, grid, candidates, cell, vertical: true);
        // Short lines, of one or two characters, go with the rest of the page: they stand in no run of either kind.
        if (candidates.Count(i => vertical[i]) * 2 > candidates.Count)
        {
            var level = Runs(glyphs, grid, candidates, cell, vertical: false);
            var standsBeside = StandsBeside(glyphs);
            foreach (var i in candidates)
                vertical[i] |= !level[i] && !standsBeside(i);
        }
        return vertical;
    }

    // 2031年12月, and 合 behind a foreign name: the squares of a level line may have only figures or letters beside them, as near as letters
    // stand, and two of them stand nearer to each other than columns do.
    private static Func<int, bool> StandsBeside(List<Glyph> glyphs)
    {
        const double height = 4;
        var rows = new Dictionary<int, List<int>>();
        for (var i = 0; i < glyphs.Count; i++)
        {
            if (Script.IsSpace(glyphs[i].CodePoint) || Math.Abs(glyphs[i].Angle) > 3)
                continue;
            var key = (int)(glyphs[i].OriginY / height);
            if (!rows.TryGetValue(key, out var list))
                rows.Add(key, list = []);
            if (list.Count < 256)
                list.Add(i);
        }
        return index =>
        {
            var g = glyphs[index];
            for (var key = (int)(g.OriginY / height) - 1; key <= (int)(g.OriginY / height) + 1; key++)
            {
                if (!rows.TryGetValue(key, out var list))
                    continue;
                foreach (var other in list)
                {
                    var o = glyphs[other];
                    var gap = Math.Max(o.Left - g.Right, g.Left - o.Right);
                    var most = o.CodePoint is > ' ' and <= '~' ? 0.4 : 0.2;
                    if (other != index && Math.Abs(o.OriginY - g.OriginY) < 0.1 * g.Size && gap < most * g.Size && gap > -0.1 * g.Size)
                        return true;
                }
            }
            return false;
        };
    }

    private static bool[] Runs(List<Glyph> glyphs, Dictionary<long, List<int>> grid, List<int> candidates, double cell, bool vertical)
    {
        var next = new int[glyphs.Count];
        var isNext = new bool[glyphs.Count];
        Array.Fill(next, -1);
        var found = new List<(int From, int To, double Ratio)>(candidates.Count);
        foreach (var i in candidates)
        {
            var along = Neighbour(glyphs, grid, i, cell, out var pitch, vertical, bothSides: false);
            if (along < 0)
                continue;
            Neighbour(glyphs, grid, i, cell, out var across, !vertical, bothSides: true);
            Neighbour(glyphs, grid, along, cell, out var otherAcross, !vertical, bothSides: true);
            found.Add((i, along, pitch / Math.Min(across, otherAcross)));
        }
        var closer = Closer(found.ConvertAll(f => f.Ratio));
        foreach (var (from, to, ratio) in found)
        {
            if (ratio >= closer)
                continue;
            next[from] = to;
            isNext[to] = true;
        }
        var inRun = new bool[glyphs.Count];
        foreach (var i in candidates)
        {
            if (isNext[i] || next[i] < 0)
                continue;
            var length = 1;
            for (var at = i; next[at] >= 0 && length <= candidates.Count; at = next[at])
                length++;
            if (length < 3)
                continue;
            for (var at = i; at >= 0 && !inRun[at]; at = next[at])
                inRun[at] = true;
        }
        return inRun;
    }

    // Where no page tells otherwise, as near as this is nearer than beside.
    private const double UsualCloser = 0.93;
    private const double LeastCloser = 0.8;
    private const double MostCloser = 1.02;
    private const int Few = 40;

    // The pitch along the lines as a share of that from line to line is much alike for all of a page's text, and so is its inverse for text
    // of the other direction: between the two stands the widest empty stretch.
    private static double Closer(List<double> ratios)
    {
        var near = ratios.FindAll(r => r is >= LeastCloser and <= MostCloser);
        if (ratios.Count < Few)
            return UsualCloser;
        near.Add(LeastCloser);
        near.Add(MostCloser);
        near.Sort();
        var (best, widest) = (UsualCloser, 0.0);
        for (var i = 1; i < near.Count; i++)
        {
            if (near[i] - near[i - 1] > widest)
                (best, widest) = ((near[i] + near[i - 1]) / 2, near[i] - near[i - 1]);
        }
        return best;
    }

    private static long Cell(in Glyph g, double cell) => Key((int)(g.OriginX / cell), (int)(g.OriginY / cell));

    // Apart for all cells of a page, and spread well over a dictionary.
    private static long Key(int x, int y) => x * 1_000_003L + y;

    // Nearest glyph of the same size below (or to the right; on both sides where asked), measured between origins in units of the size.
    private static int Neighbour(
        List<Glyph> glyphs,
        Dictionary<long, List<int>> grid,
        int index,
        double cell,
        out double pitch,
        bool vertical,
        bool bothSides
    )
    {
        var all = CollectionsMarshal.AsSpan(glyphs);
        ref readonly var g = ref all[index];
        pitch = double.MaxValue;
        var best = -1;
        var reach = g.Size * FarthestPitch;
        var back = bothSides ? reach : 0;
        var aside = g.Size * 0.2;
        var (x0, x1) = vertical ? (g.OriginX - aside, g.OriginX + aside) : (g.OriginX - back, g.OriginX + reach);
        var (y0, y1) = vertical ? (g.OriginY - back, g.OriginY + reach) : (g.OriginY - aside, g.OriginY + aside);
        if ((x1 - x0) / cell * ((y1 - y0) / cell) > 4096)
            return -1;
        for (var cx = (int)(x0 / cell); cx <= (int)(x1 / cell); cx++)
        {
            for (var cy = (int)(y0 / cell); cy <= (int)(y1 / cell); cy++)
            {
                if (!grid.TryGetValue(Key(cx, cy), out var list))
                    continue;
                foreach (var other in CollectionsMarshal.AsSpan(list))
                {
                    ref readonly var o = ref all[other];
                    if (
                        other == index
                        || o.OriginX < x0
                        || o.OriginX > x1
                        || o.OriginY < y0
                        || o.OriginY > y1
                        || Math.Abs(o.Size - g.Size) > g.Size * 0.15
                    )
                        continue;
                    var distance = Math.Abs(vertical ? o.OriginY - g.OriginY : o.OriginX - g.OriginX);
                    if (distance > g.Size * 0.4 && distance / g.Size < pitch)
                    {
                        pitch = distance / g.Size;
                        best = other;
                    }
                }
            }
        }
        return best;
    }
}
