namespace Broadsheet.Import.Pdf.Pdfium.Fonts;

/// <summary>A font that is installed on this machine.</summary>
internal sealed record SystemFont
{
    /// <summary>The file, and where in it the font's table directory begins: a collection holds several fonts.</summary>
    public required string Path { get; init; }

    public required uint Offset { get; init; }

    public required long FileLength { get; init; }

    /// <summary>True for a file of several fonts.</summary>
    public required bool IsCollection { get; init; }

    /// <summary>Family, full and PostScript names in all languages, as <see cref="FontStyles.Key"/> writes them.</summary>
    public required IReadOnlySet<string> Keys { get; init; }

    /// <summary>The English family name.</summary>
    public required string Family { get; init; }

    /// <summary>400 for regular, 700 for bold.</summary>
    public required int Weight { get; init; }

    public required bool IsItalic { get; init; }

    /// <summary>What kind of type it is, by its names.</summary>
    public required FontStyle Style { get; init; }

    /// <summary>Bits of the code pages that it covers, as its table <c>OS/2</c> has them.</summary>
    public required ulong CodePages { get; init; }

    /// <summary>The tables by tag.</summary>
    public required IReadOnlyDictionary<uint, (uint Offset, uint Length)> Tables { get; init; }
}
