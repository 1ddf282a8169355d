namespace Broadsheet.Running;

/// <summary>The invented newspapers that travel with the program: <c>samples/SLUG/DATE/*.pdf</c> beside it.</summary>
internal static class Samples
{
    /// <summary>Folders with one issue each, the thickest first, so that there is something to read soon.</summary>
    public static IReadOnlyList<string> Find()
    {
        var root = Path.Join(AppContext.BaseDirectory, "samples");
        if (!Directory.Exists(root))
            throw new IOException($"The sample issues are missing: {root}. They lie beside the program; build or unpack it again.");
        return
        [
            .. Directory
                .EnumerateDirectories(root)
                .SelectMany(Directory.EnumerateDirectories)
                .OrderByDescending(issue => Directory.GetFiles(issue, "*.pdf").Length)
                .ThenBy(issue => issue, StringComparer.Ordinal),
        ];
    }

    /// <summary>The publication that an issue's folder stands in.</summary>
    public static string SlugOf(string issueFolder) => Path.GetFileName(Path.GetDirectoryName(issueFolder)!);
}
