namespace Broadsheet.Import.Pdf.Pdfium.Fonts;

/// <summary><c>FXFONT_*_CHARSET</c>: the characters that PDFium needs a font for, by the numbers of Windows.</summary>
internal enum FontCharset
{
    Ansi = 0,
    Default = 1,
    Symbol = 2,
    ShiftJis = 128,
    Hangul = 129,
    Gb2312 = 134,
    Big5 = 136,
    Greek = 161,
    Vietnamese = 163,
    Hebrew = 177,
    Arabic = 178,
    Cyrillic = 204,
    Thai = 222,
    EasternEurope = 238,
}
