namespace Broadsheet.Store.Search.Queries;

/// <summary>What a query was understood to say.</summary>
public sealed record ParsedQuery
{
    /// <summary>Most phrases in a query.</summary>
    public const int MostPhrases = 64;

    /// <summary>Most terms in all its phrases.</summary>
    public const int MostTerms = 512;

    /// <summary>Most phrases of which other ways to print them are looked for.</summary>
    public const int MostPhrasesWithVariants = 8;

    /// <summary>What to look for; null when refused.</summary>
    public QueryNode? Root { get; init; }

    /// <summary>True when the query could not be read as written.</summary>
    public bool ReadAsPlainWords { get; init; }

    /// <summary>Why it is not looked for.</summary>
    public SearchRefusal? Refusal { get; init; }

    /// <summary>All phrases that must or may be there, in order.</summary>
    public IEnumerable<QueryPhrase> Wanted => Root is null ? [] : WantedIn(Root);

    /// <summary>The phrases and groups of phrases that must or may be there, in order.</summary>
    public static IEnumerable<QueryNode> SoughtIn(QueryNode node) =>
        node switch
        {
            QueryPhrase or Near => [node],
            AllOf all => all.Nodes.SelectMany(SoughtIn),
            AnyOf any => any.Nodes.SelectMany(SoughtIn),
            _ => [],
        };

    /// <summary>The same query with every phrase made over.</summary>
    public static QueryNode WithPhrases(QueryNode node, Func<QueryPhrase, QueryPhrase> change) =>
        node switch
        {
            QueryPhrase phrase => change(phrase),
            AllOf all => new AllOf([.. all.Nodes.Select(n => WithPhrases(n, change))]),
            AnyOf any => new AnyOf([.. any.Nodes.Select(n => WithPhrases(n, change))]),
            Without without => new Without(WithPhrases(without.Node, change)),
            Near near => near with { Phrases = [.. near.Phrases.Select(change)] },
            _ => node,
        };

    /// <summary>The phrases of a part of a query that must or may be there, in order.</summary>
    public static IEnumerable<QueryPhrase> WantedIn(QueryNode node) =>
        node switch
        {
            QueryPhrase phrase => [phrase],
            Near near => near.Phrases,
            AllOf all => all.Nodes.SelectMany(WantedIn),
            AnyOf any => any.Nodes.SelectMany(WantedIn),
            _ => [],
        };

    /// <summary>The phrases of a part of a query, those that must not be there included.</summary>
    public static IEnumerable<QueryPhrase> AllIn(QueryNode node) =>
        node switch
        {
            QueryPhrase phrase => [phrase],
            Near near => near.Phrases,
            AllOf all => all.Nodes.SelectMany(AllIn),
            AnyOf any => any.Nodes.SelectMany(AllIn),
            Without without => AllIn(without.Node),
            _ => [],
        };
}
