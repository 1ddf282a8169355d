using Broadsheet.Model.Assets;
using Broadsheet.Store.Embedded;
using Broadsheet.Store.Verification;

namespace Broadsheet.Store.Tests.Embedded;

public sealed class DataFolderTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private string Data => _folder["data"];

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_data_folder_is_made_on_first_use_and_found_again()
    {
        using (var data = await OpenOrCreate())
        {
            Assert.Equal(Data, data.Place);
            await Fill(data, "first");
            Assert.True(Directory.Exists(data.CacheFolder));
        }
        Assert.Equal(["assets", "broadsheet.db", "cache"], Directory.GetFileSystemEntries(Data).Select(Path.GetFileName).Order());
        using var again = await DataFolder.OpenAsync(Data, TimeProvider.System, Cancel);
        Assert.NotNull(await again.Issues.FindIssueAsync(Samples.Key(), Cancel));
    }

    [Fact]
    public async Task A_data_folder_that_must_be_there_is_not_made()
    {
        var fault = await Assert.ThrowsAsync<StoreUnavailableException>(() => DataFolder.OpenAsync(Data, TimeProvider.System, Cancel));
        Assert.Contains("--data", fault.Message, StringComparison.Ordinal);
        Assert.False(Directory.Exists(Data));
    }

    [Fact]
    public async Task The_folder_may_be_reached_through_a_link()
    {
        Directory.CreateSymbolicLink(Data, Directory.CreateDirectory(_folder["disk"]).FullName);
        using var data = await OpenOrCreate();
        await Fill(data, "first");
        Assert.True(File.Exists(_folder["disk", "broadsheet.db"]));
    }

    [Theory]
    [InlineData("broadsheet.db")]
    [InlineData("broadsheet.db-wal")]
    [InlineData("broadsheet.db-shm")]
    [InlineData("assets")]
    [InlineData("cache")]
    public async Task A_link_inside_it_is_refused(string name)
    {
        Directory.CreateDirectory(Data);
        var outside = _folder["outside"];
        await File.WriteAllTextAsync(outside, "", Cancel);
        File.CreateSymbolicLink(_folder["data", name], outside);
        await Assert.ThrowsAnyAsync<IOException>(OpenOrCreate);
        Assert.Equal(0, new FileInfo(outside).Length);
    }

    [Fact]
    public async Task A_file_in_its_place_is_told()
    {
        await File.WriteAllTextAsync(Data, "x", Cancel);
        await Assert.ThrowsAnyAsync<IOException>(OpenOrCreate);
        Assert.Equal("x", await File.ReadAllTextAsync(Data, Cancel));
    }

    [Fact]
    public async Task A_folder_that_may_not_be_written_is_told()
    {
        if (OperatingSystem.IsWindows() || Environment.IsPrivilegedProcess)
        {
            Assert.Skip("Rights do not stop this user; the read-only disk in the next test does.");
            return;
        }
        using (var data = await OpenOrCreate())
            await Fill(data, "first");
        File.SetUnixFileMode(Data, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        try
        {
            var fault = await Assert.ThrowsAsync<StoreUnavailableException>(OpenOrCreate);
            Assert.Contains("read-only", fault.Message, StringComparison.Ordinal);
        }
        finally
        {
            File.SetUnixFileMode(Data, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }

    [Fact]
    public async Task A_read_only_disk_is_told_and_loses_nothing()
    {
        using var disk = SmallDisk.MountOrSkip(8);
        using (var data = await DataFolder.OpenOrCreateAsync(disk.FullPath, TimeProvider.System, Cancel))
            await Fill(data, "first");
        disk.MakeReadOnly();
        var fault = await Assert.ThrowsAsync<StoreUnavailableException>(() =>
            DataFolder.OpenOrCreateAsync(disk.FullPath, TimeProvider.System, Cancel)
        );
        Assert.Contains("read-only", fault.Message, StringComparison.Ordinal);
        Assert.Contains(disk.FullPath, fault.Message, StringComparison.Ordinal);
        disk.MakeWritable();
        await IsSound(disk.FullPath);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Readers_read_on_where_nothing_can_be_written(bool isFull)
    {
        using var disk = SmallDisk.MountOrSkip(8);
        using (var data = await DataFolder.OpenOrCreateAsync(disk.FullPath, TimeProvider.System, Cancel))
        {
            await Fill(data, "first");
            await data.Issues.PublishAsync(Samples.Key(), 1, Cancel);
        }
        var filler = Path.Join(disk.FullPath, "filler");
        if (isFull)
            FillUp(filler);
        else
            disk.MakeReadOnly();

        using var folder = await DataFolder.OpenAsync(disk.FullPath, TimeProvider.System, Cancel);
        Assert.True(folder.OnlyReads);
        Assert.NotNull(await folder.Issues.ReadRevisionAsync(Samples.Key(), 1, Cancel));
        Assert.True((await folder.Search.FindStateAsync(Cancel)).IsComplete);
        Assert.NotEmpty((await folder.Search.SearchAsync(new() { Query = "大桥" }, Cancel)).Hits);
        Assert.NotNull(await folder.Assets.OpenAsync(AssetHash.Of("first front pdf"u8), Cancel));
        await Assert.ThrowsAsync<StoreUnavailableException>(() => folder.Issues.WithdrawIssueAsync(Samples.Key(), "no", Cancel));
        Assert.True((await new StoreVerifier(folder.Issues, folder.Assets, folder.Search).VerifyAsync(true, null, Cancel)).IsSound);

        // When there is room again, the same folder writes and sees what others wrote.
        if (isFull)
            File.Delete(filler);
        else
            disk.MakeWritable();
        using (var other = await DataFolder.OpenOrCreateAsync(disk.FullPath, TimeProvider.System, Cancel))
            await Fill(other, "second");
        Assert.Equal(2, (await folder.Issues.FindIssueAsync(Samples.Key(), Cancel))!.LatestRevision);
        await folder.Issues.WithdrawIssueAsync(Samples.Key(), "no", Cancel);
        Assert.False(folder.OnlyReads);

        static void FillUp(string path)
        {
            using var file = new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.None, 0);
            foreach (var size in (int[])[65536, 4096, 512, 1])
            {
                try
                {
                    while (true)
                        file.Write(new byte[size]);
                }
                catch (IOException)
                {
                    // Full: the rest in smaller pieces.
                }
            }
        }
    }

    [Fact]
    public async Task A_disk_that_fills_up_is_told_and_loses_nothing()
    {
        using var disk = SmallDisk.MountOrSkip(4);
        var saved = 0;
        using (var data = await DataFolder.OpenOrCreateAsync(disk.FullPath, TimeProvider.System, Cancel))
        {
            await Fill(data, "first");
            var random = new Random(5);
            var noise = new byte[60_000];
            var fault = await Assert.ThrowsAsync<StoreUnavailableException>(async () =>
            {
                for (saved = 1; saved < 500; saved++)
                {
                    random.NextBytes(noise);
                    await data.Assets.AddAsync(noise.ToArray(), Cancel);
                    await data.Issues.SaveRevisionAsync(
                        Samples.Issue(Samples.Key(), "first") with
                        {
                            Number = Convert.ToBase64String(noise),
                        },
                        new(RevisionKind.Import),
                        saved,
                        Cancel
                    );
                }
            });
            Assert.Contains("full", fault.Message, StringComparison.Ordinal);
            // Readers are served on.
            Assert.Equal(saved, (await data.Issues.FindIssueAsync(Samples.Key(), Cancel))!.LatestRevision);
            Assert.NotNull(await data.Issues.ReadRevisionAsync(Samples.Key(), saved, Cancel));
        }
        Assert.InRange(saved, 5, 100);
        await IsSound(disk.FullPath);
    }

    [Fact]
    public async Task Two_programs_work_in_one_folder_at_the_same_time()
    {
        using var one = await OpenOrCreate();
        using var two = await OpenOrCreate();
        await Fill(one, "first");
        await Task.WhenAll(Task.Run(() => Save(one, "harbour-post"), Cancel), Task.Run(() => Save(two, "weekly-lamp"), Cancel));
        Assert.Equal(41, await two.Issues.CountIssuesAsync(new(), Cancel));

        static async Task Save(DataFolder data, string slug)
        {
            await data.Issues.SavePublicationAsync(Samples.Publication(slug), Cancel);
            for (var day = 0; day < 20; day++)
            {
                var key = new Broadsheet.Model.Issues.IssueKey(Samples.Publication(slug).Slug, new DateOnly(2032, 1, 1).AddDays(day));
                await data.Issues.SaveRevisionAsync(Samples.Issue(key), new(RevisionKind.Import), 0, Cancel);
                await data.Issues.PublishAsync(key, 1, Cancel);
            }
        }
    }

    [Fact]
    public async Task A_database_that_was_emptied_is_told_and_not_taken_for_a_new_one()
    {
        using (var data = await OpenOrCreate())
            await Fill(data, "first");
        await File.WriteAllBytesAsync(Path.Join(Data, "broadsheet.db"), [], Cancel);
        foreach (var rest in Directory.GetFiles(Data, "broadsheet.db-*"))
            File.Delete(rest);

        var read = await Assert.ThrowsAsync<StoreDamagedException>(() => DataFolder.OpenAsync(Data, TimeProvider.System, Cancel));
        await Assert.ThrowsAsync<StoreDamagedException>(() => OpenOrCreate());

        Assert.Contains("is empty, though files are kept beside it", read.Message, StringComparison.Ordinal);
        Directory.Delete(Path.Join(Data, "assets"), recursive: true);
        using var anew = await OpenOrCreate();
        Assert.Empty(await anew.Issues.ListIssuesAsync(new(), Cancel));
    }

    internal static async Task Fill(DataFolder data, string marker)
    {
        await data.Issues.SavePublicationAsync(Samples.Publication(), Cancel);
        foreach (var bytes in Samples.AssetsOf(marker))
            await data.Assets.AddAsync(bytes, Cancel);
        var latest = (await data.Issues.FindIssueAsync(Samples.Key(), Cancel))?.LatestRevision ?? 0;
        await data.Issues.SaveRevisionAsync(Samples.Issue(Samples.Key(), marker), new(RevisionKind.Import), latest, Cancel);
        await data.Issues.PublishAsync(Samples.Key(), latest + 1, Cancel);
    }

    private static async Task IsSound(string path)
    {
        using var data = await DataFolder.OpenAsync(path, TimeProvider.System, Cancel);
        var report = await new StoreVerifier(data.Issues, data.Assets).VerifyAsync(true, null, Cancel);
        Assert.True(report.IsSound, string.Join('\n', report.Findings));
        Assert.Equal("大桥今日通车 first", (await data.Issues.ReadRevisionAsync(Samples.Key(), 1, Cancel))!.Articles[0].Headline);
    }

    private Task<DataFolder> OpenOrCreate() => DataFolder.OpenOrCreateAsync(Data, TimeProvider.System, Cancel);
}
