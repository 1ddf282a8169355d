namespace Broadsheet.LayoutBench;

/// <summary>A page that the score found wanting.</summary>
internal sealed record WorstPage(string Truth, int Page);
