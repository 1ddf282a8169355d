using System.Formats.Tar;
using Broadsheet.Model.Assets;
using Broadsheet.Store.Embedded;
using Broadsheet.Store.Maintenance;
using Broadsheet.Store.Tests.Embedded;
using Broadsheet.Store.Verification;

namespace Broadsheet.Store.Tests.Backups;

public sealed class BackupTests : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();
    private DataFolder _data = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private string Restored => _folder["restored"];

    public async ValueTask InitializeAsync()
    {
        _data = await DataFolder.OpenOrCreateAsync(_folder["data"], TimeProvider.System, CancellationToken.None);
        await DataFolderTests.Fill(_data, "first");
    }

    public ValueTask DisposeAsync()
    {
        _data.Dispose();
        _folder.Dispose();
        return ValueTask.CompletedTask;
    }

    [Theory]
    [InlineData("backup")]
    [InlineData("backup.tar")]
    [InlineData("new/folder/night.tar")]
    public async Task What_was_backed_up_is_restored(string name)
    {
        var report = await _data.BackUpAsync(_folder[name], null, Cancel);
        Assert.Equal((8, 8), (report.Assets, report.Copied));
        Assert.Empty(report.Findings);
        await DataFolderTests.Fill(_data, "after the backup");

        var restored = await Restore(_folder[name]);
        Assert.True(restored.IsSound, string.Join('\n', restored.Findings));
        Assert.Equal((1, 8), (restored.Revisions, restored.Assets));
        using var copy = await DataFolder.OpenAsync(Restored, TimeProvider.System, Cancel);
        var record = (await copy.Issues.FindIssueAsync(Samples.Key(), Cancel))!;
        Assert.Equal((1, 1), (record.LatestRevision, record.PublishedRevision!.Value));
        var verified = await new StoreVerifier(copy.Issues, copy.Assets).VerifyAsync(true, null, Cancel);
        Assert.Empty(verified.Findings);
        // The copy is a store to go on with.
        await DataFolderTests.Fill(copy, "second");
        Assert.Equal(
            ["assets", "broadsheet.db", "cache"],
            Names(Restored).Where(n => !n.StartsWith("broadsheet.db-", StringComparison.Ordinal))
        );
    }

    [Theory]
    [InlineData("backup")]
    [InlineData("backup.tar")]
    public async Task A_backup_made_while_others_write_is_whole(string name)
    {
        using var finished = new CancellationTokenSource();
        using var other = await DataFolder.OpenAsync(_folder["data"], TimeProvider.System, Cancel);
        var writing = Task.Run(
            async () =>
            {
                for (var n = 0; n < 200 && !finished.IsCancellationRequested; n++)
                {
                    await DataFolderTests.Fill(other, $"while {n}");
                    await Task.Delay(10, Cancel);
                }
            },
            Cancel
        );
        for (var round = 0; round < 3; round++)
        {
            var backup = _folder[$"{round}-{name}"];
            await _data.BackUpAsync(backup, null, Cancel);
            var report = await DataFolder.RestoreAsync(backup, _folder[$"restored-{round}"], TimeProvider.System, null, Cancel);
            Assert.True(report.IsSound, string.Join('\n', report.Findings));
            using var copy = await DataFolder.OpenAsync(_folder[$"restored-{round}"], TimeProvider.System, Cancel);
            var record = (await copy.Issues.FindIssueAsync(Samples.Key(), Cancel))!;
            Assert.True(record.LatestRevision - record.PublishedRevision!.Value is 0 or 1);
        }
        await finished.CancelAsync();
        await writing;
    }

    [Fact]
    public async Task A_second_backup_into_the_same_folder_copies_only_what_is_new()
    {
        var backup = _folder["backup"];
        await _data.BackUpAsync(backup, null, Cancel);
        await DataFolderTests.Fill(_data, "second");
        var report = await _data.BackUpAsync(backup, null, Cancel);
        Assert.Equal((16, 8), (report.Assets, report.Copied));
        Assert.Equal(3, Names(backup).Count);
        Assert.Equal(2, (await Restore(backup)).Revisions);
    }

    [Fact]
    public async Task A_backup_that_is_broken_off_leaves_the_earlier_one_whole()
    {
        var backup = _folder["backup"];
        await _data.BackUpAsync(backup, null, Cancel);
        await DataFolderTests.Fill(_data, "second");
        foreach (var step in new[] { MaintenanceStep.CopyDatabase, MaintenanceStep.CopyAssets })
        {
            using var cancel = new CancellationTokenSource();
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
                _data.BackUpAsync(backup, new StopAt(step, cancel), cancel.Token)
            );
        }
        var report = await Restore(backup);
        Assert.True(report.IsSound);
        Assert.Equal(1, report.Revisions);

        Assert.Equal(2, (await _data.BackUpAsync(backup, null, Cancel)).Assets / 8);
        Assert.Equal(3, Names(backup).Count);
    }

    [Fact]
    public async Task A_broken_off_tar_file_is_not_there()
    {
        using var cancel = new CancellationTokenSource();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
            _data.BackUpAsync(_folder["backup.tar"], new StopAt(MaintenanceStep.CopyAssets, cancel), cancel.Token)
        );
        Assert.Equal(["data"], Names(_folder.FullPath));
    }

    [Fact]
    public async Task A_restore_that_is_broken_off_keeps_others_out_and_goes_on()
    {
        var backup = _folder["backup.tar"];
        await _data.BackUpAsync(backup, null, Cancel);
        using var cancel = new CancellationTokenSource();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
            DataFolder.RestoreAsync(backup, Restored, TimeProvider.System, new StopAt(MaintenanceStep.CopyAssets, cancel), cancel.Token)
        );
        var fault = await Assert.ThrowsAsync<StoreUnavailableException>(() =>
            DataFolder.OpenOrCreateAsync(Restored, TimeProvider.System, Cancel)
        );
        Assert.Contains("restore", fault.Message, StringComparison.Ordinal);
        Assert.True((await Restore(backup)).IsSound);
    }

    [Fact]
    public async Task Nothing_is_overwritten()
    {
        await _data.BackUpAsync(_folder["backup.tar"], null, Cancel);
        var before = await File.ReadAllBytesAsync(_folder["backup.tar"], Cancel);
        await Assert.ThrowsAsync<BackupException>(() => _data.BackUpAsync(_folder["backup.tar"], null, Cancel));
        Assert.Equal(before, await File.ReadAllBytesAsync(_folder["backup.tar"], Cancel));

        Directory.CreateDirectory(_folder["full"]);
        await File.WriteAllTextAsync(_folder["full", "letter.txt"], "x", Cancel);
        await Assert.ThrowsAsync<BackupException>(() => _data.BackUpAsync(_folder["full"], null, Cancel));
        await Assert.ThrowsAsync<BackupException>(() =>
            DataFolder.RestoreAsync(_folder["backup.tar"], _folder["full"], TimeProvider.System, null, Cancel)
        );
        Assert.Equal(["letter.txt"], Names(_folder["full"]));

        await Assert.ThrowsAsync<BackupException>(() => _data.BackUpAsync(_folder["data"], null, Cancel));
        await Assert.ThrowsAsync<BackupException>(() => _data.BackUpAsync(_folder["data", "backup"], null, Cancel));
        await Assert.ThrowsAsync<BackupException>(() =>
            DataFolder.RestoreAsync(_folder["backup.tar"], _folder["data"], TimeProvider.System, null, Cancel)
        );
    }

    [Fact]
    public async Task A_backup_of_another_data_folder_is_not_mixed_in()
    {
        await _data.BackUpAsync(_folder["backup"], null, Cancel);
        using var other = await DataFolder.OpenOrCreateAsync(_folder["other"], TimeProvider.System, Cancel);
        await DataFolderTests.Fill(other, "other");
        var fault = await Assert.ThrowsAsync<BackupException>(() => other.BackUpAsync(_folder["backup"], null, Cancel));
        Assert.Contains("another data folder", fault.Message, StringComparison.Ordinal);
        await Assert.ThrowsAsync<BackupException>(() => _data.BackUpAsync(_folder["other"], null, Cancel));
        Assert.Equal(8, (await Restore(_folder["backup"])).Assets);
    }

    [Theory]
    [InlineData("backup")]
    [InlineData("backup.tar")]
    public async Task A_damaged_file_is_left_out_and_told_on_both_ways(string name)
    {
        var hash = AssetHash.Of("first front pdf"u8);
        await File.WriteAllTextAsync(_data.Assets.FindPath(hash)!, "FIRST front pdf", Cancel);
        var made = await _data.BackUpAsync(_folder[name], null, Cancel);
        Assert.Equal(("asset-damaged", hash.ToString()), (made.Findings.Single().Code, made.Findings.Single().Where));
        Assert.Equal(7, made.Assets);
        var report = await Restore(_folder[name]);
        Assert.Equal("asset-missing", report.Findings.Single().Code);
    }

    [Fact]
    public async Task Damage_in_a_backup_folder_is_told()
    {
        await _data.BackUpAsync(_folder["backup"], null, Cancel);
        var name = AssetHash.Of("first front pdf"u8).ToString();
        await File.WriteAllTextAsync(_folder["backup", "assets", name[..2], name[2..4], name], "x", Cancel);
        var report = await Restore(_folder["backup"]);
        Assert.Equal(["asset-damaged", "asset-missing"], report.Findings.Select(f => f.Code));

        var database = Directory.GetFiles(_folder["backup"], "*.db").Single();
        await using (var file = new FileStream(database, FileMode.Open, FileAccess.ReadWrite))
        {
            file.Position = file.Length - 1;
            file.WriteByte(0xEE);
        }
        await Assert.ThrowsAsync<BackupException>(() =>
            DataFolder.RestoreAsync(_folder["backup"], _folder["again"], TimeProvider.System, null, Cancel)
        );
        File.Delete(database);
        await Assert.ThrowsAsync<BackupException>(() =>
            DataFolder.RestoreAsync(_folder["backup"], _folder["third"], TimeProvider.System, null, Cancel)
        );
    }

    [Fact]
    public async Task A_tar_file_cut_anywhere_is_refused()
    {
        await _data.BackUpAsync(_folder["backup.tar"], null, Cancel);
        var whole = await File.ReadAllBytesAsync(_folder["backup.tar"], Cancel);
        var random = new Random(11);
        foreach (var length in Enumerable.Range(0, 25).Select(_ => random.Next(whole.Length - 2048)).Append(0).Append(511).Append(512))
        {
            await File.WriteAllBytesAsync(_folder["cut.tar"], whole[..length], Cancel);
            await Assert.ThrowsAsync<BackupException>(() =>
                DataFolder.RestoreAsync(_folder["cut.tar"], Restored, TimeProvider.System, null, Cancel)
            );
        }
        Assert.True((await Restore(_folder["backup.tar"])).IsSound);
    }

    [Theory]
    [InlineData("../escaped", TarEntryType.RegularFile)]
    [InlineData("/tmp/escaped", TarEntryType.RegularFile)]
    [InlineData("assets/../../escaped", TarEntryType.RegularFile)]
    [InlineData("assets/ab", TarEntryType.SymbolicLink)]
    [InlineData("broadsheet-0123456789abcdef.db", TarEntryType.SymbolicLink)]
    [InlineData("backup.json", TarEntryType.HardLink)]
    [InlineData("cache/module.bin", TarEntryType.RegularFile)]
    public async Task An_entry_that_no_backup_has_is_refused(string name, TarEntryType type)
    {
        await using (var stream = File.Create(_folder["hostile.tar"]))
        await using (var tar = new TarWriter(stream))
        {
            var entry = new PaxTarEntry(type, name);
            if (type is TarEntryType.RegularFile)
                entry.DataStream = new MemoryStream("x"u8.ToArray());
            else
                entry.LinkName = _folder.FullPath;
            await tar.WriteEntryAsync(entry, Cancel);
        }
        var before = Names(_folder.FullPath).ToHashSet();
        var fault = await Assert.ThrowsAsync<BackupException>(() => Restore(_folder["hostile.tar"]));
        Assert.Contains("no backup has", fault.Message, StringComparison.Ordinal);
        Assert.False(Path.Exists("/tmp/escaped"));
        Assert.Equal([.. before, "restored"], Names(_folder.FullPath).ToHashSet());
    }

    [Fact]
    public async Task What_is_no_backup_is_refused()
    {
        await File.WriteAllTextAsync(_folder["letter.txt"], new string('x', 3000), Cancel);
        await Assert.ThrowsAsync<BackupException>(() => Restore(_folder["letter.txt"]));
        await Assert.ThrowsAsync<BackupException>(() => Restore(_folder["nothing"]));
        await Assert.ThrowsAsync<BackupException>(() => Restore(_folder["data"]));
        foreach (var list in new[] { "", "{}", "[]", "null", """{"format":"broadsheet-backup-9"}""", new string(' ', 100_000) })
        {
            Directory.CreateDirectory(_folder["odd"]);
            await File.WriteAllTextAsync(_folder["odd", "backup.json"], list, Cancel);
            await Assert.ThrowsAsync<BackupException>(() => Restore(_folder["odd"]));
        }
    }

    private Task<VerificationReport> Restore(string backup) => DataFolder.RestoreAsync(backup, Restored, TimeProvider.System, null, Cancel);

    private static List<string> Names(string folder) =>
        [.. Directory.GetFileSystemEntries(folder).Select(e => Path.GetFileName(e)).Order(StringComparer.Ordinal)];

    private sealed class StopAt(MaintenanceStep step, CancellationTokenSource cancel) : IProgress<MaintenanceProgress>
    {
        public void Report(MaintenanceProgress value)
        {
            if (value.Step == step)
                cancel.Cancel();
        }
    }
}
