using Broadsheet.Model.Issues;

namespace Broadsheet.Import;

/// <summary>A file that was taken out of another, or what is wrong with it.</summary>
/// <param name="Path">Where it is now; null where it could not be taken out.</param>
/// <param name="FileName">Its name.</param>
/// <param name="ShownName">Its name for people, behind that of the file around it.</param>
/// <param name="Problem">Why it could not be taken out.</param>
public sealed record InsideFile(string? Path, string FileName, string ShownName, ImportProblem? Problem = null);
