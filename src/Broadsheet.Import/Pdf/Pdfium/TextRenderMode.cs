namespace Broadsheet.Import.Pdf.Pdfium;

/// <summary>How characters are painted (ISO 32000-1, 9.3.6).</summary>
internal enum TextRenderMode
{
    Fill = 0,
    Stroke = 1,
    FillStroke = 2,
    Invisible = 3,
    FillClip = 4,
    StrokeClip = 5,
    FillStrokeClip = 6,
    Clip = 7,
}
