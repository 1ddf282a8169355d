namespace Broadsheet.Layout.Lines;

/// <summary>Glyphs that stand beside each other on one baseline: a line of text, or a part of one that is to be settled.</summary>
internal sealed record Row(List<InkGlyph> Glyphs)
{
    public double Start = Glyphs[0].Start;
    public double End = Glyphs.Max(g => g.IsSpace ? double.MinValue : g.End);
    public double Base = Typical(Glyphs).Base;
    public double Size = Typical(Glyphs).Size;
    public int Face = Glyphs[Glyphs.Count / 2].Face;
    public bool IsGrown;

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
