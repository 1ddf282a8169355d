namespace Broadsheet.Model.Stylebooks;

/// <summary>What a style of type is used for in a publication.</summary>
public enum StyleRole
{
    /// <summary>None of the others.</summary>
    Other,

    /// <summary>Running text.</summary>
    Body,

    /// <summary>The main line of an article.</summary>
    Headline,

    /// <summary>The line above a headline.</summary>
    Kicker,

    /// <summary>The line below a headline.</summary>
    Deck,

    /// <summary>Who wrote it.</summary>
    Byline,

    /// <summary>A small heading inside running text.</summary>
    Crosshead,

    /// <summary>Words of the text printed again, large.</summary>
    PullQuote,

    /// <summary>Text under a photograph.</summary>
    Caption,

    /// <summary>Who took the photograph.</summary>
    Credit,

    /// <summary>The line that tells of a continuation.</summary>
    JumpLine,

    /// <summary>A label over a group of articles.</summary>
    SectionLabel,

    /// <summary>Folio, nameplate and what else belongs to the page.</summary>
    Furniture,

    /// <summary>Type of an advertisement.</summary>
    Advertisement,
}
