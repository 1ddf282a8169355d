namespace Broadsheet.Layout.Language.RightToLeft;

/// <summary>What a character is to the bidirectional algorithm (Bidi_Class; UAX #9, table 4). Names are those of the standard.</summary>
internal enum BidiProperty : byte
{
    /// <summary>Left to right; all that is named nowhere.</summary>
    L,

    /// <summary>Right to left.</summary>
    R,

    /// <summary>Right to left, Arabic.</summary>
    AL,

    /// <summary>European number.</summary>
    EN,

    /// <summary>Separator in a European number.</summary>
    ES,

    /// <summary>Terminator of a European number.</summary>
    ET,

    /// <summary>Arabic number.</summary>
    AN,

    /// <summary>Separator in any number.</summary>
    CS,

    /// <summary>Mark that takes no room.</summary>
    NSM,

    /// <summary>Boundary neutral.</summary>
    BN,

    /// <summary>Separator of paragraphs.</summary>
    B,

    /// <summary>Separator of segments.</summary>
    S,

    /// <summary>White space.</summary>
    WS,

    /// <summary>Other neutral.</summary>
    ON,

    /// <summary>Left-to-right embedding.</summary>
    LRE,

    /// <summary>Left-to-right override.</summary>
    LRO,

    /// <summary>Right-to-left embedding.</summary>
    RLE,

    /// <summary>Right-to-left override.</summary>
    RLO,

    /// <summary>End of an embedding or override.</summary>
    PDF,

    /// <summary>Left-to-right isolate.</summary>
    LRI,

    /// <summary>Right-to-left isolate.</summary>
    RLI,

    /// <summary>Isolate that goes by its first strong character.</summary>
    FSI,

    /// <summary>End of an isolate.</summary>
    PDI,
}
