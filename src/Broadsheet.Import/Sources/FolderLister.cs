using Broadsheet.Import.Naming;

namespace Broadsheet.Import.Sources;

/// <summary>Lists folders in the order of their names and tells what stands at a path.</summary>
internal sealed class FolderLister(NameAliases aliases)
{
    /// <summary>What is in a folder, by name.</summary>
    /// <exception cref="IOException">The folder can't be listed.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder may not be listed.</exception>
    public IReadOnlyList<FolderEntry> List(string folder)
    {
        var entries = OperatingSystem.IsLinux() ? ListLinux(folder) : ListElsewhere(folder);
        entries.Sort((a, b) => string.CompareOrdinal(a.Name, b.Name));
        return entries;
    }

    /// <summary>What stands at a path, symbolic links followed.</summary>
    public static EntryKind KindOf(string path)
    {
        if (OperatingSystem.IsLinux())
            return LinuxFolder.KindOf(LinuxFolder.Bytes(path), follow: true);
        return Directory.Exists(path) ? EntryKind.Folder
            : File.Exists(path) ? EntryKind.File
            : EntryKind.Missing;
    }

    /// <summary>The path without symbolic links; null where it leads nowhere or to a name that is no UTF-8.</summary>
    public static string? RealPath(string path)
    {
        if (OperatingSystem.IsLinux())
            return LinuxFolder.RealPath(LinuxFolder.Bytes(path)) is { } real && PrintableName.Decode(real) is (var text, true)
                ? text
                : null;
        var info = Directory.Exists(path) ? (FileSystemInfo)new DirectoryInfo(path) : new FileInfo(path);
        var target = info.ResolveLinkTarget(returnFinalTarget: true) ?? info;
        return target.Exists ? target.FullName : null;
    }

    private List<FolderEntry> ListLinux(string folder)
    {
        var raw = LinuxFolder.Bytes(folder);
        var entries = new List<FolderEntry>();
        foreach (var (name, kind) in LinuxFolder.List(raw))
        {
            var (text, isUtf8) = PrintableName.Decode(name);
            entries.Add(
                new(
                    text,
                    isUtf8 ? Path.Join(folder, text) : aliases.Make(LinuxFolder.Join(LinuxFolder.Bytes(Path.GetFullPath(folder)), name)),
                    kind
                )
            );
        }

        return entries;
    }

    private static List<FolderEntry> ListElsewhere(string folder) =>
        [
            .. new DirectoryInfo(folder)
                .EnumerateFileSystemInfos()
                .Select(info => new FolderEntry(
                    info.Name,
                    info.FullName,
                    info.LinkTarget is not null ? EntryKind.Link
                        : info is DirectoryInfo ? EntryKind.Folder
                        : EntryKind.File
                )),
        ];
}
