namespace Broadsheet.Store.Search.Queries;

/// <summary>What a piece of a query is.</summary>
internal enum QueryTokenKind
{
    /// <summary>A word or a quotation.</summary>
    Text,

    /// <summary>The name of a field and its colon.</summary>
    Field,

    /// <summary>AND.</summary>
    And,

    /// <summary>OR.</summary>
    Or,

    /// <summary>NOT, or a minus before a word.</summary>
    Not,

    /// <summary>An opening parenthesis.</summary>
    Open,

    /// <summary>A closing parenthesis.</summary>
    Close,
}
