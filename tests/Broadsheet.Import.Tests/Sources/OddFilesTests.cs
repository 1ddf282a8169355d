using System.Diagnostics;
using System.Runtime.Versioning;
using System.Text;
using Broadsheet.Import.Intake;
using Broadsheet.Import.Pdf;
using Broadsheet.Import.Sources;
using Broadsheet.Import.Surveys;

namespace Broadsheet.Import.Tests.Sources;

/// <summary>Names and kinds of files that only Linux can have.</summary>
[UnsupportedOSPlatform("windows")]
public sealed class OddFilesTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly FakePdfEngine _engine = new();

    public OddFilesTests() => Assert.SkipUnless(OperatingSystem.IsLinux(), "Names as bytes, pipes and links as Linux has them.");

    public void Dispose()
    {
        _engine.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public async Task Names_in_gbk_are_read_and_their_files_opened()
    {
        var gbk = CodePagesEncodingProvider.Instance.GetEncoding("gbk")!;
        FakePdfEngine.Write(_folder["plain.pdf"]);
        LinuxFolder.Link(
            LinuxFolder.Bytes(_folder["plain.pdf"]),
            [.. Encoding.UTF8.GetBytes(_folder["link-"]), .. gbk.GetBytes("第03版.pdf"), 0]
        );
        await RenameAsync(_folder["plain.pdf"], $"{_folder.Path}/$(printf '\\265\\332\\060\\063\\260\\346.pdf')");
        using var survey = await SurveyAsync();
        var page = Assert.Single(Assert.Single(survey.Issues).Pages);
        Assert.Equal(("03", "第03版.pdf"), (page.Label, page.Where));
        Assert.StartsWith(
            "%PDF",
            await File.ReadAllTextAsync(page.File.Path, TestContext.Current.CancellationToken),
            StringComparison.Ordinal
        );
        Assert.Equal("symlink-broken", Assert.Single(survey.Problems).Code);
    }

    [Fact]
    public async Task Folders_with_names_that_are_no_text_are_walked_and_their_aliases_removed()
    {
        FakePdfEngine.Write(_folder["sub", "20311215_04.pdf"]);
        await RenameAsync(_folder["sub"], $"{_folder.Path}/$(printf 'x\\377\\376')");
        using (var survey = await SurveyAsync())
        {
            Assert.Equal("x\\xff\\xfe/20311215_04.pdf", Assert.Single(Assert.Single(survey.Issues).Pages).Where);
            Assert.NotEmpty(Directory.GetFileSystemEntries(_folder[".work"]));
        }

        Assert.Empty(Directory.GetFileSystemEntries(_folder[".work"]));
        await RunAsync($"find '{_folder.Path}' -name 20311215_04.pdf | grep -q .");
    }

    [Fact]
    public async Task Names_with_line_ends_are_shown_on_one_line()
    {
        FakePdfEngine.Write(_folder["20311215_A01\nrm -rf\u202e.pdf"]);
        using var survey = await SurveyAsync();
        Assert.Equal("20311215_A01\\nrm -rf\\u202e.pdf", Assert.Single(Assert.Single(survey.Issues).Pages).Where);
    }

    [Fact]
    public async Task Links_out_of_the_folder_are_not_followed()
    {
        using var outside = new TemporaryFolder();
        FakePdfEngine.Write(outside["20311215_09.pdf"]);
        FakePdfEngine.Write(_folder["in", "20311215_01.pdf"]);
        FakePdfEngine.Write(_folder["in", ".kept", "20311215_02.pdf"]);
        File.CreateSymbolicLink(_folder["in", "20311215_09.pdf"], outside["20311215_09.pdf"]);
        Directory.CreateSymbolicLink(_folder["in", "out"], outside.Path);
        Directory.CreateSymbolicLink(_folder["in", "loop"], _folder["in"]);
        File.CreateSymbolicLink(_folder["in", "20311215_02.pdf"], ".kept/20311215_02.pdf");
        File.CreateSymbolicLink(_folder["in", "gone.pdf"], "nowhere.pdf");
        using var survey = await SurveyAsync(_folder["in"]);
        Assert.Equal(["01", "02"], Assert.Single(survey.Issues).Pages.Select(p => p.Label));
        Assert.Equal(["symlink-outside", "symlink-broken", "symlink-outside"], survey.Problems.Select(p => p.Code));
    }

    [Fact]
    public async Task A_link_that_is_itself_the_source_is_followed()
    {
        FakePdfEngine.Write(_folder["real", "20311215_01.pdf"]);
        Directory.CreateSymbolicLink(_folder["today"], _folder["real"]);
        using var survey = await SurveyAsync(_folder["today"]);
        Assert.Single(survey.Issues);
    }

    [Fact]
    public async Task Pipes_are_never_opened()
    {
        await RunAsync($"mkfifo '{_folder.Path}/20311215_01.pdf'");
        using var survey = await SurveyAsync();
        Assert.Equal("file-special", Assert.Single(survey.Problems).Code);
        using var direct = await SurveyAsync(_folder["20311215_01.pdf"]);
        Assert.Equal("file-special", Assert.Single(direct.Problems).Code);
    }

    [Fact]
    public async Task Files_and_folders_that_may_not_be_read_are_told()
    {
        Assert.SkipWhen(Environment.UserName == "root", "The superuser may read everything.");
        FakePdfEngine.Write(_folder["20311215_01.pdf"]);
        FakePdfEngine.Write(_folder["closed", "20311215_02.pdf"]);
        File.SetUnixFileMode(_folder["20311215_01.pdf"], UnixFileMode.None);
        File.SetUnixFileMode(_folder["closed"], UnixFileMode.None);
        using var survey = await SurveyAsync();
        File.SetUnixFileMode(_folder["closed"], UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        Assert.Equal(["file-unreadable", "folder-unreadable"], survey.Problems.Select(p => p.Code).Order());
    }

    [Fact]
    public async Task A_file_that_fails_while_it_is_read_is_told()
    {
        using var survey = await SurveyAsync("/proc/self/mem");
        Assert.Equal("file-unreadable", Assert.Single(survey.Problems).Code);
    }

    private Task<SourceSurvey> SurveyAsync(string? source = null) =>
        new Importer([new PdfFormat(_engine)], _folder[".work"]).SurveyAsync(
            [source ?? _folder.Path],
            new ImportOptions { Date = new DateOnly(2031, 12, 15) },
            null,
            TestContext.Current.CancellationToken
        );

    private static Task RenameAsync(string from, string to) => RunAsync($"mv '{from}' \"{to}\"");

    private static async Task RunAsync(string command)
    {
        using var shell = Process.Start(new ProcessStartInfo("/bin/sh", ["-c", command]))!;
        await shell.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Equal(0, shell.ExitCode);
    }
}
