using Broadsheet.Layout.Marks;

namespace Broadsheet.Layout.Lines;

/// <summary>
/// Figures and letters set side by side inside one square of a vertical column (tate-chu-yoko): they share the square from top to bottom
/// here, so that they stand in their column and follow each other in it.
/// </summary>
internal static class UprightGroups
{
    private const int Longest = 4;

    public static void Settle(List<Glyph> glyphs, WritingDirection[] directions)
    {
        var found = new List<int>();
        for (var i = 0; i < glyphs.Count; i++)
            if (directions[i] == WritingDirection.Vertical && Math.Abs(glyphs[i].Angle) < 3 && glyphs[i].CodePoint is > 0x20 and < 0x7F)
                found.Add(i);
        found.Sort(
            (a, b) =>
                glyphs[a].OriginY != glyphs[b].OriginY
                    ? glyphs[a].OriginY.CompareTo(glyphs[b].OriginY)
                    : glyphs[a].Left.CompareTo(glyphs[b].Left)
        );
        for (var i = 0; i < found.Count; )
        {
            var group = new List<int> { found[i++] };
            while (i < found.Count && group.Count < Longest && Adjoins(glyphs[group[^1]], glyphs[found[i]]))
                group.Add(found[i++]);
            if (group.Count > 1)
                Share(glyphs, group);
        }
    }

    private static bool Adjoins(in Glyph left, in Glyph right) =>
        Math.Abs(left.OriginY - right.OriginY) < 0.05 * left.Size
        && Math.Abs(left.Size - right.Size) < 0.1 * left.Size
        && right.Left - left.Right < 0.35 * left.Size
        && right.Left > left.Left;

    private static void Share(List<Glyph> glyphs, List<int> group)
    {
        var (left, right) = (group.Min(g => glyphs[g].Left), group.Max(g => glyphs[g].Right));
        var (top, bottom) = (group.Min(g => glyphs[g].Top), group.Max(g => glyphs[g].Bottom));
        var height = (bottom - top) / group.Count;
        for (var k = 0; k < group.Count; k++)
            glyphs[group[k]] = glyphs[group[k]] with
            {
                Left = left,
                Right = right,
                Top = top + k * height,
                Bottom = top + (k + 1) * height,
            };
    }
}
