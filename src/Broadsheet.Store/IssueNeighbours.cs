using Broadsheet.Model.Issues;

namespace Broadsheet.Store;

/// <summary>The issues around one, as readers can see them.</summary>
/// <param name="Previous">The nearest before; null for none.</param>
/// <param name="Next">The nearest after; null for none.</param>
/// <param name="First">The first of all; null when nothing is published.</param>
/// <param name="Latest">The latest of all; null when nothing is published.</param>
public sealed record IssueNeighbours(IssueKey? Previous, IssueKey? Next, IssueKey? First, IssueKey? Latest);
