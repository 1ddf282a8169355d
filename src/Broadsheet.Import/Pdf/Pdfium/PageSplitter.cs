namespace Broadsheet.Import.Pdf.Pdfium;

/// <summary>Makes a PDF of one page.</summary>
internal static class PageSplitter
{
    public static byte[] Split(Workbench bench, PdfSource source, int pageIndex)
    {
        var document = bench.Open(source);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(pageIndex, document.PageCount);
        var sandbox = bench.Sandbox;
        var single = sandbox.Documents.Create();
        sandbox.Memory.Write(sandbox.Scratch, pageIndex);
        var isCopied = !single.IsNull && sandbox.Documents.ImportPages(single, document.Handle, sandbox.Scratch, 1);
        var isWritten = false;
        var file = isCopied ? sandbox.Files.Collect(access => isWritten = sandbox.Documents.Save(single, access)) : [];
        if (!isWritten)
        {
            throw new PdfException(PdfFault.PageDamaged,
                $"{source.Name()}#{pageIndex + 1} can't be split out, for it is damaged. Export the pages one by one.");
        }
        sandbox.Documents.Close(single);
        return file;
    }
}
