using System.Runtime.InteropServices;

namespace Broadsheet.Layout.Lines;

/// <summary>Glyphs that stand beside each other on one baseline: a line of text, or a part of one that is to be settled.</summary>
internal sealed class Row
{
    public readonly List<InkGlyph> Glyphs;
    public double Start;
    public double End = double.MinValue;
    public double Base;
    public double Size;
    public int Face;
    public bool IsGrown;

    public Row(List<InkGlyph> glyphs)
    {
        Glyphs = glyphs;
        foreach (ref readonly var glyph in CollectionsMarshal.AsSpan(glyphs))
            End = glyph.IsSpace ? End : Math.Max(End, glyph.End);
        var typical = Typical(glyphs);
        (Start, Base, Size, Face) = (glyphs[0].Start, typical.Base, typical.Size, glyphs[glyphs.Count / 2].Face);
    }

    // In the middle may stand a raised figure: then by the majority.
    private static InkGlyph Typical(List<InkGlyph> glyphs)
    {
        var (first, middle, last) = (glyphs[0], glyphs[glyphs.Count / 2], glyphs[^1]);
        if (middle.Base == first.Base || middle.Base == last.Base)
            return middle;
        var bases = glyphs.ConvertAll(g => g.Base);
        bases.Sort();
        return glyphs.Find(g => g.Base == bases[bases.Count / 2]);
    }
}
