using Broadsheet.Import.Pdf.Trust;
using Broadsheet.Layout.Language;
using Broadsheet.Layout.Marks;
using Broadsheet.Model.Geometry;
using Broadsheet.Model.Issues;

namespace Broadsheet.Import.Pdf;

/// <summary>Page PDFs, as presses and layout programs write them.</summary>
/// <param name="engine">Reads them; whoever made it disposes it.</param>
public sealed class PdfFormat(IPdfEngine engine) : IImportFormat
{
    /// <inheritdoc/>
    public FormatWords Words { get; } = new("pdf", "PDF", "a PDF", "PDFs");

    /// <inheritdoc/>
    public string MediaType => "application/pdf";

    /// <inheritdoc/>
    public string Extension => ".pdf";

    /// <inheritdoc/>
    public int Parallelism => engine.Parallelism;

    /// <inheritdoc/>
    public bool KeepsPageFiles => true;

    /// <summary>ISO 32000-1, annex H.3: readers accept a header anywhere in the first 1024 bytes.</summary>
    public bool Recognises(string fileName, ReadOnlySpan<byte> head) => head.IndexOf("%PDF"u8) >= 0;

    /// <inheritdoc/>
    public ImportProblem? Refuse(string fileName, string shownName, long length)
    {
        if (!fileName.EndsWith(Extension, StringComparison.OrdinalIgnoreCase))
            return null;
        return length == 0
            ? new(
                Severity.Error,
                "pdf-empty",
                shownName,
                $"'{shownName}' is empty: the delivery broke off or has not begun. Copy it again."
            )
            : new(
                Severity.Error,
                "pdf-not-a-pdf",
                shownName,
                $"'{shownName}' is named as a PDF and is none. Check what was delivered and copy it again."
            );
    }

    /// <inheritdoc/>
    public async Task<SourceSummary> SurveyAsync(SourceFile file, SurveyRequest request, CancellationToken cancellationToken)
    {
        var source = SourceOf(file, request.Options);
        var pdf = await engine.InspectAsync(source, cancellationToken);
        if (pdf.PageCount == 0)
            throw new PdfException(PdfFault.NoPages, "It has no pages. Export it again.");
        var portfolio = new PortfolioOpener(engine, this, source, file.Name, pdf);
        return new SourceSummary
        {
            PageCount = pdf.PageCount,
            PageLabels = pdf.PageLabels,
            IsEncrypted = pdf.IsEncrypted,
            Problems = portfolio.Note(request.MayHoldFiles) is { } note ? [note] : [],
            Inside = request.MayHoldFiles && pdf.IsPortfolio ? portfolio.OpenAsync : null,
        };
    }

    /// <inheritdoc/>
    public Task<SourcePage> ReadPageAsync(
        SourceFile file,
        int pageIndex,
        PageRequest request,
        ImportOptions options,
        CancellationToken cancellationToken
    ) => engine.ReadPageAsync(SourceOf(file, options), pageIndex, request, cancellationToken);

    /// <summary>Text in codes from before Unicode is repaired where its alphabet is known; what can't be trusted is told with its
    /// place.</summary>
    public CheckedMarks Check(PageMarks marks, bool isTextTold, string where)
    {
        var legacy = LegacyFonts.Find(marks);
        List<ImportProblem> found = [.. TextTrustProblems.LegacyFonts(marks, legacy, where)];
        if (!isTextTold)
            found.AddRange(TextTrustProblems.Outlines(marks, where));
        return new(LegacyFonts.Repair(marks, legacy), found);
    }

    /// <inheritdoc/>
    public Task<byte[]> MakePageFileAsync(
        SourceFile file,
        int pageIndex,
        Rect part,
        ImportOptions options,
        CancellationToken cancellationToken
    ) => engine.SplitPageAsync(SourceOf(file, options), pageIndex, part, cancellationToken);

    private static PdfSource SourceOf(SourceFile file, ImportOptions options) => new(file.Path, options.Password);
}
