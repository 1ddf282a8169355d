using System.Runtime.CompilerServices;

namespace Broadsheet.Layout.Tests.Sketches;

/// <summary>Each folder of tests/cases/layout holds a sketch and what must be found on it. BROADSHEET_ACCEPT=1 writes what was found
/// instead.</summary>
public sealed class SketchTests
{
    public static TheoryData<string> Cases() =>
        [.. Directory.GetDirectories(Root()).Select(d => Path.GetFileName(d)!).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Cases))]
    public void Finds_what_a_reader_sees(string name)
    {
        var folder = Path.Combine(Root(), name);
        var found = Outline.Of(Sketch.Read(File.ReadAllText(Path.Combine(folder, "page.txt"))));
        var file = Path.Combine(folder, "expected.txt");
        if (Environment.GetEnvironmentVariable("BROADSHEET_ACCEPT") == "1")
            File.WriteAllText(file, found);
        Assert.Equal(File.Exists(file) ? File.ReadAllText(file) : "", found);
    }

    /// <summary>The sketch of a case.</summary>
    internal static string Page(string name) => File.ReadAllText(Path.Combine(Root(), name, "page.txt"));

    private static string Root([CallerFilePath] string here = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", "..", "cases", "layout"));
}
