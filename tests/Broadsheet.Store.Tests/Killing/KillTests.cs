using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using Broadsheet.Model.Assets;
using Broadsheet.Store.Embedded;
using Broadsheet.Store.Verification;

namespace Broadsheet.Store.Tests.Killing;

/// <summary>kill -9 at random moments of saving and publishing.</summary>
public sealed class KillTests : IDisposable
{
    private const int Kills = 100;
    private readonly TemporaryFolder _folder = new();
    private readonly HashSet<AssetHash> _whole = [];
    private Process? _next;
    private TimeSpan _saving = TimeSpan.FromMilliseconds(20);

    public void Dispose()
    {
        _next?.Kill();
        _next?.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public async Task A_store_survives_being_killed_at_any_moment()
    {
        var seed = int.TryParse(Environment.GetEnvironmentVariable("BROADSHEET_SEED"), CultureInfo.InvariantCulture, out var given)
            ? given
            : Random.Shared.Next();
        TestContext.Current.TestOutputHelper!.WriteLine($"Seed {seed}; repeat with BROADSHEET_SEED={seed}.");
        var random = new Random(seed);
        var folder = _folder["data"];
        var published = 0;
        var untold = 0;

        _next = await StartAsync(folder, "k0");
        for (var kill = 0; kill < Kills; kill++)
        {
            using var victim = _next!;
            await victim.StandardInput.WriteLineAsync("go");
            // Anywhere in the first two saves, however slow this machine is today.
            await Task.Delay(_saving * (2 * random.NextDouble()), TestContext.Current.CancellationToken);
            victim.Kill();
            var (told, saving) = await ReadToldAsync(victim);
            _next = kill + 1 < Kills ? await StartAsync(folder, $"k{kill + 1}") : null;

            published = Math.Max(published, told);
            var found = await CheckAsync(folder, published, $"kill {kill} of seed {seed}");
            await CheckFilesAsync(folder, $"kill {kill} of seed {seed}");
            untold += found > published ? 1 : 0;
            published = await SaveAgainAsync(folder, saving);
        }

        using var data = await DataFolder.OpenAsync(folder, TimeProvider.System, TestContext.Current.CancellationToken);
        var report = await new StoreVerifier(data.Issues, data.Assets).VerifyAsync(true, null, TestContext.Current.CancellationToken);
        Assert.True(report.IsSound, string.Join('\n', report.Findings.Where(f => f.Code != "asset-unused")));
        Assert.True(report.Revisions > Kills);
        TestContext.Current.TestOutputHelper!.WriteLine(
            $"{Kills} kills, {report.Revisions} revisions, {report.Assets} files, {report.Findings.Count} of them left by a killed save; "
                + $"{untold} kills hit between the commit and the word of it."
        );
    }

    /// <summary>What was told to be published is published, whole, or something newer is.</summary>
    private static async Task<int> CheckAsync(string folder, int published, string when)
    {
        var cancel = TestContext.Current.CancellationToken;
        using var data = await DataFolder.OpenOrCreateAsync(folder, TimeProvider.System, cancel);
        var record = await data.Issues.FindIssueAsync(RepeatingWriter.Key, cancel);
        if (record is null)
        {
            Assert.True(published == 0, $"{when}: the issue is gone.");
            return 0;
        }
        var shown = record.PublishedRevision ?? 0;
        Assert.True(shown >= published, $"{when}: revision {published} was published, readers see {shown}.");
        Assert.True(record.LatestRevision - shown is 0 or 1, $"{when}: {record.LatestRevision} saved, {shown} published.");
        for (var number = Math.Max(shown, 1); number <= record.LatestRevision; number++)
        {
            var issue = await data.Issues.ReadRevisionAsync(RepeatingWriter.Key, number, cancel);
            Assert.NotNull(issue);
            foreach (var asset in issue.Assets())
            {
                await using var stream = await data.Assets.OpenAsync(asset.Hash, cancel);
                Assert.True(stream is not null && stream.Length == asset.Length, $"{when}: a file of revision {number} is missing or cut.");
            }
        }
        Assert.Empty(await data.Issues.CheckAsync(cancel));
        return shown;
    }

    /// <summary>No file that can be found is half written, whether a revision names it or not.</summary>
    private async Task CheckFilesAsync(string folder, string when)
    {
        var cancel = TestContext.Current.CancellationToken;
        using var data = await DataFolder.OpenOrCreateAsync(folder, TimeProvider.System, cancel);
        await foreach (var hash in data.Assets.ListAsync(cancel))
        {
            if (!_whole.Add(hash))
                continue;
            await using var stream = await data.Assets.OpenAsync(hash, cancel);
            Assert.True(
                AssetHash.FromDigest(await SHA256.HashDataAsync(stream!, cancel)) == hash,
                $"{when}: the file {hash} is half written, {stream!.Length} bytes."
            );
        }
    }

    /// <summary>Does again what was broken off, as its source would be imported again.</summary>
    private async Task<int> SaveAgainAsync(string folder, string marker)
    {
        var cancel = TestContext.Current.CancellationToken;
        using var data = await DataFolder.OpenAsync(folder, TimeProvider.System, cancel);
        var latest = (await data.Issues.FindIssueAsync(RepeatingWriter.Key, cancel))?.LatestRevision ?? 0;
        var begun = Stopwatch.GetTimestamp();
        var saved = await RepeatingWriter.SaveAsync(data, marker, latest);
        await data.Issues.PublishAsync(RepeatingWriter.Key, saved.Number, cancel);
        _saving = (_saving + Stopwatch.GetElapsedTime(begun)) / 2;
        Assert.Equal(saved.Number, (await data.Issues.FindIssueAsync(RepeatingWriter.Key, cancel))!.PublishedRevision);
        var issue = (await data.Issues.ReadRevisionAsync(RepeatingWriter.Key, saved.Number, cancel))!;
        Assert.Equal(marker, issue.SourceFingerprint);
        Assert.All(issue.Assets(), a => Assert.NotNull(data.Assets.FindPath(a.Hash)));
        return saved.Number;
    }

    private static async Task<Process> StartAsync(string folder, string name)
    {
        var process = Process.Start(
            new ProcessStartInfo(Environment.ProcessPath!)
            {
                ArgumentList = { RepeatingWriter.Argument, folder, name },
                RedirectStandardInput = true,
                RedirectStandardOutput = true,
            }
        )!;
        Assert.Equal("ready", await process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken));
        return process;
    }

    /// <summary>The newest revision that the victim said was published, and what it said it was saving last.</summary>
    private static async Task<(int Published, string Saving)> ReadToldAsync(Process victim)
    {
        var published = 0;
        var saving = "nothing yet";
        while (await victim.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken) is { } line)
        {
            // The last line may be cut: a lower number, or a shorter name, which is as good.
            if (line.Split(' ') is ["published", var number] && int.TryParse(number, CultureInfo.InvariantCulture, out var value))
                published = Math.Max(published, value);
            else if (line.Split(' ') is ["saving", var marker])
                saving = marker;
        }
        await victim.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (published, saving);
    }
}
