namespace Broadsheet.Layout.Lines;

/// <summary>
/// The first line of a story that is set in capitals a little smaller than the text: where the next line goes on with them, or in small
/// letters, it is text like that line.
/// </summary>
internal static class CapitalLeads
{
    private const double LeastShare = 0.65;

    public static void Settle(List<TextLine> lines)
    {
        for (var i = 0; i < lines.Count; i++)
        {
            var line = lines[i];
            if (line.IsCross || line.IsIdeographic || line.Length < 2 || !IsCapitals(line.Text))
                continue;
            for (var j = i + 1; j < lines.Count && lines[j].Baseline - line.Baseline < 2.2 * line.Size; j++)
            {
                var next = lines[j];
                if (!Continues(line, next))
                    continue;
                line.Size = next.Size;
                break;
            }
        }
    }

    private static bool Continues(TextLine line, TextLine next) =>
        !next.IsCross
        && next.Direction == line.Direction
        && next.Face == line.Face
        && next.Color == line.Color
        && next.Size > 1.02 * line.Size
        && LeastShare * next.Size <= line.Size
        && next.Baseline - line.Baseline > 0.8 * next.Size
        && next.Baseline - line.Baseline < 1.6 * next.Size
        && line.Left - next.Left is var indent
        && indent > -0.15 * next.Size
        && indent < 3.2 * next.Size
        && line.Right < next.Right + 6 * next.Size
        && next.Text.Length > 0
        && (char.IsLower(next.Text[0]) || (Math.Abs(next.Glyphs[0].Size - line.Size) < 0.02 * line.Size && char.IsUpper(next.Text[0])));

    private static bool IsCapitals(string text)
    {
        var capitals = 0;
        foreach (var c in text)
        {
            if (char.IsLower(c))
                return false;
            capitals += char.IsUpper(c) ? 1 : 0;
        }
        return capitals >= 2;
    }
}
