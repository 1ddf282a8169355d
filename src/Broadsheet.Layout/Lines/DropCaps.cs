using Broadsheet.Layout.Language;
using Broadsheet.Model.Geometry;

namespace Broadsheet.Layout.Lines;

/// <summary>Large initials are joined to the line they begin, and the lines beside them reach to the edge of their column again.</summary>
internal static class DropCaps
{
    public static void Join(List<TextLine> lines)
    {
        for (var i = 0; i < lines.Count; i++)
        {
            var cap = lines[i];
            if (cap.Length > 2 || cap.IsCross || cap.Size < 14 || cap.Text.Length == 0 || !cap.Text.Any(char.IsLetter))
                continue;
            var beside = Beside(lines, cap);
            if (beside.Count < 2)
                continue;
            var first = beside[0];
            var whole = Widen(first, cap, Initials.Join(cap.Text, first.Text, WordEvidence.Empty), cap.Glyphs, (cap.Text, first.Text));
            // The words behind an initial may be set in another face, as in small capitals: they are text like the line under them.
            if (Math.Abs(beside[1].Size - first.Size) < 0.1 * first.Size)
                whole.Face = beside[1].Face;
            lines[lines.IndexOf(first)] = whole;
            foreach (var line in beside.Skip(1))
                lines[lines.IndexOf(line)] = Widen(line, cap, line.Text, [], null);
            lines.Remove(cap);
            i--;
        }
    }

    /// <summary>Joins the initials to their words by the words of the issue, once these are known.</summary>
    public static void Settle(IEnumerable<TextLine> lines, WordEvidence words, string? language)
    {
        foreach (var line in lines)
            if (line.Initial is var (cap, rest))
                line.Text = Initials.Join(cap, rest, words, language);
    }

    /// <summary>The text of a line that is evidence of words: what an initial was joined to is what is to be found out.</summary>
    public static string Evidence(TextLine line) =>
        line.Initial is var (_, rest)
            ? rest.IndexOf(' ', StringComparison.Ordinal) is > 0 and var cut
                ? rest[cut..]
                : ""
            : line.Text;

    private static List<TextLine> Beside(List<TextLine> lines, TextLine cap)
    {
        var beside = new List<TextLine>();
        foreach (var line in lines)
        {
            if (line == cap || line.IsCross || line.Size > cap.Size / 1.7 || line.Top > cap.Bottom)
                continue;
            var gap = line.Left - cap.Right;
            if (
                gap < -0.3 * line.Size
                || gap > 1.3 * line.Size
                || line.Box.Center.Y < cap.Top - 0.1 * cap.Size
                || line.Box.Center.Y > cap.Baseline + 0.3 * line.Size
            )
                continue;
            if (beside.Count > 0 && Math.Abs(line.Size - beside[0].Size) > 0.3 * line.Size)
                continue;
            beside.Add(line);
        }
        beside.Sort((a, b) => a.Top.CompareTo(b.Top));
        return beside;
    }

    private static TextLine Widen(TextLine line, TextLine cap, string text, InkGlyph[] more, (string Cap, string Beside)? initial)
    {
        var box = Rect.FromEdges(Math.Min(cap.Left, line.Left), line.Top, line.Right, line.Bottom);
        var pageBox = Rect.FromEdges(
            Math.Min(cap.PageBox.Left, line.PageBox.Left),
            line.PageBox.Top,
            Math.Max(line.PageBox.Right, line.Direction == WritingDirection.Leftwards ? cap.PageBox.Right : line.PageBox.Right),
            line.PageBox.Bottom
        );
        return new TextLine
        {
            Glyphs = [.. more, .. line.Glyphs],
            Direction = line.Direction,
            IsCross = line.IsCross,
            Box = box,
            PageBox = pageBox,
            Baseline = line.Baseline,
            Size = line.Size,
            Face = line.Face,
            Color = line.Color,
            Length = line.Length + more.Length,
            IsIdeographic = line.IsIdeographic,
            Text = text,
            Initial = initial,
        };
    }
}
