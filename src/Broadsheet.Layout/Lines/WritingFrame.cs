using Broadsheet.Model.Geometry;

namespace Broadsheet.Layout.Lines;

/// <summary>How a piece of text runs on the page as displayed.</summary>
internal enum WritingDirection
{
    /// <summary>Lines read to the right and follow each other down.</summary>
    Rightwards,

    /// <summary>Lines read to the left and follow each other down: Arabic, Hebrew.</summary>
    Leftwards,

    /// <summary>Upright characters one below the other; lines follow each other to the left: vertical Chinese and Japanese.</summary>
    Vertical,

    /// <summary>Lines turned clockwise: they read down and follow each other to the left.</summary>
    Downwards,

    /// <summary>Lines turned counter-clockwise: they read up and follow each other to the right.</summary>
    Upwards,

    /// <summary>Lines upside down.</summary>
    Inverted,
}

/// <summary>
/// A frame in which text of one direction runs along +u and its lines follow each other along +v, so that one set of rules serves all
/// directions.
/// </summary>
internal readonly record struct WritingFrame(WritingDirection Direction, double PageWidth, double PageHeight)
{
    /// <summary>Extent along u.</summary>
    public double Width => IsTurned ? PageHeight : PageWidth;

    /// <summary>Extent along v.</summary>
    public double Height => IsTurned ? PageWidth : PageHeight;

    private bool IsTurned => Direction is WritingDirection.Vertical or WritingDirection.Downwards or WritingDirection.Upwards;

    public Point ToFrame(double x, double y) =>
        Direction switch
        {
            WritingDirection.Leftwards => new(PageWidth - x, y),
            WritingDirection.Vertical or WritingDirection.Downwards => new(y, PageWidth - x),
            WritingDirection.Upwards => new(PageHeight - y, x),
            WritingDirection.Inverted => new(PageWidth - x, PageHeight - y),
            _ => new(x, y),
        };

    public Point ToPage(double u, double v) =>
        Direction switch
        {
            WritingDirection.Leftwards => new(PageWidth - u, v),
            WritingDirection.Vertical or WritingDirection.Downwards => new(PageWidth - v, u),
            WritingDirection.Upwards => new(v, PageHeight - u),
            WritingDirection.Inverted => new(PageWidth - u, PageHeight - v),
            _ => new(u, v),
        };

    public Rect ToFrame(Rect page) => Around(ToFrame(page.Left, page.Top), ToFrame(page.Right, page.Bottom));

    public Rect ToPage(Rect frame) => Around(ToPage(frame.Left, frame.Top), ToPage(frame.Right, frame.Bottom));

    private static Rect Around(Point a, Point b) =>
        Rect.FromEdges(Math.Min(a.X, b.X), Math.Min(a.Y, b.Y), Math.Max(a.X, b.X), Math.Max(a.Y, b.Y));
}
