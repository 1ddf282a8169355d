using Broadsheet.Model.Geometry;

namespace Broadsheet.Import.Pdf.Pdfium;

/// <summary>
/// How a page is displayed: the size of its CropBox after /Rotate, and the map from the coordinates of the file (y up) to those of the
/// model (origin top-left, y down).
/// </summary>
internal sealed record PageFrame(double Width, double Height, Matrix ToDisplay)
{
    // What PDFium falls back to: US Letter.
    private const float DefaultWidth = 612;
    private const float DefaultHeight = 792;

    /// <summary>The place of this frame on the page as displayed: all of it, unless only a part of the page is taken for the
    /// page.</summary>
    public Point Offset { get; private init; } = new(0, 0);

    /// <summary>Width of the page as displayed, of which this may be a part.</summary>
    public double WholeWidth { get; private init; } = Width;

    /// <summary>Height of the page as displayed.</summary>
    public double WholeHeight { get; private init; } = Height;

    /// <summary>A part of the page, given in shares of its width and height, as if it were the page.</summary>
    public PageFrame Part(Rect share)
    {
        if (share == PageRequest.Whole)
            return this;
        var (left, top) = (share.X * Width, share.Y * Height);
        return new PageFrame(share.Width * Width, share.Height * Height, ToDisplay.Then(new Matrix(1, 0, 0, 1, (float)-left, (float)-top)))
        {
            Offset = new(left, top),
            WholeWidth = Width,
            WholeHeight = Height,
        };
    }

    /// <summary>The page itself.</summary>
    public Rect Bounds => new(0, 0, Width, Height);

    /// <summary>No page is longer than this in points; a unit that makes it so is not taken.</summary>
    private const double MostSide = 1_000_000;

    /// <summary>How an open page is displayed.</summary>
    /// <param name="sandbox">Where it is open.</param>
    /// <param name="page">The page.</param>
    /// <param name="unit">Its unit in points.</param>
    public static PageFrame Of(Sandbox sandbox, PageHandle page, double unit)
    {
        var frame = Of(sandbox, page);
        return unit == 1 || Math.Max(frame.Width, frame.Height) * unit > MostSide
            ? frame
            : new(frame.Width * unit, frame.Height * unit, frame.ToDisplay.Then(new Matrix((float)unit, 0, 0, (float)unit, 0, 0)));
    }

    private static PageFrame Of(Sandbox sandbox, PageHandle page)
    {
        var hasBox = sandbox.Pages.BoundingBox(page, sandbox.Scratch);
        var box = sandbox.Memory.Records<float>(sandbox.Scratch, 4);
        return hasBox ? Of(box[0], box[3], box[2], box[1], sandbox.Pages.Rotation(page)) : Of(0, 0, DefaultWidth, DefaultHeight, 0);
    }

    public static PageFrame Of(float left, float bottom, float right, float top, int quarterTurns)
    {
        if (!(right > left && top > bottom && float.IsFinite(right - left) && float.IsFinite(top - bottom)))
            return Of(0, 0, DefaultWidth, DefaultHeight, quarterTurns);
        var width = right - left;
        var height = top - bottom;
        return quarterTurns switch
        {
            0 => new(width, height, new Matrix(1, 0, 0, -1, -left, top)),
            1 => new(height, width, new Matrix(0, 1, 1, 0, -bottom, -left)),
            2 => new(width, height, new Matrix(-1, 0, 0, 1, right, -bottom)),
            _ => new(height, width, new Matrix(0, -1, -1, 0, top, right)),
        };
    }

    /// <summary>The box around a mapped box.</summary>
    public static Rect MapBox(Matrix map, double left, double bottom, double right, double top)
    {
        var (x1, y1) = map.Map(left, bottom);
        var (x2, y2) = map.Map(right, bottom);
        var (x3, y3) = map.Map(left, top);
        var (x4, y4) = map.Map(right, top);
        return Rect.FromEdges(
            Math.Min(Math.Min(x1, x2), Math.Min(x3, x4)),
            Math.Min(Math.Min(y1, y2), Math.Min(y3, y4)),
            Math.Max(Math.Max(x1, x2), Math.Max(x3, x4)),
            Math.Max(Math.Max(y1, y2), Math.Max(y3, y4))
        );
    }

    /// <summary>What two boxes share, lines without thickness included; null when they do not meet.</summary>
    public static Rect? Share(Rect one, Rect other)
    {
        var left = Math.Max(one.Left, other.Left);
        var top = Math.Max(one.Top, other.Top);
        var right = Math.Min(one.Right, other.Right);
        var bottom = Math.Min(one.Bottom, other.Bottom);
        return right >= left && bottom >= top ? Rect.FromEdges(left, top, right, bottom) : null;
    }
}
