using Broadsheet.Layout.Findings;
using Broadsheet.Model.Geometry;

namespace Broadsheet.Layout.Articles;

/// <summary>Which headline a line belongs to that tells where a part comes from: it stands at the edge of the headline's space, not always
/// right above its letters.</summary>
internal static class HeadingJumps
{
    public static void Give(PageScan page, Block line)
    {
        // The column that begins with it says more of where it belongs than its few characters.
        var column = page.Blocks.Where(b =>
                b.Kind == BlockKind.Text
                && b.Container == line.Container
                && Math.Abs(b.Box.Left - line.Box.Left) < 0.6 * page.BodySize
                && b.Box.Top > line.Box.Top
                && b.Box.Top - line.Box.Bottom < 8 * page.BodySize
            )
            .MinBy(b => b.Box.Top)
            ?.Box
            ?? line.Box;
        var best = page
            .Headings.Where(h =>
                h.JumpFrom is null
                && !h.IsCross
                && (PageMap.Overlap(h.Cell, column) > 0.5 * column.Width || IsLeftNeighbour(page, h, line))
                && line.Box.Bottom > h.Box.Top - 2.5 * page.BodySize
                && line.Box.Top < h.Box.Bottom + page.BodySize
            )
            .OrderBy(h => Math.Abs(h.Box.Top - line.Box.Center.Y) + Aside(h.Box, line.Box))
            .FirstOrDefault();
        if (best is null)
            return;
        best.JumpFrom = line;
        line.Reason = "jump line in the space of a headline";
    }

    // The line stands where the part begins: a headline after it is likelier its own than one before it.
    private static double Aside(Rect heading, Rect line) =>
        heading.Right < line.Left ? 1.5 * (line.Left - heading.Right) : 0.3 * Math.Max(0, heading.Left - line.Right);

    // The nearest headline towards the start of the line, with no rule and no other headline between.
    private static bool IsLeftNeighbour(PageScan page, Heading heading, Block line) =>
        heading.Box.Right < line.Box.Left
        && new PageMap(page).UprightBetween(heading.Box.Right, line.Box.Left, heading.Box.Top, heading.Box.Bottom) is null
        && !page.Headings.Exists(h =>
            h != heading
            && !h.IsCross
            && h.Box.Left > heading.Box.Right - 2
            && h.Box.Left < line.Box.Left
            && PageMap.OverlapV(h.Box, heading.Box) > 0
        );
}
