using Broadsheet.Import.Intake;
using Broadsheet.Import.Pdf;
using Broadsheet.Import.Tests.Pdf;
using Broadsheet.Model.Json;
using NetVips;

namespace Broadsheet.Import.Tests.Pipeline;

/// <summary>Whole imports with the real engine: a sample paper, and what presses and attackers deliver.</summary>
public sealed class RealEngineTests(EngineFixture pdf) : IDisposable
{
    private static readonly string Samples = Path.GetFullPath(GoldenFile.Path("..", "..", "samples"));

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_sample_issue_comes_whole()
    {
        var issue = Assert.Single((await ImportAsync([Path.Combine(Samples, "nagihama-shimpo")])).Issues);
        Assert.Equal((new DateOnly(2031, 12, 15), "ja", true), (issue.Date, issue.Language, issue.TurnsLeft));
        Assert.Equal(2, issue.Pages.Count);
        Assert.All(issue.Pages, p => Assert.True(p.Images is not null && p.Pdf is not null));
        var pictures = issue.Articles.SelectMany(a => a.Figures).SelectMany(f => f.Pictures).ToList();
        Assert.NotEmpty(pictures);
        Assert.All(pictures, picture =>
        {
            using var image = Image.NewFromBuffer(Sink.Read(picture.Image!));
            using var thumbnail = Image.NewFromBuffer(Sink.Read(picture.Thumbnail!));
            Assert.Equal((picture.Image!.Width, picture.Image.Height), (image.Width, image.Height));
            // The cut has the shape of its zone.
            Assert.InRange((double)image.Width / image.Height / (picture.Zone.Width / picture.Zone.Height), 0.9, 1.1);
        });
        Assert.Empty(Directory.GetFileSystemEntries(_folder["work"]));
    }

    [Fact]
    public async Task Equal_fingerprints_give_equal_issues()
    {
        string[] source = [Path.Combine(Samples, "akhbar-almurjana")];
        Assert.Equal(Json(Assert.Single((await ImportAsync(source)).Issues)), Json(Assert.Single((await ImportAsync(source)).Issues)));
    }

    [Fact]
    public async Task One_file_of_all_pages_gives_their_own_PDFs()
    {
        var combined = new PdfBuilder();
        combined.AddPage("BT /F1 20 Tf 100 700 Td (One) Tj ET");
        combined.AddPage("BT /F1 20 Tf 100 700 Td (Two) Tj ET");
        Write("20311215.pdf", combined.Build());
        var issue = Assert.Single((await ImportAsync([_folder["in"]])).Issues);
        foreach (var page in issue.Pages)
        {
            var summary = await pdf.Engine.InspectAsync(pdf.Source(Sink.Read(page.Pdf!)), TestContext.Current.CancellationToken);
            Assert.Equal(1, summary.PageCount);
        }

        Assert.Equal(2, issue.Pages.Select(p => p.Pdf!.Hash).Distinct().Count());
    }

