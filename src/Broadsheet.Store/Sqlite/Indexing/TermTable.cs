namespace Broadsheet.Store.Sqlite.Indexing;

/// <summary>A table of terms.</summary>
internal enum TermTable
{
    /// <summary>All terms.</summary>
    Text,

    /// <summary>Terms of headlines.</summary>
    Headline,

    /// <summary>Terms that matter in an article.</summary>
    Salient,

    /// <summary>Ideographs that stand alone in a query.</summary>
    Single,
}
