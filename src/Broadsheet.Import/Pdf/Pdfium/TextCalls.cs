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

    public TextPageHandle Load(PageHandle page) => new(_load(page.Address));

    public void Close(TextPageHandle page) => _close(page.Address);

    public int CountChars(TextPageHandle page) => _countChars(page.Address);

    /// <summary>Writes the name with a zero behind it when there is room; the answer is its length with the zero.</summary>
    public int BaseFontName(FontHandle font, int buffer, int length) => _baseFontName(font.Address, buffer, length);

    /// <summary>Name of the family of the font that draws, which is another one where the file carries none; as <see cref="BaseFontName"/>.</summary>
    public int FamilyName(FontHandle font, int buffer, int length) => _familyName(font.Address, buffer, length);

    /// <summary>Flags of the font descriptor.</summary>
    public FontFlags Flags(FontHandle font) => (FontFlags)Math.Max(0, _flags(font.Address));

    /// <summary>Writes the angle in degrees; false when the font does not say.</summary>
    public bool ItalicAngle(FontHandle font, int result) => _italicAngle(font.Address, result) != 0;

    public bool IsEmbedded(FontHandle font) => _isEmbedded(font.Address) == 1;

    /// <summary>Writes the length of the font program into <paramref name="length"/>; false for a font that has none, as Type 3.</summary>
    public bool FontDataLength(FontHandle font, int length) => _fontData(font.Address, 0, 0, length) != 0;
}