    [Fact]
    public async Task Bad_input_is_told_with_file_cause_and_cure_and_the_good_page_is_imported()
    {
        var good = PdfBuilder.OnePage("BT /F1 20 Tf 100 700 Td (A good page) Tj ET");
        Write("20311215_01.pdf", good);
        Write("20311215_02.pdf", "this is no PDF"u8.ToArray());
        Write("20311215_03.pdf", good[..^200]);
        Write("20311215_09.pdf", [.. good[..9], .. new byte[300]]);
        Write("20311215_04.pdf", new PdfBuilder().Build());
        Write("20311215_05.pdf", PdfBuilder.OnePage("0 0 m 9 9 l S", mediaBox: "0 0 283464 283464"));
        Write("20311215_06.pdf", PictureOf60000());
        Write("20311215_07.pdf", PdfBuilder.OnePage(""));
        Write("20311215_08.pdf", PdfBuilder.OnePage(string.Concat(Enumerable.Repeat("10 10 m 20 30 40 50 60 20 c 80 80 l h f ", 300))));
        var result = await ImportAsync([_folder["in"]], dpi: 50);
        var issue = Assert.Single(result.Issues);
        Assert.Contains("01", issue.Pages.Select(p => p.Label));
        var told = result.Problems.Concat(issue.Problems).ToLookup(p => p.Where, p => p.Code);
        Assert.Contains("pdf-not-a-pdf", told["20311215_02.pdf"]);
        Assert.Contains("pdf-repaired", told["20311215_03.pdf"]);
        Assert.Contains("pdf-damaged", told["20311215_09.pdf"]);
        Assert.Contains("pdf-no-pages", told["20311215_04.pdf"]);
        Assert.Contains("page-drawn-smaller", told["20311215_05.pdf"]);
        Assert.Contains("page-blank", told["20311215_07.pdf"]);
        Assert.Contains("page-text-outlined", told["20311215_08.pdf"]);
        Assert.All(result.Problems.Concat(issue.Problems), p => Assert.Matches(@"\.\s+\S.*\.$", p.Message));
    }

    [Fact]
    public async Task Every_hostile_file_ends_in_pages_or_in_a_message()
    {
        var folder = Path.Combine(Shared(), "real", "hostile");
        Assert.SkipUnless(Directory.Exists(folder), "No hostile files beside the project (BROADSHEET_SHARED).");
        var result = await ImportAsync([folder], dpi: 50);
        var told = result.Problems.Concat(result.Issues.SelectMany(i => i.Problems)).Select(p => File(p.Where)).ToHashSet();
        var imported = result.Issues.SelectMany(i => i.Pages).Select(p => File(p.Source!)).ToHashSet();
        var files = Directory
            .EnumerateFiles(folder, "*.pdf", SearchOption.AllDirectories)
            .Select(f => Path.GetRelativePath(folder, f))
            .ToList();
        Assert.NotEmpty(files);
        Assert.DoesNotContain(files, f => !told.Contains(f) && !imported.Contains(f));
    }

    // Without the number of the page; a name may itself hold the sign.
    private static string File(string where) =>
        where.LastIndexOf(".pdf#", StringComparison.Ordinal) is > 0 and var cut ? where[..(cut + 4)] : where;

    private static byte[] PictureOf60000()
    {
        var file = new PdfBuilder();
        var image = file.AddStream(
            "/Type/XObject/Subtype/Image/Width 60000/Height 60000/ColorSpace/DeviceRGB/BitsPerComponent 8",
            new byte[500]
        );
        file.AddPage(
            "q 500 0 0 500 50 50 cm /P Do Q BT /F1 20 Tf 100 700 Td (A page with a picture) Tj ET",
            resources: $"<</XObject<</P {image} 0 R>>{PdfBuilder.Helvetica[2..]}"
        );
        return file.Build();
    }

    private static string Shared() =>
        Environment.GetEnvironmentVariable("BROADSHEET_SHARED") ?? Path.GetFullPath(GoldenFile.Path("..", "..", "..", "shared"));

    private static string Json(ImportedIssue issue) => System.Text.Json.JsonSerializer.Serialize(issue, ModelJson.Options);

    private FolderSink Sink => new(_folder["store"]);

    private void Write(string name, byte[] content)
    {
        Directory.CreateDirectory(_folder["in"]);
        System.IO.File.WriteAllBytes(_folder["in", name], content);
    }

    private Task<ImportResult> ImportAsync(string[] sources, int dpi = 100) =>
        new Importer([new PdfFormat(pdf.Engine)], _folder["work"]).ImportAsync(
            sources,
            new ImportOptions
            {
                Dpi = dpi,
                Date = sources[0].Contains("hostile", StringComparison.Ordinal) ? new DateOnly(2031, 12, 15) : null,
            },
            Sink,
            null,
            TestContext.Current.CancellationToken
        );
}
