using Broadsheet.Layout.Findings;
using Broadsheet.Layout.Marks;
using Broadsheet.Model.Geometry;

namespace Broadsheet.Layout.PageFurniture;

/// <summary>
/// The name of the paper on page one where it holds no characters: letters drawn as outlines, or a flat picture across the head of the
/// page. What its words are nobody can tell; but the largest type under it is then a headline and not the name.
/// </summary>
internal static class DrawnNameplate
{
    // In shares of the sheet.
    private const double Head = 0.3;
    private const double LeastWidth = 0.2;
    private const double MostHeight = 0.17;
    private const double LeastAspect = 1.6;

    /// <summary>Outlines of a few letters have so many segments together.</summary>
    private const int LeastSegments = 40;
    private const int LeastOfShape = 5;
    private const int MostShapes = 2000;

    /// <summary>Where the drawn name stands, in reading space; null where none does, as where the head of the page has type of its own that
    /// may be the name.</summary>
    public static Rect? Find(PageScan page)
    {
        if (page.Index != 0 || page.IsIntricate)
            return null;
        var sheet = page.Sheet;
        bool InHead(Rect box) => box.Center.Y - sheet.Top < Head * sheet.Height && box.Height < MostHeight * sheet.Height;
        var shapes = page
            .Marks.Paths.Where(p => p is { Shape: PathShape.Other, FillColor: not null, Segments: >= LeastOfShape })
            .Select(p => (Box: page.Space.ToFrame(p.Bounds), p.Segments))
            .Where(s => InHead(s.Box))
            .OrderBy(s => s.Box.Left)
            .ToList();
        var drawn = shapes.Count is 0 or > MostShapes ? [] : Rows(shapes, page.BodySize);
        var pictures = page.Marks.Pictures.Select(p => page.Space.ToFrame(p.Bounds)).Where(InHead);
        foreach (var box in drawn.Concat(pictures).OrderByDescending(b => b.Area))
        {
            if (
                box.Width >= LeastWidth * sheet.Width
                && box.Width >= LeastAspect * box.Height
                && box.Height > 2 * page.BodySize
                && !page.Lines.Exists(l => box.Contains(l.Box.Center) && l.Size > 1.2 * page.BodySize)
                && IsAboveText(page, box)
            )
                return box;
        }
        return null;
    }

    // Nothing that is read stands higher than it but small lines of the head.
    private static bool IsAboveText(PageScan page, Rect box) =>
        !page.Blocks.Exists(b => b.Box.Bottom < box.Top + 0.3 * box.Height && (b.Lines.Count > 3 || b.Size > 1.8 * page.BodySize));

    // Letters side by side: shapes that overlap in height, with no more between them than between two words.
    private static List<Rect> Rows(List<(Rect Box, int Segments)> shapes, double body)
    {
        var rows = new List<(Rect Box, int Segments)>();
        foreach (var shape in shapes)
        {
            var at = rows.FindIndex(r =>
                Math.Min(r.Box.Bottom, shape.Box.Bottom) - Math.Max(r.Box.Top, shape.Box.Top)
                    > 0.4 * Math.Min(r.Box.Height, shape.Box.Height)
                && shape.Box.Left - r.Box.Right < Math.Max(r.Box.Height, body)
            );
            if (at < 0)
                rows.Add(shape);
            else
                rows[at] = (rows[at].Box.Union(shape.Box), rows[at].Segments + shape.Segments);
        }
        return [.. rows.Where(r => r.Segments >= LeastSegments).Select(r => r.Box)];
    }
}
