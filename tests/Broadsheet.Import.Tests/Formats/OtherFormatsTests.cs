using Broadsheet.Import.Intake;
using Broadsheet.Import.Pdf;
using Broadsheet.Import.Surveys;
using Broadsheet.Model.Articles;
using Broadsheet.Model.Issues;

namespace Broadsheet.Import.Tests.Formats;

/// <summary>Formats of which nothing but themselves and their list knows go through all of an import: one with marks, one with finished
/// articles, side by side with PDFs.</summary>
public sealed class OtherFormatsTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly FakePdfEngine _engine = new();
    private readonly Importer _importer;

    public OtherFormatsTests() =>
        _importer = new Importer([new PdfFormat(_engine), new WordsFormat(), new ClippingsFormat()], _folder["work"]);

    public void Dispose()
    {
        _engine.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public async Task A_format_with_words_is_laid_out_like_any_other()
    {
        WriteWords();

        var result = await ImportAsync();

        Assert.Empty(result.Problems);
        var issue = Assert.Single(result.Issues);
        Assert.Equal(new DateOnly(2031, 12, 15), issue.Date);
        Assert.Equal(["A1", "A2"], issue.Pages.Select(p => p.Label));
        Assert.Equal(["2031-12-15/paper.words#1", "2031-12-15/paper.words#2"], issue.Pages.Select(p => p.Source));
        Assert.All(issue.Pages, p => Assert.NotNull(p.Images));
        Assert.All(issue.Pages, p => Assert.NotNull(p.Text));
        var story = Assert.Single(issue.Articles, a => a.FirstPage == 1);
        Assert.Contains("harbour opens", story.Headline, StringComparison.Ordinal);
        Assert.Contains(story.Texts(TextRole.Body), t => t.Text.Contains("what the harbour did", StringComparison.Ordinal));
        Assert.DoesNotContain(issue.Problems, p => p.Severity == Severity.Error);
    }

    [Fact]
    public async Task Files_that_belong_to_another_are_no_pages_and_count_for_its_fingerprint()
    {
        WriteWords();
        var before = await SurveyAsync();
        Assert.Equal(3, before.FilesFound);
        Assert.DoesNotContain(before.Problems, p => p.Code == "file-unsupported");
        Assert.Equal(2, Assert.Single(before.Issues).Pages.Count);
        var first = before.Issues[0].Fingerprint;
        before.Dispose();

        using (var again = await SurveyAsync())
            Assert.Equal(first, again.Issues[0].Fingerprint);
        await File.AppendAllTextAsync(_folder["in", "2031-12-15", "two.txt"], "\n40 500 9 late", TestContext.Current.CancellationToken);
        using var changed = await SurveyAsync();
        Assert.NotEqual(first, changed.Issues[0].Fingerprint);
    }

    [Fact]
    public async Task A_file_outside_the_sources_belongs_to_none()
    {
        Write("secret.txt", "40 40 9 secret");
        Write("in/2031-12-15/paper.words", "WORDS", "A1 ../../secret.txt");

        var result = await ImportAsync();

        Assert.Empty(result.Issues);
        Assert.Equal("words-page-missing", Assert.Single(result.Problems).Code);
    }

    [Fact]
    public async Task Kept_pages_are_read_again_by_the_format_that_they_are_of()
    {
        WriteWords();
        var kept = Assert.Single((await ImportAsync()).Issues);
        Directory.Delete(_folder["in"], recursive: true);
        Write("in/2031-12-15/late.words", "WORDS", "A3 three.txt");
        Write("in/2031-12-15/three.txt", Lines("mill"));
        using var survey = await SurveyAsync();
        var given = Assert.Single(survey.Issues);
        var read = Assert.Single((await ImportAsync(given)).Issues);

        var whole = _importer.Join(given, read.Pages, kept.Pages, Sink.PathOf, Options);
        var joined = Assert.Single((await ImportAsync(whole)).Issues);

        Assert.Equal(["A1", "A2", "A3"], joined.Pages.Select(p => p.Label));
        Assert.Equal(["kept page A1", "kept page A2", "2031-12-15/late.words"], joined.Pages.Select(p => p.Source));
        Assert.Contains(joined.Articles, a => a.Headline?.Contains("orchard", StringComparison.Ordinal) == true);
    }

    [Fact]
    public async Task A_format_with_finished_articles_gives_them_as_they_are()
    {
        Write(
            "in/paper.clip",
            "CLIPPINGS",
            "page A1 2031-12-15",
            "story Harbour opens|The harbour opened.",
            "photo",
            "on 2 It will close at night.",
            "page A2 2031-12-15",
            "story Orchard closes|The orchard closed."
        );

        var result = await ImportAsync();

        Assert.Empty(result.Problems);
        var issue = Assert.Single(result.Issues);
        // The date stands in no name: it is what the pages say.
        Assert.Equal(new DateOnly(2031, 12, 15), issue.Date);
        Assert.Equal(("Clipped Post", "en"), (issue.PublicationName, issue.Language));
        Assert.Equal(["A1", "A2"], issue.Pages.Select(p => p.Id));
        Assert.All(issue.Pages, p => Assert.Equal((null, null, 360.0, 540.0), (p.Images, p.Pdf, p.Width, p.Height)));
        Assert.Equal(["Harbour opens", "Orchard closes"], issue.Articles.Select(a => a.Headline));
        Assert.Equal([1, 1, 1, 2], issue.Articles[0].Parts.Select(p => p.Page));
        var picture = Assert.Single(Assert.Single(issue.Articles[0].Figures).Pictures);
        Assert.Equal(("image/jpeg", 120), (picture.Image!.MediaType, picture.Image.Width));
        Assert.NotNull(picture.Thumbnail);
        Assert.Empty(issue.Problems);
    }

    [Fact]
    public async Task A_finished_page_that_cannot_be_read_takes_its_parts_with_it_and_no_other()
    {
        Write(
            "in/20311215.clip",
            "CLIPPINGS",
            "page A1 2031-12-15",
            "story Harbour opens|The harbour opened.",
            "on 2 It will close at night.",
            "page A2 2031-12-15",
            "broken",
            "page A3 2031-12-15",
            "story Orchard closes|The orchard closed."
        );

        var issue = Assert.Single((await ImportAsync()).Issues);

        Assert.Equal(["A1", "A3"], issue.Pages.Select(p => p.Label));
        Assert.Equal([1, 1], issue.Articles[0].Parts.Select(p => p.Page));
        Assert.Equal([2, 2], issue.Articles[1].Parts.Select(p => p.Page));
        Assert.Equal("page-damaged", Assert.Single(issue.Problems, p => p.Severity == Severity.Error).Code);
    }

    [Fact]
    public async Task Formats_are_mixed_in_one_issue_and_a_page_in_two_files_is_taken_once()
    {
        const string text = "The orchard closed for the winter after its longest season.";
        WriteWords();
        Write("in/2031-12-15/B1.clip", "CLIPPINGS", "page B1 2031-12-15", $"story Orchard closes|{text}");
        Write("in/2031-12-15/copy_B1.clip", "CLIPPINGS", "page B1 2031-12-15", $"story Orchard closes|{text}");
        FakePdfEngine.Write(_folder["in", "2031-12-15", "C1.pdf"]);

        var issue = Assert.Single((await ImportAsync()).Issues);

        Assert.Equal(["A1", "A2", "B1", "C1"], issue.Pages.Select(p => p.Label));
        Assert.Equal([false, false, true, false], issue.Pages.Select(p => p.Images is null));
        Assert.Equal("Orchard closes", Assert.Single(issue.Articles, a => a.FirstPage == 3).Headline);
        Assert.Contains(issue.Articles, a => a.FirstPage == 1);
        Assert.Contains(issue.Problems, p => p.Code is "page-repeated" or "file-duplicate");
    }

    [Fact]
    public async Task What_is_of_no_format_is_told_in_the_words_of_all()
    {
        Write("in/2031-12-15/notes.txt", "nothing");
        Write("in/2031-12-15/torn.words", "nothing");

        var result = await ImportAsync();

        Assert.Equal(["file-unsupported", "words-not-words"], result.Problems.Select(p => p.Code).Order());
        Assert.Contains(
            "is no PDF or word list or clippings file",
            result.Problems.Single(p => p.Code == "file-unsupported").Message,
            StringComparison.Ordinal
        );
    }

    private static ImportOptions Options { get; } = new() { Dpi = 72 };

    private FolderSink Sink => new(_folder["store"]);

    private void WriteWords()
    {
        Write("in/2031-12-15/paper.words", "WORDS", "A1 one.txt", "A2 two.txt");
        Write("in/2031-12-15/one.txt", Lines("harbour"));
        Write("in/2031-12-15/two.txt", Lines("orchard"));
    }

    // A headline over two columns of text.
    private static string[] Lines(string word) =>
        [
            $"30 40 24 The {word} opens",
            .. Enumerable.Range(0, 60).Select(i => $"{(i < 30 ? 30 : 190)} {80 + i % 30 * 12} 9 line {i % 10} says what the {word} did"),
        ];

    private void Write(string name, params string[] lines)
    {
        var path = _folder[name.Split('/')];
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllLines(path, lines);
    }

    private Task<SourceSurvey> SurveyAsync() =>
        _importer.SurveyAsync([_folder["in"]], Options, null, TestContext.Current.CancellationToken);

    private Task<ImportResult> ImportAsync(SurveyedIssue issue) =>
        _importer.ImportAsync(issue, Options, Sink, null, TestContext.Current.CancellationToken);

    private Task<ImportResult> ImportAsync() =>
        _importer.ImportAsync([_folder["in"]], Options, Sink, null, TestContext.Current.CancellationToken);
}
