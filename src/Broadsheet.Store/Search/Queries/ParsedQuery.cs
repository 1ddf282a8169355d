namespace Broadsheet.Store.Search.Queries;

/// <summary>What a query was understood to say.</summary>
internal sealed record ParsedQuery
{
    /// <summary>Most phrases in a query.</summary>
    public const int MostPhrases = 64;

    /// <summary>Most terms in all its phrases.</summary>
    public const int MostTerms = 512;

    /// <summary>What to look for; null when refused.</summary>
    public QueryNode? Root { get; init; }

    /// <summary>True when the query could not be read as written.</summary>
    public bool ReadAsPlainWords { get; init; }

    /// <summary>Why it is not looked for.</summary>
    public SearchRefusal? Refusal { get; init; }

    /// <summary>All phrases that must or may be there, in order.</summary>
    public IEnumerable<QueryPhrase> Wanted => Root is null ? [] : WantedIn(Root);

    internal static IEnumerable<QueryPhrase> WantedIn(QueryNode node) => node switch
    {
        QueryPhrase phrase => [phrase],
        AllOf all => all.Nodes.SelectMany(WantedIn),
        AnyOf any => any.Nodes.SelectMany(WantedIn),
        _ => [],
    };

    internal static IEnumerable<QueryPhrase> AllIn(QueryNode node) => node switch
    {
        QueryPhrase phrase => [phrase],
        AllOf all => all.Nodes.SelectMany(AllIn),
        AnyOf any => any.Nodes.SelectMany(AllIn),
        Without without => AllIn(without.Node),
        _ => [],
    };
}
