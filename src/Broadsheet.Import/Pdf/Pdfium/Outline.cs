using Broadsheet.Model.Geometry;

namespace Broadsheet.Import.Pdf.Pdfium;

/// <summary>One connected part of a path, in points of the page as displayed.</summary>
internal sealed class Outline
{
    /// <summary>Corners closer than this are one corner, in points.</summary>
    private const double SamePlace = 0.01;

    /// <summary>Lines are level or upright within this many points, or this share of their length.</summary>
    private const double StraightTolerance = 0.15;
    private const double StraightShare = 0.004;

    /// <summary>A box with rounded corners has straight sides along at least this share of its outline.</summary>
    private const double StraightSides = 0.5;

    private readonly List<Point> _corners = [];
    private readonly List<(Point From, Point To)> _lines = [];

    /// <summary>Segments in it.</summary>
    public int Segments { get; private set; }

    public bool HasCurves { get; private set; }

    public bool IsClosed { get; private set; }

    /// <summary>The box around its corners.</summary>
    public Rect Bounds { get; private set; }

    public IReadOnlyList<(Point From, Point To)> Lines => _lines;

    public void MoveTo(Point point) => AddCorner(point);

    public void LineTo(Point point)
    {
        Segments++;
        if (_corners.Count > 0 && !IsSame(_corners[^1], point))
            _lines.Add((_corners[^1], point));
        AddCorner(point);
    }

    /// <summary>Adds one of the three points of a curve.</summary>
    public void CurveThrough(Point point)
    {
        Segments++;
        HasCurves = true;
        AddCorner(point);
    }

    public void Close()
    {
        IsClosed = true;
        if (_corners.Count > 1 && !IsSame(_corners[^1], _corners[0]))
            _lines.Add((_corners[^1], _corners[0]));
    }

    /// <summary>True where all lines are level or upright.</summary>
    public bool IsRectilinear => !HasCurves && _lines.Count > 0 && _lines.TrueForAll(line => IsLevel(line) || IsUpright(line));

    /// <summary>A rectangle, with sharp or rounded corners; when it is filled the last side need not be drawn.</summary>
    public bool IsBox(bool isFilled)
    {
        if (_corners.Count < 4 || Bounds.IsEmpty)
            return false;
        var returns = IsClosed || isFilled || IsSame(_corners[^1], _corners[0]);
        if (!returns)
            return false;
        var onEdges = 0.0;
        foreach (var line in _lines)
        {
            if (!IsOnEdge(line))
                return false;
            onEdges += Math.Abs(line.To.X - line.From.X) + Math.Abs(line.To.Y - line.From.Y);
        }
        var around = 2 * (Bounds.Width + Bounds.Height);
        if (HasCurves)
            return onEdges >= StraightSides * around;
        // An open path that is filled lacks the line back.
        var back = IsClosed ? 0 : Math.Abs(_corners[^1].X - _corners[0].X) + Math.Abs(_corners[^1].Y - _corners[0].Y);
        return Math.Abs(onEdges + back - around) <= 4 * StraightTolerance + StraightShare * around;
    }

    public static bool IsLevel((Point From, Point To) line) =>
        Math.Abs(line.To.Y - line.From.Y) <= Math.Max(StraightTolerance, StraightShare * Math.Abs(line.To.X - line.From.X))
        && Math.Abs(line.To.X - line.From.X) > Math.Abs(line.To.Y - line.From.Y);

    public static bool IsUpright((Point From, Point To) line) =>
        Math.Abs(line.To.X - line.From.X) <= Math.Max(StraightTolerance, StraightShare * Math.Abs(line.To.Y - line.From.Y))
        && Math.Abs(line.To.Y - line.From.Y) >= Math.Abs(line.To.X - line.From.X);

    private bool IsOnEdge((Point From, Point To) line)
    {
        var tolerance = Math.Max(StraightTolerance, StraightShare * Math.Max(Bounds.Width, Bounds.Height));
        if (IsLevel(line))
            return Math.Min(Math.Abs(line.From.Y - Bounds.Top), Math.Abs(line.From.Y - Bounds.Bottom)) <= tolerance;
        return IsUpright(line) && Math.Min(Math.Abs(line.From.X - Bounds.Left), Math.Abs(line.From.X - Bounds.Right)) <= tolerance;
    }

    private void AddCorner(Point point)
    {
        var spot = new Rect(point.X, point.Y, 0, 0);
        Bounds = _corners.Count == 0 ? spot : Bounds.Union(spot);
        _corners.Add(point);
    }

    private static bool IsSame(Point one, Point other) => Math.Abs(one.X - other.X) < SamePlace && Math.Abs(one.Y - other.Y) < SamePlace;
}
