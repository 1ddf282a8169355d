using Broadsheet.Store;
using Broadsheet.Workflow.Maintenance;

namespace Broadsheet.Workflow.Tests.Maintenance;

public sealed class MaintenanceTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("broadsheet-maintenance-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Theory]
    [InlineData("backup")]
    [InlineData("backup.tar")]
    public async Task A_restored_backup_is_the_store_as_it_was(string name)
    {
        using var room = await TestNewsroom.OpenAsync();
        await room.KeepAsync(Specimens.Issue("one", Specimens.Story(1)), publish: true);
        var backup = Path.Join(_folder.FullName, name);
        var made = await new BackUpStore(room.Data).RunAsync(backup, null, TestNewsroom.Cancel);
        Assert.Equal(backup, made.Path);
        await room.KeepAsync(Specimens.Issue("two", Specimens.Story(2)), replace: true, publish: true);

        var target = Path.Join(_folder.FullName, "restored");
        await new RestoreStore(room.Clock).RunAsync(backup, target, null, TestNewsroom.Cancel);

        using var restored = await DataFolder.OpenAsync(target, room.Clock, TestNewsroom.Cancel);
        Assert.Equal(1, (await restored.Issues.FindIssueAsync(TestNewsroom.Key, TestNewsroom.Cancel))!.PublishedRevision);
        var report = await new VerifyStore(restored.Issues, restored.Assets).RunAsync(true, null, TestNewsroom.Cancel);
        Assert.Equal((1, 1), (report.Issues, report.Revisions));
    }

    [Fact]
    public async Task A_target_that_is_taken_and_a_backup_that_is_none_are_refused()
    {
        using var room = await TestNewsroom.OpenAsync();
        File.WriteAllText(Path.Join(_folder.FullName, "letter.txt"), "x");
        await RefusedAsync(() => new BackUpStore(room.Data).RunAsync(_folder.FullName, null, TestNewsroom.Cancel));
        await RefusedAsync(
            () => new RestoreStore(room.Clock).RunAsync(Path.Join(_folder.FullName, "letter.txt"), _folder.FullName, null, TestNewsroom.Cancel));
        await RefusedAsync(
            () => new RestoreStore(room.Clock).RunAsync(
                Path.Join(_folder.FullName, "letter.txt"), Path.Join(_folder.FullName, "new"), null, TestNewsroom.Cancel));
    }

    private static async Task RefusedAsync(Func<Task> command) =>
        Assert.Equal(Refusal.BadInput, (await Assert.ThrowsAsync<RefusedException>(command)).Refusal);
}
