using Broadsheet.Import.Pdf.Pdfium.Unread;
using Broadsheet.Import.Shapes;
using Broadsheet.Layout.Marks;

namespace Broadsheet.Import.Pdf.Pdfium;

/// <summary>Reads one page: its marks first, then its pixels. Where one of the two makes the engine fail, the other is tried in a fresh
/// sandbox.</summary>
internal sealed class PageWork(Workbench bench, PdfSource source, int pageIndex, PageRequest request)
{
    /// <summary>Share of the deadline for the marks of a page that is to be drawn as well.</summary>
    private const double MarksShare = 0.5;

    private bool _isFlattened;

    public SourcePage Read()
    {
        var document = bench.Open(source);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(pageIndex, document.PageCount);
        var where = document.PageCount == 1 ? source.Name() : $"{source.Name()}#{pageIndex + 1}";
        var problems = new PageProblems(where);
        if (pageIndex == 0)
            problems.Condition(document.Condition, source.Name());
        var page = LoadPage(document, where);
        var whole = PageFrame.Of(bench.Sandbox, page, document.PageUnit(pageIndex));
        var trim = PageTrim.Find(bench.Sandbox, page, whole);
        var frame = whole.Part(PageTrim.Within(trim, request.Part));

        if (request.Dpi is not null)
            bench.Limit(bench.Remaining * MarksShare);
        PageContent content;
        var isRead = true;
        try
        {
            using var span = ImportSpans.Measure("pdf.marks", where);
            content = ReadMarks(document, page, frame);
        }
        catch (Exception exception) when (request.Dpi is not null && IsFinal(exception))
        {
            problems.MarksFailed(PdfFaults.Describe(exception, bench.Current, where));
            isRead = false;
            content = new PageContent(PageText.None, new PageObjects(), [], new ReadByShape(), []);
            bench.DiscardSandbox();
            bench.Limit(bench.Remaining);
            document = bench.Open(source);
            page = LoadPage(document, where);
        }
        bench.Limit(bench.Remaining);

        var pixels = request.Dpi is { } dpi ? Draw(page, frame, dpi, problems, where) : null;
        if (bench.Current is { } sandbox)
            sandbox.Pages.Close(page);
        if (_isFlattened)
            bench.CloseDocument();
        Report(content, problems);
        return new SourcePage
        {
            Marks = new PageMarks
            {
                Width = frame.Width,
                Height = frame.Height,
                Fonts = content.Text.Fonts,
                Glyphs = content.Text.Glyphs,
                Paths = content.Objects.Paths,
                Pictures = content.Objects.Pictures,
            },
            MarksAreRead = isRead,
            Pixels = pixels,
            Pictures = content.Pictures,
            Shapes = content.Shapes,
            IsTrimmed = trim != PageRequest.Whole,
            Problems = problems.All,
        };
    }

    private PageHandle LoadPage(OpenDocument document, string where)
    {
        var pages = bench.Sandbox.Pages;
        var page = pages.Load(document.Handle, pageIndex);
        if (!page.IsNull && PrintedAnnotations.Flatten(bench.Sandbox, page))
        {
            // From here on the open document differs from its file.
            _isFlattened = true;
            pages.Close(page);
            page = pages.Load(document.Handle, pageIndex);
        }
        return page.IsNull
            ? throw new PdfException(PdfFault.PageDamaged, $"{where} is damaged and can't be opened. Export it again.")
            : page;
    }

    private PageContent ReadMarks(OpenDocument document, PageHandle page, PageFrame frame)
    {
        var sandbox = bench.Sandbox;
        var objects = new ObjectReader(sandbox, frame, document.HasOptionalObjects).Read(page);
        if (objects.Layered.Count > 0 && new OptionalContent(sandbox, page, frame).Hide(objects.Layered))
            objects = new ObjectReader(sandbox, frame).Read(page);
        var reader = new GlyphReader(sandbox, frame);
        var text = new StandInTexts(sandbox, reader).Check(page, reader.Read(page), objects);
        text = new LostSpaces(sandbox, document.Handle, page, frame).Restore(text, objects);
        var unread = new UnreadCharacters(sandbox, document.Handle, page, request.OtherShapes);
        var shapes = request.WantsShapes ? unread.Shapes(text) : [];
        var byShape = unread.Read(text);
        new CoveredText(sandbox, page, frame).Mark(text, objects);
        var pictures =
            request.MinPictureSize > 0
                ? new PictureReader(bench.Sandbox, document.Handle, page).Read(objects.Placed, request.MinPictureSize)
                : [];
        return new PageContent(text, objects, pictures, byShape, shapes);
    }

    private PixelBuffer? Draw(PageHandle page, PageFrame frame, double dpi, PageProblems problems, string where)
    {
        try
        {
            using var span = ImportSpans.Measure("pdf.draw", where);
            var pixels = new PageRenderer(bench.Sandbox, frame).Render(page, dpi, request.MaxPixels);
            const double rounding = 0.99;
            if (pixels.Dpi < dpi * rounding)
                problems.DrawnSmaller(dpi, pixels.Dpi);
            return pixels;
        }
        catch (Exception exception) when (IsFinal(exception))
        {
            problems.DrawingFailed(PdfFaults.Describe(exception, bench.Current, where));
            bench.DiscardSandbox();
            return null;
        }
    }

    /// <summary>A failure of the guest that would come again: one of memory or time goes up, for the call to be tried alone.</summary>
    private bool IsFinal(Exception exception) =>
        PdfFaults.IsGuestFailure(exception) && !((bench.IsOutOfMemory || PdfFaults.IsOutOfTime(exception)) && bench.CanTryAlone);

    private static void Report(PageContent content, PageProblems problems)
    {
        problems.Fonts(content.Text.Substituted);
        problems.ActualText(content.Text.Overruled);
        problems.Unicode(content.Text.Glyphs);
        problems.ByShape(content.ByShape);
        if (content.Text.WasCut || content.Objects.WasCut)
            problems.WasCut();
    }

    private sealed record PageContent(
        PageText Text,
        PageObjects Objects,
        IReadOnlyList<SourcePicture> Pictures,
        ReadByShape ByShape,
        IReadOnlyList<NamedShape> Shapes
    );
}
