using Broadsheet.Layout.Marks;
using Broadsheet.Model.Geometry;

namespace Broadsheet.Layout.Lines;

/// <summary>
/// Lines at an odd angle, as of headlines that were turned a little and of stamps over an advertisement. Their glyphs are turned back to
/// the nearest of the four directions, made lines of, and put where they stand.
/// </summary>
internal static class Tilt
{
    // Less is rounding, or paper that lay askew on the scanner.
    private const double Least = 3;
    private const double SameAngle = 1;

    /// <summary>How far a glyph is turned from the nearest direction, in degrees clockwise; 0 where it stands straight.</summary>
    public static double Of(in Glyph glyph)
    {
        var off = glyph.Angle - 90 * Math.Round(glyph.Angle / 90.0);
        return Math.Abs(off) > Least ? off : 0;
    }

    /// <summary>The glyphs at odd angles, those of one angle together.</summary>
    public static IEnumerable<(double Angle, List<int> Glyphs)> Groups(List<Glyph> glyphs)
    {
        var tilted = new List<int>();
        for (var i = 0; i < glyphs.Count; i++)
            if (Of(glyphs[i]) != 0)
                tilted.Add(i);
        foreach (var group in tilted.GroupBy(i => (int)Math.Round(glyphs[i].Angle / SameAngle)).OrderBy(g => g.Key))
            yield return (Of(glyphs[group.First()]), [.. group]);
    }

    /// <summary>A glyph turned back by an angle around the middle of the page.</summary>
    public static Glyph Straight(in Glyph glyph, double angle, double pageWidth, double pageHeight)
    {
        var (x, y) = Turn(glyph.OriginX, glyph.OriginY, -angle, pageWidth, pageHeight);
        var quarter = 90 * Math.Round((glyph.Angle - angle) / 90.0);
        // The box of the ink is that of the turned letter, and larger than it: the advance tells what it takes.
        var advance = glyph.Advance > 0 ? glyph.Advance : 0.5 * glyph.Size;
        var (alongX, alongY) = (Math.Round(Math.Cos(quarter * Math.PI / 180)), Math.Round(Math.Sin(quarter * Math.PI / 180)));
        var (endX, endY) = (x + alongX * advance, y + alongY * advance);
        var (upX, upY) = (alongY * 0.7 * glyph.Size, -alongX * 0.7 * glyph.Size);
        return glyph with
        {
            Angle = (float)((quarter % 360 + 360) % 360),
            OriginX = (float)x,
            OriginY = (float)y,
            Advance = (float)advance,
            Left = (float)Math.Min(Math.Min(x, endX), Math.Min(x, endX) + upX),
            Right = (float)Math.Max(Math.Max(x, endX), Math.Max(x, endX) + upX),
            Top = (float)Math.Min(Math.Min(y, endY), Math.Min(y, endY) + upY),
            Bottom = (float)Math.Max(Math.Max(y, endY), Math.Max(y, endY) + upY),
        };
    }

    /// <summary>A line of straightened glyphs where it stands on the page: in the box around all of it.</summary>
    public static TextLine Place(TextLine line, double angle, WritingFrame space)
    {
        var box = line.PageBox;
        var corners = new[] { (box.Left, box.Top), (box.Right, box.Top), (box.Right, box.Bottom), (box.Left, box.Bottom) }
            .Select(c => Turn(c.Item1, c.Item2, angle, space.PageWidth, space.PageHeight))
            .ToList();
        var around = Rect.FromEdges(corners.Min(c => c.X), corners.Min(c => c.Y), corners.Max(c => c.X), corners.Max(c => c.Y));
        return new TextLine
        {
            Glyphs = line.Glyphs,
            Direction = line.Direction,
            IsCross = true,
            Box = space.ToFrame(around),
            PageBox = around,
            Baseline = space.ToFrame(around).Bottom,
            Size = line.Size,
            Face = line.Face,
            Color = line.Color,
            Length = line.Length,
            IsIdeographic = line.IsIdeographic,
            Text = line.Text,
            Jump = line.Jump,
        };
    }

    private static (double X, double Y) Turn(double x, double y, double angle, double pageWidth, double pageHeight)
    {
        var (sin, cos) = Math.SinCos(angle * Math.PI / 180);
        var (dx, dy) = (x - pageWidth / 2, y - pageHeight / 2);
        return (pageWidth / 2 + dx * cos - dy * sin, pageHeight / 2 + dx * sin + dy * cos);
    }
}
