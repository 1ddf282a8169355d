namespace Broadsheet.Import.Pages;

/// <summary>Whether anything is seen on a page, whatever was read of it.</summary>
internal enum PageInk
{
    /// <summary>The page was not drawn, or its marks were not read: nobody knows what is on it.</summary>
    Unknown,

    /// <summary>The page was drawn and is white all over.</summary>
    None,

    /// <summary>Something was drawn.</summary>
    Some,
}
