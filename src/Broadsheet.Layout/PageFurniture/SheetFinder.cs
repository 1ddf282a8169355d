using Broadsheet.Layout.Lines;
using Broadsheet.Layout.Marks;
using Broadsheet.Model.Geometry;

namespace Broadsheet.Layout.PageFurniture;

/// <summary>
/// The sheet of a page: where its edges would be if its type stood as far inside them as in most newspapers. A file may show any white or
/// bleed around the paper, so that what is known by its place on the page is measured from here.
/// </summary>
internal static class SheetFinder
{
    // Of the shorter side of what is inside the margins.
    private const double UsualMargin = 0.045;
    private const double LargestMargin = 0.3;

    // A small page on a large sheet leaves white on both axes, not only where a text ends; and it has the shape of a page.
    private const double SmallPage = 0.8;
    private const int ManyLines = 40;
    private const double Squarest = 1.2;
    private const double Longest = 1.9;

    /// <summary>The sheet of each page, in its reading space; pages of one size have one.</summary>
    public static Rect[] Find(IReadOnlyList<(PageMarks Page, IReadOnlyList<TextLine> Lines, WritingFrame Space)> pages)
    {
        var sheets = new Rect[pages.Count];
        foreach (
            var size in pages
                .Select((p, i) => (p.Page, p.Lines, p.Space, Index: i))
                .GroupBy(p => (Math.Round(p.Page.Width), Math.Round(p.Page.Height)))
        )
        {
            var printed = Printed(size.Select(p => (p.Page, p.Lines, p.Space)));
            var margin = size.SelectMany(p => p.Lines.Select(l => Margin(l.Box, p.Space))).DefaultIfEmpty(double.NaN).Min();
            foreach (var page in size)
            {
                var whole = new Rect(0, 0, page.Space.Width, page.Space.Height);
                var shorter = Math.Min(whole.Width, whole.Height);
                // Type that hangs far over an edge, or stands only in the middle, says nothing of the margins.
                sheets[page.Index] =
                    IsSmaller(printed, whole) && size.Sum(p => p.Lines.Count) >= ManyLines
                        ? printed.Inflate(UsualMargin * Math.Min(printed.Width, printed.Height))
                    : Math.Abs(margin) < LargestMargin * shorter ? whole.Inflate(UsualMargin * (shorter - 2 * margin) - margin)
                    : whole;
            }
        }
        return sheets;
    }

    // What is printed on all pages of one size: lines, and pictures that are no ground.
    private static Rect Printed(IEnumerable<(PageMarks Page, IReadOnlyList<TextLine> Lines, WritingFrame Space)> pages)
    {
        var printed = default(Rect);
        foreach (var (page, lines, space) in pages)
        {
            var whole = new Rect(0, 0, space.Width, space.Height);
            foreach (var box in lines.Select(l => l.Box).Concat(page.Pictures.Select(p => space.ToFrame(p.Bounds))))
            {
                var seen = box.Intersect(whole);
                if (!seen.IsEmpty)
                    printed = printed.IsEmpty ? seen : printed.Union(seen);
            }
        }
        return printed;
    }

    private static bool IsSmaller(Rect printed, Rect whole)
    {
        if (printed.IsEmpty || printed.Width > SmallPage * whole.Width || printed.Height > SmallPage * whole.Height)
            return false;
        var shape = Math.Max(printed.Width, printed.Height) / Math.Min(printed.Width, printed.Height);
        return shape is > Squarest and < Longest && printed.Width > printed.Height == whole.Width > whole.Height;
    }

    private static double Margin(Rect box, WritingFrame space) =>
        Math.Min(Math.Min(box.Left, box.Top), Math.Min(space.Width - box.Right, space.Height - box.Bottom));
}
