namespace Broadsheet.Layout.Findings;

/// <summary>One thing that speaks against an article.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Amount">How much, 0 to 1.</param>
/// <param name="Reason">In words, for a person.</param>
public sealed record Doubt(DoubtKind Kind, double Amount, string Reason);
