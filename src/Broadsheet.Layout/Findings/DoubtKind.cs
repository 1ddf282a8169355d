namespace Broadsheet.Layout.Findings;

/// <summary>What may speak against an article being whole and right.</summary>
public enum DoubtKind
{
    /// <summary>The text could nearly as well follow something else.</summary>
    Flow,

    /// <summary>Text of another article could nearly as well go on here.</summary>
    Claim,

    /// <summary>It stands under no headline.</summary>
    Headless,

    /// <summary>It begins or ends inside a sentence, with no jump line to explain it.</summary>
    Sentence,

    /// <summary>A style means something else elsewhere in the issue, or is used nowhere else.</summary>
    Style,

    /// <summary>The evidence for the role of a block of it speaks nearly as much for another.</summary>
    Role,

    /// <summary>Small type that fits nowhere was given to it because it stands near.</summary>
    Stray,

    /// <summary>A picture stands as near to another article, or a caption is missing where others have one.</summary>
    Figure,

    /// <summary>A jump line has no other end, or only one side tells of the jump.</summary>
    Jump,

    /// <summary>It reads like an advertisement.</summary>
    Advertisement,

    /// <summary>Much text of its page found no place.</summary>
    Page,

    /// <summary>Much else in the issue is in doubt: its paper is set in a way that is not well understood.</summary>
    Issue,

    /// <summary>Its text can't be what was printed: no Unicode, or letters of no language.</summary>
    Text,
}
