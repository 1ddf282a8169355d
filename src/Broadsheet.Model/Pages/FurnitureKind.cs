namespace Broadsheet.Model.Pages;

/// <summary>What a piece of a page is that belongs to no article.</summary>
public enum FurnitureKind
{
    /// <summary>Anything else that is printed on each page.</summary>
    Other,

    /// <summary>The name on page one (报头).</summary>
    Nameplate,

    /// <summary>The box of staff and ownership (版权栏).</summary>
    Masthead,

    /// <summary>The running line: name, date, page (版头, 报眉).</summary>
    Folio,

    /// <summary>The list of what is inside (导读).</summary>
    Index,

    /// <summary>The weather box.</summary>
    Weather,

    /// <summary>A label over a group of articles or a column (栏题).</summary>
    SectionLabel,
}
