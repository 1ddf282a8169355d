using Broadsheet.Layout.Language;

namespace Broadsheet.Layout.Lines;

/// <summary>Jump lines that a narrow column broke into two: "Continued on / page 4". Together they read as one, alone neither
/// does.</summary>
internal static class JumpPairs
{
    private const int LongestLine = 45;

    public static void Join(List<TextLine> lines)
    {
        for (var i = 0; i < lines.Count; i++)
        {
            var upper = lines[i];
            if (upper.Jump is not null || upper.Text.Length is < 4 or > LongestLine || !JumpLines.MayBegin(upper.Text))
                continue;
            for (var j = i + 1; j < lines.Count && lines[j].Top - upper.Top < 2 * upper.Size; j++)
            {
                var lower = lines[j];
                if (lower.Jump is not null || lower.Text.Length > LongestLine || !Stands(upper, lower))
                    continue;
                var space = upper.IsIdeographic ? "" : " ";
                if (
                    JumpLines.Find(upper.Text + space + lower.Text)
                    is not { IsWholeLine: true, IsReference: false, Confidence: >= 0.8 } reading
                )
                    continue;
                upper.Jump = reading;
                upper.JumpTail = lower;
                lower.IsJumpTail = true;
                break;
            }
        }
    }

    private static bool Stands(TextLine upper, TextLine lower) =>
        !lower.IsJumpTail
        && lower.Direction == upper.Direction
        && lower.IsCross == upper.IsCross
        && !upper.IsCross
        && lower.Face == upper.Face
        && Math.Abs(lower.Size - upper.Size) < 0.05 * upper.Size
        && lower.Top - upper.Top > 0.7 * upper.Size
        && (
            Math.Abs(lower.Left - upper.Left) < 1.5 * upper.Size
            || Math.Abs(lower.Right - upper.Right) < 1.5 * upper.Size
            || Math.Abs(lower.Box.Center.X - upper.Box.Center.X) < upper.Size
        );
}
