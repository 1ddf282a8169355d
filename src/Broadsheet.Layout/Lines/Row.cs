namespace Broadsheet.Layout.Lines;

/// <summary>Glyphs that stand beside each other on one baseline: a line of text, or a part of one that is to be settled.</summary>
internal sealed record Row(List<InkGlyph> Glyphs)
{
    public double Start = Glyphs[0].Start;
    public double End = Glyphs.Max(g => g.IsSpace ? double.MinValue : g.End);
    public double Base = Glyphs[Glyphs.Count / 2].Base;
    public double Size = Glyphs[Glyphs.Count / 2].Size;
    public int Face = Glyphs[Glyphs.Count / 2].Face;
    public bool IsGrown;
}
