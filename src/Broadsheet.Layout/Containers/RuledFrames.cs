using Broadsheet.Model.Geometry;

namespace Broadsheet.Layout.Containers;

/// <summary>Frames drawn as four single rules.</summary>
internal static class RuledFrames
{
    private const double Slack = 3;
    private const int MostRules = 600;

    public static List<Rect> Find(List<Rule> rules)
    {
        var frames = new List<Rect>();
        if (rules.Count > MostRules)
            return frames;
        var level = rules.Where(r => r.IsLevel && r.Length >= 30).OrderBy(r => r.Box.Top).ToList();
        var upright = rules.Where(r => !r.IsLevel && r.Length >= 20).ToList();
        foreach (var top in level)
        {
            var left = upright.Where(u => Near(u.Box.Center.X, top.Box.Left) && Near(u.Box.Top, top.Box.Center.Y)).ToList();
            var right = upright.Where(u => Near(u.Box.Center.X, top.Box.Right) && Near(u.Box.Top, top.Box.Center.Y)).ToList();
            foreach (var l in left)
            {
                var r = right.Find(u => u != l && Near(u.Box.Bottom, l.Box.Bottom));
                if (r is null)
                    continue;
                var bottom = level.Find(b =>
                    b != top && Near(b.Box.Left, top.Box.Left) && Near(b.Box.Right, top.Box.Right) && Near(b.Box.Center.Y, l.Box.Bottom)
                );
                if (bottom is not null)
                    frames.Add(Rect.FromEdges(l.Box.Left, top.Box.Top, r.Box.Right, bottom.Box.Bottom));
            }
        }
        return frames;
    }

    private static bool Near(double a, double b) => Math.Abs(a - b) <= Slack;
}
