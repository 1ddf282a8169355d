using Broadsheet.Model.Assets;

namespace Broadsheet.Store.Files;

/// <summary>Where a file of a given hash lies: <c>ab/cd/abcd…</c> below the folder of assets. No link on the way is followed.</summary>
internal sealed class AssetPaths(string root)
{
    public string Root { get; } = root;

    /// <summary>Where the file belongs, whether it is there or not.</summary>
    public string PathOf(AssetHash hash)
    {
        var name = Checked(hash);
        return Path.Join(Root, name[..2], name[2..4], name);
    }

    /// <summary>The name of a file in an archive, with slashes on every system: <c>assets/ab/cd/abcd…</c>.</summary>
    public static string RelativePath(AssetHash hash)
    {
        var name = Checked(hash);
        return $"{DataFolderLayout.AssetsName}/{name[..2]}/{name[2..4]}/{name}";
    }

    /// <summary>Where the file lies; null when it is not there, or when it or a folder above it is a link to elsewhere.</summary>
    public string? Find(AssetHash hash)
    {
        var path = PathOf(hash);
        var file = new FileInfo(path);
        if (!file.Exists || IsLink(file))
            return null;
        var inner = file.Directory!;
        return IsLink(inner) || IsLink(inner.Parent!) ? null : path;
    }

    /// <summary>Everything that lies where a file of that name belongs, in the order of the folders.</summary>
    public IEnumerable<AssetHash> All()
    {
        foreach (var outer in RealFolders(new(Root)))
        {
            foreach (var inner in RealFolders(outer))
            {
                foreach (var file in inner.EnumerateFiles())
                {
                    if (
                        !IsLink(file)
                        && AssetHash.TryParse(file.Name, null, out var hash)
                        && PathOf(hash) == Path.Join(Root, outer.Name, inner.Name, file.Name)
                    )
                        yield return hash;
                }
            }
        }
    }

    public static bool IsLink(FileSystemInfo entry) => entry.LinkTarget is not null;

    private static IEnumerable<DirectoryInfo> RealFolders(DirectoryInfo parent) =>
        parent.EnumerateDirectories("??").Where(d => d.Name.All(char.IsAsciiHexDigitLower) && !IsLink(d));

    private static string Checked(AssetHash hash) =>
        hash.ToString() is { Length: 64 } name ? name : throw new ArgumentException("The hash is empty.", nameof(hash));
}
