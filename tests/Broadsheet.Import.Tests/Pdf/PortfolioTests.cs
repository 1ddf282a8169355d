using Broadsheet.Import.Intake;
using Broadsheet.Import.Pdf;
using Broadsheet.Model.Issues;

namespace Broadsheet.Import.Tests.Pdf;

/// <summary>PDFs inside a PDF.</summary>
public sealed class PortfolioTests(EngineFixture pdf) : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task The_files_of_a_portfolio_are_the_pages()
    {
        var issue = await ImportAsync(
            Around("/Collection<</Type/Collection>>", ("20311215_A01.pdf", "one"), ("notes.txt", "no page"), ("20311215_A02.pdf", "two"))
        );

        Assert.Equal(["A01", "A02"], issue.Pages.Select(p => p.Label));
        Assert.Equal(["press.pdf/20311215_A01.pdf", "press.pdf/20311215_A02.pdf"], issue.Pages.Select(p => p.Source));
    }

    [Fact]
    public async Task What_is_attached_to_a_page_is_told_and_left()
    {
        var survey = await SurveyAsync(Around("", ("ticket.pdf", "ticket")));

        Assert.Single(Assert.Single(survey.Issues).Pages);
        Assert.Contains(survey.Problems, p =>
            p is { Severity: Severity.Warning, Code: "pdf-attachments-unread" }
            && p.Message.Contains("ticket.pdf", StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task A_broken_file_in_a_portfolio_costs_only_itself()
    {
        var inside = PdfBuilder.OnePage("BT /F1 20 Tf 50 700 Td (one) Tj ET");
        var survey = await SurveyAsync(
            Around(
                "/Collection<<>>",
                [("20311215_1.pdf", inside), ("20311215_2.pdf", []), ("20311215_3.pdf", "%PDF-1.4 broken"u8.ToArray())]
            )
        );

        Assert.Single(Assert.Single(survey.Issues).Pages);
        Assert.Equal(2, survey.Problems.Count(p => p.Severity == Severity.Error));
    }

    private async Task<ImportedIssue> ImportAsync(byte[] file)
    {
        await File.WriteAllBytesAsync(_folder["press.pdf"], file, TestContext.Current.CancellationToken);
        var importer = new Importer([new PdfFormat(pdf.Engine)], _folder["work"]);
        var result = await importer.ImportAsync(
            [_folder["press.pdf"]],
            new ImportOptions { Dpi = 20 },
            new FolderSink(_folder["assets"]),
            null,
            TestContext.Current.CancellationToken
        );
        Assert.Contains(result.Problems, p => p is { Severity: Severity.Warning, Code: "pdf-portfolio" });
        return Assert.Single(result.Issues);
    }

    private async Task<Broadsheet.Import.Surveys.SourceSurvey> SurveyAsync(byte[] file)
    {
        await File.WriteAllBytesAsync(_folder["press.pdf"], file, TestContext.Current.CancellationToken);
        return await new Importer([new PdfFormat(pdf.Engine)], _folder["work"]).SurveyAsync(
            [_folder["press.pdf"]],
            new ImportOptions { Date = new DateOnly(2031, 12, 15) },
            null,
            TestContext.Current.CancellationToken
        );
    }

    private static byte[] Around(string collection, params (string Name, string Text)[] files) =>
        Around(
            collection,
            [
                .. files.Select(f =>
                    (
                        f.Name,
                        f.Name.EndsWith(".pdf", StringComparison.Ordinal)
                            ? PdfBuilder.OnePage($"BT /F1 20 Tf 50 700 Td ({f.Text}) Tj ET")
                            : System.Text.Encoding.ASCII.GetBytes(f.Text)
                    )
                ),
            ]
        );

    private static byte[] Around(string collection, (string Name, byte[] Content)[] files)
    {
        var outer = new PdfBuilder();
        outer.AddPage("BT /F1 20 Tf 50 700 Td (cover) Tj ET");
        var names = string.Concat(
            files.Select(f =>
                $"({f.Name}) {outer.Add($"<</Type/Filespec/F({f.Name})/UF({f.Name})/EF<</F {outer.AddStream("/Type/EmbeddedFile", f.Content)} 0 R>>>>")} 0 R "
            )
        );
        outer.CatalogEntries = $"/Names<</EmbeddedFiles<</Names[{names}]>>>>{collection}";
        return outer.Build();
    }
}
