using Broadsheet.Layout.Marks;
using Broadsheet.Model.Geometry;

namespace Broadsheet.Import.Spreads;

/// <summary>Takes half of the marks of a page, to look at it before it is read for itself.</summary>
internal static class PageHalves
{
    public static PageMarks Cut(PageMarks marks, bool isRight)
    {
        var width = marks.Width / 2;
        var half = new Rect(isRight ? width : 0, 0, width, marks.Height);
        var shift = isRight ? width : 0;
        Rect Moved(Rect box) => box.Intersect(half) with { X = box.Intersect(half).X - shift };
        var glyphs = new List<Glyph>();
        foreach (ref readonly var glyph in marks.Glyphs.Span)
        {
            if (!half.Contains(glyph.Box.Center))
                continue;
            var by = (float)shift;
            glyphs.Add(glyph with { Left = glyph.Left - by, Right = glyph.Right - by, OriginX = glyph.OriginX - by });
        }
        return marks with
        {
            Width = width,
            Glyphs = glyphs.ToArray(),
            Paths = [.. marks.Paths.Where(p => half.Contains(p.Bounds.Center)).Select(p => p with { Bounds = Moved(p.Bounds) })],
            Pictures = [.. marks.Pictures.Where(p => !p.Bounds.Intersect(half).IsEmpty).Select(p => p with { Bounds = Moved(p.Bounds) })],
        };
    }
}
