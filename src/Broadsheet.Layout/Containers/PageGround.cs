using Broadsheet.Layout.Lines;
using Broadsheet.Layout.Marks;
using Broadsheet.Model.Geometry;

namespace Broadsheet.Layout.Containers;

/// <summary>What is drawn on a page besides text: rules, containers and pictures, in reading space.</summary>
internal sealed class PageGround
{
    private const int MostContainers = 400;
    private const int MostRules = 4000;

    public List<Rule> Rules { get; } = [];

    /// <summary>Containers by id; the first is the page.</summary>
    public List<Container> Containers { get; } = [];

    public List<Rect> Pictures { get; } = [];

    public static PageGround Read(PageMarks page, WritingFrame space, Rect sheet)
    {
        var ground = new PageGround();
        ground.Containers.Add(new Container { Id = 0, Box = new Rect(0, 0, space.Width, space.Height) });
        var boxes = new List<(Rect Box, bool Framed, int? Fill)>();
        foreach (var path in page.Paths)
        {
            if (!IsSound(path.Bounds, page))
                continue;
            var box = space.ToFrame(path.Bounds);
            var thin = Math.Min(box.Width, box.Height);
            var isRule =
                path.Shape is PathShape.HorizontalRule or PathShape.VerticalRule
                || (
                    path.Shape == PathShape.Tint
                    && thin <= 4
                    && Math.Max(box.Width, box.Height) > 4 * thin
                    && path.FillColor is { } fill
                    && !IsPale(fill, 0xF8)
                );
            if (isRule)
            {
                var color = path.StrokeColor ?? path.FillColor ?? 0;
                if (Math.Max(box.Width, box.Height) >= 8 && !IsPale(color, 0xF6))
                    ground.Rules.Add(new Rule(box, box.Width >= box.Height, Math.Max(path.StrokeWidth, thin), color));
                continue;
            }
            var isFrame =
                path.Shape == PathShape.Frame
                || (path.Shape == PathShape.Other && path.StrokeColor is not null && path.Segments is >= 4 and <= 12);
            if (isFrame)
                boxes.Add((box, path.StrokeColor is { } stroke && !IsPale(stroke, 0xF6), Shade(path.FillColor)));
            else if (path.Shape == PathShape.Tint && Shade(path.FillColor) is { } shade)
                boxes.Add((box, false, shade));
        }
        if (ground.Rules.Count > MostRules)
        {
            ground.Rules.Sort((a, b) => b.Length.CompareTo(a.Length));
            ground.Rules.RemoveRange(MostRules, ground.Rules.Count - MostRules);
        }
        boxes.AddRange(RuledFrames.Find(ground.Rules).Select(box => (box, true, (int?)null)));
        ground.AddContainers(boxes, sheet.Area);
        ground.Pictures.AddRange(PictureGroups.Merge(page, space, sheet));
        ground.Rules.Sort((a, b) => a.Box.Top != b.Box.Top ? a.Box.Top.CompareTo(b.Box.Top) : a.Box.Left.CompareTo(b.Box.Left));
        return ground;
    }

    /// <summary>Rules that only underline words are no cuts.</summary>
    public void ForgetUnderlines(List<TextLine> lines)
    {
        if (Rules.Count == 0)
            return;
        var byHeight = lines.Where(l => !l.IsCross).OrderBy(l => l.Baseline).ToList();
        Rules.RemoveAll(rule =>
        {
            if (!rule.IsLevel || rule.Thickness > 2)
                return false;
            var y = rule.Box.Center.Y;
            var (low, high) = (0, byHeight.Count);
            while (low < high)
            {
                var middle = (low + high) / 2;
                if (byHeight[middle].Baseline < y - 10)
                    low = middle + 1;
                else
                    high = middle;
            }
            for (var i = low; i < byHeight.Count && byHeight[i].Baseline < y + 2; i++)
            {
                var line = byHeight[i];
                // The blanks before and after words are underlined with them, and letter-spaced ones are wide.
                var over = Math.Max(0.3 * line.Size, Math.Min(2 * line.Size, 0.12 * line.Box.Width));
                if (
                    y > line.Baseline - 0.05 * line.Size
                    && y < line.Baseline + 0.32 * line.Size
                    && rule.Box.Left > line.Left - over
                    && rule.Box.Right < line.Right + over
                )
                    return true;
            }
            return false;
        });
    }

    /// <summary>The smallest container that holds a box.</summary>
    public int Holding(Rect box)
    {
        var center = box.Center;
        var best = 0;
        for (var i = 1; i < Containers.Count; i++)
        {
            var outer = Containers[i].Box.Inflate(2);
            if (!outer.Contains(center) || box.Left < outer.Left - 4 || box.Right > outer.Right + 4)
                continue;
            if (best == 0 || Containers[i].Box.Area < Containers[best].Box.Area)
                best = i;
        }
        return best;
    }

    private void AddContainers(List<(Rect Box, bool Framed, int? Fill)> boxes, double pageArea)
    {
        boxes.RemoveAll(b => b.Box.Width < 16 || b.Box.Height < 9 || b.Box.Area > 0.8 * pageArea);
        boxes.Sort(
            (a, b) =>
                b.Box.Area != a.Box.Area ? b.Box.Area.CompareTo(a.Box.Area)
                : a.Box.Top != b.Box.Top ? a.Box.Top.CompareTo(b.Box.Top)
                : a.Box.Left.CompareTo(b.Box.Left)
        );
        foreach (var (box, framed, fill) in boxes)
        {
            var twin = Containers.FindIndex(1, c => IsTwin(c.Box, box));
            if (twin > 0)
            {
                var old = Containers[twin];
                Containers[twin] = new Container
                {
                    Id = twin,
                    Box = old.Box,
                    IsFramed = old.IsFramed || framed,
                    Fill = old.Fill ?? fill,
                };
                continue;
            }
            if ((!framed && fill is null) || Containers.Count >= MostContainers)
                continue;
            Containers.Add(
                new Container
                {
                    Id = Containers.Count,
                    Box = box,
                    IsFramed = framed,
                    Fill = fill,
                }
            );
        }
        foreach (var inner in Containers.Skip(1))
        foreach (var outer in Containers.Skip(1))
            if (
                outer.Id != inner.Id
                && outer.Box.Area > inner.Box.Area
                && outer.Box.Inflate(3).Contains(inner.Box)
                && (inner.Parent == 0 || outer.Box.Area < Containers[inner.Parent].Box.Area)
            )
                inner.Parent = outer.Id;
    }

    private static bool IsTwin(Rect a, Rect b) =>
        Math.Abs(a.Left - b.Left) < 5
        && Math.Abs(a.Right - b.Right) < 5
        && Math.Abs(a.Top - b.Top) < 5
        && Math.Abs(a.Bottom - b.Bottom) < 5;

    private static bool IsSound(Rect r, PageMarks page) =>
        double.IsFinite(r.X)
        && double.IsFinite(r.Y)
        && double.IsFinite(r.Width)
        && double.IsFinite(r.Height)
        && r.Right >= 0
        && r.Left <= page.Width
        && r.Bottom >= 0
        && r.Top <= page.Height
        && r.Width >= 0
        && r.Height >= 0;

    private static int? Shade(int? fill) => fill is { } color && !IsPale(color, 0xFC) ? color : null;

    private static bool IsPale(int color, int limit) =>
        (color >> 16 & 255) >= limit && (color >> 8 & 255) >= limit && (color & 255) >= limit;
}
