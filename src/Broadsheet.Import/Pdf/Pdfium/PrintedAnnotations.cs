namespace Broadsheet.Import.Pdf.Pdfium;

/// <summary>
/// Takes what annotations and form fields show in print for content of the page, so that it is drawn and read like the rest: notes, stamps
/// and filled forms are on the paper too.
/// </summary>
internal static class PrintedAnnotations
{
    private const int Link = 2;
    private const int Popup = 16;

    /// <summary>Most annotations that are looked at; a page that claims to have more is taken without them.</summary>
    private const int MostAnnotations = 20_000;

    /// <summary>Makes the annotations of a page content of it, in the open document only.</summary>
    /// <returns>True where the page has to be loaded anew.</returns>
    public static bool Flatten(Sandbox sandbox, PageHandle page)
    {
        var count = sandbox.Annotations.Count(page);
        if (count is <= 0 or > MostAnnotations || !HasPrinted(sandbox, page, count))
            return false;
        MakeLooks(sandbox, page);
        return sandbox.Annotations.Flatten(page);
    }

    private static bool HasPrinted(Sandbox sandbox, PageHandle page, int count)
    {
        for (var i = 0; i < count; i++)
        {
            if (sandbox.Annotations.Subtype(page, i) is not (0 or Link or Popup))
                return true;
        }
        return false;
    }

    // Drawing annotations makes PDFium give those a look that have none of their own; a bitmap of one pixel will do.
    private static void MakeLooks(Sandbox sandbox, PageHandle page)
    {
        var bitmap = sandbox.Pages.CreateClearBitmap(1, 1, sandbox.Scratch);
        if (bitmap.IsNull)
            return;
        sandbox.Pages.RenderAnnotations(bitmap, page);
        sandbox.Pages.Destroy(bitmap);
    }
}
