namespace Broadsheet.Store.Search.Ranking;

/// <summary>Which of an article's terms are looked through: each is what <see cref="Indexing.IndexedArticle"/> names so.</summary>
public enum TermTable
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
