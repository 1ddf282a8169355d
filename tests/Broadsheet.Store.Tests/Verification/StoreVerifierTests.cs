using Broadsheet.Model.Assets;
using Broadsheet.Model.Issues;
using Broadsheet.Store.Embedded;
using Broadsheet.Store.Maintenance;
using Broadsheet.Store.Tests.Embedded;
using Broadsheet.Store.Tests.Sqlite;
using Broadsheet.Store.Verification;

namespace Broadsheet.Store.Tests.Verification;

public sealed class StoreVerifierTests : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();
    private DataFolder _data = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _data = await DataFolder.OpenOrCreateAsync(_folder.FullPath, TimeProvider.System, CancellationToken.None);
        await DataFolderTests.Fill(_data, "first");
        await DataFolderTests.Fill(_data, "second");
    }

    public ValueTask DisposeAsync()
    {
        _data.Dispose();
        _folder.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task A_sound_store_is_said_to_be_sound()
    {
        var steps = new List<MaintenanceStep>();
        var report = await new StoreVerifier(_data.Issues, _data.Assets).VerifyAsync(true, new Listener(steps), Cancel);
        Assert.True(report.IsSound);
        Assert.Empty(report.Findings);
        Assert.Equal((1, 1, 2, 16), (report.Publications, report.Issues, report.Revisions, report.Assets));
        Assert.Equal(Samples.AssetsOf("first").Concat(Samples.AssetsOf("second")).Sum(b => b.Length), report.AssetBytes);
        Assert.Equal([MaintenanceStep.CheckDatabase, MaintenanceStep.CheckRevisions, MaintenanceStep.CheckAssets], steps.Distinct());
    }

    [Fact]
    public async Task A_missing_file_is_found_with_the_revision_that_needs_it()
    {
        File.Delete(_data.Assets.FindPath(AssetHash.Of("first front pdf"u8))!);
        var finding = Assert.Single((await Verify()).Findings);
        Assert.Equal((Severity.Error, "asset-missing", "harbour-post/2031-12-15#1"), (finding.Severity, finding.Code, finding.Where));
        Assert.Contains(AssetHash.Of("first front pdf"u8).ToString(), finding.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("second front pd")]
    [InlineData("SECOND front pdf")]
    public async Task A_damaged_file_is_found(string damage)
    {
        var hash = AssetHash.Of("second front pdf"u8);
        await File.WriteAllTextAsync(_data.Assets.FindPath(hash)!, damage, Cancel);
        var report = await Verify();
        var finding = Assert.Single(report.Findings);
        Assert.Equal((Severity.Error, "asset-damaged", hash.ToString()), (finding.Severity, finding.Code, finding.Where));
        Assert.False(report.IsSound);
        var quick = (await new StoreVerifier(_data.Issues, _data.Assets).VerifyAsync(false, null, Cancel)).Findings;
        if (damage.Length == "second front pdf".Length)
            Assert.Empty(quick);
        else
            Assert.Equal(
                (Severity.Error, "asset-damaged", "harbour-post/2031-12-15#2"),
                (Assert.Single(quick).Severity, quick[0].Code, quick[0].Where)
            );
    }

    [Fact]
    public async Task A_file_that_nobody_names_is_a_note()
    {
        var hash = await _data.Assets.AddAsync("of a broken-off import"u8.ToArray(), Cancel);
        var report = await Verify();
        var finding = Assert.Single(report.Findings);
        Assert.Equal((Severity.Note, "asset-unused", hash.ToString()), (finding.Severity, finding.Code, finding.Where));
        Assert.True(report.IsSound);
    }

    [Fact]
    public async Task A_damaged_revision_is_found_and_the_rest_is_still_looked_at()
    {
        TestDatabase.Run(
            _folder["broadsheet.db"],
            "DROP TRIGGER revision_content_unchanged; UPDATE revision_content SET body = zeroblob(10) WHERE id = 1"
        );
        File.Delete(_data.Assets.FindPath(AssetHash.Of("second front pdf"u8))!);
        var findings = (await Verify()).Findings;
        Assert.Contains(findings, f => (f.Code, f.Where) == ("revision-damaged", "harbour-post/2031-12-15#1"));
        Assert.Contains(findings, f => (f.Code, f.Where) == ("asset-missing", "harbour-post/2031-12-15#2"));
    }

    [Fact]
    public async Task A_lost_revision_is_found()
    {
        TestDatabase.Run(
            _folder["broadsheet.db"],
            "PRAGMA foreign_keys = OFF; DROP TRIGGER revision_kept; DELETE FROM revision WHERE number = 1"
        );
        var findings = (await Verify()).Findings;
        Assert.Contains(findings, f => (f.Code, f.Where) == ("revision-missing", "harbour-post/2031-12-15#1"));
    }

    [Fact]
    public async Task Damage_in_the_database_is_found()
    {
        TestDatabase.Run(
            _folder["broadsheet.db"],
            """
            PRAGMA writable_schema = ON;
            UPDATE sqlite_schema SET sql = 'CREATE INDEX issue_by_date ON issue (date, edition, publication)' WHERE name = 'issue_by_date';
            """
        );
        _data.Dispose();
        _data = await DataFolder.OpenAsync(_folder.FullPath, TimeProvider.System, Cancel);
        Assert.Contains((await Verify()).Findings, f => f.Code == "database-damaged");
    }

    [Fact]
    public async Task What_cannot_be_read_is_not_counted_as_none()
    {
        TestDatabase.Run(_folder["broadsheet.db"], "PRAGMA wal_checkpoint(TRUNCATE);");
        var roots = TestDatabase.Ask<string>(
            _folder["broadsheet.db"],
            "SELECT group_concat(rootpage) FROM sqlite_schema WHERE tbl_name IN ('issue', 'publication') AND rootpage > 0"
        );
        _data.Dispose();
        await using (var file = File.OpenWrite(_folder["broadsheet.db"]))
        {
            foreach (var root in roots.Split(','))
            {
                file.Position = (long.Parse(root, System.Globalization.CultureInfo.InvariantCulture) - 1) * 4096;
                await file.WriteAsync(Enumerable.Repeat((byte)0xA5, 4096).ToArray(), Cancel);
            }
        }
        _data = await DataFolder.OpenAsync(_folder.FullPath, TimeProvider.System, Cancel);
        var report = await new StoreVerifier(_data.Issues, _data.Assets, _data.Search).VerifyAsync(true, null, Cancel);
        Assert.Equal((null, null), (report.Publications, report.Issues));
        Assert.False(report.IsSound);
        Assert.Contains(report.Findings, f => f.Code == "database-damaged");
    }

    [Fact]
    public async Task Findings_without_end_are_cut_and_counted()
    {
        for (var n = 0; n < 1010; n++)
        {
            var path = _folder["assets", "00", "00", $"0000{n:x60}"];
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            await File.WriteAllTextAsync(path, "x", Cancel);
        }
        var findings = (await Verify()).Findings;
        Assert.Equal(1000, findings.Count(f => f.Code == "asset-damaged"));
        Assert.Equal(1000, findings.Count(f => f.Code == "asset-unused"));
        Assert.Equal(2, findings.Count(f => f.Code == "findings-left-out"));
    }

    private Task<VerificationReport> Verify() => new StoreVerifier(_data.Issues, _data.Assets).VerifyAsync(true, null, Cancel);

    private sealed class Listener(List<MaintenanceStep> steps) : IProgress<MaintenanceProgress>
    {
        public void Report(MaintenanceProgress value) => steps.Add(value.Step);
    }
}
