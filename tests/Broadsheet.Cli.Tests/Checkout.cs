namespace Broadsheet.Cli.Tests;

/// <summary>The checkout that the tests were built from.</summary>
internal static class Checkout
{
    public static string Root { get; } = FindRoot();

    /// <summary>The program, built in the same configuration as the tests.</summary>
    public static string Program { get; } = FindProgram();

    public static string Read(string path) => File.ReadAllText(Path.Join(Root, path));

    private static string FindProgram()
    {
        var configuration = Path.GetFileName(Path.TrimEndingDirectorySeparator(AppContext.BaseDirectory));
        var program = Path.Join(Root, "artifacts", "bin", "Broadsheet", configuration, "broadsheet.dll");
        return File.Exists(program) ? program : throw new InvalidOperationException($"{program} is missing: build it first.");
    }

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Join(folder.FullName, "Broadsheet.slnx")))
                return folder.FullName;
        }

        throw new InvalidOperationException("The tests must run inside a checkout of Broadsheet.");
    }
}
