namespace Broadsheet.Model.Pages.Printed;

/// <summary>What a piece of printed text was taken for at the import.</summary>
public enum PrintedUse
{
    /// <summary>Part of an article or advertisement.</summary>
    Article,

    /// <summary>Belongs to the page.</summary>
    Furniture,

    /// <summary>Neither: text that no article was found for.</summary>
    Loose,
}
