using System.Globalization;
using Broadsheet.Layout.Language;
using Broadsheet.Layout.Marks;
using Broadsheet.Model.Geometry;
using Broadsheet.Model.Issues;

namespace Broadsheet.Import.Pdf.Trust;

/// <summary>Tells where the text of a page can't be trusted, or is not there although people see it.</summary>
internal static class TextTrustProblems
{
    /// <summary>Places shown of one kind on one page; what is more is told by the last of them.</summary>
    private const int MostPlaces = 6;

    /// <summary>Text of fonts from before Unicode.</summary>
    public static IEnumerable<ImportProblem> LegacyFonts(PageMarks marks, IReadOnlyList<LegacyFont> fonts, string where)
    {
        foreach (var font in fonts)
        {
            var boxes = new List<Rect>();
            foreach (ref readonly var glyph in marks.Glyphs.Span)
            {
                if (glyph.Font == font.Font)
                    boxes.Add(glyph.Box);
            }
            var name =
                marks.Fonts.Count > font.Font && marks.Fonts[font.Font].Name is { Length: > 0 } named ? $"'{named}'" : "without a name";
            var count = boxes.Count.ToString(CultureInfo.InvariantCulture);
            yield return new ImportProblem(
                Severity.Warning,
                "legacy-font-text",
                where,
                font.IsCyrillic
                    ? $"'{where}': the font {name} has Cyrillic letters under the codes of Latin ones; its {count} characters were read as Cyrillic. Compare them with "
                        + "the page, and embed fonts with Unicode values (ToUnicode) when it is exported."
                    : $"'{where}': the font {name} has other letters than its codes say, as fonts had before Unicode; its {count} characters are no text. Embed fonts with "
                        + "Unicode values (ToUnicode) when it is exported, or recognise the text of the page (OCR)."
            )
            {
                Box = DoubtfulAreas.Of(boxes)[0].Box,
            };
        }
    }

    /// <summary>Lines of text drawn as shapes.</summary>
    public static IEnumerable<ImportProblem> Outlines(PageMarks marks, string where)
    {
        var areas = DoubtfulAreas.Of(OutlinedText.Find(marks));
        foreach (var (box, _) in areas.Take(MostPlaces))
        {
            yield return new ImportProblem(
                Severity.Warning,
                "outlined-text",
                where,
                $"'{where}' has what looks like a line of text drawn as shapes, without characters: no story has it. Export it with fonts instead of outlines, or "
                    + "recognise the text of the page (OCR)."
            )
            {
                Box = box,
            };
        }
    }
}
