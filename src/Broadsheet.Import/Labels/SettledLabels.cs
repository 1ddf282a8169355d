using Broadsheet.Model.Issues;

namespace Broadsheet.Import.Labels;

/// <summary>The labels of an issue's pages as settled.</summary>
/// <param name="Labels">One for each page, in the order of the input; null where nothing tells it.</param>
/// <param name="Problems">Where witnesses disagree and which one won; labels that come twice or are missing.</param>
internal sealed record SettledLabels(IReadOnlyList<PageLabel?> Labels, IReadOnlyList<ImportProblem> Problems);
