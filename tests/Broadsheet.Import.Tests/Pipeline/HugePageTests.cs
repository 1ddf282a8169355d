using System.Text;
using Broadsheet.Import.Intake;
using Broadsheet.Import.Pdf;
using Broadsheet.Import.Pdf.Pdfium;
using Broadsheet.Import.Tests.Pdf;
using Broadsheet.Model.Issues;

namespace Broadsheet.Import.Tests.Pipeline;

/// <summary>Pages with far more on them than a newspaper has, or with it where no page is: told, bounded, and the page beside them as it
/// should be.</summary>
public sealed class HugePageTests(EngineFixture pdf) : IDisposable
{
    private static readonly string Good =
        "BT /F1 30 Tf 60 600 Td (A good page stands) Tj ET "
        + string.Concat(
            Enumerable
                .Range(0, 25)
                .Select(i =>
                    $"BT /F1 10 Tf 60 {570 - 12 * i} Td (The harbour was mended by night, and the boats came in from the sea with news of {i}.) Tj ET "
                )
        );

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_million_characters_are_cut_with_a_problem()
    {
        // PDFium takes equal lines that stand close for one: each has its number.
        var lines = string.Concat(Enumerable.Range(0, 2_100).Select(i => $"({new string('n', 490)}{i:0000000000}) Tj 0 -0.36 Td "));
        var codes = await ImportAsync($"BT /F1 1 Tf 20 790 Td {lines}ET");

        Assert.Contains("marks-capped", codes);
    }

    [Fact]
    public async Task A_hundred_thousand_characters_in_one_place_are_answered()
    {
        await ImportAsync("BT /F1 10 Tf " + string.Concat(Enumerable.Repeat("1 0 0 1 300 400 Tm (overlap) Tj ", 14_000)) + "ET");
    }

    [Fact]
    public async Task Hundreds_of_thousands_of_rules_are_cut_with_a_problem()
    {
        var content = new StringBuilder();
        for (var i = 0; i < 450_000; i++)
            content.Append(System.Globalization.CultureInfo.InvariantCulture, $"{i % 600} {i / 600} 9 .5 re f ");

        Assert.Contains("marks-capped", await ImportAsync(content.ToString()));
    }

    [Fact]
    public async Task One_path_of_a_million_corners_is_one_drawing()
    {
        var content = new StringBuilder("0 0 m ");
        for (var i = 0; i < 600_000; i++)
            content.Append(System.Globalization.CultureInfo.InvariantCulture, $"{i % 600} {i % 800} l ");

        await ImportAsync(content.Append('f').ToString());
    }

    [Theory]
    [InlineData("1e38 1e38 1e38 1e38 re f -1e38 -1e38 m 1e38 1e38 l S 99999999999999999999999 0 10 10 re f")]
    [InlineData("BT /F1 1e30 Tf 10 10 Td (huge) Tj ET BT /F1 1e-30 Tf 10 10 Td (tiny) Tj ET BT /F1 0 Tf 10 10 Td (none) Tj ET")]
    [InlineData("BT /F1 10 Tf 1e38 0 0 1e38 1e38 1e38 Tm (far) Tj ET BT /F1 10 Tf 0 0 0 0 50 50 Tm (flat) Tj ET")]
    [InlineData("100 100 0 0 re f 100 100 0 50 re S 100 100 m 100 100 l S q 0 0 0 0 100 100 cm /P Do Q q 1e38 0 0 1e38 0 0 cm /P Do Q")]
    [InlineData("q 1e20 0 0 1e20 0 0 cm 1e20 0 0 1e20 0 0 cm 0 0 1 1 re f BT /F1 1 Tf (x) Tj ET Q")]
    [InlineData("BT /F1 10 Tf 5000 5000 Td (off the page) Tj ET BT /F1 10 Tf -500 400 Td (left of it) Tj ET")]
    public async Task Numbers_beyond_all_measure_give_finite_marks(string content)
    {
        var file = new PdfBuilder();
        AddPage(file, content);
        using var page = await pdf.ReadAsync(file.Build(), new PageRequest { Dpi = 36 });

        foreach (var glyph in page.Marks.Glyphs.ToArray())
            Assert.All(
                (float[])[glyph.Left, glyph.Top, glyph.Right, glyph.Bottom, glyph.OriginX, glyph.OriginY, glyph.Size, glyph.Advance],
                v => Assert.True(float.IsFinite(v))
            );
        Assert.All(page.Marks.Paths.Select(p => p.Bounds).Concat(page.Marks.Pictures.Select(p => p.Bounds)), b =>
            Assert.True(double.IsFinite(b.Area))
        );
        await ImportAsync(content);
    }

    /// <summary>Imports the content as page 2 of 2; page 1 must come whole.</summary>
    /// <returns>The codes of all problems.</returns>
    private async Task<IReadOnlyList<string>> ImportAsync(string content)
    {
        var file = new PdfBuilder();
        AddPage(file, Good);
        AddPage(file, content);
        Directory.CreateDirectory(_folder["in"]);
        await File.WriteAllBytesAsync(_folder["in", "20311215.pdf"], file.Build(), TestContext.Current.CancellationToken);
        using var engine = EngineFixture.New(new PdfiumOptions { Parallelism = 1, Deadline = TimeSpan.FromMinutes(3) });

        var result = await new Importer([new PdfFormat(engine)], _folder["work"]).ImportAsync(
            [_folder["in"]],
            new ImportOptions { Dpi = 36 },
            new FolderSink(_folder["store"]),
            null,
            TestContext.Current.CancellationToken
        );

        var issue = Assert.Single(result.Issues);
        Assert.Equal("20311215.pdf#1", issue.Pages[0].Source);
        Assert.Contains(
            "A good page stands",
            string.Concat(issue.Articles.Where(a => a.FirstPage == 1).Select(a => a.Headline)),
            StringComparison.Ordinal
        );
        var problems = issue.Problems.Concat(result.Problems).ToList();
        Assert.DoesNotContain(problems, p => p.Severity == Severity.Error && p.Where == "20311215.pdf#1");
        return [.. problems.Select(p => p.Code)];
    }

    private static void AddPage(PdfBuilder file, string content)
    {
        var picture = file.AddStream(
            "/Type/XObject/Subtype/Image/Width 2/Height 2/ColorSpace/DeviceGray/BitsPerComponent 8",
            [99, 120, 150, 200]
        );
        file.AddPage(content, resources: $"<</XObject<</P {picture} 0 R>>{PdfBuilder.Helvetica[2..]}");
    }
}
