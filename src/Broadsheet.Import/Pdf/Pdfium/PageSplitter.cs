using Broadsheet.Import.Pdf.Cleaning;
using Broadsheet.Model.Geometry;

namespace Broadsheet.Import.Pdf.Pdfium;

/// <summary>Makes a PDF of one page for readers.</summary>
internal static class PageSplitter
{
    public static byte[] Split(Workbench bench, PdfSource source, int pageIndex, Rect part)
    {
        var document = bench.Open(source);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(pageIndex, document.PageCount);
        var file = document.PageCount == 1 ? SaveWhole(bench, document, part) : TakeOut(bench.Sandbox, document, pageIndex, part);
        if (file is null)
            throw Damaged(source, pageIndex);
        try
        {
            return ReaderFile.Make(file, bench.Sandbox.ThrowIfOver);
        }
        catch (InvalidDataException e)
        {
            throw Damaged(source, pageIndex, e);
        }
    }

    /// <summary>A file of one page keeps what its catalog says of layers, fields and colours.</summary>
    private static byte[]? SaveWhole(Workbench bench, OpenDocument document, Rect part)
    {
        var isChanged = Crop(bench.Sandbox, document.Handle, part);
        var file = Save(bench.Sandbox, document.Handle);
        if (isChanged)
            bench.CloseDocument();
        return file;
    }

    private static byte[]? TakeOut(Sandbox sandbox, OpenDocument document, int pageIndex, Rect part)
    {
        var single = sandbox.Documents.Create();
        sandbox.Memory.Write(sandbox.Scratch, pageIndex);
        if (single.IsNull || !sandbox.Documents.ImportPages(single, document.Handle, sandbox.Scratch, 1))
            return null;
        Crop(sandbox, single, part);
        var file = Save(sandbox, single);
        sandbox.Documents.Close(single);
        return file;
    }

    private static byte[]? Save(Sandbox sandbox, DocumentHandle document)
    {
        var isWritten = false;
        var file = sandbox.Files.Collect(access => isWritten = sandbox.Documents.Save(document, access));
        return isWritten ? file : null;
    }

    /// <summary>Makes the part of the trimmed page the CropBox of the only page.</summary>
    /// <returns>True where that changed the page.</returns>
    private static bool Crop(Sandbox sandbox, DocumentHandle single, Rect part)
    {
        var page = sandbox.Pages.Load(single, 0);
        if (page.IsNull)
            return false;
        var frame = PageFrame.Of(sandbox, page, unit: 1);
        var shown = PageTrim.Within(PageTrim.Find(sandbox, page, frame), part);
        var toFile = shown == PageRequest.Whole ? null : frame.ToDisplay.Inverse();
        if (toFile is { } map)
        {
            var (width, height) = (frame.Width, frame.Height);
            var box = PageFrame.MapBox(map, shown.Left * width, shown.Top * height, shown.Right * width, shown.Bottom * height);
            sandbox.Pages.SetCropBox(page, (float)box.Left, (float)box.Top, (float)box.Right, (float)box.Bottom);
        }
        sandbox.Pages.Close(page);
        return toFile is not null;
    }

    private static PdfException Damaged(PdfSource source, int pageIndex, Exception? inner = null) =>
        new(
            PdfFault.PageDamaged,
            $"{source.Name()}#{pageIndex + 1} can't be split out, for it is damaged. Export the pages one by one.",
            inner
        );
}
