using System.Text;
using Broadsheet.Layout.Marks;

namespace Broadsheet.Layout.Lines;

/// <summary>
/// Takes the glyphs of a page that can be laid out: finite, on the page, visible, each once, and with a size that fits their ink.
/// </summary>
internal static class GlyphReader
{
    private const double LargestSize = 2000;

    public static List<Glyph> Read(PageMarks page)
    {
        var glyphs = page.Glyphs.Span;
        var kept = new List<Glyph>(glyphs.Length);
        var visible = 0;
        foreach (ref readonly var glyph in glyphs)
            if ((glyph.Traits & GlyphTraits.Invisible) == 0)
                visible++;
        // The hidden text of a scan is all there is on such a page; beside drawn text it is not what the reader sees.
        var takeInvisible = visible * 10 < glyphs.Length;
        var scale = SizeByInk(page);
        for (var i = 0; i < glyphs.Length; i++)
        {
            var glyph = Unfold(glyphs, i);
            if (!IsSound(glyph, page) || ((glyph.Traits & GlyphTraits.Invisible) != 0 && !takeInvisible) || IsControl(glyph.CodePoint))
                continue;
            var size = glyph.Size * (glyph.Font >= 0 && glyph.Font < scale.Length ? scale[glyph.Font] : 1);
            if (!(size is > 0.5 and < LargestSize))
                continue;
            kept.Add(glyph with { Size = (float)size });
        }
        return SetAccents.Join(Echoes.Drop(kept));
    }

    // A ligature that the engine gives as its letters: they follow each other and share one box, which is parted among them here.
    private static Glyph Unfold(ReadOnlySpan<Glyph> glyphs, int index)
    {
        var glyph = glyphs[index];
        var first = index;
        while (first > 0 && index - first < 4 && SharesBox(glyphs[first - 1], glyph))
            first--;
        var last = index;
        while (last + 1 < glyphs.Length && last - first < 4 && SharesBox(glyphs[last + 1], glyph))
            last++;
        var count = last - first + 1;
        if (count == 1 || Script.IsIdeographic(glyph.CodePoint) || glyph.Right - glyph.Left <= 0)
            return glyph;
        var upright = Math.Abs(glyph.Angle) < 3;
        if (!upright)
            return glyph;
        var width = (glyph.Right - glyph.Left) / count;
        // Letters of a script that runs to the left stand in it from right to left.
        var at = Script.IsRightToLeft(glyph.CodePoint) ? last - index : index - first;
        return glyph with
        {
            Left = glyph.Left + at * width,
            Right = glyph.Left + (at + 1) * width,
            OriginX = glyph.Left + at * width,
            Advance = 0,
        };
    }

    private static bool SharesBox(in Glyph a, in Glyph b) =>
        a.Left == b.Left
        && a.Right == b.Right
        && a.Top == b.Top
        && a.Bottom == b.Bottom
        && a.Font == b.Font
        && !Script.IsSpace(a.CodePoint);

    // A character without a Unicode value may be a letter.
    private static bool IsLetter(int c) =>
        c is 0 or 0xFFFD || (c is > 0 and <= 0x10FFFF and not (>= 0xD800 and <= 0xDFFF) && Rune.IsLetterOrDigit(new Rune(c)));

    private static bool IsControl(int c) => c is (> 0 and < 0x20) or (>= 0x7F and < 0xA0) or 0xFFFE or 0xFFFF or 0xFEFF or 0x200B;

    private static bool IsSound(in Glyph g, PageMarks page)
    {
        if (
            !(
                float.IsFinite(g.Left)
                && float.IsFinite(g.Top)
                && float.IsFinite(g.Right)
                && float.IsFinite(g.Bottom)
                && float.IsFinite(g.OriginX)
                && float.IsFinite(g.OriginY)
                && float.IsFinite(g.Size)
                && float.IsFinite(g.Angle)
                && float.IsFinite(g.Advance)
            )
        )
            return false;
        var x = (g.Left + g.Right) / 2;
        var y = (g.Top + g.Bottom) / 2;
        return x >= 0 && x <= page.Width && y >= 0 && y <= page.Height && g.Right >= g.Left && g.Bottom >= g.Top;
    }

    // Type 3 and broken fonts give sizes that say nothing: then the ink of their letters does; that of marks alone says nothing either.
    private static double[] SizeByInk(PageMarks page)
    {
        var ink = new double[page.Fonts.Count];
        var count = new int[page.Fonts.Count];
        foreach (ref readonly var g in page.Glyphs.Span)
        {
            if (g.Font < 0 || g.Font >= ink.Length || !(g.Size > 0) || !float.IsFinite(g.Size) || !IsLetter(g.CodePoint))
                continue;
            var height = Math.Max(g.Bottom - g.Top, g.Right - g.Left) / g.Size;
            if (!float.IsFinite(height) || height <= 0)
                continue;
            ink[g.Font] += height;
            count[g.Font]++;
        }
        var scale = new double[ink.Length];
        for (var i = 0; i < scale.Length; i++)
        {
            var mean = count[i] > 0 ? ink[i] / count[i] : 0.6;
            scale[i] = mean is > 0.2 and < 1.6 || count[i] < 5 ? 1 : mean / 0.6;
        }
        return scale;
    }
}
