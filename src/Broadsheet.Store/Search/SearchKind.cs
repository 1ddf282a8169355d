namespace Broadsheet.Store.Search;

/// <summary>What readers tell apart when they search.</summary>
public enum SearchKind
{
    /// <summary>Stories and briefs.</summary>
    Story,

    /// <summary>Photographs with captions and no other text.</summary>
    Photo,

    /// <summary>Public and legal notices, obituaries.</summary>
    Notice,

    /// <summary>Advertisements.</summary>
    Advertisement,
}
