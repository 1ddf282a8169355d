namespace Broadsheet.Import.Pdf.Pdfium;

/// <summary>What is known of a font of a PDF.</summary>
internal sealed record FontFacts
{
    /// <summary>Base font name without subset prefix.</summary>
    public required string Name { get; init; }

    public bool IsBold { get; init; }

    public bool IsItalic { get; init; }

    public bool IsSerif { get; init; }

    public required bool IsEmbedded { get; init; }

    /// <summary>Its glyphs are drawings in the page's own language, and its size may mean anything.</summary>
    public bool IsType3 { get; init; }

    /// <summary>Family name of the font that draws it.</summary>
    public string DrawnWith { get; init; } = "";
}
