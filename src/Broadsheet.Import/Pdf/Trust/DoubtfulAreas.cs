using Broadsheet.Model.Geometry;

namespace Broadsheet.Import.Pdf.Trust;

/// <summary>Gathers boxes that stand near each other, so that a problem can be shown where it is.</summary>
internal static class DoubtfulAreas
{
    /// <summary>Boxes in cells of this many points that touch each other belong together.</summary>
    private const double Cell = 20;

    /// <summary>The areas with how many boxes are in each, the fullest first.</summary>
    public static IReadOnlyList<(Rect Box, int Count)> Of(IEnumerable<Rect> boxes)
    {
        var cells = new Dictionary<(int X, int Y), (Rect Box, int Count)>();
        foreach (var box in boxes)
        {
            var key = ((int)Math.Floor(box.Center.X / Cell), (int)Math.Floor(box.Center.Y / Cell));
            cells[key] = cells.TryGetValue(key, out var cell) ? (cell.Box.Union(box), cell.Count + 1) : (box, 1);
        }
        var areas = new List<(Rect Box, int Count)>();
        foreach (var first in cells.Keys.ToList())
        {
            if (cells.Remove(first, out var cell))
                areas.Add(TakeArea(first, cell, cells));
        }
        return [.. areas.OrderByDescending(area => area.Count).ThenBy(area => area.Box.Top).ThenBy(area => area.Box.Left)];
    }

    private static (Rect Box, int Count) TakeArea(
        (int X, int Y) first,
        (Rect Box, int Count) cell,
        Dictionary<(int X, int Y), (Rect Box, int Count)> cells
    )
    {
        var (box, count) = cell;
        var open = new Stack<(int X, int Y)>([first]);
        while (open.TryPop(out var at))
        {
            for (var dx = -1; dx <= 1; dx++)
            {
                for (var dy = -1; dy <= 1; dy++)
                {
                    if (!cells.Remove((at.X + dx, at.Y + dy), out var next))
                        continue;
                    (box, count) = (box.Union(next.Box), count + next.Count);
                    open.Push((at.X + dx, at.Y + dy));
                }
            }
        }
        return (box, count);
    }
}
