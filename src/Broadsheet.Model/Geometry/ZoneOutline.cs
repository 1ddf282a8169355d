namespace Broadsheet.Model.Geometry;

/// <summary>Rectangles to outlines: the area of an article from the boxes of its parts.</summary>
public static class ZoneOutline
{
    // More boxes than an article has: the area around them all will do.
    private const int Most = 400;

    /// <summary>
    /// The union of the rectangles as rectilinear outlines that do not overlap, clockwise, holes filled. Rectangles without area are left
    /// out; of more than 400 only the box around them is given.
    /// </summary>
    /// <param name="rects">Rectangles of one page, in points.</param>
    public static IReadOnlyList<Polygon> Around(IEnumerable<Rect> rects)
    {
        var boxes = rects.Where(r => r.Width > 0 && r.Height > 0 && double.IsFinite(r.Area)).ToList();
        if (boxes.Count == 0)
            return [];
        if (boxes.Count > Most)
            return [Polygon.FromRect(Rect.Around(boxes))];
        var xs = boxes.SelectMany(b => new[] { b.Left, b.Right }).Distinct().Order().ToArray();
        var ys = boxes.SelectMany(b => new[] { b.Top, b.Bottom }).Distinct().Order().ToArray();
        var filled = new bool[xs.Length, ys.Length];
        foreach (var b in boxes)
        {
            var (x0, x1) = (Array.BinarySearch(xs, b.Left), Array.BinarySearch(xs, b.Right));
            var (y0, y1) = (Array.BinarySearch(ys, b.Top), Array.BinarySearch(ys, b.Bottom));
            for (var x = x0; x < x1; x++)
            for (var y = y0; y < y1; y++)
                filled[x, y] = true;
        }
        return Trace(filled, xs, ys);
    }

    // Follows the border with the inside on the right; holes are left out, an outline that meets itself in a corner is split there.
    private static List<Polygon> Trace(bool[,] filled, double[] xs, double[] ys)
    {
        bool At(int x, int y) => x >= 0 && y >= 0 && x < xs.Length - 1 && y < ys.Length - 1 && filled[x, y];
        var edges = new Dictionary<(int, int), List<(int, int)>>();
        void Edge(int x0, int y0, int x1, int y1)
        {
            if (!edges.TryGetValue((x0, y0), out var list))
                edges.Add((x0, y0), list = []);
            list.Add((x1, y1));
        }
        for (var x = 0; x < xs.Length - 1; x++)
        {
            for (var y = 0; y < ys.Length - 1; y++)
            {
                if (!filled[x, y])
                    continue;
                if (!At(x, y - 1))
                    Edge(x, y, x + 1, y);
                if (!At(x + 1, y))
                    Edge(x + 1, y, x + 1, y + 1);
                if (!At(x, y + 1))
                    Edge(x + 1, y + 1, x, y + 1);
                if (!At(x - 1, y))
                    Edge(x, y + 1, x, y);
            }
        }
        var outlines = new List<Polygon>();
        while (edges.Count > 0)
        {
            var start = edges.Keys.Min();
            var path = new List<(int X, int Y)>();
            var at = start;
            var before = (X: 0, Y: 0);
            do
            {
                path.Add(at);
                var choices = edges[at];
                // In a corner where two areas meet, turn right: the areas stay apart.
                var pick =
                    choices.Count == 1
                        ? 0
                        : Enumerable
                            .Range(0, choices.Count)
                            .MaxBy(i => Turn(before, (choices[i].Item1 - at.Item1, choices[i].Item2 - at.Item2)));
                var to = choices[pick];
                choices.RemoveAt(pick);
                if (choices.Count == 0)
                    edges.Remove(at);
                before = (to.Item1 - at.Item1, to.Item2 - at.Item2);
                at = to;
            } while (at != start && edges.ContainsKey(at));
            var corners = Corners(path);
            if (corners.Count >= 4 && Area(corners, xs, ys) > 0)
                outlines.Add(new Polygon([.. corners.Select(c => new Point(xs[c.X], ys[c.Y]))]));
        }
        return outlines;
    }

    private static int Turn((int X, int Y) a, (int X, int Y) b) => Math.Sign(a.X * b.Y - a.Y * b.X);

    private static List<(int X, int Y)> Corners(List<(int X, int Y)> path)
    {
        var corners = new List<(int X, int Y)>();
        for (var i = 0; i < path.Count; i++)
        {
            var (p, c, n) = (path[(i + path.Count - 1) % path.Count], path[i], path[(i + 1) % path.Count]);
            if (!((p.X == c.X && c.X == n.X) || (p.Y == c.Y && c.Y == n.Y)))
                corners.Add(c);
        }
        return corners;
    }

    // Positive for outlines, negative for holes (y down, inside on the right).
    private static double Area(List<(int X, int Y)> corners, double[] xs, double[] ys)
    {
        var sum = 0.0;
        for (var i = 0; i < corners.Count; i++)
        {
            var (a, b) = (corners[i], corners[(i + 1) % corners.Count]);
            sum += xs[a.X] * ys[b.Y] - xs[b.X] * ys[a.Y];
        }
        return sum;
    }
}
