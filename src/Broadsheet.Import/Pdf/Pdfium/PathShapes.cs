using Broadsheet.Layout.Marks;
using Broadsheet.Model.Geometry;

namespace Broadsheet.Import.Pdf.Pdfium;

/// <summary>Sorts the outlines of a path into rules, frames, tints and the rest. One path may hold a whole table of rules, so each outline
/// is a mark.</summary>
internal sealed class PathShapes(PathPaint paint, List<PathMark> marks)
{
    /// <summary>A bar up to this thickness, in points, is a rule when it is several times as long; a thicker one when it is much
    /// longer.</summary>
    private const double ThinRule = 5;
    private const double ThinRuleAspect = 4;
    private const double ThickRule = 12;
    private const double ThickRuleAspect = 20;

    /// <summary>A frame may be drawn as the space between two filled boxes, at most this far apart, in points.</summary>
    private const double MostRing = 8;

    /// <summary>A stroke of no width is drawn as thin as the device can; about this many points.</summary>
    private const double Hairline = 0.25;

    private double LineWidth => Math.Max(paint.StrokeWidth, Hairline);

    public void Add(List<Outline> outlines)
    {
        if (IsRing(outlines) is { } ring)
        {
            AddFrame(ring.Bounds, ring.Width, stroke: paint.Fill, fill: null, segments: 8);
            return;
        }
        var rest = default(Rect?);
        var restSegments = 0;
        foreach (var outline in outlines)
        {
            if (TryAddBox(outline) || TryAddLines(outline))
                continue;
            rest = rest?.Union(outline.Bounds) ?? outline.Bounds;
            restSegments += outline.Segments;
        }
        if (rest is { } others)
            AddOther(others, restSegments);
    }

    /// <summary>A drawing: its box and how much there is in it.</summary>
    public void AddOther(Rect bounds, int segments) =>
        Keep(
            PathShape.Other,
            paint.Stroke is null ? bounds : bounds.Inflate(paint.StrokeWidth / 2),
            paint.StrokeWidth,
            paint.Stroke,
            paint.Fill,
            segments
        );

    private (Rect Bounds, double Width)? IsRing(List<Outline> outlines)
    {
        if (
            outlines.Count != 2
            || paint.Fill is null
            || paint.Stroke is not null
            || !outlines.TrueForAll(outline => outline.IsBox(isFilled: true))
        )
            return null;
        var (outer, inner) =
            outlines[0].Bounds.Area >= outlines[1].Bounds.Area
                ? (outlines[0].Bounds, outlines[1].Bounds)
                : (outlines[1].Bounds, outlines[0].Bounds);
        if (!outer.Contains(inner))
            return null;
        var width = Math.Max(
            Math.Max(inner.Left - outer.Left, outer.Right - inner.Right),
            Math.Max(inner.Top - outer.Top, outer.Bottom - inner.Bottom)
        );
        return width is > 0 and <= MostRing ? (outer, width) : null;
    }

    private bool TryAddBox(Outline outline)
    {
        if (!outline.IsBox(paint.Fill is not null))
            return false;
        var bounds = outline.Bounds;
        if (paint.Stroke is null)
        {
            AddBar(bounds, paint.Fill, outline.Segments);
            return true;
        }
        var painted = bounds.Inflate(paint.StrokeWidth / 2);
        if (IsRule(painted))
            AddBar(painted, paint.Stroke, outline.Segments);
        else
            AddFrame(painted, paint.StrokeWidth, paint.Stroke, paint.Fill, outline.Segments);
        return true;
    }

    /// <summary>Level and upright lines that make no box: each is a rule of its own.</summary>
    private bool TryAddLines(Outline outline)
    {
        if (!outline.IsRectilinear || (paint.Stroke is null && outline.Lines.Count > 2))
            return false;
        foreach (var (from, to) in outline.Lines)
        {
            var line = Rect.FromEdges(Math.Min(from.X, to.X), Math.Min(from.Y, to.Y), Math.Max(from.X, to.X), Math.Max(from.Y, to.Y));
            var painted = Outline.IsLevel((from, to)) ? line.Inflate(0, LineWidth / 2) : line.Inflate(LineWidth / 2, 0);
            AddBar(painted, paint.Stroke ?? paint.Fill, 1);
        }
        return true;
    }

    /// <summary>A filled box, or a line with its thickness.</summary>
    private void AddBar(Rect bounds, int? color, int segments)
    {
        if (!IsRule(bounds))
            Keep(PathShape.Tint, bounds, 0, null, color, segments);
        else if (bounds.Width >= bounds.Height)
            Keep(PathShape.HorizontalRule, bounds, bounds.Height, color, null, segments);
        else
            Keep(PathShape.VerticalRule, bounds, bounds.Width, color, null, segments);
    }

    private void AddFrame(Rect bounds, double width, int? stroke, int? fill, int segments) =>
        Keep(PathShape.Frame, bounds, width, stroke, fill, segments);

    private static bool IsRule(Rect bounds)
    {
        var thickness = Math.Min(bounds.Width, bounds.Height);
        var length = Math.Max(bounds.Width, bounds.Height);
        return (thickness <= ThinRule && length >= ThinRuleAspect * thickness)
            || (thickness <= ThickRule && length >= ThickRuleAspect * thickness);
    }

    private void Keep(PathShape shape, Rect bounds, double width, int? stroke, int? fill, int segments)
    {
        if (PageFrame.Share(bounds, paint.Clip) is not { } visible)
            return;
        marks.Add(
            new PathMark
            {
                Shape = shape,
                Bounds = visible,
                StrokeWidth = width,
                StrokeColor = stroke,
                FillColor = fill,
                Segments = segments,
            }
        );
    }
}
