namespace Broadsheet.Layout.Language.RightToLeft;

/// <summary>Which way a character runs.</summary>
internal enum BidiClass
{
    /// <summary>Takes the way of the line.</summary>
    Neutral,

    /// <summary>From left to right: Latin and its kin, and numbers.</summary>
    Left,

    /// <summary>From right to left: Arabic, Hebrew.</summary>
    Right,
}
