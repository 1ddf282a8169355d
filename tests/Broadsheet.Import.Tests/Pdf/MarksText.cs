using Broadsheet.Layout.Marks;

namespace Broadsheet.Import.Tests.Pdf;

internal static class MarksText
{
    /// <summary>The characters in the order of the file; U+FFFD for those without Unicode.</summary>
    public static string Text(this PageMarks marks) =>
        string.Concat(marks.Glyphs.ToArray().Select(glyph => glyph.CodePoint == 0 ? "\uFFFD" : char.ConvertFromUtf32(glyph.CodePoint)));
}
