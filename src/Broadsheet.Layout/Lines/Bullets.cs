using Broadsheet.Layout.Marks;
using Broadsheet.Model.Articles;
using Broadsheet.Model.Geometry;

namespace Broadsheet.Layout.Lines;

/// <summary>
/// Puts the markers of lists to the lines they stand before: a bullet or number that a wide gap parts from its item, a bullet out of a font
/// of signs, and one that is drawn, not written.
/// </summary>
internal static class Bullets
{
    private const int MostMarkers = 600;

    // A page with more small shapes is a drawing.
    private const int MostShapes = 400;
    private const string Drawn = "• ";

    public static void Join(List<TextLine> lines, PageMarks page, WritingFrame space, FaceTable faces)
    {
        for (var i = 0; i < lines.Count; i++)
            if (Named(lines[i], faces) is { } named)
                lines[i] = named;
        foreach (var marker in lines.Where(IsMarkerAlone).Take(MostMarkers).ToList())
            if (ItemOf(lines, marker) is { } item)
            {
                var text = $"{marker.Text.Trim()} {item.Text.TrimStart()}";
                lines[lines.IndexOf(item)] = item.With(
                    [.. marker.Glyphs, .. item.Glyphs],
                    marker.Box.Union(item.Box),
                    marker.PageBox.Union(item.PageBox),
                    text
                );
                lines.Remove(marker);
            }
        JoinDrawn(lines, page, space);
    }

    // The sign that a letter of Wingdings and its like shows.
    private static TextLine? Named(TextLine line, FaceTable faces)
    {
        var first = line.Glyphs[0];
        if (line.IsCross || Sign(first.CodePoint, faces[first.Face].Name) is not { } sign)
            return null;
        // A whole line of such a font is an ornament.
        if (line.Glyphs.Count(g => !g.IsSpace && g.Face == first.Face) > 1 && line.Length > 2)
            return null;
        var glyphs = line.Glyphs.ToArray();
        glyphs[0] = first with { CodePoint = sign };
        var rest = line.Length > 1 ? line.Text[1..].TrimStart() : "";
        return line.With(glyphs, line.Box, line.PageBox, $"{sign} {rest}".TrimEnd());
    }

    private static char? Sign(int code, string font)
    {
        var isPrivate = code is >= 0xF020 and <= 0xF0FF;
        var low = isPrivate ? code - 0xF000 : code;
        if (font.Contains("Wingdings", StringComparison.OrdinalIgnoreCase) || font.Contains("Webdings", StringComparison.OrdinalIgnoreCase))
            return Wingding(low) ?? (isPrivate || low < 0x80 ? '•' : null);
        if (font.Contains("Dingbats", StringComparison.OrdinalIgnoreCase) && low < 0x80)
            return Wingding(low) ?? '•';
        return isPrivate
            ? low == 0xB7
                ? '•'
                : Wingding(low) ?? '•'
            : null;
    }

    private static char? Wingding(int code) =>
        code switch
        {
            'l' => '●',
            'm' or 0xA1 => '○',
            'n' => '■',
            'o' or 'p' or 'q' or 0xA8 => '□',
            'u' => '◆',
            'v' => '❖',
            0xA7 => '▪',
            0x9F or 0xB7 => '•',
            0xD8 => '➢',
            0xE0 or 0xE8 => '➔',
            0xFC => '✓',
            'F' => '☞',
            _ => null,
        };

    private static bool IsMarkerAlone(TextLine line) =>
        !line.IsCross
        && line.Length <= 4
        && line.Jump is null
        && ListMarker.Read(line.Text.Trim() + " x", out var rest) is not null
        && rest == "x";

    // What stands right of it on its baseline, where nothing but another column stands left of it: a dash inside a row is a cell.
    private static TextLine? ItemOf(List<TextLine> lines, TextLine marker)
    {
        TextLine? item = null;
        foreach (var line in lines)
        {
            if (
                line == marker
                || line.IsCross
                || line.Direction != marker.Direction
                || Math.Abs(line.Baseline - marker.Baseline) > 0.25 * line.Size
            )
                continue;
            var before = marker.Left - line.Right;
            if (before > -0.1 * line.Size && before < (line.Box.Width > 10 * line.Size ? 0.6 : 4) * line.Size)
                return null;
            if (
                line.Left > marker.Right - 0.2 * line.Size
                && line.Left - marker.Right < 3.5 * line.Size
                && (item is null || line.Left < item.Left)
            )
                item = line;
        }
        return
            item is { BeginsWithInitial: false, Jump: null, Length: > 1 }
            && item.Size < 1.8 * marker.Size
            && item.Size > 0.5 * marker.Size
            && !IsMarkerAlone(item)
            ? item
            : null;
    }

    private static void JoinDrawn(List<TextLine> lines, PageMarks page, WritingFrame space)
    {
        List<Rect> shapes =
        [
            .. page
                .Paths.Where(p => p.FillColor is not null && IsSmall(p.Bounds))
                .Select(p => space.ToFrame(p.Bounds))
                .Take(MostShapes + 1),
        ];
        if (shapes.Count is < 2 or > MostShapes)
            return;
        var pairs = new List<(Rect Shape, TextLine Line)>();
        foreach (var shape in shapes)
            if (LineBeside(lines, shape) is { } line && pairs.RemoveAll(p => p.Line == line) == 0)
                pairs.Add((shape, line));
        foreach (var (shape, line) in pairs)
        {
            // One alone is an ornament: bullets are alike and stand alike.
            if (
                !pairs.Exists(o =>
                    o.Line != line
                    && Math.Abs(o.Shape.Width - shape.Width) < 0.5
                    && Math.Abs(o.Line.Left - o.Shape.Left - (line.Left - shape.Left)) < 1
                    && Math.Abs(o.Line.Size - line.Size) < 0.1 * line.Size
                )
            )
                continue;
            var box = Rect.FromEdges(shape.Left, line.Top, line.Right, line.Bottom);
            lines[lines.IndexOf(line)] = line.With(line.Glyphs, box, space.ToPage(box), Drawn + line.Text);
        }
    }

    private static bool IsSmall(Rect shape) =>
        shape is { Width: > 0.8 and < 10, Height: > 0.8 and < 10 } && shape.Width < 1.7 * shape.Height && shape.Height < 1.7 * shape.Width;

    private static TextLine? LineBeside(List<TextLine> lines, Rect shape)
    {
        TextLine? best = null;
        foreach (var line in lines)
        {
            var height = (line.Baseline - shape.Center.Y) / line.Size;
            if (line.IsCross || line.BeginsWithInitial || line.Length < 2 || shape.Height > 0.8 * line.Size || height is > 0.85 or < -0.05)
                continue;
            var gap = line.Left - shape.Right;
            if (gap > 0.1 * line.Size && gap < 2.5 * line.Size && (best is null || line.Left < best.Left))
                best = line;
            else if (line.Left < shape.Left && line.Right > shape.Left - 0.3 * line.Size)
                return null;
        }
        return best is not null && ListMarker.Read(best.Text, out _) is null ? best : null;
    }
}
