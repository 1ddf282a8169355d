using System.Text;
using Broadsheet.Layout.Marks;

namespace Broadsheet.Layout.Lines;

/// <summary>
/// A font that holds nothing but quotes and dashes, as parts of split fonts do, tells no size by its ink: such marks are given the size of the
/// letters beside them.
/// </summary>
internal static class PunctuationSizes
{
    public static void Settle(List<Glyph> glyphs, int fonts)
    {
        var hasLetters = new bool[fonts];
        foreach (var g in glyphs)
            if (g.Font >= 0 && g.Font < fonts && Rune.IsValid(g.CodePoint) && Rune.IsLetterOrDigit(new Rune(g.CodePoint)))
                hasLetters[g.Font] = true;
        var rows = new Dictionary<int, List<int>>();
        var doubtful = new List<int>();
        for (var i = 0; i < glyphs.Count; i++)
        {
            var g = glyphs[i];
            if (Math.Abs(g.Angle) > 3)
                continue;
            if (g.Font >= 0 && g.Font < fonts && !hasLetters[g.Font])
            {
                doubtful.Add(i);
                continue;
            }
            if (Script.IsSpace(g.CodePoint))
                continue;
            var row = (int)Math.Round(g.OriginY);
            if (!rows.TryGetValue(row, out var list))
                rows.Add(row, list = []);
            list.Add(i);
        }
        if (doubtful.Count is 0 or > 20_000)
            return;
        foreach (var list in rows.Values)
            list.Sort((a, b) => glyphs[a].OriginX.CompareTo(glyphs[b].OriginX));
        foreach (var i in doubtful)
        {
            var g = glyphs[i];
            var best = float.MaxValue;
            var size = g.Size;
            for (var row = (int)Math.Round(g.OriginY) - 1; row <= (int)Math.Round(g.OriginY) + 1; row++)
            {
                if (!rows.TryGetValue(row, out var list))
                    continue;
                var at = list.BinarySearch(i, Comparer<int>.Create((a, b) => glyphs[a].OriginX.CompareTo(glyphs[b].OriginX)));
                at = at < 0 ? ~at : at;
                foreach (var k in (int[])[at - 1, at])
                {
                    if (k < 0 || k >= list.Count)
                        continue;
                    var other = glyphs[list[k]];
                    var distance = Math.Max(0, Math.Max(other.Left - g.Right, g.Left - other.Right));
                    if (distance < best && distance < 0.8f * other.Size && Math.Abs(other.OriginY - g.OriginY) < 0.1f * other.Size)
                        (best, size) = (distance, other.Size);
                }
            }
            if (size != g.Size)
                glyphs[i] = g with { Size = size };
        }
    }
}
