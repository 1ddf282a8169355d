using System.Runtime.CompilerServices;

namespace Broadsheet.Import.Tests;

/// <summary>Compares with a file beside the tests; BROADSHEET_ACCEPT=1 writes it instead.</summary>
internal static class GoldenFile
{
    /// <summary>A file of this test project in the source tree.</summary>
    public static string Path(params string[] parts) => System.IO.Path.Combine([System.IO.Path.GetDirectoryName(Here())!, .. parts]);

    /// <summary>Fails with the first line that differs.</summary>
    public static void Check(string path, string actual)
    {
        if (Environment.GetEnvironmentVariable("BROADSHEET_ACCEPT") == "1")
        {
            File.WriteAllText(path, actual);
            return;
        }

        Assert.Equal(File.ReadAllText(path).Split('\n'), actual.Split('\n'));
    }

    private static string Here([CallerFilePath] string path = "") => path;
}
