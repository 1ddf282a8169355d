using Broadsheet.Model.Pages;
using Broadsheet.Store;

namespace Broadsheet.Workflow.Release;

/// <summary>What withdrawing an article did.</summary>
/// <param name="Before">The withdrawal that was there already; null for none. Its date stays, its reason is the new one.</param>
/// <param name="WithoutPicture">Pages that have no picture now, because none could be made without the article.</param>
public sealed record WithdrawalOutcome(ArticleWithdrawal? Before, IReadOnlyList<Page> WithoutPicture);
