using Broadsheet.Layout.Marks;
using Broadsheet.Model.Geometry;

namespace Broadsheet.Import.Pdf.Pdfium;

/// <summary>Where a character is on the page as displayed.</summary>
internal readonly record struct GlyphPlace
{
    /// <summary>A box flatter than this share of the size is what PDFium gives characters without ink.</summary>
    private const double InkShare = 0.01;

    /// <summary>Height of the box of a character without ink, as a share of its size.</summary>
    private const double BlankHeight = 0.7;

    /// <summary>Slant that the text matrix gives upright letters, as a tangent: between 6 and 35 degrees it is meant as italics.</summary>
    private const double LeastSlant = 0.105;
    private const double MostSlant = 0.7;

    private const double ClipTolerance = 0.5;

    /// <summary>Nothing that can be read is larger than this or further away, in points; no number also fails the comparison.</summary>
    private const double MostExtent = 10_000_000;

    /// <summary>Origin on the baseline.</summary>
    public required Point Origin { get; init; }

    /// <summary>Unit vector along the baseline.</summary>
    public required Point Along { get; init; }

    public required double Size { get; init; }

    public required double Advance { get; init; }

    public required Rect Ink { get; init; }

    public required bool HasInk { get; init; }

    /// <summary>Upright letters drawn slanted.</summary>
    public required bool IsSlanted { get; init; }

    /// <summary>The place of a character; null where nothing of it is on the page.</summary>
    /// <param name="record">The character, or the first of those that stand for one drawn glyph.</param>
    /// <param name="left">Left edge of all of them.</param>
    /// <param name="right">Right edge of all of them.</param>
    /// <param name="frame">The page.</param>
    public static GlyphPlace? Of(in CharRecord record, double left, double right, PageFrame frame)
    {
        var map = record.Matrix.Then(frame.ToDisplay);
        var sign = record.FontSize < 0 ? -1 : 1;
        var (alongX, alongY) = map.MapDirection(sign, 0);
        var (upX, upY) = map.MapDirection(0, sign);
        var scale = Math.Sqrt(alongX * alongX + alongY * alongY);
        var size =
            scale > 0
                ? Math.Abs(record.FontSize) * Math.Abs(map.Determinant) / scale
                : Math.Abs(record.FontSize) * Math.Sqrt(upX * upX + upY * upY);
        var along = scale > 0 ? new Point(alongX / scale, alongY / scale) : new Point(1, 0);
        var placed = IsLeftInForm(record) && record.OwnMatrix.Inverse() is { } back ? back.Then(map) : frame.ToDisplay;
        var (originX, originY) = placed.Map(record.OriginX, record.OriginY);
        var ink = PageFrame.MapBox(placed, left, record.Bottom, right, record.Top);
        if (
            !(
                size <= MostExtent
                && Math.Abs(originX) <= MostExtent
                && Math.Abs(originY) <= MostExtent
                && ink.Width <= MostExtent
                && ink.Height <= MostExtent
            )
        )
            return null;
        var slant = scale > 0 ? Math.Abs((upX * along.X + upY * along.Y) * scale / map.Determinant) : 0;
        var place = new GlyphPlace
        {
            Origin = new(originX, originY),
            Along = along,
            Size = size,
            Advance = record.IsStandIn ? Reach(new(originX, originY), ink, along) : AdvanceOf(record, frame, along),
            Ink = ink,
            HasInk = Math.Min(ink.Width, ink.Height) > size * InkShare,
            IsSlanted = slant is > LeastSlant and < MostSlant,
        };
        return PageFrame.Share(place.Box, frame.Bounds) is not null && IsLeftByClip(record, frame, place.Box) ? place : null;
    }

    /// <summary>One of several characters that share the place.</summary>
    public GlyphPlace Part(int index, int count, bool isRightToLeft)
    {
        var at = isRightToLeft ? count - 1 - index : index;
        var isUpright = Math.Abs(Along.X) >= Math.Abs(Along.Y);
        var ahead = (isUpright ? Along.X : Along.Y) >= 0 ? at : count - 1 - at;
        return this with
        {
            Origin = new(Origin.X + Along.X * Advance * at / count, Origin.Y + Along.Y * Advance * at / count),
            Advance = Advance / count,
            Ink = isUpright
                ? new Rect(Ink.X + Ink.Width * ahead / count, Ink.Y, Ink.Width / count, Ink.Height)
                : new Rect(Ink.X, Ink.Y + Ink.Height * ahead / count, Ink.Width, Ink.Height / count),
        };
    }

    public Glyph ToGlyph(int codePoint, int font, int color, GlyphTraits traits, bool isSpace)
    {
        var box = isSpace ? Blank : Box;
        return new Glyph
        {
            CodePoint = codePoint,
            Font = font,
            Size = (float)Size,
            Left = (float)box.Left,
            Top = (float)box.Top,
            Right = (float)box.Right,
            Bottom = (float)box.Bottom,
            OriginX = (float)Origin.X,
            OriginY = (float)Origin.Y,
            Advance = (float)Advance,
            Angle = AngleOf(Along),
            Color = color,
            Traits = traits,
        };
    }

    private Rect Box => HasInk ? Ink : Blank;

    /// <summary>The box of a character without ink: its advance, from the baseline to about the height of capitals.</summary>
    private Rect Blank
    {
        get
        {
            var (x, y) = (Origin.X + Along.X * Advance, Origin.Y + Along.Y * Advance);
            var (upX, upY) = (Along.Y * Size * BlankHeight, -Along.X * Size * BlankHeight);
            return Rect.FromEdges(
                Math.Min(Math.Min(Origin.X, x), Math.Min(Origin.X, x) + upX),
                Math.Min(Math.Min(Origin.Y, y), Math.Min(Origin.Y, y) + upY),
                Math.Max(Math.Max(Origin.X, x), Math.Max(Origin.X, x) + upX),
                Math.Max(Math.Max(Origin.Y, y), Math.Max(Origin.Y, y) + upY)
            );
        }
    }

    /// <summary>
    /// True for characters of /ActualText in a form: PDFium gives them the place of their text object in the form, and forgets where the
    /// form is.
    /// </summary>
    private static bool IsLeftInForm(in CharRecord record) =>
        record.OwnMatrix != record.Matrix
        && record.OriginX == record.OwnMatrix.E
        && record.OriginY == record.OwnMatrix.F
        && (record.OriginX != record.Matrix.E || record.OriginY != record.Matrix.F);

    /// <summary>Degrees clockwise, exact where the baseline is level or upright but for rounding.</summary>
    private static float AngleOf(Point along)
    {
        const double rounding = 0.05;
        var degrees = Math.Atan2(along.Y, along.X) * 180 / Math.PI;
        if (degrees < 0)
            degrees += 360;
        var quarter = Math.Round(degrees / 90) * 90;
        if (Math.Abs(degrees - quarter) < rounding)
            degrees = quarter % 360;
        return (float)degrees;
    }

    /// <summary>
    /// PDFium's loose box is the advance by the height of the font, turned with the text, and then boxed again. Undoes the boxing: with the
    /// angle known, width and height of the outer box are two equations for the advance and the height.
    /// </summary>
    private static double AdvanceOf(in CharRecord record, PageFrame frame, Point along)
    {
        const double leastDifference = 0.2;
        var loose = PageFrame.MapBox(frame.ToDisplay, record.LooseLeft, record.LooseBottom, record.LooseRight, record.LooseTop);
        var cos = Math.Abs(along.X);
        var sin = Math.Abs(along.Y);
        var difference = cos * cos - sin * sin;
        if (Math.Abs(difference) < leastDifference)
            return 0;
        var advance = (loose.Width * cos - loose.Height * sin) / difference;
        return double.IsFinite(advance) && advance > 0 ? advance : 0;
    }

    /// <summary>How far the ink reaches from the origin along the baseline.</summary>
    private static double Reach(Point origin, Rect ink, Point along) =>
        Math.Max(
            0,
            (along.X >= 0 ? ink.Right - origin.X : ink.Left - origin.X) * along.X
                + (along.Y >= 0 ? ink.Bottom - origin.Y : ink.Top - origin.Y) * along.Y
        );

    /// <summary>False where the clip paths of the text hide the character wholly, as the rest of an advertisement that was
    /// cropped.</summary>
    private static bool IsLeftByClip(in CharRecord record, PageFrame frame, Rect box)
    {
        if (record.Clip.IsClipped == 0)
            return true;
        var toDisplay = frame.ToDisplay;
        if (record.OwnMatrix != record.Matrix)
        {
            if (record.OwnMatrix.Inverse() is not { } back)
                return true;
            toDisplay = back.Then(record.Matrix).Then(toDisplay);
        }
        var clip = PageFrame.MapBox(toDisplay, record.Clip.Left, record.Clip.Bottom, record.Clip.Right, record.Clip.Top);
        return record.Clip.Right >= record.Clip.Left
            && record.Clip.Top >= record.Clip.Bottom
            && PageFrame.Share(box, clip.Inflate(ClipTolerance)) is not null;
    }
}
