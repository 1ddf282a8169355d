namespace Broadsheet.LayoutBench;

/// <summary>Where the bench keeps what it need not do twice.</summary>
internal static class BenchFolder
{
    public static string Path { get; } = System.IO.Path.Combine(System.IO.Path.GetTempPath(), "broadsheet-layout-bench");
}
