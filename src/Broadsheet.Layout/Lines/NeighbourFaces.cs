namespace Broadsheet.Layout.Lines;

/// <summary>
/// A short last line of figures or of a foreign word, which the font of the text does not hold, goes with the text above it: the lines
/// above have such figures too.
/// </summary>
internal static class NeighbourFaces
{
    private const int Longest = 16;
    private const double MostLeading = 1.9;

    public static void Settle(List<TextLine> lines)
    {
        for (var i = 0; i < lines.Count; i++)
        {
            var line = lines[i];
            if (line.IsCross || line.Length > Longest || line.IsIdeographic)
                continue;
            for (var j = i - 1; j >= 0 && line.Top - lines[j].Top < MostLeading * line.Size; j--)
            {
                var above = lines[j];
                if (
                    above.Face == line.Face
                    || above.Direction != line.Direction
                    || above.IsCross
                    || Math.Abs(above.Size - line.Size) > 0.02 * line.Size
                    || line.Baseline - above.Baseline < 0.8 * line.Size
                    || Math.Abs(above.Left - line.Left) > 2.5 * line.Size
                    || above.Length <= line.Length
                    || above.Color != line.Color
                    || !Array.Exists(above.Glyphs, g => g.Face == line.Face && !g.IsSpace)
                )
                    continue;
                line.Face = above.Face;
                break;
            }
        }
    }
}
