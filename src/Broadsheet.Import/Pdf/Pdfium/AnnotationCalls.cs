using Wasmtime;

namespace Broadsheet.Import.Pdf.Pdfium;

/// <summary>PDFium's functions on annotations (<c>fpdf_annot.h</c>, <c>fpdf_flatten.h</c>).</summary>
internal sealed class AnnotationCalls(Instance instance)
{
    private const int AsPrinted = 1;
    private const int Flattened = 1;

    private readonly Func<int, int> _count = instance.Function<int, int>("FPDFPage_GetAnnotCount");
    private readonly Func<int, int, int> _get = instance.Function<int, int, int>("FPDFPage_GetAnnot");
    private readonly Func<int, int> _subtype = instance.Function<int, int>("FPDFAnnot_GetSubtype");
    private readonly Action<int> _close = instance.Action<int>("FPDFPage_CloseAnnot");
    private readonly Func<int, int, int> _flatten = instance.Function<int, int, int>("FPDFPage_Flatten");

    public int Count(PageHandle page) => _count(page.Address);

    /// <summary>The kind of an annotation by its number in <c>fpdf_annot.h</c>; 0 where it has none.</summary>
    public int Subtype(PageHandle page, int index)
    {
        var annotation = _get(page.Address, index);
        if (annotation == 0)
            return 0;
        var subtype = _subtype(annotation);
        _close(annotation);
        return subtype;
    }

    /// <summary>Makes the looks of the annotations that are printed part of the content of the page, which must be loaded anew to see
    /// it.</summary>
    /// <returns>False where there was nothing to do or it failed.</returns>
    public bool Flatten(PageHandle page) => _flatten(page.Address, AsPrinted) == Flattened;
}
