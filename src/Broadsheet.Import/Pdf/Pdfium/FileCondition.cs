namespace Broadsheet.Import.Pdf.Pdfium;

/// <summary>How damaged a file was found when it was opened.</summary>
internal enum FileCondition
{
    /// <summary>As it should be.</summary>
    Sound,

    /// <summary>Its cross-reference table was wrong, and PDFium made a new one; mostly nothing is missing.</summary>
    Rebuilt,

    /// <summary>Its end or its catalog was lost; what was left of it is read.</summary>
    Repaired,
}
