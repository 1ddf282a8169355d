using Broadsheet.Layout.Marks;
using Broadsheet.Model.Geometry;

namespace Broadsheet.Import.Pdf.Pdfium;

/// <summary>Reads a path, takes it apart into its outlines, and says what they look like.</summary>
internal sealed class PathReader(Sandbox sandbox)
{
    /// <summary>Paths of more segments are drawings: they are kept as one mark by their box, unread.</summary>
    private const int MostSegments = 20_000;

    /// <summary>Most segments that are read of a page.</summary>
    private const int MostSegmentsOfPage = 3_000_000;

    private int _segmentsRead;

    /// <summary>Some paths were not looked into.</summary>
    public bool WasCut { get; private set; }

    public void Read(in ObjectRecord record, Matrix toDisplay, Rect clip, List<PathMark> marks)
    {
        var fill = record.FillMode != 0 && record.Fill.IsVisible ? record.Fill.Rgb : (int?)null;
        var stroke = record.IsStroked != 0 && record.Stroke.IsVisible ? record.Stroke.Rgb : (int?)null;
        if ((fill is null && stroke is null) || record.Count <= 0)
            return;
        var map = record.Matrix.Then(toDisplay);
        var width = stroke is null ? 0 : record.StrokeWidth * Math.Sqrt(Math.Abs(map.Determinant));
        var paint = new PathPaint(fill, stroke, double.IsFinite(width) ? width : 0, clip);
        var shapes = new PathShapes(paint, marks);
        if (record.Count > MostSegments || _segmentsRead + record.Count > MostSegmentsOfPage)
        {
            WasCut |= record.Count <= MostSegments;
            shapes.AddOther(PageFrame.MapBox(toDisplay, record.Left, record.Bottom, record.Right, record.Top), record.Count);
            return;
        }
        _segmentsRead += record.Count;
        shapes.Add(Outlines(ReadSegments(record), map));
    }

    private SegmentRecord[] ReadSegments(in ObjectRecord record)
    {
        // A table of rules has many short paths: the scratch block spares an allocation for each.
        var fits = record.Count <= Sandbox.ScratchBytes / SegmentRecord.Bytes;
        var buffer = fits ? sandbox.Scratch : sandbox.Allocate(record.Count * SegmentRecord.Bytes);
        sandbox.Readers.Segments(record.Handle, 0, record.Count, buffer);
        var segments = sandbox.Memory.Records<SegmentRecord>(buffer, record.Count).ToArray();
        if (!fits)
            sandbox.Free(buffer);
        return segments;
    }

    private static List<Outline> Outlines(SegmentRecord[] segments, Matrix map)
    {
        var outlines = new List<Outline>();
        Outline? outline = null;
        foreach (ref readonly var segment in segments.AsSpan())
        {
            var (x, y) = map.Map(segment.X, segment.Y);
            if (!double.IsFinite(x) || !double.IsFinite(y))
                continue;
            var point = new Point(x, y);
            if (segment.Kind == SegmentKind.Move || outline is null)
            {
                outlines.Add(outline = new Outline());
                outline.MoveTo(point);
            }
            else if (segment.Kind == SegmentKind.Curve)
            {
                outline.CurveThrough(point);
            }
            else
            {
                outline.LineTo(point);
            }
            if (segment.Closes)
                outline.Close();
        }
        outlines.RemoveAll(part => part.Segments == 0);
        return outlines;
    }
}
