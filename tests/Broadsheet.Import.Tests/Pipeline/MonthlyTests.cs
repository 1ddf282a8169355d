using Broadsheet.Import.Intake;
using Broadsheet.Import.Pdf;
using Broadsheet.Import.Tests.Pdf;
using Broadsheet.Model.Issues;

namespace Broadsheet.Import.Tests.Pipeline;

/// <summary>Papers that tell the month of an issue and no day, and papers that tell the day on some pages only.</summary>
public sealed class MonthlyTests(EngineFixture pdf) : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("May 2031", "2031-05")]
    [InlineData("No. 9 - October 2031", "2031-10")]
    [InlineData("July / August 2031", "2031-07")]
    [InlineData("Wednesday, May 14, 2031", "2031-05-14")]
    public async Task The_date_of_an_issue_is_as_exact_as_it_is_printed(string printed, string date)
    {
        Write("press/paper.pdf", Page(printed, "1"), Page(printed, "2"), Page(printed, "3"));

        var issue = await ImportAsync("press");
        Assert.Equal(date, issue.DatePrecision.Write(issue.Date));
    }

    [Fact]
    public async Task A_date_on_every_page_but_the_first_dates_the_issue()
    {
        Write("press/paper.pdf", Page("", ""), Page("May 14, 2031", "2"), Page("May 14, 2031", "3"), Page("May 14, 2031", "4"));

        var issue = await ImportAsync("press");
        Assert.Equal((new DateOnly(2031, 5, 14), DatePrecision.Day, 4), (issue.Date, issue.DatePrecision, issue.Pages.Count));
    }

    [Fact]
    public async Task Pages_that_tell_only_the_month_go_with_the_day()
    {
        Write("press/paper.pdf", Page("May 14, 2031", "1"), Page("May 2031", "2"), Page("May 2031", "3"));

        var issue = await ImportAsync("press");
        Assert.Equal((new DateOnly(2031, 5, 14), DatePrecision.Day), (issue.Date, issue.DatePrecision));
        Assert.DoesNotContain(issue.Problems, p => p.Code.EndsWith("date-differs", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("2031-12", "", "2031-12")]
    [InlineData("dezember 2031", "", "2031-12")]
    [InlineData("2031-05", "May 14, 2031", "2031-05-14")]
    [InlineData("2031-12", "May 14, 2031", "2031-12")]
    public async Task A_folder_that_tells_the_month_is_asked_after_the_folios_of_that_month(string folder, string printed, string date)
    {
        Write($"{folder}/p01.pdf", Page(printed, "1"));
        Write($"{folder}/p02.pdf", Page(printed, "2"));

        var issue = await ImportAsync(folder);
        Assert.Equal(date, issue.DatePrecision.Write(issue.Date));
    }

    private async Task<ImportedIssue> ImportAsync(string source)
    {
        var importer = new Importer([new PdfFormat(pdf.Engine)], _folder["work"]);
        return Assert.Single(
            (
                await importer.ImportAsync(
                    [_folder["in", source]],
                    new ImportOptions { Dpi = 20 },
                    new FolderSink(_folder["assets"]),
                    null,
                    TestContext.Current.CancellationToken
                )
            ).Issues
        );
    }

    private static string Page(string date, string number)
    {
        var content =
            $"BT /F1 9 Tf 40 770 Td ({date}) Tj ET BT /F1 9 Tf 270 770 Td (The Harbour Gazette) Tj ET BT /F1 9 Tf 560 770 Td ({number}) Tj ET 40 760 520 1 re f "
            + "BT /F1 24 Tf 40 700 Td (The old pier is mended) Tj ET ";
        for (var i = 0; i < 40; i++)
            content +=
                $"BT /F1 9 Tf 40 {670 - 12 * i} Td (The old pier was mended by night, and more came) Tj ET BT /F1 9 Tf 310 {670 - 12 * i} Td (boats came in from the sea, with other news of it) Tj ET ";
        return content;
    }

    private void Write(string name, params string[] pages)
    {
        var file = new PdfBuilder();
        foreach (var page in pages)
            file.AddPage(page);
        Directory.CreateDirectory(Path.GetDirectoryName(_folder["in", name])!);
        File.WriteAllBytes(_folder["in", name], file.Build());
    }
}
