using Broadsheet.Layout.Containers;
using Broadsheet.Layout.Findings;
using Broadsheet.Layout.Lines;
using Broadsheet.Layout.Tables;
using Broadsheet.Model.Geometry;

namespace Broadsheet.Layout.Columns;

/// <summary>Lines to blocks: a line follows the nearest line above it that has its style and stands over it at a regular leading.</summary>
internal static class BlockBuilder
{
    // Leadings in sizes of the type.
    private const double UsualWidest = 1.8;
    private const double Farthest = 3.3;

    // Characters of a line that is no heading, figure or cell.
    private const int Wordy = 15;

    public static List<Block> Build(
        List<TextLine> lines,
        PageGround ground,
        WritingFrame space,
        IReadOnlyList<Table> tables,
        Func<TextLine, bool> isAlone
    )
    {
        var cells = tables.SelectMany(t => t.Lines).ToHashSet();
        bool standsAlone(TextLine line) => isAlone(line) || cells.Contains(line);
        var container = new int[lines.Count];
        for (var i = 0; i < lines.Count; i++)
            container[i] = ground.Holding(lines[i].Box);
        var next = new int[lines.Count];
        Array.Fill(next, -1);
        foreach (var group in lines.GroupBy(l => l.Direction))
        {
            // Lines of each direction are stacked in their own frame.
            var frame = new WritingFrame(
                group.Key,
                space.Direction is WritingDirection.Rightwards or WritingDirection.Leftwards or WritingDirection.Inverted
                    ? space.Width
                    : space.Height,
                space.Direction is WritingDirection.Rightwards or WritingDirection.Leftwards or WritingDirection.Inverted
                    ? space.Height
                    : space.Width
            );
            var stacked = group
                .Select(l => (Line: l, Box: frame.ToFrame(l.PageBox)))
                .OrderBy(s => s.Box.Top)
                .ThenBy(s => s.Box.Left)
                .ToList();
            Link(stacked, container, next, ground, standsAlone);
        }
        var hasPrevious = new bool[lines.Count];
        foreach (var n in next)
            if (n >= 0)
                hasPrevious[n] = true;
        var blocks = new List<Block>();
        for (var i = 0; i < lines.Count; i++)
        {
            if (hasPrevious[i] || cells.Contains(lines[i]))
                continue;
            var members = new List<TextLine>();
            for (var at = i; at >= 0; at = next[at])
                members.Add(lines[at]);
            blocks.Add(
                new Block
                {
                    Id = blocks.Count,
                    Lines = members,
                    Box = Rect.Around(members.Select(m => m.Box)),
                    Container = container[i],
                }
            );
        }
        foreach (var table in tables)
            blocks.Add(
                new Block
                {
                    Id = blocks.Count,
                    Lines = [.. table.Lines],
                    Box = table.Box,
                    Container = TableFinder.Holding(table, ground, lines),
                    Table = table,
                }
            );
        return blocks;
    }

    private static void Link(
        List<(TextLine Line, Rect Box)> stacked,
        int[] container,
        int[] next,
        PageGround ground,
        Func<TextLine, bool> standsAlone
    )
    {
        var widest = WidestLeading(stacked);
        var leading = new Dictionary<int, double>();
        var taken = new HashSet<int>();
        for (var i = 0; i < stacked.Count; i++)
        {
            var (upper, box) = stacked[i];
            if (upper.JumpTail is { } tail)
            {
                next[upper.Id] = tail.Id;
                taken.Add(tail.Id);
            }
            if (standsAlone(upper))
                continue;
            var best = -1;
            var bestGap = double.MaxValue;
            var overlapping = 0;
            var firstTop = double.MaxValue;
            for (var j = i + 1; j < stacked.Count; j++)
            {
                var (lower, below) = stacked[j];
                if (below.Top - box.Bottom > (widest - 0.6) * Math.Max(upper.Size, 4) || below.Top > box.Top + 400)
                    break;
                var overlap = Math.Min(box.Right, below.Right) - Math.Max(box.Left, below.Left);
                if (below.Top - box.Top < 0.5 * upper.Size || overlap <= 0)
                    continue;
                if (below.Top < firstTop)
                    firstTop = below.Top;
                if (below.Top - firstTop < 0.4 * upper.Size)
                    overlapping++;
                if (
                    overlap < 0.5 * Math.Min(box.Width, below.Width)
                    || taken.Contains(lower.Id)
                    || standsAlone(lower)
                    || !SameStyle(upper, lower)
                    || container[upper.Id] != container[lower.Id]
                )
                    continue;
                var gap = below.Top - box.Top;
                if (gap < bestGap)
                    (best, bestGap) = (j, gap);
            }
            if (best < 0 || overlapping > 1 && !IsOnlyHeir(stacked, i, best))
                continue;
            var heir = stacked[best].Line;
            var limit = upper.Size * widest;
            if (leading.TryGetValue(upper.Id, out var regular))
                limit = Math.Min(limit, regular * 1.22 + 0.6);
            if (bestGap > limit || (!upper.IsCross && IsCut(ground, upper, heir)))
                continue;
            next[upper.Id] = heir.Id;
            taken.Add(heir.Id);
            leading[heir.Id] = leading.TryGetValue(upper.Id, out var l) ? (l + bestGap) / 2 : bestGap;
        }
    }

