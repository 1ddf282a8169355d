using Broadsheet.Import.Intake;
using Broadsheet.Import.Pdf;
using Broadsheet.Import.Surveys;
using Broadsheet.Import.Tests.Pdf;
using Broadsheet.Model.Issues;

namespace Broadsheet.Import.Tests.Spreads;

public sealed class SpreadTests(EngineFixture pdf) : IDisposable
{
    internal const string SpreadBox = "0 0 1000 700";
    internal const string PageBox = "0 0 500 700";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_spread_with_two_folios_becomes_two_pages()
    {
        Write(
            "20311215.pdf",
            (PageBox, Page(0, "1", "front")),
            (SpreadBox, Page(0, "2", "left") + Page(500, "3", "right")),
            (PageBox, Page(0, "4", "back"))
        );

        var issue = Assert.Single((await ImportAsync()).Issues);

        Assert.Equal(["1", "2", "3", "4"], issue.Pages.Select(p => p.Label));
        Assert.All(issue.Pages, p => Assert.Equal((500, 700), (p.Width, p.Height)));
        Assert.Equal(
            ["20311215.pdf#1", "20311215.pdf#2, left half", "20311215.pdf#2, right half", "20311215.pdf#3"],
            issue.Pages.Select(p => p.Source)
        );
        Assert.All(issue.Pages, p => Assert.InRange(p.Images!.Master.Width!.Value, 693, 695));
        Assert.Equal("page-split", Assert.Single(issue.Problems, p => p.Code.StartsWith("page-s", StringComparison.Ordinal)).Code);
        // Each has its own half as PDF, and its own picture.
        Assert.Equal(4, issue.Pages.Select(p => p.Pdf!.Hash).Distinct().Count());
        Assert.Equal(4, issue.Pages.Select(p => p.Images!.Master.Hash).Distinct().Count());
        using var half = await pdf.ReadAsync(Sink.Read(issue.Pages[2].Pdf!));
        Assert.Equal((500, 700), (half.Marks.Width, half.Marks.Height));
        Assert.Contains("right", half.Marks.Text(), StringComparison.Ordinal);
        Assert.DoesNotContain("left", half.Marks.Text(), StringComparison.Ordinal);
        Assert.Contains(
            "right",
            string.Concat(issue.Articles.Where(a => a.FirstPage == 3).SelectMany(a => a.Parts).Select(p => p.ToString())),
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("20311215_A02-03.pdf", "A02", "A03")]
    [InlineData("20311215_A06-07.pdf", "A06", "A07")]
    public async Task A_spread_is_known_by_its_name(string name, string first, string second)
    {
        Write(name, (SpreadBox, Page(0, "", "left") + Page(500, "", "right")));

        var issue = Assert.Single((await ImportAsync()).Issues);

        Assert.Equal([first, second], issue.Pages.Select(p => p.Label));
    }

    [Fact]
    public async Task A_page_twice_as_wide_as_the_others_is_a_spread()
    {
        Write("20311215.pdf", (PageBox, Page(0, "", "front")), (SpreadBox, Page(0, "", "left") + Page(500, "", "right")));

        Assert.Equal(3, Assert.Single((await ImportAsync()).Issues).Pages.Count);
    }

    [Fact]
    public async Task The_smaller_number_comes_first_though_it_stands_on_the_right()
    {
        Write("20311215.pdf", (SpreadBox, Page(0, "3", "left") + Page(500, "2", "right")));

        Assert.Equal(["2", "3"], Assert.Single((await ImportAsync()).Issues).Pages.Select(p => p.Label));
    }

    [Theory]
    [InlineData("400 300 200 150 re f ", "a box")]
    [InlineData("q 300 0 0 200 350 300 cm /P Do Q ", "a picture")]
    [InlineData("BT /F1 30 Tf 330 150 Td (A headline over both pages) Tj ET ", "a line of text")]
    [InlineData("60 100 880 1 re f 60 500 880 1 re f ", "rules")]
    public async Task What_goes_over_the_fold_is_not_cut(string crossing, string said)
    {
        Write(
            "20311215.pdf",
            (PageBox, Page(0, "1", "front")),
            (SpreadBox, Page(0, "2", "left") + Page(500, "3", "right") + crossing),
            (PageBox, Page(0, "4", "back"))
        );

        var issue = Assert.Single((await ImportAsync()).Issues);

        Assert.Equal(["1", "2-3", "4"], issue.Pages.Select(p => p.Label));
        var problem = Assert.Single(issue.Problems, p => p.Code == "page-spread");
        Assert.Equal(Severity.Note, problem.Severity);
        Assert.Contains(said, problem.Message, StringComparison.Ordinal);
        Assert.Equal((1000, 700), (issue.Pages[1].Width, issue.Pages[1].Height));
        Assert.NotNull(issue.Pages[1].Images);
    }

    [Fact]
    public async Task A_wide_page_alone_is_a_wide_page()
    {
        Write("20311215.pdf", (SpreadBox, Page(0, "", "left") + Page(500, "", "right")));

        var issue = Assert.Single((await ImportAsync()).Issues);
        Assert.Equal(1000, Assert.Single(issue.Pages).Width);
        Assert.Contains(issue.Problems, p => p is { Severity: Severity.Note, Code: "page-maybe-spread" });
    }

    [Fact]
    public async Task Two_sheets_of_two_pages_are_parted_by_their_columns()
    {
        Write(
            "20311215.pdf",
            (SpreadBox, Page(0, "", "one") + Page(500, "", "two")),
            (SpreadBox, Page(0, "", "three") + Page(500, "", "four"))
        );

        var issue = Assert.Single((await ImportAsync()).Issues);
        Assert.Equal(4, issue.Pages.Count);
        Assert.All(issue.Pages, p => Assert.Equal(500, p.Width));
    }

    [Fact]
    public async Task Two_wide_pages_of_even_columns_stay_wide()
    {
        var content = "";
        for (var column = 0; column < 4; column++)
        {
            for (var i = 0; i < 40; i++)
                content += $"BT /F1 9 Tf {40 + 235 * column} {640 - 12 * i} Td (boats came in from the sea, with more news yet) Tj ET ";
        }
        Write("20311215.pdf", (SpreadBox, content), (SpreadBox, content));

        var issue = Assert.Single((await ImportAsync()).Issues);
        Assert.All(issue.Pages, p => Assert.Equal(1000, p.Width));
        Assert.DoesNotContain(issue.Problems, p => p.Code == "page-maybe-spread");
    }

    [Fact]
    public async Task An_issue_of_nothing_but_wide_pages_with_free_middles_is_parted()
    {
        var spread = (SpreadBox, Page(0, "", "left") + Page(500, "", "right"));
        Write("20311215.pdf", spread, spread, spread);

        Assert.Equal(6, Assert.Single((await ImportAsync()).Issues).Pages.Count);
    }

    [Theory]
    [InlineData("", 0)]
    [InlineData("/Rotate 90", 90)]
    [InlineData("/Rotate 180/CropBox[100 100 900 600]", 180)]
    public async Task A_half_is_read_drawn_and_split_out_as_it_is_displayed(string entries, int turned)
    {
        // A grey box in each quarter of the page as the file has it, told apart by size.
        var file = PdfBuilder.OnePage(
            "0.5 g 150 150 100 100 re f 700 150 120 120 re f 150 400 140 140 re f 700 400 160 160 re f",
            SpreadBox,
            entries
        );
        var source = pdf.Source(file);
        using var whole = await pdf.Engine.ReadPageAsync(source, 0, new PageRequest { Dpi = 72 }, TestContext.Current.CancellationToken);
        foreach (var half in (PageHalf[])[PageHalf.Left, PageHalf.Right])
        {
            var part = new SurveyedPage
            {
                File = null!,
                PageIndex = 0,
                PageCount = 1,
                Half = half,
            }.Part;
            using var page = await pdf.Engine.ReadPageAsync(
                source,
                0,
                new PageRequest { Dpi = 72, Part = part },
                TestContext.Current.CancellationToken
            );
            var shift = half == PageHalf.Left ? 0 : whole.Marks.Width / 2;

            Assert.Equal((whole.Marks.Width / 2, whole.Marks.Height), (page.Marks.Width, page.Marks.Height));
            Assert.Equal(2, page.Marks.Paths.Count);
            Assert.All(page.Marks.Paths, p =>
                Assert.Contains(whole.Marks.Paths, w =>
                    Math.Abs(w.Bounds.X - shift - p.Bounds.X) < 0.01 && Math.Abs(w.Bounds.Y - p.Bounds.Y) < 0.01
                )
            );
            Assert.All(page.Marks.Paths, p =>
                Assert.InRange(page.Pixels!.Row((int)p.Bounds.Center.Y)[3 * (int)p.Bounds.Center.X], 120, 135)
            );
            Assert.All(page.Marks.Paths, p => Assert.Equal(255, page.Pixels!.Row((int)p.Bounds.Center.Y)[3 * (int)(p.Bounds.Right + 8)]));

            using var split = await pdf.ReadAsync(await pdf.Engine.SplitPageAsync(source, 0, part, TestContext.Current.CancellationToken));
            Assert.Equal(page.Marks.Paths.Select(p => Math.Round(p.Bounds.X)), split.Marks.Paths.Select(p => Math.Round(p.Bounds.X)));
        }
        Assert.Equal(turned == 90, whole.Marks.Width < whole.Marks.Height);
    }

    // A folio in the outer corner, a headline, and two columns of invented text with the word in it.
    internal static string Page(int x, string folio, string word)
    {
        var content =
            $"BT /F1 9 Tf {x + 40} 670 Td (The Harbour Gazette      Monday, December 15, 2031) Tj ET BT /F1 9 Tf {x + 430} 670 Td ({(folio.Length > 0 ? "Page " + folio : "")}) Tj ET "
            + $"BT /F1 24 Tf {x + 40} 600 Td (The {word} pier is mended) Tj ET ";
        for (var i = 0; i < 30; i++)
            content +=
                $"BT /F1 9 Tf {x + 40} {570 - 12 * i} Td (The {word} pier was mended by night, and more) Tj ET BT /F1 9 Tf {x + 260} {570 - 12 * i} Td (boats came in from the sea, with {word} news) Tj ET ";
        return content;
    }

    private void Write(string name, params (string Box, string Content)[] pages)
    {
        var file = new PdfBuilder();
        var picture = file.AddStream(
            "/Type/XObject/Subtype/Image/Width 2/Height 2/ColorSpace/DeviceGray/BitsPerComponent 8",
            [99, 120, 150, 200]
        );
        foreach (var (box, content) in pages)
            file.AddPage(content, box, resources: $"<</XObject<</P {picture} 0 R>>{PdfBuilder.Helvetica[2..]}");
        Directory.CreateDirectory(_folder["in"]);
        File.WriteAllBytes(_folder["in", name], file.Build());
    }

    private FolderSink Sink => new(_folder["store"]);

    private Task<ImportResult> ImportAsync() =>
        new Importer([new PdfFormat(pdf.Engine)], _folder["work"]).ImportAsync(
            [_folder["in"]],
            new ImportOptions { Dpi = 100 },
            Sink,
            null,
            TestContext.Current.CancellationToken
        );
}
