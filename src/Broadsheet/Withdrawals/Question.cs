namespace Broadsheet.Withdrawals;

/// <summary>An address that is asked after something was withdrawn.</summary>
/// <param name="Address">The address on the site.</param>
/// <param name="IsGone">True where nothing may be answered any more; false where the page lives on without what was withdrawn.</param>
internal sealed record Question(string Address, bool IsGone);

/// <summary>What an address answered.</summary>
/// <param name="Address">The address on the site.</param>
/// <param name="Status">The status of the answer.</param>
/// <param name="Fault">What it still gives away; null for nothing.</param>
internal sealed record Answer(string Address, int Status, string? Fault);
