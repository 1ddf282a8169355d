namespace Broadsheet.Store.Search.Queries;

/// <summary>A query as it was understood.</summary>
internal abstract record QueryNode;

/// <summary>All of these.</summary>
internal sealed record AllOf(IReadOnlyList<QueryNode> Nodes) : QueryNode;

/// <summary>Any of these.</summary>
internal sealed record AnyOf(IReadOnlyList<QueryNode> Nodes) : QueryNode;

/// <summary>Not this; only inside <see cref="AllOf"/> beside something else.</summary>
internal sealed record Without(QueryNode Node) : QueryNode;
