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
        var seen = new HashSet<(int, int, int, int)>(glyphs.Length);
        var visible = 0;
        foreach (ref readonly var glyph in glyphs)
            if ((glyph.Traits & GlyphTraits.Invisible) == 0)
                visible++;
        // The hidden text of a scan is all there is on such a page; beside drawn text it is not what the reader sees.
        var takeInvisible = visible * 10 < glyphs.Length;
        var scale = SizeByInk(page);
        foreach (ref readonly var glyph in glyphs)
        {
            if (!IsSound(glyph, page) || ((glyph.Traits & GlyphTraits.Invisible) != 0 && !takeInvisible) || IsControl(glyph.CodePoint))
                continue;
            var size = glyph.Size * (glyph.Font >= 0 && glyph.Font < scale.Length ? scale[glyph.Font] : 1);
            if (!(size is > 0.5 and < LargestSize))
                continue;
            // Bold made by drawing twice, a little apart.
            var cell = Math.Max(1, size * 0.15);
            if (!seen.Add((glyph.CodePoint, (int)(glyph.OriginX / cell), (int)(glyph.OriginY / cell), (int)(size * 4))))
                continue;
            kept.Add(glyph with { Size = (float)size });
        }
        return kept;
    }

    private static bool IsControl(int c) => c is < 0x20 or (>= 0x7F and < 0xA0) or 0xFFFE or 0xFFFF or 0xFEFF or 0x200B;

    private static bool IsSound(in Glyph g, PageMarks page)
    {
        if (!(float.IsFinite(g.Left) && float.IsFinite(g.Top) && float.IsFinite(g.Right) && float.IsFinite(g.Bottom)
              && float.IsFinite(g.OriginX) && float.IsFinite(g.OriginY) && float.IsFinite(g.Size) && float.IsFinite(g.Angle) && float.IsFinite(g.Advance)))
            return false;
        var x = (g.Left + g.Right) / 2;
        var y = (g.Top + g.Bottom) / 2;
        return x >= 0 && x <= page.Width && y >= 0 && y <= page.Height && g.Right >= g.Left && g.Bottom >= g.Top;
    }

    // Type 3 and broken fonts give sizes that say nothing: then the ink does.
    private static double[] SizeByInk(PageMarks page)
    {
        var ink = new double[page.Fonts.Count];
        var count = new int[page.Fonts.Count];
        foreach (ref readonly var g in page.Glyphs.Span)
        {
            if (g.Font < 0 || g.Font >= ink.Length || !(g.Size > 0) || !float.IsFinite(g.Size) || Script.IsSpace(g.CodePoint))
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
