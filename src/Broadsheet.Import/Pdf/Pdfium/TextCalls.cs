using Wasmtime;

namespace Broadsheet.Import.Pdf.Pdfium;

/// <summary>PDFium's functions on text and fonts (<c>fpdf_text.h</c>, <c>fpdf_edit.h</c>).</summary>
internal sealed class TextCalls(Instance instance)
{
    private readonly Func<int, int> _load = instance.Function<int, int>("FPDFText_LoadPage");
    private readonly Action<int> _close = instance.Action<int>("FPDFText_ClosePage");
    private readonly Func<int, int> _countChars = instance.Function<int, int>("FPDFText_CountChars");
    private readonly Func<int, int, int, int> _baseFontName = instance.Function<int, int, int, int>("FPDFFont_GetBaseFontName");
    private readonly Func<int, int, int, int> _familyName = instance.Function<int, int, int, int>("FPDFFont_GetFamilyName");
    private readonly Func<int, int> _flags = instance.Function<int, int>("FPDFFont_GetFlags");
    private readonly Func<int, int, int> _italicAngle = instance.Function<int, int, int>("FPDFFont_GetItalicAngle");
    private readonly Func<int, int> _isEmbedded = instance.Function<int, int>("FPDFFont_GetIsEmbedded");
    private readonly Func<int, int, int, int, int> _fontData = instance.Function<int, int, int, int, int>("FPDFFont_GetFontData");
    private readonly Func<int, int, int, int, int, int> _bounds = instance.Function<int, int, int, int, int, int>("FPDFPageObj_GetBounds");
    private readonly Func<int, int> _fontOf = instance.Function<int, int>("FPDFTextObj_GetFont");
    private readonly Func<int, int, int> _fontSize = instance.Function<int, int, int>("FPDFTextObj_GetFontSize");
    private readonly Func<int, int, int> _matrix = instance.Function<int, int, int>("FPDFPageObj_GetMatrix");
    private readonly Func<int, int, int, int> _setCodes = instance.Function<int, int, int, int>("FPDFText_SetCharcodes");
    private readonly Action<int> _destroy = instance.Action<int>("FPDFPageObj_Destroy");
    private readonly Func<int, int, int, float, int> _render = instance.Function<int, int, int, float, int>(
        "FPDFTextObj_GetRenderedBitmap"
    );
    private readonly Func<int, int, double, double, int> _newPage = instance.Function<int, int, double, double, int>("FPDFPage_New");
    private readonly Func<int, int, int> _standardFont = instance.Function<int, int, int>("FPDFText_LoadStandardFont");
    private readonly Func<int, int, float, int> _newText = instance.Function<int, int, float, int>("FPDFPageObj_CreateTextObj");
    private readonly Func<int, int, int> _setText = instance.Function<int, int, int>("FPDFText_SetText");
    private readonly Action<int, double, double, double, double, double, double> _transform = instance.Action<
        int,
        double,
        double,
        double,
        double,
        double,
        double
    >("FPDFPageObj_Transform");
    private readonly Action<int, int> _insert = instance.Action<int, int>("FPDFPage_InsertObject");

    public TextPageHandle Load(PageHandle page) => new(_load(page.Address));

    public void Close(TextPageHandle page) => _close(page.Address);

    public int CountChars(TextPageHandle page) => _countChars(page.Address);

    /// <summary>Writes the name with a zero behind it when there is room; the answer is its length with the zero.</summary>
    public int BaseFontName(FontHandle font, int buffer, int length) => _baseFontName(font.Address, buffer, length);

    /// <summary>Name of the family of the font that draws, which is another one where the file carries none; as
    /// <see cref="BaseFontName"/>.</summary>
    public int FamilyName(FontHandle font, int buffer, int length) => _familyName(font.Address, buffer, length);

    /// <summary>Flags of the font descriptor.</summary>
    public FontFlags Flags(FontHandle font) => (FontFlags)Math.Max(0, _flags(font.Address));

    /// <summary>Writes the angle in degrees; false when the font does not say.</summary>
    public bool ItalicAngle(FontHandle font, int result) => _italicAngle(font.Address, result) != 0;

    public bool IsEmbedded(FontHandle font) => _isEmbedded(font.Address) == 1;

    /// <summary>Writes the length of the font program into <paramref name="length"/>; false for a font that has none, as Type 3.</summary>
    public bool FontDataLength(FontHandle font, int length) => _fontData(font.Address, 0, 0, length) != 0;

    /// <summary>Writes the program of a font when there is room; the answer is its length, 0 for none.</summary>
    public int FontData(FontHandle font, int buffer, int length, int result, GuestMemory memory) =>
        _fontData(font.Address, buffer, length, result) != 0 ? memory.Read<int>(result) : 0;

    /// <summary>Writes left, bottom, right and top of a text object, in the space that it stands in.</summary>
    public bool Bounds(ObjectHandle text, int result) =>
        _bounds(text.Address, result, result + sizeof(float), result + 2 * sizeof(float), result + 3 * sizeof(float)) != 0;

    /// <summary>A text object by itself, drawn on nothing, so many pixels for a unit of its space; null handle where it can't be drawn. It
    /// must be destroyed.</summary>
    public BitmapHandle Render(DocumentHandle document, PageHandle page, ObjectHandle text, float scale) =>
        new(_render(document.Address, page.Address, text.Address, scale));

    /// <summary>Adds a page to a document of ours.</summary>
    public PageHandle NewPage(DocumentHandle document, double width, double height) => new(_newPage(document.Address, 0, width, height));

    /// <summary>One of the fourteen fonts that every PDF reader has; <paramref name="name"/> is the address of its name.</summary>
    public FontHandle StandardFont(DocumentHandle document, int name) => new(_standardFont(document.Address, name));

    /// <summary>Sets a text on a page of ours; <paramref name="text"/> is the address of UTF-16 with a zero behind it.</summary>
    public void Set(DocumentHandle document, PageHandle page, FontHandle font, float size, int text, double x, double y)
    {
        var target = _newText(document.Address, font.Address, size);
        if (target == 0)
            return;
        _ = _setText(target, text);
        _transform(target, 1, 0, 0, 1, x, y);
        _insert(page.Address, target);
    }

    /// <summary>The font of a text object.</summary>
    public FontHandle FontOf(ObjectHandle text) => new(_fontOf(text.Address));

    /// <summary>Writes the size of the font of a text object.</summary>
    public bool FontSize(ObjectHandle text, int result) => _fontSize(text.Address, result) != 0;

    /// <summary>Writes the matrix of a text object.</summary>
    public bool Matrix(ObjectHandle text, int result) => _matrix(text.Address, result) != 0;

    /// <summary>A text object of one code that stands on no page; null handle where there can be none. It must be destroyed.</summary>
    public ObjectHandle NewText(DocumentHandle document, FontHandle font, float size, int code, int scratch, GuestMemory memory)
    {
        var text = new ObjectHandle(_newText(document.Address, font.Address, size));
        if (text.IsNull)
            return text;
        memory.Write(scratch, code);
        _ = _setCodes(text.Address, scratch, 1);
        return text;
    }

    /// <summary>Ends a text object of <see cref="NewText"/>.</summary>
    public void Destroy(ObjectHandle text) => _destroy(text.Address);
}