    // How far apart lines of one text may stand, in sizes: as usual, or as far as most of this page do where that is more.
    private static double WidestLeading(List<(TextLine Line, Rect Box)> stacked)
    {
        var leadings = new List<double>();
        for (var i = 0; i < stacked.Count; i++)
        {
            var (upper, box) = stacked[i];
            for (var j = i + 1; j < stacked.Count && stacked[j].Box.Top < box.Top + Farthest * upper.Size && upper.Length >= Wordy; j++)
            {
                var (lower, below) = stacked[j];
                if (
                    below.Top - box.Top < 0.5 * upper.Size
                    || lower.Length < Wordy
                    || Math.Min(box.Right, below.Right) - Math.Max(box.Left, below.Left) < 0.5 * Math.Min(box.Width, below.Width)
                )
                    continue;
                if (SameStyle(upper, lower))
                    leadings.Add((below.Top - box.Top) / upper.Size);
                break;
            }
        }
        if (leadings.Count < 8)
            return UsualWidest;
        leadings.Sort();
        var median = leadings[leadings.Count / 2];
        return leadings.Count(l => Math.Abs(l - median) < 0.04 * median) > 0.5 * leadings.Count
            ? Math.Max(UsualWidest, 1.1 * median)
            : UsualWidest;
    }

    // Of several lines under a wide one, only one that is nearly as wide goes on with it.
    private static bool IsOnlyHeir(List<(TextLine Line, Rect Box)> stacked, int upper, int lower) =>
        stacked[lower].Box.Width > 0.8 * stacked[upper].Box.Width
        || (
            stacked[upper].Box.Width < stacked[lower].Box.Width * 1.1
            && Math.Abs(stacked[lower].Box.Left - stacked[upper].Box.Left) < 3 * stacked[upper].Line.Size
        );

    // Most of both lines is of one style, or a run in another style (bold, a link) goes on over the line end.
    private static bool SameStyle(TextLine a, TextLine b)
    {
        var (last, first) = (a.Glyphs[^1], b.Glyphs[0]);
        if (
            Math.Abs(a.Size - b.Size) > 0.035 * Math.Max(a.Size, b.Size)
            && (Math.Abs(last.Size - b.Size) > 0.035 * b.Size || a.Size > b.Size * 1.3 || a.Size < b.Size * 0.7)
        )
            return false;
        if (a.Face == b.Face && a.Color == b.Color)
            return true;
        return last.Face == first.Face && last.Color == first.Color && (IsMixed(a) || IsMixed(b));
    }

    private static bool IsMixed(TextLine line)
    {
        foreach (var glyph in line.Glyphs)
            if (!glyph.IsSpace && (glyph.Face != line.Glyphs[0].Face || glyph.Color != line.Glyphs[0].Color))
                return true;
        return false;
    }

    private static bool IsCut(PageGround ground, TextLine upper, TextLine lower)
    {
        var left = Math.Max(upper.Left, lower.Left);
        var right = Math.Min(upper.Right, lower.Right);
        foreach (var rule in ground.Rules)
        {
            if (rule.Box.Top > lower.Top + 0.3 * lower.Size)
                break;
            if (
                rule.IsLevel
                && rule.Box.Center.Y > upper.Top + 0.7 * upper.Size
                && rule.Box.Center.Y < lower.Top + 0.2 * lower.Size
                && Math.Min(rule.Box.Right, right) - Math.Max(rule.Box.Left, left) > 0.5 * (right - left)
            )
                return true;
        }
        return false;
    }
}
