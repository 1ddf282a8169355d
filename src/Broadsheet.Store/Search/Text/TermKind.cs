namespace Broadsheet.Store.Search.Text;

/// <summary>What a term was made of.</summary>
public enum TermKind : byte
{
    /// <summary>A word or number.</summary>
    Word,

    /// <summary>Two neighbouring ideographs.</summary>
    Pair,

    /// <summary>An ideograph that none follows.</summary>
    Single,

    /// <summary>A word and the ideograph right after it, so that "2031年" is found as exactly as each of its parts.</summary>
    Bridge,
}
