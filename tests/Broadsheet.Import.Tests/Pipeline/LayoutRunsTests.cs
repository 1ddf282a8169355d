using System.Collections.Concurrent;
using System.Diagnostics;
using Broadsheet.Import.Intake;
using Broadsheet.Import.Pdf;
using Broadsheet.Import.Tests.Pdf;
using Broadsheet.Import.Tests.Spreads;

namespace Broadsheet.Import.Tests.Pipeline;

/// <summary>
/// Layout is run once an issue, on its own pages in their own order. Before that, what pages say of themselves is read: of a few, to date
/// files that no name dates; of the halves of wide pages; of all, and once more where their folios bring them into another order.
/// </summary>
public sealed class LayoutRunsTests(EngineFixture pdf) : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Each_issue_of_a_press_run_is_laid_out_once()
    {
        Copy("port-ellis-packet/2031-12-13", "packet", i => $"sheet-{"fbdaec"[i]}.pdf");
        Copy("nagihama-shimpo/2031-12-15", "2031-12-15", i => $"0{i + 1}.pdf");
        Copy("nagihama-shimpo/2031-12-15", "2031-12-15", i => $"copy of 0{i + 1}.pdf");
        var spread = new PdfBuilder();
        spread.AddPage(SpreadTests.Page(0, "1", "front"), SpreadTests.PageBox, resources: PdfBuilder.Helvetica);
        spread.AddPage(
            SpreadTests.Page(0, "2", "left") + SpreadTests.Page(500, "3", "right"),
            SpreadTests.SpreadBox,
            resources: PdfBuilder.Helvetica
        );
        Directory.CreateDirectory(_folder["in", "gazette"]);
        await File.WriteAllBytesAsync(_folder["in", "gazette", "20311217.pdf"], spread.Build(), TestContext.Current.CancellationToken);

        var (issues, spans) = await ImportAsync();

        // The six sheets in no order, the two pages given twice, and the sheet that is two pages.
        Assert.Equal([6, 2, 3], issues.Select(i => i.Pages.Count));
        Assert.Equal([2, 3, 6], spans.Where(s => s.Name == "layout.lay-out").Select(s => s.Pages).Order());
        Assert.Equal([2, 3, 6], spans.Where(s => s.Name == "layout.join").Select(s => s.Pages).Order());
        // Four sheets are looked at to be dated, two halves to be known, the issues, and once more the sheets in their order and the two
        // pages without their copies.
        Assert.Equal([2, 2, 3, 4, 4, 6, 6], spans.Where(s => s.Name == "layout.read").Select(s => s.Pages).Order());
    }

    private void Copy(string sample, string folder, Func<int, string> name)
    {
        Directory.CreateDirectory(_folder["in", folder]);
        var files = Directory.GetFiles(Path.Combine(SharedMaterial.RepositoryRoot(), "samples", sample), "*.pdf").Order().ToList();
        for (var i = 0; i < files.Count; i++)
            File.Copy(files[i], _folder["in", folder, name(i)]);
    }

    private async Task<(IReadOnlyList<ImportedIssue> Issues, IReadOnlyCollection<(string Name, int Pages)> Spans)> ImportAsync()
    {
        var spans = new ConcurrentBag<(string, int)>();
        using var root = new Activity("test").Start();
        using var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == "Broadsheet.Layout",
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStopped = span =>
            {
                // Other tests run at the same time.
                if (span.TraceId == root.TraceId)
                    spans.Add((span.OperationName, (int)span.GetTagItem("pages")!));
            },
        };
        ActivitySource.AddActivityListener(listener);
        var result = await new Importer([new PdfFormat(pdf.Engine)], _folder["work"]).ImportAsync(
            [_folder["in"]],
            new ImportOptions { Dpi = 36 },
            new FolderSink(_folder["store"]),
            null,
            TestContext.Current.CancellationToken
        );
        Assert.DoesNotContain(result.Problems, p => p.Severity == Model.Issues.Severity.Error);
        return (result.Issues, spans);
    }
}
