using Broadsheet.Import.Intake;
using Broadsheet.Import.Pdf;
using Broadsheet.Import.Surveys;
using Broadsheet.Model.Issues;

namespace Broadsheet.Import.Tests.Sources;

public sealed class SurveyTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly FakePdfEngine _engine = new();

    public void Dispose()
    {
        _engine.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public async Task A_night_folder_becomes_one_issue_in_printed_order()
    {
        foreach (var label in new[] { "A10", "A02", "B01", "A01" })
            Pdf($"20311215{label}.pdf");
        using var survey = await SurveyAsync();
        var issue = Assert.Single(survey.Issues);
        Assert.Equal(new DateOnly(2031, 12, 15), issue.Date);
        Assert.Equal(DateWitness.FileName, issue.DateWitness);
        Assert.Equal(["A01", "A02", "A10", "B01"], issue.Pages.Select(p => p.Label));
        Assert.Empty(survey.Problems);
    }

    [Fact]
    public async Task Two_dates_make_two_issues_and_are_told()
    {
        Pdf("20311215_01.pdf");
        Pdf("20311216_01.pdf");
        Pdf("20311216_02.pdf");
        using var survey = await SurveyAsync();
        Assert.Equal([1, 2], survey.Issues.Select(i => i.Pages.Count));
        var note = Assert.Single(survey.Problems);
        Assert.Equal(("issues-several", Severity.Note), (note.Code, note.Severity));
        Assert.Contains("2031-12-16 (2 pages)", note.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_date_that_is_given_makes_one_issue_of_two_dates()
    {
        Pdf("20311215_01.pdf");
        Pdf("20311216_02.pdf");
        using var survey = await SurveyAsync(new ImportOptions { Date = new DateOnly(2031, 12, 16) });
        Assert.Equal(2, Assert.Single(survey.Issues).Pages.Count);
        Assert.Equal("issue-date-forced", Assert.Single(survey.Problems).Code);
    }

    [Fact]
    public async Task File_names_outrank_their_folder_and_the_doubt_is_told()
    {
        Pdf("20311214/20311215_01.pdf");
        using var survey = await SurveyAsync();
        Assert.Equal(new DateOnly(2031, 12, 15), Assert.Single(survey.Issues).Date);
        Assert.Equal("issue-date-differs", Assert.Single(survey.Problems).Code);
    }

    [Fact]
    public async Task A_file_without_a_date_goes_with_the_files_beside_it()
    {
        Pdf("day/20311215_01.pdf");
        Pdf("day/02.pdf");
        using var survey = await SurveyAsync();
        Assert.Equal(2, Assert.Single(survey.Issues).Pages.Count);
        Assert.Equal("page-date-assumed", Assert.Single(survey.Problems).Code);
    }

    [Fact]
    public async Task A_file_that_nothing_dates_is_left_and_told()
    {
        Pdf("edition.pdf");
        using var survey = await SurveyAsync();
        Assert.Empty(survey.Issues);
        var problem = Assert.Single(survey.Problems);
        Assert.Equal(("issue-date-unknown", Severity.Error), (problem.Code, problem.Severity));
        Assert.Contains("--date", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Editions_of_the_same_page_are_issues_of_their_own()
    {
        Pdf("20311215_A01_CITY.pdf");
        Pdf("20311215_A01_MAIN.pdf");
        Pdf("20311215_A02_MAIN.pdf");
        using var survey = await SurveyAsync();
        Assert.Equal([(1, "MAIN", 2), (2, "CITY", 1)], survey.Issues.Select(i => (i.Edition, i.EditionLabel, i.Pages.Count)));
    }

    [Fact]
    public async Task Words_in_names_make_no_editions_where_no_page_comes_twice()
    {
        Pdf("20311215_A01_MAIN.pdf");
        Pdf("20311215_B01_CITY.pdf");
        using var survey = await SurveyAsync();
        Assert.Equal(1, Assert.Single(survey.Issues).Edition);
    }

    [Fact]
    public async Task What_is_no_pdf_is_told_and_the_rest_is_taken()
    {
        Pdf("20311215_01.pdf");
        File.WriteAllText(_folder["notes.txt"], "tomorrow");
        File.WriteAllText(_folder["20311215_02.pdf"], "<html>");
        File.WriteAllText(_folder["20311215_03.pdf"], "");
        File.WriteAllText(_folder["20311215_04.pdf.part"], "%PDF");
        FakePdfEngine.Write(_folder["20311215_05"]);
        foreach (var quiet in new[] { ".DS_Store", "Thumbs.db", "~lock.A01", "._20311215_01.pdf" })
            File.WriteAllText(_folder[quiet], "x");
        using var survey = await SurveyAsync();
        Assert.Equal(["01", "05"], Assert.Single(survey.Issues).Pages.Select(p => p.Label));
        Assert.Equal(
            [
                "file-unsupported notes.txt",
                "file-upload-unfinished 20311215_04.pdf.part",
                "pdf-empty 20311215_03.pdf",
                "pdf-not-a-pdf 20311215_02.pdf",
            ],
            survey.Problems.Select(p => $"{p.Code} {p.Where}").Order()
        );
        Assert.Equal(4, survey.FilesPassedOver);
    }

    [Fact]
    public async Task Each_fault_of_a_file_has_a_code_and_a_cure_of_its_own()
    {
        foreach (var fault in Enum.GetValues<PdfFault>())
            Pdf($"{fault}.pdf", $"fault {fault}");
        Pdf("zero.pdf", "pages 0");
        using var survey = await SurveyAsync(new ImportOptions { Date = new DateOnly(2031, 12, 15) });
        Assert.Empty(survey.Issues);
        Assert.Equal(Enum.GetValues<PdfFault>().Length, survey.Problems.Select(p => p.Code).Distinct().Count());
        Assert.All(survey.Problems, p => Assert.Contains(p.Where, p.Message, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_password_opens_an_encrypted_file()
    {
        Pdf("20311215_01.pdf", "password sesame", "encrypted");
        using var without = await SurveyAsync();
        Assert.Equal("pdf-password-needed", Assert.Single(without.Problems).Code);
        using var wrong = await SurveyAsync(new ImportOptions { Password = "barley" });
        Assert.Equal("pdf-password-wrong", Assert.Single(wrong.Problems).Code);
        using var right = await SurveyAsync(new ImportOptions { Password = "sesame" });
        Assert.True(Assert.Single(Assert.Single(right.Issues).Pages).IsEncrypted);
    }

    [Fact]
    public async Task The_same_file_twice_is_one_page()
    {
        Pdf("20311215_01.pdf");
        File.Copy(_folder["20311215_01.pdf"], _folder["20311215_01 - Copy.pdf"]);
        using var survey = await SurveyAsync(null, _folder.Path, _folder["20311215_01.pdf"]);
        var issue = Assert.Single(survey.Issues);
        Assert.Single(issue.Pages);
        Assert.Equal(["file-duplicate", "file-duplicate"], issue.Problems.Select(p => p.Code));
    }

    [Fact]
    public async Task The_same_advertisement_on_two_pages_stays_on_both()
    {
        Pdf("20311215_05.pdf");
        File.Copy(_folder["20311215_05.pdf"], _folder["20311215_07.pdf"]);
        using var survey = await SurveyAsync();
        Assert.Equal(["05", "07"], Assert.Single(survey.Issues).Pages.Select(p => p.Label));
    }

    [Fact]
    public async Task A_name_alone_makes_no_page_a_version_of_another()
    {
        Pdf("20311215_03_v2.pdf");
        Pdf("20311215_03.pdf");
        using var survey = await SurveyAsync();
        var issue = Assert.Single(survey.Issues);
        Assert.Equal([0, 2], issue.Pages.Select(p => p.Version).Order());
        Assert.Empty(issue.Problems);
    }

    [Fact]
    public async Task A_file_of_many_pages_gives_them_with_the_labels_of_the_pdf()
    {
        Pdf("20311215.pdf", "pages 3", "labels A1 - A3");
        Pdf("plain/20311216.pdf", "pages 3", "labels 1 2 3");
        using var survey = await SurveyAsync();
        Assert.Equal(["A1", null, "A3"], survey.Issues[0].Pages.Select(p => p.Label));
        Assert.Equal(["20311215.pdf#1", "20311215.pdf#2", "20311215.pdf#3"], survey.Issues[0].Pages.Select(p => p.Where));
        Assert.All(survey.Issues[1].Pages, p => Assert.Null(p.Label));
    }

    [Fact]
    public async Task A_double_page_of_two_pages_is_labelled_as_two()
    {
        Pdf("20311215_A08-09.pdf", "pages 2");
        using var survey = await SurveyAsync();
        Assert.Equal(["A08", "A09"], Assert.Single(survey.Issues).Pages.Select(p => p.Label));
    }

    [Fact]
    public async Task Too_many_pages_are_cut_and_told()
    {
        Pdf("20311215.pdf", "pages 10000");
        using var survey = await SurveyAsync(new ImportOptions { MaxPages = 12 });
        Assert.Equal(12, Assert.Single(survey.Issues).Pages.Count);
        Assert.Equal("pages-too-many", Assert.Single(survey.Problems).Code);
    }

    [Fact]
    public async Task The_fingerprint_tells_changes_and_nothing_else()
    {
        Pdf("one/20311215_01.pdf", "x");
        var first = await FingerprintAsync(_folder["one"], new ImportOptions());
        FakePdfEngine.Write(_folder["two", "20311215_01.pdf"], "x");
        Assert.Equal(first, await FingerprintAsync(_folder["two"], new ImportOptions()));
        Assert.Equal(first, await FingerprintAsync(_folder["one"], new ImportOptions { Password = "unused" }));
        Assert.NotEqual(first, await FingerprintAsync(_folder["one"], new ImportOptions { Dpi = 150 }));
        FakePdfEngine.Write(_folder["two", "20311215_01.pdf"], "y");
        Assert.NotEqual(first, await FingerprintAsync(_folder["two"], new ImportOptions()));
        Pdf("one/20311215_02.pdf");
        Assert.NotEqual(first, await FingerprintAsync(_folder["one"], new ImportOptions()));
    }

    [Fact]
    public async Task A_missing_source_and_an_empty_folder_are_told()
    {
        using var survey = await SurveyAsync(null, _folder["none"]);
        Assert.Equal("source-missing", Assert.Single(survey.Problems).Code);
        using var empty = await SurveyAsync();
        Assert.Equal("source-empty", Assert.Single(empty.Problems).Code);
    }

    private void Pdf(string name, params string[] lines) => FakePdfEngine.Write(_folder[name.Split('/')], lines);

    private Task<SourceSurvey> SurveyAsync(ImportOptions? options = null, params string[] sources) =>
        new Importer([new PdfFormat(_engine)], _folder[".work"]).SurveyAsync(
            sources.Length > 0 ? sources : [_folder.Path],
            options ?? new ImportOptions(),
            null,
            TestContext.Current.CancellationToken
        );

    private async Task<string> FingerprintAsync(string source, ImportOptions options)
    {
        using var survey = await SurveyAsync(options, source);
        return Assert.Single(survey.Issues).Fingerprint;
    }
}
