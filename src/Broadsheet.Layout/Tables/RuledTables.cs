using Broadsheet.Layout.Containers;
using Broadsheet.Model.Geometry;

namespace Broadsheet.Layout.Tables;

/// <summary>Tables with rules around their cells: level and upright rules, or the edges of boxes, that cross each other as a
/// grid.</summary>
internal static class RuledTables
{
    private const double Slack = 3;
    private const int MostRules = 1500;
    private const int LeastRows = 3;

    // A page of stories in boxes is a grid too: its cells hold more than this.
    private const int LongestCell = 90;

    /// <summary>A stretch of drawn line: at one place across, from one end to another.</summary>
    private readonly record struct Segment(double At, double From, double To)
    {
        public double Length => To - From;
    }

    public static List<TableRegion> Find(List<Fragment> fragments, PageGround ground)
    {
        var level = Merge(Segments(ground, level: true));
        var upright = Merge(Segments(ground, level: false));
        if (level.Count < LeastRows + 1 || upright.Count < 2 || level.Count + upright.Count > MostRules)
            return [];
        var regions = new List<TableRegion>();
        foreach (var (rows, columns) in Grids(level, upright))
            if (Region(rows, columns, fragments) is { } region)
                regions.Add(region);
        return regions;
    }

    private static IEnumerable<Segment> Segments(PageGround ground, bool level)
    {
        foreach (var rule in ground.Rules.Where(r => r.IsLevel == level))
            yield return level
                ? new(rule.Box.Center.Y, rule.Box.Left, rule.Box.Right)
                : new(rule.Box.Center.X, rule.Box.Top, rule.Box.Bottom);
        foreach (var box in ground.Containers.Skip(1).Select(c => c.Box))
        {
            yield return level ? new(box.Top, box.Left, box.Right) : new(box.Left, box.Top, box.Bottom);
            yield return level ? new(box.Bottom, box.Left, box.Right) : new(box.Right, box.Top, box.Bottom);
        }
    }

    // Borders are drawn cell by cell.
    private static List<Segment> Merge(IEnumerable<Segment> segments)
    {
        var merged = new List<Segment>();
        foreach (var place in Clusters(segments.OrderBy(s => s.At), s => s.At))
        {
            var at = place.Average(s => s.At);
            Segment? open = null;
            foreach (var next in place.OrderBy(s => s.From))
            {
                if (open is { } o && next.From <= o.To + Slack)
                {
                    open = new(at, o.From, Math.Max(o.To, next.To));
                    continue;
                }
                if (open is { } done)
                    merged.Add(done);
                open = new(at, next.From, next.To);
            }
            if (open is { } last)
                merged.Add(last);
        }
        return merged;
    }

    private static IEnumerable<List<Segment>> Clusters(IEnumerable<Segment> sorted, Func<Segment, double> place)
    {
        List<Segment> cluster = [];
        foreach (var segment in sorted)
        {
            if (cluster.Count > 0 && place(segment) - place(cluster[0]) > Slack)
            {
                yield return cluster;
                cluster = [];
            }
            cluster.Add(segment);
        }
        if (cluster.Count > 0)
            yield return cluster;
    }

    // Rules that touch each other, over others, are one grid.
    private static IEnumerable<(List<Segment> Level, List<Segment> Upright)> Grids(List<Segment> level, List<Segment> upright)
    {
        var group = Enumerable.Range(0, level.Count + upright.Count).ToArray();
        for (var l = 0; l < level.Count; l++)
        for (var u = 0; u < upright.Count; u++)
            if (Meet(level[l], upright[u]))
                group[Find(group, l)] = Find(group, level.Count + u);
        foreach (var grid in Enumerable.Range(0, group.Length).GroupBy(i => Find(group, i)))
        {
            List<Segment> rows = [.. grid.Where(i => i < level.Count).Select(i => level[i])];
            List<Segment> columns = [.. grid.Where(i => i >= level.Count).Select(i => upright[i - level.Count])];
            if (rows.Count > LeastRows && columns.Count >= 1)
                yield return (rows, columns);
        }
    }

    private static bool Meet(Segment level, Segment upright) =>
        upright.At > level.From - Slack
        && upright.At < level.To + Slack
        && level.At > upright.From - Slack
        && level.At < upright.To + Slack;

    private static int Find(int[] group, int at)
    {
        while (group[at] != at)
            at = group[at] = group[group[at]];
        return at;
    }

    private static TableRegion? Region(List<Segment> level, List<Segment> upright, List<Fragment> fragments)
    {
        var (left, right) = (level.Min(s => s.From), level.Max(s => s.To));
        var (top, bottom) = (level.Min(s => s.At), level.Max(s => s.At));
        List<double> rows = [.. Places(level.Where(s => s.Length > 0.5 * (right - left)))];
        // Rows over the whole width interrupt the rules between columns.
        List<double> columns =
        [
            .. Clusters(upright.OrderBy(s => s.At), s => s.At)
                .Where(c => c.Sum(s => s.Length) > 0.45 * (bottom - top))
                .Select(c => c.Average(s => s.At))
                .Where(x => x > left + Slack && x < right - Slack),
        ];
        if (rows.Count <= LeastRows || columns.Count == 0)
            return null;
        List<Fragment> inside =
        [
            .. fragments.Where(f => f.Baseline > top && f.Baseline < bottom + Slack && Middle(f) > left && Middle(f) < right),
        ];
        if (inside.Count == 0)
            return null;
        var cells = inside.GroupBy(f => (Row: Band(rows, f.Baseline - 0.3 * f.Size), Column: Band(columns, Middle(f)))).ToList();
        var size = inside.Select(f => f.Size).Order().ElementAt(inside.Count / 2);
        var filled = cells.Count / (double)((rows.Count - 1) * (columns.Count + 1));
        if (
            inside.Max(f => f.Size) > 1.6 * size
            || cells.Average(c => c.Sum(f => f.Text.Length)) > LongestCell
            || filled < 0.4
            || cells.Select(c => c.Key.Row).Distinct().Count() < LeastRows
            || cells.Count(c => c.Key.Column > 0) < LeastRows
        )
            return null;
        List<List<Fragment>> bands =
        [
            .. cells
                .GroupBy(c => c.Key.Row)
                .OrderBy(r => r.Key)
                .Select(r => r.SelectMany(c => c).OrderBy(f => f.Baseline).ThenBy(f => f.Left).ToList()),
        ];
        if (bands.TrueForAll(b => TableRegion.RowsOf(b).Count == 1))
            columns = [.. columns.Concat(ColumnEdges.Find(bands).Where(e => columns.TrueForAll(c => Math.Abs(c - e) > 2 * size))).Order()];
        return new(bands, columns, "rules around its cells") { Frame = Rect.FromEdges(left, top, right, bottom) };
    }

    private static IEnumerable<double> Places(IEnumerable<Segment> segments) =>
        Clusters(segments.OrderBy(s => s.At), s => s.At).Select(c => c.Average(s => s.At));

    private static double Middle(Fragment fragment) => (fragment.Left + fragment.Right) / 2;

    private static int Band(List<double> edges, double place) => edges.Count(e => e <= place);
}
