using Broadsheet.Model.Geometry;

namespace Broadsheet.Import.Pdf.Pdfium;

/// <summary>Makes a PDF of one page.</summary>
internal static class PageSplitter
{
    public static byte[] Split(Workbench bench, PdfSource source, int pageIndex, Rect part)
    {
        var document = bench.Open(source);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(pageIndex, document.PageCount);
        var sandbox = bench.Sandbox;
        var single = sandbox.Documents.Create();
        sandbox.Memory.Write(sandbox.Scratch, pageIndex);
        var isCopied = !single.IsNull && sandbox.Documents.ImportPages(single, document.Handle, sandbox.Scratch, 1);
        if (isCopied)
            Crop(sandbox, single, part);
        var isWritten = false;
        var file = isCopied ? sandbox.Files.Collect(access => isWritten = sandbox.Documents.Save(single, access)) : [];
        if (!isWritten)
        {
            throw new PdfException(
                PdfFault.PageDamaged,
                $"{source.Name()}#{pageIndex + 1} can't be split out, for it is damaged. Export the pages one by one."
            );
        }
        sandbox.Documents.Close(single);
        return file;
    }

    /// <summary>Makes the part of the trimmed page the CropBox of the only page.</summary>
    private static void Crop(Sandbox sandbox, DocumentHandle single, Rect part)
    {
        var page = sandbox.Pages.Load(single, 0);
        if (page.IsNull)
            return;
        var frame = PageFrame.Of(sandbox, page, unit: 1);
        var shown = PageTrim.Within(PageTrim.Find(sandbox, page, frame), part);
        if (shown != PageRequest.Whole && frame.ToDisplay.Inverse() is { } toFile)
        {
            var (width, height) = (frame.Width, frame.Height);
            var box = PageFrame.MapBox(toFile, shown.Left * width, shown.Top * height, shown.Right * width, shown.Bottom * height);
            sandbox.Pages.SetCropBox(page, (float)box.Left, (float)box.Top, (float)box.Right, (float)box.Bottom);
        }
        sandbox.Pages.Close(page);
    }
}
