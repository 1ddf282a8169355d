namespace Broadsheet.Store.Search.Queries;

/// <summary>Where in an article a phrase is looked for.</summary>
public enum QueryField
{
    /// <summary>Anywhere.</summary>
    Any,

    /// <summary>Kicker, headline and deck.</summary>
    Headline,

    /// <summary>Byline and credits.</summary>
    Byline,

    /// <summary>Captions.</summary>
    Caption,

    /// <summary>The running text.</summary>
    Text,
}
