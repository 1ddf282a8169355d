using Broadsheet.Layout.Marks;
using Broadsheet.Model.Issues;

namespace Broadsheet.Import;

/// <summary>The marks of a page after it was looked how far their text can be trusted.</summary>
/// <param name="Marks">The marks, put right where that could be done.</param>
/// <param name="Problems">What can't be trusted, with its place.</param>
public sealed record CheckedMarks(PageMarks Marks, IReadOnlyList<ImportProblem> Problems);
