using Broadsheet.Layout.Marks;
using Broadsheet.Model.Geometry;

namespace Broadsheet.Import.Pdf.Trust;

/// <summary>
/// Finds lines of text that are drawn as shapes: letters as filled paths side by side on one baseline, or a whole line as one path of many
/// curves, where no character stands.
/// </summary>
internal static class OutlinedText
{
    private const double LeastHeight = 5;
    private const double MostHeight = 250;

    /// <summary>A letter has at least so many segments, on average at most the second.</summary>
    private const int LeastSegments = 6;
    private const double MostSegments = 90;

    /// <summary>More shapes than this are a map or a drawing.</summary>
    private const int MostShapes = 3_000;

    /// <summary>A page of more characters is no page of a newspaper.</summary>
    private const int MostGlyphs = 200_000;

    /// <summary>Letters stand nearer than this share of their height.</summary>
    private const double MostGap = 0.8;

    private const int LeastLetters = 6;

    /// <summary>Ideographs of a headline, and how many segments one has on average.</summary>
    private const int LeastIdeographs = 4;
    private const double LeastOfIdeograph = 16;
    private const double MostOfIdeograph = 400;

    private const double LeastAspect = 2.5;

    /// <summary>Segments that a line drawn as one path has for a square of its height: a letter or two.</summary>
    private const double LeastDensity = 12;
    private const double MostDensity = 200;
    private const int ManySegments = 100;

    /// <summary>The lines, each by its box.</summary>
    public static IReadOnlyList<Rect> Find(PageMarks marks)
    {
        List<PathMark> shapes =
        [
            .. marks
                .Paths.Where(p =>
                    p is { Shape: PathShape.Other, FillColor: not null }
                    && p.Segments >= LeastSegments
                    && p.Bounds.Height is >= LeastHeight and <= MostHeight
                )
                .OrderBy(p => p.Bounds.Left)
                .ThenBy(p => p.Bounds.Top),
        ];
        if (shapes.Count is 0 or > MostShapes || marks.Glyphs.Length > MostGlyphs)
            return [];
        var rows = Rows(shapes);
        var text = Centres(marks);
        return [.. rows.Where(IsLine).Select(BoxOf).Where(box => !text.Exists(box.Contains))];
    }

    private static List<List<PathMark>> Rows(List<PathMark> shapes)
    {
        var rows = new List<List<PathMark>>();
        foreach (var shape in shapes)
        {
            var row = rows.FindLast(r => Follows(r, shape));
            if (row is null)
                rows.Add([shape]);
            else
                row.Add(shape);
        }
        return rows;
    }

    private static bool Follows(List<PathMark> row, PathMark shape)
    {
        // Small letters and marks stand among tall ones: the last few of a row are looked at.
        const int looked = 4;
        for (var i = row.Count - 1; i >= 0 && i >= row.Count - looked; i--)
        {
            var (last, next) = (row[i].Bounds, shape.Bounds);
            var (low, high) = (Math.Min(last.Height, next.Height), Math.Max(last.Height, next.Height));
            var common = Math.Min(last.Bottom, next.Bottom) - Math.Max(last.Top, next.Top);
            if (next.Left - last.Right < MostGap * high && common > low / 2 && high < 3.5 * low)
                return true;
        }
        return false;
    }

    private static bool IsLine(List<PathMark> row)
    {
        var box = BoxOf(row);
        if (box.Height <= 0 || box.Width < LeastAspect * box.Height)
            return false;
        var segments = row.Sum(p => p.Segments);
        if (IsOfIdeographs(row))
            return segments <= MostOfIdeograph * row.Count;
        if (row.Count >= LeastLetters)
            return segments <= MostSegments * row.Count && OnBaseline(row) >= 0.6 * row.Count;
        var density = segments * box.Height / box.Width;
        return segments >= ManySegments && density is >= LeastDensity and <= MostDensity;
    }

    // Squares side by side, each drawn with many strokes: a shadow may stand behind each.
    private static bool IsOfIdeographs(List<PathMark> row)
    {
        var side = row.Max(p => Math.Max(p.Bounds.Height, p.Bounds.Width));
        var squares = row.FindAll(p => p.Bounds.Height > 0.65 * side && p.Bounds.Width > 0.6 * side);
        return squares.Count >= LeastIdeographs && squares.Count >= 0.6 * row.Count && squares.Average(p => p.Segments) >= LeastOfIdeograph;
    }

    private static int OnBaseline(List<PathMark> row)
    {
        var height = row.Max(p => p.Bounds.Height);
        var bottoms = row.Select(p => p.Bounds.Bottom).Order().ToList();
        var baseline = bottoms[bottoms.Count / 2];
        return bottoms.Count(b => Math.Abs(b - baseline) < 0.12 * height);
    }

    private static Rect BoxOf(List<PathMark> row) => row.Select(p => p.Bounds).Aggregate((a, b) => a.Union(b));

    private static List<Point> Centres(PageMarks marks)
    {
        var centres = new List<Point>(marks.Glyphs.Length);
        foreach (ref readonly var glyph in marks.Glyphs.Span)
        {
            if (glyph.CodePoint > ' ')
                centres.Add(new Point((glyph.Left + glyph.Right) / 2, (glyph.Top + glyph.Bottom) / 2));
        }
        return centres;
    }
}
