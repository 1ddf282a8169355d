using Broadsheet.Model.Articles;
using Broadsheet.Model.Geometry;

namespace Broadsheet.Workflow.Desk;

/// <summary>The area of an article from the rectangles of its parts, as outlines that do not overlap.</summary>
internal static class ZoneOutline
{
    public static IReadOnlyList<Zone> Of(IReadOnlyList<ArticlePart> parts) =>
    [
        .. parts.GroupBy(p => p.Page)
            .Select(g => new Zone { Page = g.Key, Outlines = [.. Disjoint([.. g.SelectMany(p => p.Zones)]).Select(Polygon.FromRect)] })
            .Where(z => z.Outlines.Count > 0),
    ];

    // Cuts the plane along all edges, keeps the covered cells and joins them again, first along rows, then downwards.
    private static List<Rect> Disjoint(IReadOnlyList<Rect> rects)
    {
        var xs = rects.SelectMany(r => new[] { r.Left, r.Right }).Distinct().Order().ToArray();
        var ys = rects.SelectMany(r => new[] { r.Top, r.Bottom }).Distinct().Order().ToArray();
        var done = new List<Rect>();
        var growing = new List<Rect>();
        for (var y = 0; y + 1 < ys.Length; y++)
        {
            var row = Row(rects, xs, ys[y], ys[y + 1]);
            var next = new List<Rect>(row.Count);
            foreach (var run in row)
            {
                var above = growing.FindIndex(g => g.Left == run.Left && g.Right == run.Right);
                next.Add(above < 0 ? run : Rect.FromEdges(run.Left, growing[above].Top, run.Right, run.Bottom));
                if (above >= 0)
                    growing.RemoveAt(above);
            }

            done.AddRange(growing);
            growing = next;
        }

        done.AddRange(growing);
        return done;
    }

    private static List<Rect> Row(IReadOnlyList<Rect> rects, double[] xs, double top, double bottom)
    {
        var runs = new List<Rect>();
        for (var x = 0; x + 1 < xs.Length; x++)
        {
            var cell = Rect.FromEdges(xs[x], top, xs[x + 1], bottom);
            if (!rects.Any(r => r.Contains(cell)))
                continue;
            if (runs.Count > 0 && runs[^1].Right == cell.Left)
                runs[^1] = runs[^1].Union(cell);
            else
                runs.Add(cell);
        }

        return runs;
    }
}
