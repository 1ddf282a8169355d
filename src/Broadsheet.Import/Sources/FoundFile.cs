namespace Broadsheet.Import.Sources;

/// <summary>A file that a walk found, not opened yet.</summary>
/// <param name="OpenPath">A path that opens it.</param>
/// <param name="Folders">Names of the folders over it, outermost first, as far as they may tell its date and section.</param>
/// <param name="FileName">Its own name as text.</param>
/// <param name="Name">Its name for people, relative to the source.</param>
internal sealed record FoundFile(string OpenPath, IReadOnlyList<string> Folders, string FileName, string Name)
{
    /// <summary>True where the innermost of its folders lies in the source and is not the source itself.</summary>
    public bool IsInFolder { get; init; }
}
