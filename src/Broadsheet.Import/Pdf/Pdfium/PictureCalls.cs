using Wasmtime;

namespace Broadsheet.Import.Pdf.Pdfium;

/// <summary>PDFium's functions on pictures (<c>fpdf_edit.h</c>, <c>fpdfview.h</c>).</summary>
internal sealed class PictureCalls(Instance instance)
{
    private readonly Func<int, int> _filterCount = instance.Function<int, int>("FPDFImageObj_GetImageFilterCount");
    private readonly Func<int, int, int, int, int> _filter = instance.Function<int, int, int, int, int>("FPDFImageObj_GetImageFilter");
    private readonly Func<int, int, int, int> _rawData = instance.Function<int, int, int, int>("FPDFImageObj_GetImageDataRaw");
    private readonly Func<int, int> _hasTransparency = instance.Function<int, int>("FPDFPageObj_HasTransparency");
    private readonly Func<int, int, int, int> _renderedBitmap = instance.Function<int, int, int, int>("FPDFImageObj_GetRenderedBitmap");
    private readonly Func<int, int> _format = instance.Function<int, int>("FPDFBitmap_GetFormat");
    private readonly Func<int, int> _buffer = instance.Function<int, int>("FPDFBitmap_GetBuffer");
    private readonly Func<int, int> _width = instance.Function<int, int>("FPDFBitmap_GetWidth");
    private readonly Func<int, int> _height = instance.Function<int, int>("FPDFBitmap_GetHeight");
    private readonly Func<int, int> _stride = instance.Function<int, int>("FPDFBitmap_GetStride");

    public int FilterCount(ObjectHandle picture) => _filterCount(picture.Address);

    /// <summary>Writes the name of a filter with a zero behind it; the answer is its length with the zero.</summary>
    public int Filter(ObjectHandle picture, int index, int buffer, int length) => _filter(picture.Address, index, buffer, length);

    /// <summary>Writes the data as it stands in the file when there is room; the answer is its length.</summary>
    public int RawData(ObjectHandle picture, int buffer, int length) => _rawData(picture.Address, buffer, length);

    /// <summary>True where the graphics state makes it translucent: an alpha, a soft mask, a blend mode. The picture's own mask is not
    /// looked at.</summary>
    public bool HasTransparency(ObjectHandle picture) => _hasTransparency(picture.Address) != 0;

    /// <summary>The picture alone, with its mask, at a pixel for each point; null handle where it can't be drawn. It must be
    /// destroyed.</summary>
    public BitmapHandle Render(DocumentHandle document, PageHandle page, ObjectHandle picture) =>
        new(_renderedBitmap(document.Address, page.Address, picture.Address));

    /// <summary>Where the pixels of a bitmap are.</summary>
    public (int Format, int Buffer, int Width, int Height, int Stride) Describe(BitmapHandle bitmap) =>
        (_format(bitmap.Address), _buffer(bitmap.Address), _width(bitmap.Address), _height(bitmap.Address), _stride(bitmap.Address));
}
