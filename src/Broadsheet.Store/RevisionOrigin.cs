namespace Broadsheet.Store;

/// <summary>Where a revision comes from.</summary>
/// <param name="Kind">Import or correction.</param>
/// <param name="Note">What was done, for people; null for nothing to say.</param>
public sealed record RevisionOrigin(RevisionKind Kind, string? Note = null);
