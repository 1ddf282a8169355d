using Broadsheet.Import;
using Broadsheet.Import.Pdf;
using Broadsheet.Import.Pdf.Pdfium;
using Broadsheet.Layout.Marks;

namespace Broadsheet.Layout.Tests.Accuracy;

/// <summary>Reads page PDFs; the compiled engine stays beside the tests, so that only the first run compiles it.</summary>
public sealed class PageReader : IDisposable
{
    private readonly PdfiumEngine _engine = new(
        new PdfiumOptions
        {
            Parallelism = 2,
            Deadline = TimeSpan.FromSeconds(60),
            CacheFolder = Path.Combine(AppContext.BaseDirectory, "compiled"),
        }
    );

    /// <summary>The pages of an issue, a file each.</summary>
    internal async Task<IReadOnlyList<PageMarks>> ReadAsync(IEnumerable<string> files) =>
        await Task.WhenAll(
            files.Select(async file =>
            {
                using var page = await _engine.ReadPageAsync(
                    new PdfSource(file),
                    0,
                    new PageRequest(),
                    TestContext.Current.CancellationToken
                );
                return page.Marks;
            })
        );

    public void Dispose() => _engine.Dispose();
}
