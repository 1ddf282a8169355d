namespace Broadsheet.Store.Search.Queries;

/// <summary>A piece of a query.</summary>
internal readonly record struct QueryToken(QueryTokenKind Kind, string Text = "", bool IsQuoted = false, bool IsPrefix = false, QueryField Field = default);
