using Broadsheet.Layout.Findings;
using Broadsheet.Model.Geometry;

namespace Broadsheet.Layout.Figures;

/// <summary>
/// Pictures set together as one: side by side at one height, or over each other at one width, with a strip of white between and no caption
/// of their own. Small squares without a caption are codes to scan, and no photographs.
/// </summary>
internal static class FigureGroups
{
    private const double LargestCode = 0.1;

    public static void Join(PageScan page)
    {
        page.Figures.RemoveAll(f => f.Captions.Count == 0 && IsCode(page, f.Picture));
        for (var changed = true; changed; )
        {
            changed = false;
            for (var i = 0; i < page.Figures.Count && !changed; i++)
            for (var j = i + 1; j < page.Figures.Count && !changed; j++)
                if (AreOne(page, page.Figures[i], page.Figures[j]))
                {
                    var (first, second) = (page.Figures[i], page.Figures[j]);
                    first.Picture = first.Picture.Union(second.Picture);
                    first.Captions.AddRange(second.Captions);
                    page.Figures.RemoveAt(j);
                    changed = true;
                }
        }
    }

    private static bool AreOne(PageScan page, FoundFigure a, FoundFigure b)
    {
        if (a.Container != b.Container || a.Captions.Count > 0 && b.Captions.Count > 0)
            return false;
        var (p, q) = (a.Picture, b.Picture);
        var white = 1.5 * page.BodySize;
        var sideBySide = Math.Max(q.Left - p.Right, p.Left - q.Right);
        var stacked = Math.Max(q.Top - p.Bottom, p.Top - q.Bottom);
        var level =
            sideBySide > -2
            && sideBySide < white
            && Math.Abs(p.Top - q.Top) < 0.05 * p.Height + 2
            && Math.Abs(p.Bottom - q.Bottom) < 0.05 * p.Height + 2;
        var upright =
            stacked > -2
            && stacked < white
            && Math.Abs(p.Left - q.Left) < 0.03 * p.Width + 2
            && Math.Abs(p.Right - q.Right) < 0.03 * p.Width + 2;
        if (!level && !upright)
            return false;
        // Nothing is printed in the white between them, and a caption belongs to all only where it stands under all.
        var all = p.Union(q);
        return !page.Blocks.Exists(t =>
                !a.Captions.Contains(t)
                && !b.Captions.Contains(t)
                && t.Box.Intersect(all) is { IsEmpty: false } common
                && common.Area > 0.3 * t.Box.Area
                && !p.Contains(t.Box.Center)
                && !q.Contains(t.Box.Center)
            )
            && !a
                .Captions.Concat(b.Captions)
                .Any(c => level && c.Box.Width < 0.6 * all.Width && Math.Abs(c.Box.Center.X - all.Center.X) > 0.1 * all.Width);
    }

    private static bool IsCode(PageScan page, Rect picture) =>
        Math.Abs(picture.Width - picture.Height) < 0.02 * picture.Width
        && picture.Width < LargestCode * Math.Min(page.Sheet.Width, page.Sheet.Height);
}
