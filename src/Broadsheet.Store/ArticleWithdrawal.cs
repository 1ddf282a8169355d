using Broadsheet.Model.Issues;

namespace Broadsheet.Store;

/// <summary>An article that was taken away from readers.</summary>
/// <param name="Article">The article.</param>
/// <param name="Reason">What readers are told.</param>
/// <param name="At">When, UTC.</param>
public sealed record ArticleWithdrawal(ArticleKey Article, string Reason, DateTimeOffset At);
