namespace Broadsheet.Import.Pdf.Pdfium;

/// <summary>Flags of a font descriptor (ISO 32000-1, 9.8.2).</summary>
[Flags]
internal enum FontFlags
{
    None = 0,
    FixedPitch = 1 << 0,
    Serif = 1 << 1,
    Symbolic = 1 << 2,
    Script = 1 << 3,
    Italic = 1 << 6,
    ForceBold = 1 << 18,
}
