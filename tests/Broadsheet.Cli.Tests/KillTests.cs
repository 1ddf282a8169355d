using System.Diagnostics;
using Broadsheet.Model.Assets;
using Broadsheet.Model.Issues;
using Broadsheet.Store.Opening;

namespace Broadsheet.Cli.Tests;

/// <summary>
/// The real program is killed at random moments while it imports and publishes. Readers must see the old issue or the new one, whole, and
/// the same import must be taken again.
/// </summary>
public sealed class KillTests(ITestOutputHelper output)
{
    private const int Kills = 100;

    [Fact]
    public async Task An_import_that_is_killed_at_any_moment_leaves_the_old_issue_or_the_new_one_and_is_taken_again()
    {
        var seed = Environment.GetEnvironmentVariable("BROADSHEET_SEED") is { } given ? int.Parse(given, null) : Random.Shared.Next();
        output.WriteLine($"BROADSHEET_SEED={seed}");
        var random = new Random(seed);
        using var desk = await Desk.OpenWithIssueAsync();
        // The moments matter, not the pixels: what makes a run shorter makes room for more of them.
        desk.Environment["BROADSHEET_DPI"] = "72";
        desk.Environment["BROADSHEET_PDF_INSTANCES"] = "1";
        desk.Environment["DOTNET_TieredPGO"] = "0";
        var key = IssueKey.Parse(Template.Issue, null);
        var (kills, finished, sourceNumber) = (0, 0, 0);
        var visible = await CheckAsync(desk, key, $"seed {seed} at the start");
        var duration = TimeSpan.Zero;

        while (kills < Kills)
        {
            // The same import until it came through, then another version of the same stories: one that lost any would be refused.
            var source = desk.Write(
                "HP20311215.pdf",
                PressPdf.Make([$"Revision {sourceNumber} of the front page", "Old bridge stands empty"], seed: 1)
            );
            string[] import = ["import", source, "--publication", "harbour-post", "--publish", "--replace", "--language", "en"];
            var before = visible;
            var clock = Stopwatch.StartNew();
            using var process = desk.Start(import);
            var started = await process.StandardError.ReadLineAsync(TestContext.Current.CancellationToken);
            Assert.NotNull(started);
            // Some are let through, to know how long one takes.
            var wait = duration == TimeSpan.Zero || random.Next(20) == 0 ? Timeout.InfiniteTimeSpan : duration * random.NextDouble();
            var told = clock.Elapsed;
            if (await DiedAsync(process, wait))
            {
                kills++;
            }
            else
            {
                Assert.Equal(0, process.ExitCode);
                finished++;
                sourceNumber++;
                duration = clock.Elapsed - told;
            }

            var moment = $"seed {seed}, kill {kills}, {wait.TotalMilliseconds:0} ms";
            visible = await CheckAsync(desk, key, moment);
            Assert.True(visible >= before, $"{moment}: readers went back from revision {before} to {visible}");
            if (process.ExitCode == 0)
                Assert.True(visible > before, $"{moment}: the import ended well but readers do not see it");
        }

        var report = await desk.SucceedAsync("verify", "--json");
        Assert.True(report.Json.GetProperty("isSound").GetBoolean());
        output.WriteLine($"{kills} kills, {finished} imports came through, {visible} is the revision that readers see");
        Assert.True(finished >= 2, $"seed {seed}: hardly any import came through");
    }

    // True when it had to be killed.
    private static async Task<bool> DiedAsync(Process process, TimeSpan wait)
    {
        var drained = Task.WhenAll(process.StandardError.ReadToEndAsync(), process.StandardOutput.ReadToEndAsync());
        using var timeout = new CancellationTokenSource(wait);
        try
        {
            await process.WaitForExitAsync(timeout.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill();
            await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        }

        await drained;
        return process.ExitCode == 137;
    }

    // The store opens, and what readers see is whole: every revision reads, every file of the published one is there.
    private static async Task<int> CheckAsync(Desk desk, IssueKey key, string moment)
    {
        var cancel = TestContext.Current.CancellationToken;
        using var folder = await NewsStores.OpenAsync(desk.Data, TimeProvider.System, cancel);
        var record = await folder.Issues.FindIssueAsync(key, cancel);
        Assert.True(record?.PublishedRevision is not null, $"{moment}: the issue is gone");
        var issue = await folder.Issues.ReadRevisionAsync(key, record.PublishedRevision.Value, cancel);
        Assert.NotNull(issue);
        Assert.NotEmpty(issue.Articles);
        foreach (var asset in Assets(issue))
        {
            var path = folder.Assets.FindPath(asset.Hash);
            Assert.True(path is not null, $"{moment}: {asset.Hash} is missing");
            Assert.Equal(asset.Length, new FileInfo(path).Length);
        }

        return record.PublishedRevision.Value;
    }

    private static IEnumerable<AssetReference> Assets(Issue issue) =>
        issue
            .Pages.SelectMany(p => (p.Images?.Previews ?? []).Append(p.Images?.Master).Append(p.Pdf))
            .Concat(issue.Articles.SelectMany(a => a.Figures).SelectMany(f => f.Pictures).SelectMany(p => new[] { p.Image, p.Thumbnail }))
            .OfType<AssetReference>();
}
