namespace Broadsheet.Layout.Marks;

/// <summary>What is known of a glyph besides its place.</summary>
[Flags]
public enum GlyphTraits
{
    /// <summary>Nothing special.</summary>
    None = 0,

    /// <summary>Its Unicode value is missing or a guess: the text can't be trusted.</summary>
    UnicodeInDoubt = 1,

    /// <summary>Drawn in no colour (text render mode 3): the hidden text of a scan.</summary>
    Invisible = 2,

    /// <summary>The engine takes it for a hyphen at a line end.</summary>
    LineEndHyphen = 4,

    /// <summary>Set in vertical writing mode.</summary>
    Vertical = 8,
}
