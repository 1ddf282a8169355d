using Broadsheet.Model.Geometry;

namespace Broadsheet.Import.Pdf.Pdfium;

/// <summary>
/// PDFium, compiled to WebAssembly, in sandboxes of Wasmtime. Each call runs on a thread of its own in a sandbox of its own, under a memory
/// cap and a deadline; a crafted file ends its sandbox and nothing else. Nothing of the machine can be seen from inside but the file and
/// the fonts.
/// </summary>
public sealed class PdfiumEngine : IPdfEngine
{
    /// <summary>Labels are read of files of up to this many pages: a file can claim a million.</summary>
    private const int MostLabels = 2_000;

    private readonly PdfiumOptions _options;
    private readonly PdfiumPool _pool;

    /// <summary>An engine with these limits. Nothing is loaded before the first call.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A limit is zero or less.</exception>
    public PdfiumEngine(PdfiumOptions options)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(options.Parallelism, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(options.MemoryCap, 1);
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(options.Deadline, TimeSpan.Zero);
        _options = options;
        _pool = new PdfiumPool(options);
    }

    /// <inheritdoc/>
    public int Parallelism => _options.Parallelism;

    /// <inheritdoc/>
    /// <exception cref="FileNotFoundException">The file, or the engine itself, is not there.</exception>
    public Task<PdfSummary> InspectAsync(PdfSource source, CancellationToken cancellationToken) =>
        RunAsync("pdf.look", source.Name(), bench => Inspect(bench.Open(source)), cancellationToken);

    /// <inheritdoc/>
    public Task<SourcePage> ReadPageAsync(PdfSource source, int pageIndex, PageRequest request, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(pageIndex);
        ArgumentOutOfRangeException.ThrowIfLessThan(request.MaxPixels, 1);
        ThrowIfNoPart(request.Part);
        if (request.Dpi is { } dpi)
            ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(dpi, 0);
        return RunAsync(
            "pdf.page",
            Where(source, pageIndex),
            bench => new PageWork(bench, source, pageIndex, request).Read(),
            cancellationToken
        );
    }

    /// <inheritdoc/>
    public Task<byte[]> SplitPageAsync(PdfSource source, int pageIndex, Rect part, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(pageIndex);
        ThrowIfNoPart(part);
        return RunAsync(
            "pdf.split",
            Where(source, pageIndex),
            bench => PageSplitter.Split(bench, source, pageIndex, part),
            cancellationToken
        );
    }

    /// <inheritdoc/>
    public Task<byte[]> ReadAttachmentAsync(PdfSource source, int index, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        return RunAsync("pdf.take-out", source.Name(), bench => Portfolio.Read(bench, source, index), cancellationToken);
    }

    // The span is that of the work alone, without the wait for a free place.
    private Task<T> RunAsync<T>(string span, string where, Func<Workbench, T> work, CancellationToken cancellationToken) =>
        _pool.RunAsync(
            where,
            bench =>
            {
                using var measured = ImportSpans.Measure(span, where);
                return work(bench);
            },
            cancellationToken
        );

    private static void ThrowIfNoPart(Rect part)
    {
        if (part.IsEmpty || part.Left < 0 || part.Top < 0 || part.Right > 1 || part.Bottom > 1)
            throw new ArgumentOutOfRangeException(nameof(part), part, "A part of a page lies between 0 and 1.");
    }

    /// <inheritdoc/>
    public void Dispose() => _pool.Dispose();

    private static string Where(PdfSource source, int pageIndex) => $"{source.Name()}#{pageIndex + 1}";

    private static PdfSummary Inspect(OpenDocument document)
    {
        var labels = document.PageCount <= MostLabels ? Enumerable.Range(0, document.PageCount).Select(document.PageLabel).ToList() : [];
        var attachments = document.Attachments;
        return new PdfSummary(
            document.PageCount,
            labels.Exists(label => label is not null) ? labels : [],
            document.IsEncrypted,
            document.Condition == FileCondition.Repaired
        )
        {
            Attachments = attachments,
            // Where the word stands in a compressed part of the file, one page over several PDFs is taken for the cover sheet that it
            // mostly is.
            IsPortfolio = attachments.Count > 0 && ((attachments.Count > 1 && document.PageCount == 1) || document.IsCollection),
        };
    }
}
