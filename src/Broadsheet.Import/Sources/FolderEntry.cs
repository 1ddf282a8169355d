namespace Broadsheet.Import.Sources;

/// <summary>One thing in a folder.</summary>
/// <param name="Name">Its name as text; of a name that is no UTF-8 the best reading.</param>
/// <param name="OpenPath">A path that opens it.</param>
/// <param name="Kind">What it is.</param>
internal readonly record struct FolderEntry(string Name, string OpenPath, EntryKind Kind);
