namespace Broadsheet.Model.Geometry;

/// <summary>An upright rectangle on a page, in PDF points, origin at the top-left corner of the page as displayed, y down.</summary>
/// <param name="X">Left edge.</param>
/// <param name="Y">Top edge.</param>
/// <param name="Width">Width; zero or more.</param>
/// <param name="Height">Height; zero or more.</param>
public readonly record struct Rect(double X, double Y, double Width, double Height)
{
    /// <summary>Left edge in points.</summary>
    public double Left => X;

    /// <summary>Top edge in points.</summary>
    public double Top => Y;

    /// <summary>Right edge in points.</summary>
    public double Right => X + Width;

    /// <summary>Bottom edge in points.</summary>
    public double Bottom => Y + Height;

    /// <summary>Area in square points.</summary>
    public double Area => Width * Height;

    /// <summary>The middle of the rectangle.</summary>
    public Point Center => new(X + Width / 2, Y + Height / 2);

    /// <summary>True when the rectangle covers nothing.</summary>
    public bool IsEmpty => !(Width > 0 && Height > 0);

    /// <summary>The rectangle between four edges.</summary>
    public static Rect FromEdges(double left, double top, double right, double bottom) => new(left, top, right - left, bottom - top);

    /// <summary>The smallest rectangle around both.</summary>
    public Rect Union(Rect other) =>
        FromEdges(Math.Min(Left, other.Left), Math.Min(Top, other.Top), Math.Max(Right, other.Right), Math.Max(Bottom, other.Bottom));

    /// <summary>What both cover; an empty rectangle when they do not meet.</summary>
    public Rect Intersect(Rect other)
    {
        var left = Math.Max(Left, other.Left);
        var top = Math.Max(Top, other.Top);
        var right = Math.Min(Right, other.Right);
        var bottom = Math.Min(Bottom, other.Bottom);
        return right > left && bottom > top ? FromEdges(left, top, right, bottom) : default;
    }

    /// <summary>True when both cover some common area.</summary>
    public bool Intersects(Rect other) => Left < other.Right && other.Left < Right && Top < other.Bottom && other.Top < Bottom;

    /// <summary>True when the point lies inside or on the edge.</summary>
    public bool Contains(Point point) => point.X >= Left && point.X <= Right && point.Y >= Top && point.Y <= Bottom;

    /// <summary>True when the other rectangle lies inside, edges included.</summary>
    public bool Contains(Rect other) => other.Left >= Left && other.Right <= Right && other.Top >= Top && other.Bottom <= Bottom;

    /// <summary>The rectangle grown by a margin on all sides; shrunk when negative, at most to its middle.</summary>
    public Rect Inflate(double margin) => Inflate(margin, margin);

    /// <summary>The rectangle grown by a margin left and right, and another above and below.</summary>
    public Rect Inflate(double horizontal, double vertical)
    {
        var x = Math.Max(horizontal, -Width / 2);
        var y = Math.Max(vertical, -Height / 2);
        return new(X - x, Y - y, Width + 2 * x, Height + 2 * y);
    }

    /// <summary>The smallest rectangle around all of them; empty for none.</summary>
    public static Rect Around(IEnumerable<Rect> rects)
    {
        Rect? all = null;
        foreach (var rect in rects)
            all = all?.Union(rect) ?? rect;
        return all ?? default;
    }
}
