namespace Broadsheet.Cli.Tests;

/// <summary>A data folder after one import: the PDF engine in its cache is compiled, and one issue is published. Made once, copied for each
/// test.</summary>
internal static class Template
{
    /// <summary>The issue in it.</summary>
    public const string Issue = "harbour-post/2031-12-15";

    private static readonly Lazy<Task<string>> Made = new(MakeAsync);

    public static Task<string> GetAsync() => Made.Value;

    private static async Task<string> MakeAsync()
    {
        var desk = new Desk();
        AppDomain.CurrentDomain.ProcessExit += (_, _) => desk.Dispose();
        var pdf = desk.Write("HP20311215.pdf", PressPdf.Make(["Market opens under lanterns", "Old bridge stands empty"], seed: 1));
        await desk.SucceedAsync("import", pdf, "--publication", "harbour-post", "--name", "Harbour Post", "--language", "en", "--publish");
        return desk.Data;
    }
}
