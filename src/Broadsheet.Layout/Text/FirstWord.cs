using Broadsheet.Layout.Lines;

namespace Broadsheet.Layout.Text;

/// <summary>The first word of a line: what would have stood on the line before it, had there been room.</summary>
internal static class FirstWord
{
    /// <summary>Its width in points; that of one character in scripts without blanks.</summary>
    public static double WidthOf(TextLine line)
    {
        if (line.IsIdeographic)
            return line.Size;
        var start = line.Glyphs[0].Start;
        var end = start;
        foreach (var glyph in line.Glyphs)
        {
            if (glyph.IsSpace || glyph.Start - end > 0.2 * line.Size)
                break;
            end = glyph.End;
        }
        return end - start;
    }
}
