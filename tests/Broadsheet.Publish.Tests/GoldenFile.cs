using System.Runtime.CompilerServices;

namespace Broadsheet.Publish.Tests;

/// <summary>Compares with a file beside the tests; BROADSHEET_ACCEPT=1 writes it instead.</summary>
internal static class GoldenFile
{
    public static void Check(string actual, string name, [CallerFilePath] string test = "")
    {
        var path = Path.Join(Path.GetDirectoryName(test), name);
        if (Environment.GetEnvironmentVariable("BROADSHEET_ACCEPT") == "1")
            File.WriteAllText(path, actual + "\n");
        else
            Assert.Equal(File.ReadAllText(path).TrimEnd('\n').Split('\n'), actual.Split('\n'));
    }
}
