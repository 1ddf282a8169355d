using Broadsheet.Layout.Marks;
using Broadsheet.Model.Geometry;

namespace Broadsheet.Import.Spreads;

/// <summary>What crosses the middle of a wide page.</summary>
internal static class Gutter
{
    /// <summary>Half the width of the strip that must be empty, in points.</summary>
    private const double Half = 3;

    /// <summary>Characters that may stand in the strip: a stray mark, a crop mark.</summary>
    private const int FewGlyphs = 2;

    /// <summary>Letters on both sides of the strip are one line where they are nearer than this, in sizes of the type.</summary>
    private const double LineGap = 0.8;

    /// <summary>What reaches less far over the middle, in points, is only a picture that bleeds into the fold.</summary>
    private const double Bleed = 15;

    /// <summary>A picture of this share of the page is its ground, or a scan.</summary>
    private const double GroundShare = 0.8;

    /// <summary>Both pages have at least so many characters where the ground of both is one picture: else it is a picture over two
    /// pages.</summary>
    private const int LeastText = 200;

    /// <summary>Rules over both pages: one may stand over the whole as a head.</summary>
    private const int FewRules = 1;

    /// <summary>What crosses the middle, in words; null where the pages can be parted.</summary>
    public static string? Crossing(PageMarks marks)
    {
        var middle = marks.Width / 2;
        if (TextCrosses(marks, middle))
            return "a line of text";
        if (marks.Pictures.Any(p => Crosses(p.Bounds, middle) && !IsGround(p.Bounds, marks)))
            return "a picture";
        if (
            marks.Paths.Any(p =>
                p is { Shape: PathShape.Frame or PathShape.Tint }
                && Crosses(p.Bounds, middle)
                && p.Bounds.Height > 2 * Bleed
                && !IsGround(p.Bounds, marks)
            )
        )
            return "a box";
        if (marks.Paths.Count(p => p.Shape == PathShape.HorizontalRule && Crosses(p.Bounds, middle)) > FewRules)
            return "rules";
        var (left, right) = TextOfHalves(marks, middle);
        if (Math.Min(left, right) < LeastText && marks.Pictures.Any(p => Crosses(p.Bounds, middle)))
            return "a picture";
        return null;
    }

    /// <summary>Visible characters left and right of the middle.</summary>
    public static (int Left, int Right) TextOfHalves(PageMarks marks, double middle)
    {
        var (left, right) = (0, 0);
        foreach (ref readonly var glyph in marks.Glyphs.Span)
        {
            if (glyph.CodePoint <= ' ')
                continue;
            if ((glyph.Left + glyph.Right) / 2 < middle)
                left++;
            else
                right++;
        }
        return (left, right);
    }

    private static bool TextCrosses(PageMarks marks, double middle)
    {
        var inside = 0;
        var before = new Dictionary<(int Line, int Font), Glyph>();
        var after = new Dictionary<(int Line, int Font), Glyph>();
        foreach (ref readonly var glyph in marks.Glyphs.Span)
        {
            if (glyph.CodePoint <= ' ' || glyph.Angle != 0 || !(glyph.Size > 0))
                continue;
            if (glyph.Right > middle - Half && glyph.Left < middle + Half)
                inside++;
            var line = ((int)Math.Round(glyph.OriginY), glyph.Font);
            if (glyph.Right <= middle && (!before.TryGetValue(line, out var last) || last.Right < glyph.Right))
                before[line] = glyph;
            if (glyph.Left >= middle && (!after.TryGetValue(line, out var next) || next.Left > glyph.Left))
                after[line] = glyph;
        }
        return inside > FewGlyphs
            || before.Any(b =>
                after.TryGetValue(b.Key, out var next) && next.Left - b.Value.Right < LineGap * Math.Min(next.Size, b.Value.Size)
            );
    }

    private static bool Crosses(Rect box, double middle) => box.Left < middle - Bleed && box.Right > middle + Bleed;

    private static bool IsGround(Rect box, PageMarks marks) =>
        box.Intersect(new Rect(0, 0, marks.Width, marks.Height)).Area > GroundShare * marks.Width * marks.Height;
}
