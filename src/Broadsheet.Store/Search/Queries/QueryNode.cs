namespace Broadsheet.Store.Search.Queries;

/// <summary>A query as it was understood.</summary>
public abstract record QueryNode;

/// <summary>All of these.</summary>
/// <param name="Nodes">Two or more.</param>
public sealed record AllOf(IReadOnlyList<QueryNode> Nodes) : QueryNode;

/// <summary>Any of these.</summary>
/// <param name="Nodes">Two or more.</param>
public sealed record AnyOf(IReadOnlyList<QueryNode> Nodes) : QueryNode;

/// <summary>Not this; only inside <see cref="AllOf"/> beside something else.</summary>
/// <param name="Node">What must not be there.</param>
public sealed record Without(QueryNode Node) : QueryNode;

/// <summary>Phrases near one another, in any order.</summary>
/// <param name="Phrases">Two or more.</param>
/// <param name="Within">Most terms between the end of the first and the beginning of the last.</param>
public sealed record Near(IReadOnlyList<QueryPhrase> Phrases, int Within) : QueryNode;
