using System.Text;
using Broadsheet.Import.Surveys;
using Broadsheet.Layout.Marks;
using Broadsheet.Model.Geometry;
using Broadsheet.Model.Issues;

namespace Broadsheet.Import.Pages;

/// <summary>Tells pages whose text can't be read although readers see some: scans, and text drawn as outlines.</summary>
internal static class TextPresence
{
    private const int FewGlyphs = 25;
    private const double ScanShare = 0.5;
    private const int ManySegments = 400;

    /// <summary>What is wrong with the text of a page; null where nothing is.</summary>
    /// <param name="marks">What was read of it.</param>
    /// <param name="ink">What is seen of it.</param>
    /// <param name="page">The page.</param>
    public static ImportProblem? Problem(PageMarks marks, PageInk ink, SurveyedPage page) =>
        Problem(marks, ink, page.Where, page.File.Format.Words.AnyOne);

    /// <summary>What is wrong with the text of a page; null where nothing is.</summary>
    /// <param name="marks">What was read of it.</param>
    /// <param name="ink">What is seen of it.</param>
    /// <param name="where">File and page for people.</param>
    /// <param name="anyOne">What the format calls one of its files, with its article.</param>
    internal static ImportProblem? Problem(PageMarks marks, PageInk ink, string where, string anyOne)
    {
        var glyphs = 0;
        foreach (var glyph in marks.Glyphs.Span)
            glyphs += glyph.CodePoint > ' ' ? 1 : 0;
        if (glyphs >= FewGlyphs)
            return null;

        var pictures = marks.Pictures.Sum(p => p.Bounds.Intersect(new Rect(0, 0, marks.Width, marks.Height)).Area);
        if (pictures > ScanShare * marks.Width * marks.Height)
        {
            return new ImportProblem(
                Severity.Warning,
                "page-without-text",
                where,
                $"'{where}' is a picture without text: a scan, or an advertisement. Its facsimile is kept without stories; for a scan, deliver {anyOne} with recognised text (OCR)."
            );
        }

        if (marks.Paths.Sum(p => p.Segments) > ManySegments)
        {
            return new ImportProblem(
                Severity.Warning,
                "page-text-outlined",
                where,
                $"'{where}' has its text drawn as outlines, without characters. Its facsimile is kept without stories; export it with fonts instead of outlines, or deliver {anyOne} with recognised text (OCR)."
            );
        }

        if (!IsEmpty(marks))
            return null;
        return ink switch
        {
            PageInk.None => new ImportProblem(
                Severity.Note,
                "page-blank",
                where,
                $"'{where}' is blank. It is kept; remove the file if it does not belong to the issue."
            ),
            PageInk.Some => new ImportProblem(
                Severity.Warning,
                "page-without-text",
                where,
                $"'{where}' shows something of which nothing could be read. Its facsimile is kept without stories; export it anew with fonts and pictures embedded, or deliver {anyOne} with recognised text (OCR)."
            ),
            _ => null,
        };
    }

    // Spaces are no marks; a character of which nobody knows what it is may be any.
    private static bool IsEmpty(PageMarks marks)
    {
        if (marks.Pictures.Count > 0 || marks.Paths.Count > 0)
            return false;
        foreach (ref readonly var glyph in marks.Glyphs.Span)
        {
            if (
                !Rune.IsValid(glyph.CodePoint)
                || !Rune.IsWhiteSpace(new Rune(glyph.CodePoint))
                || glyph.Traits.HasFlag(GlyphTraits.UnicodeInDoubt)
            )
                return false;
        }
        return true;
    }
}
