using System.Globalization;
using Broadsheet.Import.Pdf.Pdfium.Unread;
using Broadsheet.Import.Pdf.Trust;
using Broadsheet.Layout.Marks;
using Broadsheet.Model.Geometry;
using Broadsheet.Model.Issues;

namespace Broadsheet.Import.Pdf.Pdfium;

/// <summary>What is in doubt about a page, one problem for each kind.</summary>
internal sealed class PageProblems(string where)
{
    /// <summary>From this share of characters without Unicode on, the text of a page can't be trusted.</summary>
    private const double MuchWithoutUnicode = 0.05;

    /// <summary>From so many in one place on, it is a paragraph that readers miss.</summary>
    private const int ManyWithoutUnicode = 20;

    /// <summary>Places that are told of one page.</summary>
    private const int MostPlaces = 4;

    private const int MostNames = 8;

    private readonly List<ImportProblem> _problems = [];

    public IReadOnlyList<ImportProblem> All => _problems;

    /// <summary>The file itself is damaged; told with its first page.</summary>
    public void Condition(FileCondition condition, string file)
    {
        if (condition == FileCondition.Rebuilt)
            Add(
                Severity.Note,
                "pdf-rebuilt",
                $"{file} has a wrong table of objects, and a new one was made. Export it again if something is missing."
            );
        if (condition == FileCondition.Repaired)
            Add(
                Severity.Warning,
                "pdf-repaired",
                $"{file} is damaged, probably cut off; what is left of it was read. Copy or export it again, and compare the pages."
            );
    }

    /// <summary>Marks could not be read; the page is drawn all the same.</summary>
    public void MarksFailed(string what) => Add(Severity.Error, "marks-not-read", $"{what} The page is kept as a picture without text.");

    /// <summary>The page could not be drawn; its text is kept.</summary>
    public void DrawingFailed(string what) => Add(Severity.Error, "page-not-drawn", $"{what} Its text is kept without the facsimile.");

    /// <summary>Some objects or characters were left out.</summary>
    public void WasCut() =>
        Add(
            Severity.Warning,
            "marks-capped",
            $"{where} has more characters or drawings than are read of one page; the rest is only in its picture. "
                + "Flatten its drawings to pictures when it is exported."
        );

    /// <summary>The page is too large to draw at the resolution asked for.</summary>
    public void DrawnSmaller(double asked, double drawn) =>
        Add(
            Severity.Note,
            "page-drawn-smaller",
            string.Create(
                CultureInfo.InvariantCulture,
                $"{where} is too large for {asked:0} dpi and was drawn at {drawn:0.##} dpi. Check the page size that it was exported with."
            )
        );

    /// <summary>Says which fonts the file does not carry.</summary>
    public void Fonts(IReadOnlyList<FontFacts> substituted)
    {
        if (substituted.Count == 0)
            return;
        var names = substituted
            .Select(font => font.DrawnWith is "" || font.DrawnWith == font.Name ? font.Name : $"{font.Name} ({font.DrawnWith})")
            .Distinct()
            .ToList();
        var list = string.Join(", ", names.Take(MostNames)) + (names.Count > MostNames ? $" and {names.Count - MostNames} more" : "");
        Add(
            Severity.Note,
            "font-substituted",
            $"{where} does not carry these fonts, and others were drawn instead: {list}. Embed all fonts when it is exported."
        );
    }

    /// <summary>Says where the drawn text was read against the word of the file.</summary>
    public void ActualText(IReadOnlyList<Rect> overruled)
    {
        foreach (var box in overruled.Take(MostPlaces))
        {
            Add(
                Severity.Note,
                "actual-text-ignored",
                $"{where}: the file says that other text stands here than it shows (/ActualText); the printed text was read. "
                    + "Compare it with the page; export it without replacement text.",
                box
            );
        }
    }

    /// <summary>Says where the text has no Unicode values, and how much of it.</summary>
    public void Unicode(ReadOnlySpan<Glyph> glyphs)
    {
        var doubtful = new List<Rect>();
        foreach (ref readonly var glyph in glyphs)
        {
            if (glyph.Traits.HasFlag(GlyphTraits.UnicodeInDoubt))
                doubtful.Add(glyph.Box);
        }
        if (doubtful.Count == 0)
            return;
        var figures = LostFigures.Of(glyphs);
        foreach (var (box, count) in DoubtfulAreas.Of(figures).Take(MostPlaces))
        {
            Add(
                Severity.Warning,
                "figures-without-unicode",
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{where}: {count} characters that seem to be figures can't be read, for the file does not tell which they are. "
                        + $"Prices, results and numbers are missing from the text. Export it with fonts that have Unicode values (ToUnicode), or correct it by hand."
                ),
                box
            );
        }
        var isMuch = doubtful.Count >= MuchWithoutUnicode * glyphs.Length;
        foreach (var (box, count) in DoubtfulAreas.Of(doubtful).Take(MostPlaces))
        {
            Add(
                isMuch || count >= ManyWithoutUnicode ? Severity.Warning : Severity.Note,
                "text-without-unicode",
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{where}: for {count} of {glyphs.Length} characters the file does not tell what letters they are. "
                        + $"Export it with fonts that have Unicode values (ToUnicode), recognise the text of the page (OCR), or correct it by hand."
                ),
                box
            );
        }
    }

    /// <summary>Says what was read by its shape, and where the file says other characters than it shows.</summary>
    public void ByShape(ReadByShape read)
    {
        if (read.WithoutUnicode.Count > 0)
        {
            Add(
                Severity.Note,
                "text-read-by-shape",
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{where}: {read.WithoutUnicode.Count} characters of which the file does not tell what they are were read by their shapes. Compare them with the page; "
                        + $"export it with fonts that have Unicode values (ToUnicode)."
                ),
                DoubtfulAreas.Of(read.WithoutUnicode)[0].Box
            );
        }
        foreach (var (font, (count, boxes)) in read.Wrong.Take(MostPlaces))
        {
            Add(
                Severity.Warning,
                "unicode-wrong",
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{where}: the font {(font.Length > 0 ? $"'{font}'" : "without a name")} says other characters than it shows; {count} of its {boxes.Count} characters were read by "
                        + $"their shapes. Compare them with the page; export it with right Unicode values (ToUnicode)."
                ),
                DoubtfulAreas.Of(boxes)[0].Box
            );
        }
    }

    private void Add(Severity severity, string code, string message, Rect? box = null) =>
        _problems.Add(new ImportProblem(severity, code, where, message) { Box = box });
}
