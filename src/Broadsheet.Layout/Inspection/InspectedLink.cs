namespace Broadsheet.Layout.Inspection;

/// <summary>A text that may follow another, or begin under a headline.</summary>
/// <param name="From">The block that comes before, <see cref="InspectedBlock.Number"/>.</param>
/// <param name="To">The block that follows.</param>
/// <param name="Score">The evidence for it, about the logarithm of the odds.</param>
/// <param name="IsChosen">It was chosen, as part of the best sum over the page.</param>
public sealed record InspectedLink(int From, int To, double Score, bool IsChosen);
