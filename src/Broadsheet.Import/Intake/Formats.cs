using Broadsheet.Import.Pdf;
using Broadsheet.Import.Pdf.Pdfium;

namespace Broadsheet.Import.Intake;

/// <summary>The formats that issues are imported from: the one list of them. A new one is added here and in a folder of its own, and
/// nowhere else.</summary>
public sealed class Formats : IDisposable
{
    private readonly List<IDisposable> _engines = [];

    private Formats(FormatSettings settings) => All = [OpenPdf(settings)];

    /// <summary>All formats, those first that tell their files surest.</summary>
    public IReadOnlyList<IImportFormat> All { get; }

    /// <summary>Makes the formats ready to read.</summary>
    /// <param name="settings">How they are to work.</param>
    public static Formats Open(FormatSettings settings) => new(settings);

    /// <inheritdoc/>
    public void Dispose() => _engines.ForEach(e => e.Dispose());

    private PdfFormat OpenPdf(FormatSettings settings)
    {
        var engine = new PdfiumEngine(
            new PdfiumOptions
            {
                Parallelism = settings.Parallelism,
                Deadline = settings.PageDeadline,
                CacheFolder = settings.CacheFor("pdfium"),
            }
        );
        _engines.Add(engine);
        return new PdfFormat(engine);
    }
}
