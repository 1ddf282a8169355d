using Broadsheet.Import.Pdf;
using Broadsheet.Import.Pdf.Pdfium;
using Broadsheet.Import.Tests.Pdf;
using Broadsheet.Layout.Marks;

[assembly: AssemblyFixture(typeof(EngineFixture))]

namespace Broadsheet.Import.Tests.Pdf;

/// <summary>One engine for all tests; its compiled module stays beside the tests, so that only the first run compiles it.</summary>
public sealed class EngineFixture : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private int _files;

    /// <summary>Two sandboxes, a long deadline.</summary>
    public IPdfEngine Engine { get; } = New(new PdfiumOptions { Parallelism = 2, Deadline = TimeSpan.FromSeconds(60) });

    /// <summary>Where the compiled module is kept.</summary>
    public static string CacheFolder => Path.Combine(AppContext.BaseDirectory, "compiled");

    /// <summary>An engine with other limits.</summary>
    public static PdfiumEngine New(PdfiumOptions options) => new(options with { CacheFolder = CacheFolder });

    /// <summary>Writes a file.</summary>
    public PdfSource Source(byte[] pdf, string? password = null)
    {
        var path = _folder[$"{Interlocked.Increment(ref _files)}.pdf"];
        File.WriteAllBytes(path, pdf);
        return new PdfSource(path, password);
    }

    /// <summary>Reads the first page of a file, without drawing it.</summary>
    public Task<SourcePage> ReadAsync(byte[] pdf, PageRequest? request = null) =>
        Engine.ReadPageAsync(Source(pdf), 0, request ?? new PageRequest(), TestContext.Current.CancellationToken);

    /// <summary>The marks of a page of this content.</summary>
    public async Task<PageMarks> MarksAsync(
        string content,
        string mediaBox = "0 0 600 800",
        string entries = "",
        string resources = PdfBuilder.Helvetica
    )
    {
        using var page = await ReadAsync(PdfBuilder.OnePage(content, mediaBox, entries, resources));
        return page.Marks;
    }

    public void Dispose()
    {
        Engine.Dispose();
        _folder.Dispose();
    }
}
