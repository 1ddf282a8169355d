namespace Broadsheet.Layout.Lines;

/// <summary>What a row of text does at a strip that may be a gutter.</summary>
internal enum StripRowKind
{
    /// <summary>Nothing begins right of it near by.</summary>
    Open,

    /// <summary>A word begins at its edge.</summary>
    Begins,

    /// <summary>A word begins a little right of its edge, as the first line of a paragraph does.</summary>
    Indented,

    /// <summary>A word stands in it.</summary>
    Crossed,
}

/// <summary>A row of text at a strip that may be a gutter.</summary>
/// <param name="Kind">What it does there.</param>
/// <param name="Base">Its baseline.</param>
/// <param name="Start">Where the word right of the strip begins.</param>
/// <param name="Gap">From the word left of the strip to it; not a number where either is missing.</param>
/// <param name="IsWordGap">The gap is as wide as the one beside it in the same line.</param>
/// <param name="HasTextOnBothSides">More than a number or a bullet stands on each side.</param>
internal readonly record struct StripRow(StripRowKind Kind, double Base, double Start, double Gap, bool IsWordGap, bool HasTextOnBothSides);
