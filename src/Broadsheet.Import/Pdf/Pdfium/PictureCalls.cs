using Wasmtime;

namespace Broadsheet.Import.Pdf.Pdfium;

/// <summary>PDFium's functions on pictures (<c>fpdf_edit.h</c>).</summary>
internal sealed class PictureCalls(Instance instance)
{
    private readonly Func<int, int> _filterCount = instance.Function<int, int>("FPDFImageObj_GetImageFilterCount");
    private readonly Func<int, int, int, int, int> _filter = instance.Function<int, int, int, int, int>("FPDFImageObj_GetImageFilter");
    private readonly Func<int, int, int, int> _rawData = instance.Function<int, int, int, int>("FPDFImageObj_GetImageDataRaw");

    public int FilterCount(ObjectHandle picture) => _filterCount(picture.Address);

    /// <summary>Writes the name of a filter with a zero behind it; the answer is its length with the zero.</summary>
    public int Filter(ObjectHandle picture, int index, int buffer, int length) => _filter(picture.Address, index, buffer, length);

    /// <summary>Writes the data as it stands in the file when there is room; the answer is its length.</summary>
    public int RawData(ObjectHandle picture, int buffer, int length) => _rawData(picture.Address, buffer, length);
}
