namespace Broadsheet.Store.Search.Queries;

/// <summary>A piece of a query.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">The word or what stands in the quotation marks.</param>
/// <param name="IsQuoted">In quotation marks.</param>
/// <param name="IsPrefix">An asterisk after it.</param>
/// <param name="Field">The field that is named.</param>
/// <param name="Tilde">The number behind a tilde after it; negative where there is a tilde alone, null where there is none.</param>
internal readonly record struct QueryToken(
    QueryTokenKind Kind,
    string Text = "",
    bool IsQuoted = false,
    bool IsPrefix = false,
    QueryField Field = default,
    int? Tilde = null
);
