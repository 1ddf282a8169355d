namespace Broadsheet.Import.Pdf.Pdfium.Fonts;

/// <summary>Kinds of type that must not stand for each other where there is a choice.</summary>
internal enum FontStyle
{
    Unknown,

    /// <summary>With serifs; in Chinese and Japanese Song, Ming and Mincho.</summary>
    Serif,

    /// <summary>Without serifs; in Chinese and Japanese Hei and Gothic.</summary>
    Sans,

    /// <summary>Brush type: Kai.</summary>
    Brush,

    /// <summary>Fangsong.</summary>
    FangSong,

    /// <summary>All characters equally wide.</summary>
    Mono,
}
