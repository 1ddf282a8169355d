using System.Text;
using Broadsheet.Import.Intake;
using Broadsheet.Import.Pdf;
using Broadsheet.Model.Issues;
using NetVips;

namespace Broadsheet.Import.Tests.Pipeline;

/// <summary>The pipeline around an engine that does as it is told.</summary>
public sealed class ImporterTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly FakePdfEngine _engine = new();

    public void Dispose()
    {
        _engine.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public async Task Pages_come_with_master_previews_and_pdf()
    {
        Pdf("20311215_01.pdf");
        Pdf("20311215_02.pdf");
        var result = await ImportAsync(dpi: 200);
        var issue = Assert.Single(result.Issues);
        Assert.Equal(["01", "02"], issue.Pages.Select(p => p.Id));
        var page = issue.Pages[0];
        Assert.Equal((1000, 1500), (page.Images!.Master.Width, page.Images.Master.Height));
        Assert.Equal([320, 320, 800, 800, 1000, 1000], page.Images.Previews.Select(p => p.Width));
        Assert.Equal(["image/webp", "image/jpeg"], page.Images.Previews.Take(2).Select(p => p.MediaType));
        foreach (var asset in page.Images.Previews.Append(page.Images.Master))
        {
            var bytes = Sink.Read(asset);
            Assert.Equal(asset.Length, bytes.Length);
            using var image = Image.NewFromBuffer(bytes);
            Assert.Equal((asset.Width, asset.Height), (image.Width, image.Height));
        }

        Assert.Equal("%PDF-1.7\n% page 1 of 20311215_01.pdf", Encoding.UTF8.GetString(Sink.Read(page.Pdf!)));
        Assert.Equal(issue.Pages.Count, issue.Pages.Select(p => p.Pdf!.Hash).Distinct().Count());
    }

    [Fact]
    public async Task The_source_is_left_as_it_was_and_the_work_folder_empty()
    {
        Pdf("20311215_01.pdf", "pages 2", "fault 2 PageDamaged");
        await ImportAsync();
        Assert.True(File.Exists(_folder["in", "20311215_01.pdf"]));
        Assert.Empty(Directory.GetFileSystemEntries(_folder["work"]));
    }

    [Fact]
    public async Task A_broken_page_is_told_and_the_others_are_kept()
    {
        Pdf("20311215.pdf", "pages 3", "labels A1 A2 A4", "fault 2 PageDamaged");
        var issue = Assert.Single((await ImportAsync()).Issues);
        Assert.Equal(["A1", "A4"], issue.Pages.Select(p => p.Label));
        Assert.Equal([1, 2], issue.Pages.Select(p => p.Sequence));
        var problem = Assert.Single(issue.Problems, p => p.Severity == Severity.Error);
        Assert.Equal(("page-damaged", "20311215.pdf#2"), (problem.Code, problem.Where));
        Assert.Contains(issue.Problems, p => p.Code == "page-labels-gap" && p.Message.Contains("A2, A3", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_page_that_cannot_be_drawn_is_kept_for_its_stories()
    {
        Pdf("20311215_01.pdf", "undrawn 1");
        var issue = Assert.Single((await ImportAsync()).Issues);
        Assert.Null(Assert.Single(issue.Pages).Images);
        Assert.NotNull(issue.Pages[0].Pdf);
        var problem = Assert.Single(issue.Problems, p => p.Severity == Severity.Error);
        Assert.Equal(
            ("page-not-drawn", "20311215_01.pdf", "'20311215_01.pdf': it can't be drawn. Simplify it."),
            (problem.Code, problem.Where, problem.Message)
        );
    }

    [Fact]
    public async Task An_issue_of_broken_pages_is_none()
    {
        Pdf("20311215_01.pdf", "fault 1 TooSlow");
        var result = await ImportAsync();
        Assert.Empty(result.Issues);
        Assert.Equal("page-too-slow", Assert.Single(result.Problems).Code);
    }

    [Fact]
    public async Task The_page_pdf_of_an_encrypted_file_is_written_anew()
    {
        Pdf("20311215_01.pdf", "encrypted");
        var issue = Assert.Single((await ImportAsync()).Issues);
        Assert.NotEqual(
            await File.ReadAllBytesAsync(_folder["in", "20311215_01.pdf"], TestContext.Current.CancellationToken),
            Sink.Read(issue.Pages[0].Pdf!)
        );
    }

    [Fact]
    public async Task A_page_pdf_that_cannot_be_split_out_leaves_the_page()
    {
        Pdf("20311215.pdf", "pages 2", "splitfault");
        var issue = Assert.Single((await ImportAsync()).Issues);
        Assert.All(issue.Pages, p => Assert.Null(p.Pdf));
        Assert.Contains(
            "'20311215.pdf#1' and 1 more",
            Assert.Single(issue.Problems, p => p.Code == "page-pdf-missing").Message,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task No_more_pages_are_in_flight_than_the_engine_has_places()
    {
        Pdf("20311215.pdf", "pages 8");
        await ImportAsync();
        Assert.InRange(_engine.MostAtOnce, 1, _engine.Parallelism);
    }

    [Fact]
    public async Task Equal_labels_have_ids_of_their_own_and_are_told()
    {
        Pdf("20311215_A05.pdf");
        Pdf("sub/20311215_A5.pdf");
        Pdf("20311215_cover.pdf");
        var issue = Assert.Single((await ImportAsync()).Issues);
        Assert.Equal(["A05", "A5", "s3"], issue.Pages.Select(p => p.Id));
        Assert.Equal(
            ["page-label-duplicate", "page-label-missing"],
            issue.Problems.Where(p => p.Code.StartsWith("page-label-", StringComparison.Ordinal)).Select(p => p.Code)
        );
    }

    [Fact]
    public async Task Progress_tells_every_page_and_ends_with_all_done()
    {
        Pdf("20311215.pdf", "pages 4");
        var told = new List<ImportProgress>();
        await ImportAsync(new Listener(told));
        Assert.Equal(4, told.Where(p => p.Step == ImportStep.ReadPage).Select(p => p.Where).Distinct().Count());
        Assert.Equal((ImportStep.FindArticles, 4, 4), (told[^1].Step, told[^1].Done, told[^1].Total));
    }

    [Fact]
    public async Task A_cancelled_import_leaves_nothing_in_the_work_folder()
    {
        Pdf("20311215.pdf", "pages 9");
        using var stop = new CancellationTokenSource();
        var progress = new Listener([])
        {
            OnReport = p =>
            {
                if (p.Step == ImportStep.KeepPage)
                    stop.Cancel();
            },
        };
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => ImportAsync(progress, stop.Token));
        Assert.Empty(Directory.GetFileSystemEntries(_folder["work"]));
    }

    private FolderSink Sink => new(_folder["store"]);

    private void Pdf(string name, params string[] lines) => FakePdfEngine.Write(_folder[["in", .. name.Split('/')]], lines);

    private Task<ImportResult> ImportAsync(
        IProgress<ImportProgress>? progress = null,
        CancellationToken? cancellationToken = null,
        int dpi = 36
    ) =>
        new Importer([new PdfFormat(_engine)], _folder["work"]).ImportAsync(
            [_folder["in"]],
            new ImportOptions { Dpi = dpi },
            Sink,
            progress,
            cancellationToken ?? TestContext.Current.CancellationToken
        );

    private sealed class Listener(List<ImportProgress> told) : IProgress<ImportProgress>
    {
        public Action<ImportProgress> OnReport { get; init; } = _ => { };

        public void Report(ImportProgress value)
        {
            lock (told)
                told.Add(value);
            OnReport(value);
        }
    }
}
