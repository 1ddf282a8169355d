using Broadsheet.Model.Issues;

namespace Broadsheet.Store;

/// <summary>One kept revision.</summary>
/// <param name="Issue">The issue.</param>
/// <param name="Number">1 for the first, then one more each.</param>
/// <param name="SavedAt">When it was saved, UTC.</param>
/// <param name="Origin">Where it comes from.</param>
/// <param name="Hash">SHA-256 of the revision's JSON, hexadecimal.</param>
public sealed record RevisionRecord(IssueKey Issue, int Number, DateTimeOffset SavedAt, RevisionOrigin Origin, string Hash);
