using Wasmtime;

namespace Broadsheet.Import.Pdf.Pdfium;

/// <summary>PDFium's functions on pages and bitmaps (<c>fpdfview.h</c>, <c>fpdf_edit.h</c>).</summary>
internal sealed class PageCalls(Instance instance)
{
    /// <summary>A pixel is three bytes.</summary>
    private const int FormatBgr = 2;

    /// <summary>A pixel is four bytes, the last of which tells how opaque it is.</summary>
    private const int FormatBgra = 4;

    /// <summary>Blue first becomes red first, as <see cref="PixelBuffer"/> wants it.</summary>
    private const int ReverseByteOrder = 0x10;

    private const int White = unchecked((int)0xFFFFFFFF);

    private readonly Func<int, int, int> _load = instance.Function<int, int, int>("FPDF_LoadPage");
    private readonly Action<int> _close = instance.Action<int>("FPDF_ClosePage");
    private readonly Func<int, int, int> _boundingBox = instance.Function<int, int, int>("FPDF_GetPageBoundingBox");
    private readonly Func<int, int, int, int, int, int> _trimBox = instance.Function<int, int, int, int, int, int>("FPDFPage_GetTrimBox");
    private readonly Func<int, int> _rotation = instance.Function<int, int>("FPDFPage_GetRotation");
    private readonly Action<int, float, float, float, float> _setCropBox = instance.Action<int, float, float, float, float>(
        "FPDFPage_SetCropBox"
    );
    private readonly Func<int, int> _countObjects = instance.Function<int, int>("FPDFPage_CountObjects");
    private readonly Func<int, int, int, int, int, int> _createBitmap = instance.Function<int, int, int, int, int, int>(
        "FPDFBitmap_CreateEx"
    );
    private readonly Func<int, int, int, int, int, int, int> _fill = instance.Function<int, int, int, int, int, int, int>(
        "FPDFBitmap_FillRect"
    );
    private readonly Action<int> _destroyBitmap = instance.Action<int>("FPDFBitmap_Destroy");

    private readonly Action<int, int, int, int, int, int, int, int> _render = instance
        .Required("FPDF_RenderPageBitmap")
        .WrapAction<int, int, int, int, int, int, int, int>()
        ?? throw new InvalidOperationException("FPDF_RenderPageBitmap has other parameters than expected.");

    public PageHandle Load(DocumentHandle document, int index) => new(_load(document.Address, index));

    public void Close(PageHandle page) => _close(page.Address);

    /// <summary>Writes CropBox within MediaBox as left, top, right, bottom.</summary>
    public bool BoundingBox(PageHandle page, int result) => _boundingBox(page.Address, result) != 0;

    /// <summary>Writes the TrimBox as left, bottom, right, top, in the coordinates of the file; false where the page has none.</summary>
    public bool TrimBox(PageHandle page, int result) =>
        _trimBox(page.Address, result, result + sizeof(float), result + (2 * sizeof(float)), result + (3 * sizeof(float))) != 0;

    /// <summary>Quarter turns clockwise to display the page by.</summary>
    public int Rotation(PageHandle page) => _rotation(page.Address) & 3;

    /// <summary>Sets the CropBox, in the coordinates of the file.</summary>
    public void SetCropBox(PageHandle page, float left, float bottom, float right, float top) =>
        _setCropBox(page.Address, left, bottom, right, top);

    public int CountObjects(PageHandle page) => _countObjects(page.Address);

    /// <summary>A white bitmap over memory of ours.</summary>
    public BitmapHandle CreateBitmap(int width, int height, int pixels, int stride)
    {
        var bitmap = new BitmapHandle(_createBitmap(width, height, FormatBgr, pixels, stride));
        if (!bitmap.IsNull)
            _ = _fill(bitmap.Address, 0, 0, width, height, White);
        return bitmap;
    }

    /// <summary>A bitmap of nothing over memory of ours, four bytes a pixel.</summary>
    public BitmapHandle CreateClearBitmap(int width, int height, int pixels)
    {
        const int pixelBytes = 4;
        var bitmap = new BitmapHandle(_createBitmap(width, height, FormatBgra, pixels, width * pixelBytes));
        if (!bitmap.IsNull)
            _ = _fill(bitmap.Address, 0, 0, width, height, 0);
        return bitmap;
    }

    public void Destroy(BitmapHandle bitmap) => _destroyBitmap(bitmap.Address);

    /// <summary>Draws the page with its annotations into a bitmap of one pixel, for what that does to them.</summary>
    public void RenderAnnotations(BitmapHandle bitmap, PageHandle page)
    {
        const int withAnnotations = 0x01;
        const int printing = 0x800;
        _render(bitmap.Address, page.Address, 0, 0, 1, 1, 0, withAnnotations | printing);
    }

    /// <summary>Draws the page, without annotations, as large as said, shifted so that this pixel of it is the first of the
    /// bitmap.</summary>
    public void Render(BitmapHandle bitmap, PageHandle page, int width, int height, int left, int top)
    {
        const int asDisplayed = 0;
        _render(bitmap.Address, page.Address, -left, -top, width, height, asDisplayed, ReverseByteOrder);
    }
}
