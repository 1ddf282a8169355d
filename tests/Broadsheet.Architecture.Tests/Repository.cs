namespace Broadsheet.Architecture.Tests;

/// <summary>The checkout that the tests were built from.</summary>
internal static class Repository
{
    public static string Root { get; } = FindRoot();

    /// <summary>Files of the checkout below a folder, build output and packages left out, as paths relative to the root with '/'.</summary>
    public static IEnumerable<string> Files(string pattern, string folder = ".")
    {
        var start = Path.Combine(Root, folder);
        return Directory.Exists(start)
            ? Directory
                .EnumerateFiles(start, pattern, SearchOption.AllDirectories)
                .Select(p => Path.GetRelativePath(Root, p).Replace('\\', '/'))
                .Where(p =>
                    !p.Split('/').Any(part => part is "artifacts" or "node_modules" or ".git" or "broadsheet-data" or "bin" or "obj")
                )
                .Order(StringComparer.Ordinal)
            : [];
    }

    public static string Read(string path) => File.ReadAllText(Path.Combine(Root, path));

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Broadsheet.slnx")))
                return folder.FullName;
        }

        throw new InvalidOperationException("The tests must run inside a checkout of Broadsheet.");
    }
}
