using System.Diagnostics;

namespace Broadsheet.Cli.Tests;

/// <summary>The short forms of what <c>./dev bench</c> does for an hour: <c>kill</c>, <c>full</c>, <c>mutate</c>, <c>damage</c>,
/// <c>soak</c>.</summary>
public sealed class HardshipTests(ITestOutputHelper output)
{
    [Fact]
    public Task Killed_at_any_moment_beside_readers() => RunAsync("kill", ("KILLS", "2"));

    [Fact]
    public Task A_disk_that_runs_full() => RunAsync("full", ("ROUNDS", "1"));

    [Fact]
    public Task Pages_with_bytes_changed() => RunAsync("mutate", ("MUTATIONS", "10"));

    [Fact]
    public Task Damaged_databases_are_told_and_indexes_healed() => RunAsync("damage", ("DATABASES", "2"), ("INDEXES", "2"));

    [Fact]
    public Task A_site_at_work() => RunAsync("soak", ("MINUTES", "0.05"));

    private async Task RunAsync(string name, params (string Name, string Value)[] settings)
    {
        // Compiled once; each folder of the runs begins with an import of its own.
        var start = new ProcessStartInfo("node", [Path.Join(Checkout.Root, "bench", "hardship", name + ".mjs")])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (setting, value) in settings)
            start.Environment[setting] = value;
        start.Environment["BROADSHEET_PROGRAM"] = Checkout.Program;
        start.Environment["BROADSHEET_CACHE"] = Path.Join(await Template.GetAsync(), "cache");
        using var process = Process.Start(start)!;
        var said = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var faults = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        try
        {
            await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        }
        finally
        {
            if (!process.HasExited)
                process.Kill(entireProcessTree: true);
        }

        output.WriteLine(await said);
        Assert.True(process.ExitCode == 0, $"{name} ended with {process.ExitCode}:\n{await faults}\n{await said}");
    }
}
