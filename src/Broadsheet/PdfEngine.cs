using Broadsheet.Configuration;
using Broadsheet.Import.Pdf;
using Broadsheet.Import.Pdf.Pdfium;
using Broadsheet.Store;

namespace Broadsheet;

/// <summary>The PDF engine as the settings want it.</summary>
internal static class PdfEngine
{
    public static IPdfEngine Create(Settings settings, DataFolder folder) => new PdfiumEngine(new PdfiumOptions
    {
        Parallelism = settings.PdfInstances,
        Deadline = settings.PageDeadline,
        CacheFolder = Path.Join(folder.CacheFolder, "pdfium"),
    });
}
