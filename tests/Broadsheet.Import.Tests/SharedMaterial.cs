namespace Broadsheet.Import.Tests;

/// <summary>
/// Material for extra tests that lies beside the repository and not in it: the folder <c>../shared</c>, or the one that BROADSHEET_SHARED
/// names. Tests that want it are skipped where it is missing.
/// </summary>
internal static class SharedMaterial
{
    private const string Variable = "BROADSHEET_SHARED";

    /// <summary>A folder of the material; skips the test where there is none.</summary>
    public static string Folder(params string[] parts)
    {
        var root = Environment.GetEnvironmentVariable(Variable) ?? Path.Combine(RepositoryRoot(), "..", "shared");
        var folder = Path.Combine([root, .. parts]);
        Assert.SkipUnless(Directory.Exists(folder), $"{folder} is not there: set {Variable} to the folder with the extra material.");
        return folder;
    }

    /// <summary>The folder with the solution file.</summary>
    public static string RepositoryRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Broadsheet.slnx")))
                return folder.FullName;
        }
        throw new DirectoryNotFoundException("The tests do not lie inside the repository.");
    }
}
