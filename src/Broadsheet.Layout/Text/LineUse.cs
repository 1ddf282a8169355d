namespace Broadsheet.Layout.Text;

/// <summary>What a line is in the text of its column.</summary>
internal enum LineUse
{
    /// <summary>A line of running text.</summary>
    Running,

    /// <summary>The first line of an item of a list.</summary>
    Item,

    /// <summary>A further line of an item.</summary>
    ItemGoesOn,

    /// <summary>The first line of a paragraph whose further lines are set in.</summary>
    Hanging,

    /// <summary>A further line of such a paragraph.</summary>
    HangingGoesOn,

    /// <summary>The first line of a stanza.</summary>
    Stanza,

    /// <summary>A further line of verse.</summary>
    Verse,
}
