using System.Runtime.CompilerServices;
using Broadsheet.Import.Intake;
using Broadsheet.Import.Pdf;
using Broadsheet.Import.Pdf.Pdfium;
using Broadsheet.Model.Publications;
using Broadsheet.Store;
using Broadsheet.Store.Opening;
using Broadsheet.Web;
using Broadsheet.Workflow.Ingest;
using Microsoft.AspNetCore.Builder;

namespace Broadsheet.Site.Tests;

/// <summary>The site over a sample issue as the program itself imported it from the PDFs.</summary>
public sealed class SampleSite : IAsyncLifetime
{
    private readonly string _folder = Path.Join(Path.GetTempPath(), $"broadsheet-sample-{Guid.NewGuid():N}");
    private INewsStore? _data;
    private WebApplication? _app;

    public HttpClient Client { get; private set; } = new();

    public async ValueTask InitializeAsync()
    {
        _data = await NewsStores.OpenOrCreateAsync(_folder, TimeProvider.System, CancellationToken.None);
        using (var engine = new PdfiumEngine(new() { CacheFolder = _data.CacheFolder }))
        {
            var import = new ImportIssues(new Importer([new PdfFormat(engine)], Path.Join(_folder, "work")), _data.Issues, _data.Assets);
            // The issue whose labels have a gap: page 07 never came from the press.
            await import.RunAsync(
                new()
                {
                    Sources = [Path.Join(Samples(), "lanchuan-daily/2031-12-16")],
                    Publication = PublicationSlug.Parse("lanchuan-daily", null),
                    Publish = true,
                },
                progress: null,
                CancellationToken.None
            );
        }
        _app = BroadsheetSite.Create(new() { Urls = ["http://127.0.0.1:0"] }, _data);
        await _app.StartAsync(CancellationToken.None);
        Client = new() { BaseAddress = new(_app.Urls.First()) };
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        if (_app is not null)
            await _app.DisposeAsync();
        _data?.Dispose();
        if (Directory.Exists(_folder))
            Directory.Delete(_folder, recursive: true);
    }

    private static string Samples([CallerFilePath] string path = "") =>
        Path.GetFullPath(Path.Join(Path.GetDirectoryName(path), "../../samples"));
}
