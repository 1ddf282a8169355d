namespace Broadsheet.Import;

/// <summary>What is said and allowed when a file is looked into.</summary>
/// <param name="Options">What the person who imports says.</param>
/// <param name="MayHoldFiles">True where files inside the file may be taken out; false for a file that was itself inside another.</param>
/// <param name="Beside">Opens a file of the same sources by its name relative to the file, such as <c>pages/0001.jpg</c>: a path; null
/// where the sources have none such. No name leads out of the sources.</param>
public sealed record SurveyRequest(ImportOptions Options, bool MayHoldFiles, Func<string, string?> Beside);
