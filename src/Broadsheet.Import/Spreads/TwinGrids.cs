using Broadsheet.Layout.Marks;

namespace Broadsheet.Import.Spreads;

/// <summary>
/// Two pages side by side are known by their columns where no number tells: two blocks of columns of one width, as far from the edges of
/// the sheet on both sides, and between them a gutter as wide as two margins, which no gap between columns comes near.
/// </summary>
internal static class TwinGrids
{
    /// <summary>Width of a slice of the page, in points.</summary>
    private const double Slice = 2;
    private const int MostSlices = 20_000;

    /// <summary>Characters that may stand in a gap: a stray mark.</summary>
    private const int FewGlyphs = 2;

    /// <summary>A gutter is wider than any gap between columns, and than one outer margin, so many times.</summary>
    private const double OverGap = 1.5;
    private const double OverMargin = 1.3;

    /// <summary>In shares of the sheet: how far its middle may be from that of the gutter, and how much the blocks and margins may
    /// differ.</summary>
    private const double OffCentre = 0.02;
    private const double Unlike = 0.05;

    /// <summary>Width of a newspaper page in heights.</summary>
    private const double Narrowest = 0.55;
    private const double Widest = 0.87;

    /// <summary>True where the page looks like two pages of one design.</summary>
    public static bool Are(PageMarks marks)
    {
        var half = marks.Width / 2 / marks.Height;
        if (half is < Narrowest or > Widest || marks.Width / Slice > MostSlices)
            return false;
        var filled = Fill(marks);
        var middle = filled.Length / 2;
        var (first, last) = (Array.FindIndex(filled, f => f > FewGlyphs), Array.FindLastIndex(filled, f => f > FewGlyphs));
        if (first < 0 || first >= middle || last <= middle || filled[middle] > FewGlyphs)
            return false;
        var (left, right) = (Array.FindLastIndex(filled, middle, f => f > FewGlyphs), Array.FindIndex(filled, middle, f => f > FewGlyphs));
        var gutter = right - left - 1;
        var (before, behind) = (first, filled.Length - 1 - last);
        return Math.Abs(left + right - filled.Length + 1) / 2.0 <= OffCentre * filled.Length
            && gutter >= OverMargin * Math.Max(before, behind)
            && gutter >= OverGap * Math.Max(WidestGap(filled, first, left), WidestGap(filled, right, last))
            && Math.Abs(before - behind) <= Unlike * filled.Length
            && Math.Abs(left - first - (last - right)) <= Unlike * filled.Length;
    }

    // How much stands over each slice; a picture as much as a column.
    private static int[] Fill(PageMarks marks)
    {
        var filled = new int[Math.Max(1, (int)Math.Ceiling(marks.Width / Slice))];
        foreach (ref readonly var glyph in marks.Glyphs.Span)
        {
            if (glyph.CodePoint > ' ')
                Add(glyph.Left, glyph.Right, 1);
        }
        foreach (var picture in marks.Pictures)
        {
            if (picture.Bounds.Width < 0.9 * marks.Width)
                Add(picture.Bounds.Left, picture.Bounds.Right, FewGlyphs + 1);
        }
        return filled;

        void Add(double from, double to, int by)
        {
            if (!(to >= from))
                return;
            var end = (int)Math.Min(filled.Length - 1, to / Slice);
            for (var i = (int)Math.Max(0, from / Slice); i <= end; i++)
                filled[i] += by;
        }
    }

    private static int WidestGap(int[] filled, int from, int to)
    {
        var (widest, gap) = (0, 0);
        for (var i = from; i <= to; i++)
        {
            gap = filled[i] > FewGlyphs ? 0 : gap + 1;
            widest = Math.Max(widest, gap);
        }
        return widest;
    }
}
