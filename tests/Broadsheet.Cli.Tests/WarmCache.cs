namespace Broadsheet.Cli.Tests;

/// <summary>The cache of a data folder after one import: the PDF engine in it is compiled.</summary>
internal static class WarmCache
{
    private static readonly Lazy<Task<string>> Made = new(MakeAsync);

    public static Task<string> GetAsync() => Made.Value;

    private static async Task<string> MakeAsync()
    {
        var desk = new Desk();
        AppDomain.CurrentDomain.ProcessExit += (_, _) => desk.Dispose();
        var pdf = desk.Write("20311201_01.pdf", PressPdf.Make(["Warm up"], seed: 1));
        await desk.SucceedAsync("import", pdf, "--publication", "warm-up");
        return Path.Join(desk.Data, "cache");
    }
}
