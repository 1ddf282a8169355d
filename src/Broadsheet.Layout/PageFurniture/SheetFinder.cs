using Broadsheet.Layout.Lines;
using Broadsheet.Layout.Marks;
using Broadsheet.Model.Geometry;

namespace Broadsheet.Layout.PageFurniture;

/// <summary>
/// The sheet of a page: where its edges would be if its type stood as far inside them as in most newspapers. A file may show any white or bleed around the
/// paper, so that what is known by its place on the page is measured from here.
/// </summary>
internal static class SheetFinder
{
    // Of the shorter side of what is inside the margins.
    private const double UsualMargin = 0.045;
    private const double LargestMargin = 0.3;

    /// <summary>The sheet of each page, in its reading space; pages of one size have one.</summary>
    public static Rect[] Find(IReadOnlyList<(PageMarks Page, IReadOnlyList<TextLine> Lines, WritingFrame Space)> pages)
    {
        var sheets = new Rect[pages.Count];
        foreach (var size in pages.Select((p, i) => (p.Page, p.Lines, p.Space, Index: i)).GroupBy(p => (Math.Round(p.Page.Width), Math.Round(p.Page.Height))))
        {
            var margin = size.SelectMany(p => p.Lines.Select(l => Margin(l.Box, p.Space))).DefaultIfEmpty(double.NaN).Min();
            foreach (var page in size)
            {
                var whole = new Rect(0, 0, page.Space.Width, page.Space.Height);
                var shorter = Math.Min(whole.Width, whole.Height);
                // Type that hangs far over an edge, or stands only in the middle, says nothing of the margins.
                sheets[page.Index] = Math.Abs(margin) < LargestMargin * shorter ? whole.Inflate(UsualMargin * (shorter - 2 * margin) - margin) : whole;
            }
        }
        return sheets;
    }

    private static double Margin(Rect box, WritingFrame space) =>
        Math.Min(Math.Min(box.Left, box.Top), Math.Min(space.Width - box.Right, space.Height - box.Bottom));
}
