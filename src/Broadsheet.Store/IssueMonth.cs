namespace Broadsheet.Store;

/// <summary>A month in which issues appeared.</summary>
/// <param name="Year">Four-digit year.</param>
/// <param name="Month">1 to 12.</param>
/// <param name="Issues">Number of issues, each edition counted; never 0.</param>
public sealed record IssueMonth(int Year, int Month, int Issues);
