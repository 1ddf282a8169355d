using Broadsheet.Layout.Lines;
using Broadsheet.Layout.Marks;
using Broadsheet.Model.Geometry;

namespace Broadsheet.Layout.Containers;

/// <summary>Pictures of a page as a reader sees them: tiles put together, ornaments and backgrounds left out.</summary>
internal static class PictureGroups
{
    private const double Smallest = 24;
    private const int Most = 1500;

    public static List<Rect> Merge(PageMarks page, WritingFrame space, Rect sheet)
    {
        var whole = new Rect(0, 0, page.Width, page.Height);
        var boxes = new List<Rect>();
        foreach (var picture in page.Pictures)
        {
            var b = picture.Bounds;
            if (!(double.IsFinite(b.X) && double.IsFinite(b.Y) && double.IsFinite(b.Width) && double.IsFinite(b.Height)))
                continue;
            b = b.Intersect(whole);
            // A sheet behind everything is paper, not a photograph.
            if (b.IsEmpty || b.Area > 0.85 * sheet.Area || boxes.Count >= Most)
                continue;
            boxes.Add(space.ToFrame(b));
        }
        boxes.Sort((a, b) => a.Top != b.Top ? a.Top.CompareTo(b.Top) : a.Left.CompareTo(b.Left));
        for (var changed = true; changed && boxes.Count > 1; )
        {
            changed = false;
            for (var i = 0; i < boxes.Count; i++)
            {
                for (var j = boxes.Count - 1; j > i; j--)
                {
                    if (!Belong(boxes[i], boxes[j]))
                        continue;
                    boxes[i] = boxes[i].Union(boxes[j]);
                    boxes.RemoveAt(j);
                    changed = true;
                }
            }
        }
        boxes.RemoveAll(b => b.Width < Smallest || b.Height < Smallest);
        return boxes;
    }

    private static bool Belong(Rect a, Rect b)
    {
        var common = a.Intersect(b);
        if (common.Area > 0.5 * Math.Min(a.Area, b.Area))
            return true;
        // Tiles: they share a whole edge.
        var level = Math.Abs(a.Top - b.Top) < 1 && Math.Abs(a.Bottom - b.Bottom) < 1 && Gap(a.Left, a.Right, b.Left, b.Right) < 0.8;
        var upright = Math.Abs(a.Left - b.Left) < 1 && Math.Abs(a.Right - b.Right) < 1 && Gap(a.Top, a.Bottom, b.Top, b.Bottom) < 0.8;
        return level || upright;
    }

    private static double Gap(double a0, double a1, double b0, double b1) => Math.Max(b0 - a1, a0 - b1);
}
